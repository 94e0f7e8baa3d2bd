import { mayGo, type ReportField } from "./report-field.ts"

/** 蓝凌 EKP's list of what is asked before a form is sent: false stops it. */
export interface ComParameter {
  readonly event: { readonly submit: ((form: unknown, method: string) => boolean)[] }
}

/** Puts a report into a hidden field of 蓝凌 EKP (`docContent`). Storing a draft is not stopped: by default a method with
 * draft or temp in its name; modules that tell a draft by a field of the form say so with `isDraft`. */
export function bindLandray(
  report: ReportField, parameter: ComParameter, input: { value: string },
  isDraft: (method: string) => boolean = method => /draft|temp/i.test(method),
): () => void {
  const { submit } = parameter.event
  const write = (): void => {
    input.value = report.value
  }
  const check = (_form: unknown, method: string): boolean => {
    write()
    return isDraft(method) || mayGo(report)
  }
  report.value = input.value
  report.addEventListener("change", write)
  submit.push(check)
  return () => {
    report.removeEventListener("change", write)
    submit.splice(submit.indexOf(check), 1)
  }
}
