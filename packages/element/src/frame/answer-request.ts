import type { GateResult } from "@tianbao/core"
import type { ExportFormat } from "../export.ts"
import type { ExportResult } from "../report-editor.ts"
import type { Locale } from "../words.ts"
import {
  readRequest, type FrameErrorCode, type FrameMethods, type FrameReply, type FrameRequest,
} from "./frame-protocol.ts"

/** What a frame needs of the editor in it: `<report-editor>` is one. */
export interface FrameEditor {
  value: string
  readOnly: boolean
  check(): GateResult
  fill(values: Readonly<Record<string, string | null>>, origin?: { readonly source: string }): void
  export(format: ExportFormat): Promise<ExportResult>
  focus(): void
  focusFirstBlank(): boolean
  saved(revision: string | number): void
}

/** Answers what came over the port; null where there is nobody to answer. Never throws: what fails is told. */
export async function answerRequest(editor: FrameEditor, data: unknown, locale: Locale): Promise<FrameReply | null> {
  const request = readRequest(data)
  if (request === null) return null
  if ("code" in request) {
    const { id, code } = request
    return { id, error: { code, message: words[locale][code] ?? "" } }
  }
  try {
    return { id: request.id, result: await run(editor, request) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { id: request.id, error: { code: "FAILED", message: `${words[locale].FAILED ?? ""}${why}` } }
  }
}

type Result = { [Method in keyof FrameMethods]: ReturnType<FrameMethods[Method]> }[keyof FrameMethods]

async function run(editor: FrameEditor, request: FrameRequest): Promise<Result> {
  switch (request.method) {
    case "value": return editor.value
    case "setValue": editor.value = request.params; return null
    case "check": {
      // The checked document stays here: it is no plain data.
      const { open, diagnostics } = editor.check()
      return { open, diagnostics, value: editor.value }
    }
    case "fill": editor.fill(request.params.values, { source: request.params.source }); return null
    case "export": return editor.export(request.params)
    case "focus":
      if (request.params === "blank") return editor.focusFirstBlank()
      editor.focus()
      return true
    case "saved": editor.saved(request.params); return null
    case "setReadOnly": editor.readOnly = request.params; return null
    default: return request satisfies never
  }
}

const words: Readonly<Record<Locale, Partial<Readonly<Record<FrameErrorCode, string>>>>> = {
  "zh-CN": {
    NO_METHOD: "编辑器没有这个方法。请核对页面与编辑器的版本。",
    BAD_PARAMS: "传给编辑器的参数不对。请核对方法的参数。",
    FAILED: "编辑器没有做成：",
  },
  en: {
    NO_METHOD: "The editor has no such method. Compare the versions of the page and the editor.",
    BAD_PARAMS: "The editor cannot take these parameters. Compare them with the method's.",
    FAILED: "The editor failed: ",
  },
}
