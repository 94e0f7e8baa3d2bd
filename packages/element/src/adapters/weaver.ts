import { mayGo, type ReportField } from "./report-field.ts"

/** What 泛微 e-cology's forms offer to scripts, as far as it is needed here. */
export interface WfForm {
  readonly OPER_SUBMIT: string
  /** A submit that is shown once more before it goes, where the flow asks for that. */
  readonly OPER_SUBMITCONFIRM?: string
  getFieldValue(field: string): string
  changeFieldValue(field: string, value: { readonly value: string }): void
  /** The submit goes on where `goOn` is called, and stays where it is not. Operations are divided by commas. */
  registerCheckEvent(operations: string, check: (goOn: () => void) => void): void
}

/** Puts a report into a field of 泛微 e-cology (`field1234`): the field's text is shown, each change goes back into it,
 * and the submit stays while a blank remains. Saving a draft is not stopped. The result stops the writing; a registered
 * check stays, and asks nothing more. */
export function bindWeaver(report: ReportField, form: WfForm, field: string): () => void {
  let isBound = true
  const write = (): void => form.changeFieldValue(field, { value: report.value })
  report.value = form.getFieldValue(field)
  report.addEventListener("change", write)
  const operations = [form.OPER_SUBMIT, form.OPER_SUBMITCONFIRM].filter(Boolean).join(",")
  form.registerCheckEvent(operations, goOn => {
    if (isBound) write()
    if (!isBound || mayGo(report)) goOn()
  })
  return () => {
    isBound = false
    report.removeEventListener("change", write)
  }
}
