import { readFileSync } from "node:fs"
import { parseArgs, type ParseArgsOptionsConfig } from "node:util"
import { reportSchema, type SectionNode } from "@tianbao/core"
import { check, type Format } from "./check.ts"
import { exportReport, type Target } from "./export.ts"
import { failure, type Outcome } from "./outcome.ts"
import { languages, type Words } from "./words.ts"

const options = {
  format: { type: "string" },
  to: { type: "string" },
  out: { type: "string", short: "o" },
  draft: { type: "boolean" },
  sections: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies ParseArgsOptionsConfig

type Option = keyof typeof options

const commands: Readonly<Record<string, readonly Option[]>> = { check: ["format"], export: ["to", "out", "draft"] }
const everywhere: readonly Option[] = ["sections", "lang", "help", "version"]

/** Runs `tianbao` with these arguments and says what it came to. Never throws. */
export async function run(args: readonly string[]): Promise<Outcome> {
  let words: Words = languages["zh-CN"]!
  try {
    const given = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
    words = languages[String(given.values.lang)] ?? words
    ...
  } catch (error) {
    return failure(words.unexpected(error instanceof Error ? error.message : String(error)))
  }
}
