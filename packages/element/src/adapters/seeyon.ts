import { mayGo, type ReportField } from "./report-field.ts"

/** What a form of 致远 CAP4 keeps of a widget: the value, how it is shown, and what the column gets. */
export interface Cap4Data {
  value: string
  showValue: string
  valueId: string
}

/** What CAP4 hands to a widget of one's own when it is drawn, as far as it is needed here. */
export interface Cap4Setting {
  readonly adaptation: {
    childrenGetData(privateId: string): Cap4Data
    childrenSetData(data: Cap4Data, privateId: string): void
    /** Its keys are `Event` and the id, for another value, and `Save` and the id, before the form is stored. */
    readonly ObserverEvent: {
      listen(key: string, listener: () => void): void
      remove(key: string, listener: () => void): void
    }
  }
  readonly privateId: string
}

/** A widget as CAP4 before 4.5 knows it: `window.cap4_custom_widget_report = cap4Widget(id => element)`. `mount` puts a
 * report editor into the box with that id. What the form asks is `isNotNull`: the field must be a required one. */
export function cap4Widget(mount: (privateId: string) => ReportField): {
  init(setting: Cap4Setting): void
  isNotNull(): boolean
  destroy(privateId: string): void
} {
  const bound = new Map<string, { readonly report: ReportField; release(): void }>()
  return {
    init({ adaptation, privateId }) {
      const report = mount(privateId)
      const { ObserverEvent: events } = adaptation
      const read = (): void => {
        const { value } = adaptation.childrenGetData(privateId)
        if (value !== report.value) report.value = value
      }
      const write = (): void => {
        const { value } = report
        const data = adaptation.childrenGetData(privateId)
        adaptation.childrenSetData(Object.assign(data, { value, showValue: value, valueId: value }), privateId)
      }
      read()
      report.addEventListener("change", write)
      events.listen(`Event${privateId}`, read)
      events.listen(`Save${privateId}`, write)
      bound.set(privateId, {
        report,
        release() {
          report.removeEventListener("change", write)
          events.remove(`Event${privateId}`, read)
          events.remove(`Save${privateId}`, write)
        },
      })
    },
    isNotNull: () => [...bound.values()].every(({ report }) => mayGo(report)),
    destroy(privateId) {
      bound.get(privateId)?.release()
      bound.delete(privateId)
    },
  }
}

/** What CAP4 4.5 gives to the parts of a component as `this`. */
export interface Cap4Instance {
  readonly $data: { readonly value: string }
  $set(data: { readonly value: string }): void
}

/** A component as CAP4 4.5 asks for it. */
export interface Cap4Component {
  readonly type: "raw"
  readonly plugin: { validAssert(): boolean }
  readonly implement: {
    init(this: Cap4Instance, context: unknown, container: HTMLElement): void
    update(this: Cap4Instance): void
    beforeSave(this: Cap4Instance): void
    destroy(this: Cap4Instance): void
  }
}

/** A component of CAP4 4.5 (V8.0): `csdk.component.register("report-…", cap4Component(container => element))`. `mount`
 * puts a report editor into the container. */
export function cap4Component(mount: (container: HTMLElement) => ReportField): () => Cap4Component {
  const bound = new Map<Cap4Instance, { readonly report: ReportField; write(): void }>()
  return () => ({
    type: "raw",
    plugin: { validAssert: () => [...bound.values()].every(({ report }) => mayGo(report)) },
    implement: {
      init(_context, container) {
        const report = mount(container)
        const write = (): void => this.$set({ value: report.value })
        report.value = this.$data.value
        report.addEventListener("change", write)
        bound.set(this, { report, write })
      },
      update() {
        const report = bound.get(this)?.report
        if (report && report.value !== this.$data.value) report.value = this.$data.value
      },
      beforeSave() {
        bound.get(this)?.write()
      },
      destroy() {
        const { report, write } = bound.get(this) ?? {}
        if (write) report?.removeEventListener("change", write)
        bound.delete(this)
      },
    },
  })
}
