import { mayGo, type ReportField } from "./report-field.ts"

/** What a field of O2OA's forms answers. */
export interface O2oaField {
  getData(): string
  setData(html: string): void
  /** Whether nothing was written: O2OA's own takes `<p></p>` for something. */
  isEmpty(): boolean
  /** True where the work may go this way, else why not: what a field's script 校验 answers. O2OA's own method of this
   * name answers true or false, so that a message would pass for true: never put this in its place. */
  validation(route?: string, opinion?: string): true | string
}

/** A report beside a field of O2OA that keeps its HTML: the field's scripts ask it. A way whose name `isDraft` knows
 * (暂存) is not stopped. */
export function o2oaField(report: ReportField, isDraft: (route: string) => boolean = () => false): O2oaField {
  return {
    getData: () => report.value,
    setData(html) {
      report.value = html
    },
    isEmpty: () => report.value === "",
    validation(route = "") {
      return isDraft(route) || mayGo(report) || report.validationMessage
    },
  }
}
