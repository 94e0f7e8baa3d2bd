import { ReportEditorElement } from "./report-editor.ts"

export {
  bindTextarea, ReportEditorElement, type ExportResult, type ReportEditorEventMap,
} from "./report-editor.ts"
export type { ExportFormat } from "./export.ts"
export type { FigureChange, FigureInfo } from "./figure-info.ts"
export { reportRules } from "./report-rules.ts"
export type { Locale } from "./words.ts"

declare global {
  interface HTMLElementTagNameMap {
    "report-editor": ReportEditorElement
  }
}

// Loaded twice, or beside another copy of the script, the first one serves.
if (globalThis.customElements && !customElements.get("report-editor")) {
  customElements.define("report-editor", ReportEditorElement)
}
