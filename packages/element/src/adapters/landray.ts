import type { ReportField } from "./report-field.ts"

/** 蓝凌 EKP's list of what is asked before a form is sent: false stops it. */
export interface ComParameter {
  readonly event: { readonly submit: ((form: unknown, method: string) => boolean)[] }
}

/** Puts a report into a hidden field of 蓝凌 EKP (`docContent`). A method whose name begins with `save` but not with
 * `saveDraft` or the like sends the form for good; storing a draft is not stopped. */
export function bindLandray(
  report: ReportField, parameter: ComParameter, input: { value: string }, isDraft = /draft|temp/i,
): () => void {
  const { submit } = parameter.event
  const write = (): void => {
    input.value = report.value
  }
  const check = (_form: unknown, method: string): boolean => {
    write()
    return isDraft.test(method) || report.check().open || report.reportValidity()
  }
  report.value = input.value
  report.addEventListener("change", write)
  submit.push(check)
  return () => {
    report.removeEventListener("change", write)
    submit.splice(submit.indexOf(check), 1)
  }
}
