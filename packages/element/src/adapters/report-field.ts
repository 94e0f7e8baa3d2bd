import type { GateResult } from "@tianbao/core"

/** What the office systems need of a `<report-editor>`. */
export interface ReportField {
  value: string
  readonly validationMessage: string
  check(): GateResult
  reportValidity(): boolean
  addEventListener(type: string, listener: () => void): void
  removeEventListener(type: string, listener: () => void): void
}

/** Whether the form may go; where it may not, the person is taken to what is missing. A report that cannot be written,
 * as on an approver's page, holds nobody up. */
export function mayGo(report: ReportField): boolean {
  return report.check().open || report.reportValidity()
}
