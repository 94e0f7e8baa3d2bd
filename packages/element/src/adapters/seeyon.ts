import type { ReportField } from "./report-field.ts"

/** What 致远 CAP4 hands to a widget of one's own when it is drawn. */
export interface Cap4Setting {
  readonly adaptation: {
    /** The field's value, and a way to set it. */
    getValue(privateId: string): string
    setValue(privateId: string, value: string): void
    /** Asks before the form is sent: a message stops it. */
    onSubmit(privateId: string, check: () => string | null): void
  }
  readonly privateId: string
}

/** A widget of 致远 CAP4: `window.cap4_custom_widget_report = cap4Widget(id => element)`. `mount` puts a report editor where the
 * form has left room for the widget. */
export function cap4Widget(mount: (privateId: string) => ReportField): {
  init(setting: Cap4Setting): void
  destroy(privateId: string): void
} {
  const bound = new Map<string, () => void>()
  return {
    init({ adaptation, privateId }) {
      const report = mount(privateId)
      const write = (): void => adaptation.setValue(privateId, report.value)
      report.value = adaptation.getValue(privateId)
      report.addEventListener("change", write)
      bound.set(privateId, () => report.removeEventListener("change", write))
      adaptation.onSubmit(privateId, () => {
        write()
        return report.check().open || !bound.has(privateId) ? null : report.validationMessage
      })
    },
    destroy(privateId) {
      bound.get(privateId)?.()
      bound.delete(privateId)
    },
  }
}
