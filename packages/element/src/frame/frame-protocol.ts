// What a page and the editor's page in its frame say to each other. Two messages go between the windows: the frame's
// hello and the page's init, which brings a port. All else goes over the port, where no third window can speak. What
// arrives is data from another origin: it is read by own properties only, and what is not in the table is not called.

import type { Diagnostic } from "@tianbao/core"
import type { ExportFormat } from "../export.ts"
import type { ExportResult } from "../report-editor.ts"
import type { Locale } from "../words.ts"

/** Both sides speak this version; another one is refused. */
export const frameVersion = 1

/** Frame to page: here I am. */
export interface FrameHello {
  readonly report: "hello"
  readonly v: number
  readonly nonce: string
}

/** Frame to page: I do not serve you, and why. */
export interface FrameRefusal {
  readonly report: "refused"
  readonly v: number
  readonly nonce: string
  readonly code: FrameErrorCode
}

/** Page to frame: begin with this. A MessagePort comes with it. */
export interface FrameInit {
  readonly report: "init"
  readonly v: number
  readonly nonce: string
  readonly config: FrameConfig
}

/** What the editor in the frame begins with. */
export interface FrameConfig {
  readonly value: string
  readonly locale: Locale
  readonly required: boolean
  readonly readOnly: boolean
  /** What the text is called, for screen readers; "" for the editor's own word. */
  readonly label: string
}

/** The gate's verdict, with the text that it was given on. */
export interface FrameCheck {
  readonly open: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly value: string
}

/** What can be asked over the port: what it takes and what it gives. */
export interface FrameMethods {
  readonly value: (params: null) => string
  readonly setValue: (html: string) => null
  readonly check: (params: null) => FrameCheck
  readonly fill: (params: { readonly values: Readonly<Record<string, string | null>>; readonly source: string }) => null
  readonly export: (format: ExportFormat) => ExportResult
  /** `blank` goes to the first blank and says whether there was one. */
  readonly focus: (where: "text" | "blank") => boolean
  readonly saved: (revision: string | number) => null
  readonly setReadOnly: (readOnly: boolean) => null
}

export type FrameMethod = keyof FrameMethods

/** A request that was read, one member a method. */
export type FrameRequest = {
  [Method in FrameMethod]: {
    readonly id: number
    readonly method: Method
    readonly params: Parameters<FrameMethods[Method]>[0]
  }
}[FrameMethod]

/** Why something did not happen. `message` beside it is for people. */
export type FrameErrorCode =
  | "NO_METHOD" | "BAD_PARAMS" | "FAILED"
  | "TIMEOUT" | "RELOADED" | "DESTROYED"
  | "NO_ORIGIN" | "WRONG_ORIGIN" | "WRONG_VERSION" | "PARENT_REFUSED"

/** What the frame answers to a request. */
export type FrameReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly code: FrameErrorCode; readonly message: string } }

/** What the frame tells unasked. */
export type FrameEvent =
  | { readonly event: "ready" }
  | { readonly event: "change"; readonly value: string }
  | { readonly event: "diagnostics"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly event: "save"; readonly value: string }
  | { readonly event: "height"; readonly height: number }

/** Reads a request: the request, why it is none, or null where it cannot even be answered. Never throws. */
export function readRequest(
  data: unknown,
): FrameRequest | { readonly id: number; readonly code: FrameErrorCode } | null {
  const id = own(data, "id")
  if (typeof id !== "number" || !Number.isSafeInteger(id)) return null
  const method = own(data, "method")
  if (typeof method !== "string" || !Object.prototype.hasOwnProperty.call(takes, method)) return { id, code: "NO_METHOD" }
  const params = own(data, "params") ?? null
  if (!takes[method as FrameMethod](params)) return { id, code: "BAD_PARAMS" }
  return { id, method, params } as FrameRequest
}

/** Reads the page's init; null where it is none. */
export function readInit(data: unknown): FrameInit | null {
  const config = own(data, "config")
  const [v, nonce] = [own(data, "v"), own(data, "nonce")]
  if (own(data, "report") !== "init" || typeof v !== "number" || typeof nonce !== "string") return null
  const text = (name: string): string => {
    const value = own(config, name)
    return typeof value === "string" ? value : ""
  }
  return {
    report: "init", v, nonce,
    config: {
      value: text("value"),
      locale: text("locale") === "en" ? "en" : "zh-CN",
      required: own(config, "required") === true,
      readOnly: own(config, "readOnly") === true,
      label: text("label"),
    },
  }
}

/** The origins that a list of them names, apart by spaces. `wrong` has what is no exact origin: `*`, `null`, a path. */
export function readOrigins(list: string): { readonly origins: readonly string[]; readonly wrong: readonly string[] } {
  const entries = list.split(/\s+/).filter(entry => entry !== "")
  const isOrigin = (entry: string): boolean => /^https?:\/\/[^*]+$/.test(entry) && URL.canParse(entry) &&
    new URL(entry).origin === entry
  return { origins: entries.filter(isOrigin), wrong: entries.filter(entry => !isOrigin(entry)) }
}

/** An own property that is data; undefined where there is none. */
function own(data: unknown, name: string): unknown {
  if (typeof data !== "object" || data === null) return undefined
  return Object.getOwnPropertyDescriptor(data, name)?.value
}

const takes: Readonly<Record<FrameMethod, (params: unknown) => boolean>> = {
  value: params => params === null,
  setValue: params => typeof params === "string",
  check: params => params === null,
  fill: params => typeof own(params, "source") === "string" && isValues(own(params, "values")),
  export: params => typeof params === "string" && ["html", "page", "docx", "text", "json"].includes(params),
  focus: params => params === "text" || params === "blank",
  saved: params => typeof params === "string" || typeof params === "number",
  setReadOnly: params => typeof params === "boolean",
}

function isValues(values: unknown): boolean {
  return typeof values === "object" && values !== null && !Array.isArray(values) &&
    Object.values(values).every(value => value === null || typeof value === "string")
}
