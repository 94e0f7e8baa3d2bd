import { reportSchema, zhCN, type Messages } from "@tianbao/core"
import {
  eachElement, elementsIn, openPackage, PackageError, paceOf, treeOf, type Job, type OfficePackage, type PackageFault, type PackageLimits,
  type XMLElement,
} from "@tianbao/ooxml"
import type { Node, Schema } from "prosemirror-model"
import type { ImportNote } from "./import-note.ts"
import { importWordsOf } from "./import-words.ts"
import { ownNamespace, readOwnPart, type OwnPart } from "./own-part.ts"
import { BlockReader } from "./read-block.ts"
import { Counters } from "./read-numbering.ts"
import { readStyles } from "./read-styles.ts"
import { DocxReader } from "./reader.ts"

/** How `fromDocx` reads. */
export interface FromDocxOptions extends Job {
  /** Default `reportSchema()`. */
  readonly schema?: Schema
  /** What becomes of the content controls of others that nobody has filled: blanks (default), or the text that they show. Filled
   * ones are text. */
  readonly controls?: "blanks" | "text"
  /** Whether pictures come along, as data addresses, where the schema has an `image`. Default false. */
  readonly pictures?: boolean
  /** The language of what is wrong. */
  readonly messages?: Messages
  readonly limits?: PackageLimits & {
    /** Blocks of the document. Default 50,000. */
    readonly blocks?: number
  }
}

/** What is wrong with a file. */
export interface DocxProblem {
  readonly code: PackageFault
  /** The part that it was found in. */
  readonly path: string
  readonly detail: string
  readonly message: string
}

/** A report, with what the import did; or what is wrong with the file. */
export type DocxResult =
  | { readonly ok: true; readonly doc: Node; readonly notes: readonly ImportNote[]; readonly isOwn: boolean }
  | { readonly ok: false; readonly problems: readonly DocxProblem[] }

/** Reads a Word file (.docx) as a report. One that `toDocx` wrote comes back equal, but for what a person changed in Word; of any
 * other no figure is filled. Fetches nothing and runs nothing. What is no Word file, too large or nested without end gives
 * a problem and does not throw.
 * @throws DOMException `AbortError` where the job was taken back.
 * @throws RangeError where the schema has no `paragraph`. */
export async function fromDocx(bytes: Uint8Array, options: FromDocxOptions = {}): Promise<DocxResult> {
  const { messages = zhCN } = options
  try {
    return await read(bytes, options)
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    const { fault, detail } = error
    return { ok: false, problems: [{ code: fault, path: "", detail, message: importWordsOf(messages.locale).faults[fault] }] }
  }
}

async function read(bytes: Uint8Array, options: FromDocxOptions): Promise<DocxResult> {
  const { schema = reportSchema(), controls = "blanks", pictures = false, signal, onProgress, limits = {} } = options
  const file = openPackage(bytes, limits)
  const part = (name: string): Promise<XMLElement | null> => treeOf(name, file.text(name))
  const main = await mainPart(file)
  const folder = main.slice(0, main.lastIndexOf("/") + 1)
  if (file.names.some(name => /vbaProject\.bin$/i.test(name))) throw new PackageError("macro")
  const relations = elementsIn(await part(`${folder}_rels/${main.slice(folder.length)}.rels`)).map(({ attrs }) => attrs)
  const target = (type: string): string => {
    const found = relations.find(({ Type = "" }) => Type.endsWith(`/${type}`))?.["Target"]
    return found === undefined ? `${folder}${type}.xml` : resolved(folder, found)
  }
  const own = await ownPart(file)
  const reader = new DocxReader({
    schema, controls, own,
    styles: readStyles(await part(target("styles"))),
    counters: new Counters(await part(target("numbering"))),
    links: new Map(relations.filter(({ Type = "" }) => Type.endsWith("/hyperlink")).map(({ Id = "", Target = "" }) => [Id, Target])),
    pictures: pictures && schema.nodes["image"] ? await picturesOf(file, folder, relations) : new Map(),
  })
  const blocks = new BlockReader(reader)
  const taken = { ...signal && { signal } }
  // How far the file is read is how far its text is inflated; blocks are read in between.
  let done = 0
  const job: Job = { ...taken, ...onProgress && { onProgress: part => onProgress(done = part) } }
  const pace = paceOf({ ...taken, ...onProgress && { onProgress } })
  let count = 0
  await eachElement(main, file.text(main, job), 2, (element, depth) => {
    if (depth < 2) return undefined
    if (++count > (limits.blocks ?? 50_000)) throw new PackageError("tooLarge", main)
    blocks.read(element)
    return pace(done)
  })
  const content = blocks.end()
  const doc = schema.topNodeType.create(null, content.length > 0 ? [...content] : schema.nodes["paragraph"]?.create())
  return { ok: true, doc, notes: reader.notes.in(doc), isOwn: own !== null }
}

/** The part that holds the text, by the relationships of the whole. */
async function mainPart(file: OfficePackage): Promise<string> {
  const relations = elementsIn(await treeOf("_rels/.rels", file.text("_rels/.rels")))
  const found = relations.find(({ attrs: { Type = "" } }) => Type.endsWith("/officeDocument"))?.attrs["Target"] ?? "word/document.xml"
  const name = resolved("", found)
  if (!file.names.includes(name) || !/document\d*\.xml$/i.test(name)) throw new PackageError("noPart")
  return name
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop()
    else if (step !== ".") path.push(step)
  }
  return path.join("/")
}

/** Our own part, under whatever name it has by now. */
async function ownPart(file: OfficePackage): Promise<OwnPart | null> {
  for (const name of file.names.filter(each => /^customXml\/item\d+\.xml$/.test(each))) {
    const root = await treeOf(name, file.text(name))
    if (root && Object.values(root.attrs).includes(ownNamespace)) return readOwnPart(root)
  }
  return null
}

/** Pictures in the file, by the ids of their relationships. Those that lie elsewhere are not fetched. */
async function picturesOf(
  file: OfficePackage, folder: string, relations: readonly Readonly<Record<string, string>>[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { Id = "", Type = "", Target = "", TargetMode = "" } of relations) {
    const extension = /\.(png|jpe?g|gif)$/i.exec(Target)?.[1]?.toLowerCase().replace("jpg", "jpeg")
    if (!Type.endsWith("/image") || TargetMode === "External" || extension === undefined) continue
    const bytes = await file.bytes(resolved(folder, Target))
    if (bytes) found.set(Id, `data:image/${extension};base64,${base64Of(bytes)}`)
  }
  return found
}

function base64Of(bytes: Uint8Array): string {
  let text = ""
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
