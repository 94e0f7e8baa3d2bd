// Pages that read a named field (jQuery's serialize, jquery-validate, layui) see a textarea. It holds what the element
// holds, also when it is read between two changes, and what is written to it becomes the element's.

/** A value that is mirrored. */
export interface Mirrored {
  value: string
  addEventListener(type: string, listener: () => void, options: AddEventListenerOptions): void
}

/** Lets a textarea show a field's value from now on; it is hidden, and `onState` is told when the page disables it or makes
 * it read-only. The result lets it go again, with the value that it had last. */
export function mirrorText(textarea: HTMLTextAreaElement, field: Mirrored, onState: () => void): () => void {
  const abort = new AbortController()
  const { signal } = abort
  const prototype = Object.getPrototypeOf(textarea) as HTMLTextAreaElement
  const raw = Object.getOwnPropertyDescriptor(prototype, "value")
  const write = (value: string): void => void raw?.set?.call(textarea, value)
  const { hidden } = textarea
  textarea.hidden = true
  Object.defineProperty(textarea, "value", {
    configurable: true,
    enumerable: true,
    get: () => {
      const { value } = field
      write(value)
      return value
    },
    set: (value: unknown) => {
      field.value = String(value ?? "")
      write(field.value)
    },
  })
  write(field.value)
  for (const type of ["input", "change"] as const) {
    field.addEventListener(type, () => {
      write(field.value)
      textarea.dispatchEvent(new Event(type, { bubbles: true }))
    }, { signal })
  }
  const show = (): void => write(field.value)
  textarea.form?.addEventListener("formdata", event => {
    show()
    if (textarea.name && event.formData.has(textarea.name)) event.formData.set(textarea.name, field.value)
  }, { signal })
  textarea.form?.addEventListener("submit", show, { capture: true, signal })
  const watcher = new MutationObserver(onState)
  watcher.observe(textarea, { attributes: true, attributeFilter: ["disabled", "readonly"] })
  return () => {
    show()
    abort.abort()
    watcher.disconnect()
    Reflect.deleteProperty(textarea, "value")
    textarea.hidden = hidden
  }
}
