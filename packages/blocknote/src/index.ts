export { reportSpecs, type ReportSpecs } from "./report-specs.ts"
export { reportExtension } from "./report-extension.ts"
export { checkReport, flush, reveal, type ReportOptions } from "@tianbao/editor"
