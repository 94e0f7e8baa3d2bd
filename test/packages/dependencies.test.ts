import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve, sep } from "node:path"
import { parseSync } from "vite"
import { describe, expect, it } from "vitest"

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly imports?: Readonly<Record<string, unknown>>
}

type Syntax = { readonly type: string; readonly start: number; readonly [key: string]: unknown }

/** Who may know whom. */
const house: Readonly<Record<string, readonly string[]>> = {
  blanks: [],
  blocknote: ["@tianbao/core", "@tianbao/editor", "@tianbao/tiptap"],
  cli: ["@tianbao/core", "@tianbao/docx", "@tianbao/html", "@tianbao/markdown", "@tianbao/sheet"],
  core: ["@tianbao/blanks"],
  docx: ["@tianbao/core", "@tianbao/ooxml"],
  editor: ["@tianbao/core"],
  element: [
    "@tianbao/blanks", "@tianbao/core", "@tianbao/docx", "@tianbao/editor", "@tianbao/html", "@tianbao/markdown",
    "@tianbao/sheet", "@tianbao/tiptap",
  ],
  html: ["@tianbao/core"],
  markdown: ["@tianbao/core", "@tianbao/html"],
  ooxml: [],
  sheet: ["@tianbao/core", "@tianbao/ooxml"],
  tiptap: ["@tianbao/core", "@tianbao/editor"],
}

/** What runs without a host brings ProseMirror along. */
const hostless: Readonly<Record<string, readonly string[]>> = {
  cli: ["prosemirror-model"],
  element: ["prosemirror-model", "prosemirror-state", "prosemirror-transform", "prosemirror-view"],
}

/** Below these, ProseMirror has faults that we rely on being mended. */
const floors = { "prosemirror-model": "1.25.13", "prosemirror-view": "1.42.9", "prosemirror-transform": "1.12.5" }

const root = resolve(import.meta.dirname, "../../packages")
const names = readdirSync(root).filter(name => existsSync(join(root, name, "package.json"))).sort()
const manifests = new Map(names.map(name => [
  `@tianbao/${name}`,
  JSON.parse(readFileSync(join(root, name, "package.json"), "utf8")) as Manifest,
]))

it("knows every package", () => {
  expect(names).toEqual(Object.keys(house))
})

it("keeps core to decimals, amounts in words, blanks and the document model", () => {
  const { dependencies, peerDependencies } = manifest("core")
  expect(Object.keys(dependencies ?? {})).toEqual(["@tianbao/blanks", "big.js", "nzh"])
  expect(Object.keys(peerDependencies ?? {})).toEqual(["prosemirror-model"])
})

describe.each(names)("%s", name => {
  const { dependencies = {}, peerDependencies = {}, imports = {} } = manifest(name)
  const sources = readSources(join(root, name, "src"))

  it("depends on the packages below it only", () => {
    const all = Object.keys({ ...dependencies, ...peerDependencies })
    expect(all.filter(dependency => dependency.startsWith("@tianbao/")).sort()).toEqual(house[name])
  })

  it("takes ProseMirror from its host, if it has one", () => {
    const own = Object.keys(dependencies).filter(dependency => dependency.startsWith("prosemirror-"))
    expect(own).toEqual(hostless[name] ?? [])
  })

  it("asks for a ProseMirror without the known faults", () => {
    const tooLow = Object.entries(floors).filter(([peer, floor]) => {
      const range = peerDependencies[peer]
      return range !== undefined &&
        !(/^\^[\d.]+$/.test(range) && range.slice(1).localeCompare(floor, "en", { numeric: true }) >= 0)
    })
    expect(tooLow).toEqual([])
  })

  it("imports only what it declares", () => {
    const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies, ...imports }))
    const undeclared = sources.flatMap(source => importsOf(source).filter(({ specifier }) =>
      specifier.startsWith("node:")
        ? name !== "cli"
        : !specifier.startsWith(".") && !declared.has(packageOf(specifier))))
    expect(undeclared).toEqual([])
  })

  it("imports other packages by their entries and nothing outside of its sources", () => {
    const deep = sources.flatMap(source => importsOf(source).filter(({ specifier }) =>
      specifier.startsWith(".")
        ? !resolve(dirname(source.path), specifier).startsWith(join(root, name, "src") + sep)
        : isDeep(specifier)))
    expect(deep).toEqual([])
  })

  it("exports by name", () => {
    expect(places(sources, node => node.type === "ExportAllDeclaration" || node.type === "ExportDefaultDeclaration" ||
      (node.type === "ExportSpecifier" && (node["exported"] as Syntax)["name"] === "default"))).toEqual([])
  })

  it("has no any", () => {
    expect(places(sources, node => node.type === "TSAnyKeyword")).toEqual([])
  })
})

it("loads core where there is no DOM", () => {
  const globals = ["document", "window", "navigator", "HTMLElement"]
  const isGlobal = (node: Syntax): boolean => node.type === "Identifier" && globals.includes(String(node["name"]))
  expect(places(readSources(join(root, "core/src")), isGlobal, atLoad)).toEqual([])
})

interface Source {
  readonly path: string
  readonly text: string
  readonly program: Syntax
}

function readSources(folder: string): readonly Source[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".ts")).sort()
  return paths.map(file => {
    const path = join(folder, file)
    const text = readFileSync(path, "utf8")
    return { path, text, program: parseSync(path, text).program as unknown as Syntax }
  })
}

function manifest(name: string): Manifest {
  const found = manifests.get(`@tianbao/${name}`)
  if (!found) throw new RangeError(`No package ${name}`)
  return found
}

/** Imports, re-exports, `import()` in code and in types, and `declare module`. */
function importsOf(source: Source): readonly { readonly at: string; readonly specifier: string }[] {
  return [...walk(source.program)].flatMap(node => {
    const from = (node.type === "TSModuleDeclaration" ? node["id"] : node["source"]) as Syntax | null | undefined
    return from?.type === "Literal" ? [{ at: place(source, node), specifier: String(from["value"]) }] : []
  })
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/")
}

function isDeep(specifier: string): boolean {
  const name = packageOf(specifier)
  const target = manifests.get(name)
  const entry = `.${specifier.slice(name.length).replace(/\?inline$/, "")}`
  return target !== undefined && !Object.hasOwn(target.exports, entry)
}

function places(
  sources: readonly Source[], matches: (node: Syntax) => boolean, enters?: (node: Syntax) => boolean,
): readonly string[] {
  return sources.flatMap(source => [...walk(source.program, enters)].filter(matches).map(node => place(source, node)))
}

function place({ path, text }: Source, { start }: Syntax): string {
  return `${path.slice(root.length + 1)}:${text.slice(0, start).split("\n").length}`
}

function* walk(node: Syntax, enters: (node: Syntax) => boolean = () => true): Generator<Syntax> {
  if (!enters(node)) return
  yield node
  for (const [key, value] of Object.entries(node)) {
    const isName = (key === "property" || key === "key") && node["computed"] === false
    for (const child of isName ? [] : [value].flat()) if (isSyntax(child)) yield* walk(child, enters)
  }
}

/** Bodies of functions wait for a call, and types are gone by then. */
function atLoad({ type }: Syntax): boolean {
  const value = /^TS(?:As|Satisfies|NonNull)Expression$/.test(type)
  return value || !/^TS|Function/.test(type)
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && typeof (value as Syntax).type === "string"
}
