import type { ReportField } from "./report-field.ts"

/** What a field of O2OA's forms answers. */
export interface O2oaField {
  getData(): string
  setData(html: string): void
  /** Whether nothing was written: O2OA's own takes `<p></p>` for something. */
  isEmpty(): boolean
  /** True where the work may go this way, else why not. */
  validation(route: string, opinion: string): true | string
}

/** A report as a field of O2OA: the form's script puts it in the place of the HTML editor's. A way whose name `isDraft` knows
 * (暂存) is not stopped. */
export function o2oaField(report: ReportField, isDraft: (route: string) => boolean = () => false): O2oaField {
  return {
    getData: () => report.value,
    setData(html) {
      report.value = html
    },
    isEmpty: () => report.value === "",
    validation(route) {
      if (isDraft(route) || report.check().open) return true
      report.reportValidity()
      return report.validationMessage
    },
  }
}
