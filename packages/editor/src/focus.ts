/** Moves the focus when the change that asks for it is done, and before the next key. A view that is being updated must
 * not hear of it: some hosts answer a focus or blur with a transaction, and those on Vue with TipTap before 2.5 make it
 * from the state before the change, which takes the change back. */
export function afterChange(moveFocus: () => void): void {
  queueMicrotask(moveFocus)
}
