import { Extension, Mark, Node } from "@tiptap/core"
import { createReportKit, type ReportKitOptions } from "./create-report-kit.ts"

export { createReportKit, type ReportKitOptions, type TiptapParts } from "./create-report-kit.ts"
export { markFromSpec } from "./mark-from-spec.ts"
export { nodeFromSpec } from "./node-from-spec.ts"
export { checkReport, flush, reveal } from "@tianbao/editor"

/** Sections, figures, slash commands and the gate for a TipTap editor:
 * `new Editor({ extensions: [StarterKit, ReportKit] })`. */
export const ReportKit: Extension<ReportKitOptions> = createReportKit({ Node, Extension, Mark })
