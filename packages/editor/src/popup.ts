import type { EditorView } from "prosemirror-view"

/** Where a popup of an editor belongs: in the dialog that holds the editor, so that it is above it, else beside the
 * editor. As a popover it is above everything and lies where it is put, whatever its ancestors do. */
export function popupHome(view: EditorView): Element {
  return view.dom.closest("dialog") ?? view.dom.parentElement ?? view.dom.ownerDocument.body
}
