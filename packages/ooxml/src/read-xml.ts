// XML as a small tree, or piece by piece where it is long. Names have the prefixes that the standard gives them, whatever
// the file calls them. Entities of a document's own are refused before they are read.

import { SaxesParser } from "saxes"
import { PackageError } from "./fault.ts"

/** An element with its attributes, elements and texts, in order. Names and attribute names have their standard prefix. */
export interface XMLElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (XMLElement | string)[]
}

/** What namespaces are called here; those of ISO 29500 strict are the same things. */
const prefixes: readonly (readonly [prefix: string, namespace: RegExp])[] = [
  ["w", /\/wordprocessingml(?:\/2006)?\/main$/],
  ["r", /\/officeDocument\/(?:2006\/)?relationships$/],
  ["a", /\/drawingml(?:\/2006)?\/main$/],
  ["wp", /\/drawingml(?:\/2006)?\/wordprocessingDrawing$/],
  ["m", /\/officeDocument\/(?:2006\/)?math$/],
  ["v", /^urn:schemas-microsoft-com:vml$/],
  ["mc", /\/markup-compatibility\/2006$/],
  ["wps", /\/wordprocessingShape$/],
  ["x", /\/spreadsheetml(?:\/2006)?\/main$/],
]

/** Deeper elements than any document has. */
const mostDepth = 300

/** Reads XML and gives each element that stands at `depth` (0 is the root, which comes first and empty of children) as soon
 * as it is read. Elements above that depth are given when they open, without children.
 * @throws PackageError where it is no XML, has entities of its own, or is nested too deep. */
export async function eachElement(
  part: string, pieces: AsyncIterable<string> | readonly string[], depth: number,
  visit: (element: XMLElement, depth: number) => Promise<void> | void,
): Promise<void> {
  const parser = new SaxesParser()
  const names = new Map<string, string>()
  const spaces = new Map<string, string>()
  const standard = (raw: string): string => {
    let name = names.get(raw)
    if (name === undefined) {
      const [prefix, local] = raw.includes(":") ? raw.split(":", 2) as [string, string] : ["", raw]
      const known = spaces.get(prefix)
      names.set(raw, name = known === undefined ? raw : known === "" ? local : `${known}:${local}`)
    }
    return name
  }
  const stack: { name: string; attrs: Record<string, string>; children: (XMLElement | string)[] }[] = []
  const ready: (readonly [XMLElement, number])[] = []
  const fail = (error: Error): never => {
    throw error instanceof PackageError ? error : new PackageError("badXML", `${part}: ${error.message}`)
  }
  parser.on("error", fail)
  parser.on("doctype", () => fail(new PackageError("dtd", part)))
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length >= mostDepth) fail(new PackageError("tooDeep", part))
    for (const [key, value] of Object.entries(attributes)) {
      if (!key.startsWith("xmlns")) continue
      const prefix = key.slice("xmlns:".length)
      const known = prefixes.find(([, namespace]) => namespace.test(value))?.[0] ?? prefix
      if (spaces.get(prefix) !== known) {
        spaces.set(prefix, known)
        names.clear()
      }
    }
    const attrs: Record<string, string> = {}
    for (const key in attributes) if (key !== "__proto__") attrs[key.includes(":") ? standard(key) : key] = attributes[key] ?? ""
    const element = { name: standard(name), attrs, children: [] }
    if (stack.length < depth) ready.push([element, stack.length])
    stack.push(element)
  })
  parser.on("text", text => {
    if (stack.length > depth) stack[stack.length - 1]?.children.push(text)
  })
  parser.on("cdata", text => {
    if (stack.length > depth) stack[stack.length - 1]?.children.push(text)
  })
  parser.on("closetag", () => {
    const element = stack.pop()
    if (!element) return
    if (stack.length === depth) ready.push([element, depth])
    else if (stack.length > depth) stack[stack.length - 1]?.children.push(element)
  })
  for await (const piece of pieces) {
    try {
      parser.write(piece)
    } catch (error) {
      fail(error as Error)
    }
    for (const [element, at] of ready.splice(0)) await visit(element, at)
  }
  try {
    parser.close()
  } catch (error) {
    fail(error as Error)
  }
  for (const [element, at] of ready.splice(0)) await visit(element, at)
}

/** Reads a whole part as a tree; null where it is empty.
 * @throws PackageError as `eachElement`. */
export async function treeOf(part: string, pieces: AsyncIterable<string> | readonly string[]): Promise<XMLElement | null> {
  const texts: string[] = []
  for await (const piece of pieces) texts.push(piece)
  if (texts.join("") === "") return null
  let root: XMLElement | null = null
  await eachElement(part, texts, 0, element => {
    root = element
  })
  return root
}

/** The elements right in an element, those of a name where one is given. */
export function elementsIn(element: XMLElement | null | undefined, name?: string): readonly XMLElement[] {
  const list: XMLElement[] = []
  for (const child of element?.children ?? []) if (typeof child !== "string" && (name === undefined || child.name === name)) list.push(child)
  return list
}

/** The first element of a name right in an element. */
export function elementIn(element: XMLElement | null | undefined, name: string): XMLElement | null {
  for (const child of element?.children ?? []) if (typeof child !== "string" && child.name === name) return child
  return null
}

/** All text in an element. */
export function textIn({ children }: XMLElement): string {
  return children.map(child => typeof child === "string" ? child : textIn(child)).join("")
}
