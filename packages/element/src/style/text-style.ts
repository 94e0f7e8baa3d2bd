import editorStyle from "@tianbao/editor/style.css?inline"
import proseMirrorStyle from "prosemirror-view/style/prosemirror.css?inline"
import { adopt } from "./adopt.ts"
import printStyle from "./print.css?inline"
import sheetStyle from "./sheet.css?inline"

const text = [proseMirrorStyle, editorStyle, sheetStyle, printStyle].join("\n")

/** Styles the text of all elements in a page, or in the shadow root that holds one: under a layer, so that any rule of the
 * page wins. */
export function styleText(root: Document | ShadowRoot): void {
  // Chromium before 99 knows no layers and would drop all that stands in one.
  adopt(root, typeof CSSLayerBlockRule === "undefined" ? text : `@layer report {\n${text}\n}`)
}
