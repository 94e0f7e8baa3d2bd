// A form has doors that the browser does not watch. Before each of them the field is asked to settle, so that what is
// sent is what is there; through those that skip the browser's own check, nothing goes while the field is invalid. A
// button with `formnovalidate` stores a draft, and passes: storing is not exporting.

/** A field as the guard sees it. */
export interface Guarded {
  /** Commits what is being typed, and tells the form the value and its validity as they are now. */
  settle(): void
  readonly isValid: boolean
  /** Says why not, and takes the person there. */
  report(): void
  /** The browser sends the form. */
  leaving(): void
  /** Writes the value into what is sent. */
  fillIn(data: FormData): void
}

/** Watches a form for a field. The result lets the form go again. */
export function guardSubmit(form: HTMLFormElement, field: Guarded): () => void {
  const abort = new AbortController()
  const { signal } = abort
  const isNoSubmit = (submitter: EventTarget | null): boolean =>
    submitter instanceof HTMLElement && submitter.hasAttribute("formnovalidate")
  // A submit button is pressed, also by Enter in one of the form's inputs: before the browser looks at the fields.
  form.ownerDocument.addEventListener("click", event => {
    const [target] = event.composedPath()
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button, input") : null
    if (button?.form === form) field.settle()
  }, { capture: true, signal })
  form.addEventListener("submit", event => {
    field.settle()
    if (field.isValid || isNoSubmit(event.submitter)) {
      setTimeout(() => {
        if (!event.defaultPrevented) field.leaving()
      })
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    field.report()
  }, { capture: true, signal })
  form.addEventListener("formdata", ({ formData }) => field.fillIn(formData), { signal })
  const restore = [
    // A script's `form.submit()` asks nobody and tells nobody.
    wrap(form, "submit", submit => {
      field.settle()
      if (!field.isValid) return field.report()
      field.leaving()
      submit()
    }),
    wrap(form, "requestSubmit", requestSubmit => {
      field.settle()
      requestSubmit()
    }),
  ]
  return () => {
    abort.abort()
    for (const undo of restore) undo()
  }
}

/** Puts a function before a form's method. A control named `submit` hides the method; what is there is left alone. */
function wrap(form: HTMLFormElement, name: "submit" | "requestSubmit", before: (go: () => void) => void): () => void {
  const own: unknown = form[name]
  if (typeof own !== "function") return () => {}
  const wrapped = (...args: readonly unknown[]): void =>
    before(() => void Reflect.apply(own, form, [...args]))
  Object.defineProperty(form, name, { configurable: true, writable: true, value: wrapped })
  return () => {
    if (form[name] as unknown === wrapped) Reflect.deleteProperty(form, name)
  }
}
