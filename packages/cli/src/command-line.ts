import { readFileSync } from "node:fs"
import { parseArgs, type ParseArgsConfig } from "node:util"
import { reportSchema, type SectionNode } from "@tianbao/core"
import { check, type Format } from "./check.ts"
import { convert } from "./convert.ts"
import { exportReport } from "./export.ts"
import { listFigures, type FiguresFormat } from "./figures.ts"
import { fillReport } from "./fill.ts"
import { failure, type Outcome } from "./outcome.ts"
import { rollForwardReport } from "./roll-forward.ts"
import { chinese, languages, type Words } from "./words.ts"
import type { ProfileName, Target } from "./write-report.ts"

const options = {
  format: { type: "string" },
  to: { type: "string" },
  out: { type: "string", short: "o" },
  draft: { type: "boolean" },
  profile: { type: "string" },
  year: { type: "string" },
  from: { type: "string" },
  values: { type: "string" },
  source: { type: "string" },
  "as-of": { type: "string" },
  "accept-conflicts": { type: "boolean" },
  sections: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>

type Option = keyof typeof options

const formats: readonly Format[] = ["text", "json", "jsonl"]
const figuresFormats: readonly FiguresFormat[] = ["csv", "json", "xlsx"]
const targets: readonly Target[] = ["html", "docx", "pdf", "txt"]
const profiles: readonly ProfileName[] = ["official", "print"]
const sectionNodes: readonly SectionNode[] = ["reportSection", "heading"]
const choices: { readonly [option in Option]?: readonly string[] } = {
  format: [...new Set([...formats, ...figuresFormats])], to: targets, profile: profiles, sections: sectionNodes, lang: [...languages.keys()],
}

/** The options that each command has beside those that all have. */
const commands = new Map<string, readonly Option[]>([
  ["check", ["format"]], ["export", ["to", "out", "draft", "profile"]], ["convert", ["draft", "profile"]], ["roll-forward", ["year", "from", "out"]],
  ["figures", ["format", "out"]], ["fill", ["values", "out", "source", "as-of", "accept-conflicts"]],
])
const common: readonly Option[] = ["sections", "lang", "help", "version"]

/** Runs `tianbao` with these arguments and says what it came to. Never throws. */
export async function run(args: readonly string[]): Promise<Outcome> {
  // Not strict: Node's own messages are in English only.
  const { values, positionals, tokens } =
    parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const words = languages.get(String(values.lang)) ?? chinese
  const usage = (reason: string): Outcome => failure(`${reason}${words.seeHelp}`)
  try {
    const [command, ...files] = positionals
    const fault = tokens.map(token => token.kind === "option" ? faultIn(token, command, words) : null).find(Boolean)
    if (fault) return usage(fault)
    if (values.help) return { code: 0, out: words.help, err: "" }
    if (values.version) return { code: 0, out: `${version()}\n`, err: "" }
    if (command === undefined) return usage(words.noCommand)
    if (!commands.has(command)) return usage(words.unknownCommand(command))
    const [file, ...others] = files
    if (file === undefined) return usage(words.noFile)

    const schema = reportSchema({ sectionNode: chosen(sectionNodes, values.sections) ?? "reportSection" })
    const ofCommand = command === "figures" ? figuresFormats : formats
    if (values.format !== undefined && !chosen<string>(ofCommand, values.format)) {
      return usage(words.badValue("--format", String(values.format), ofCommand))
    }
    if (command === "check") return await check(files, chosen(formats, values.format) ?? "text", schema, words)
    const asDraft = values.draft === true
    const profile = chosen(profiles, values.profile) ?? "official"
    if (command === "convert") {
      const [out, ...more] = others
      if (out === undefined) return usage(words.noOutput)
      return more.length > 0 ? usage(words.oneFile) : await convert({ file, out, asDraft, profile }, schema, words)
    }
    if (others.length > 0) return usage(words.oneFile)
    if (command === "figures") {
      const out = typeof values.out === "string" ? values.out : null
      return await listFigures(file, chosen(figuresFormats, values.format) ?? "csv", out, schema, words)
    }
    if (command === "fill") {
      if (typeof values.values !== "string") return usage(words.missingOption("--values"))
      if (typeof values.out !== "string") return usage(words.missingOption("-o"))
      return await fillReport({
        file, values: values.values, out: values.out, source: String(values.source ?? ""), asOf: String(values["as-of"] ?? ""),
        acceptConflicts: values["accept-conflicts"] === true,
      }, schema, words)
    }
    if (command === "roll-forward") {
      if (typeof values.year !== "string") return usage(words.missingOption("--year"))
      if (typeof values.out !== "string") return usage(words.missingOption("-o"))
      const from = typeof values.from === "string" ? Number(values.from) : undefined
      return await rollForwardReport({ file, out: values.out, year: Number(values.year), from }, schema, words)
    }
    const to = chosen(targets, values.to)
    if (!to) return usage(words.missingOption("--to"))
    if (typeof values.out !== "string") return usage(words.missingOption("-o"))
    return await exportReport({ file, to, out: values.out, asDraft, profile }, schema, words)
  } catch (error) {
    return failure(words.unexpected(error instanceof Error ? error.message : String(error)))
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** What is wrong with an option as it was typed, or null. */
function faultIn(token: OptionToken, command: string | undefined, words: Words): string | null {
  const { name, rawName, value, inlineValue } = token
  const option = (Object.keys(options) as Option[]).find(known => known === name)
  if (!option) return words.unknownOption(rawName)
  const own = command === undefined ? undefined : commands.get(command)
  if (command !== undefined && own && ![...common, ...own].includes(option)) {
    return words.notForCommand(rawName, command)
  }
  if (options[option].type === "boolean") return value === undefined ? null : words.unexpectedValue(rawName)
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) return words.missingValue(rawName)
  if ((option === "year" || option === "from") && !/^(?:19|2\d)\d\d$/.test(value)) {
    return words.badValue(rawName, value, ["1900–2999"])
  }
  const allowed = choices[option]
  return allowed && !allowed.includes(value) ? words.badValue(rawName, value, allowed) : null
}

function chosen<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find(each => each === value)
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : ""
}
