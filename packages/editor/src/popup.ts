import type { EditorView } from "prosemirror-view"

/** Where a popup of an editor belongs: in the dialog that holds the editor, so that it is above it, else beside the
 * editor, also where that is a shadow root. As a popover it is above everything and lies where it is put, whatever its
 * ancestors do. */
export function popupHome({ dom }: EditorView): Element | ShadowRoot {
  return dom.closest("dialog") ?? dom.parentElement ?? (dom.parentNode as ShadowRoot | null) ?? dom.ownerDocument.body
}
