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
