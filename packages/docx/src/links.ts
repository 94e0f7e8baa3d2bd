import { ConcreteHyperlink, type File, type ParagraphChild } from "docx"
import { safeHref } from "@tianbao/core"

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

/** The addresses that a document links to, numbered as they come: the library's own numbers are random, and the same
 * report should give the same file. */
export type Links = Map<string, string>

/** Makes the runs a link, or gives them back where the address is unsafe, relative or malformed: such a one would keep
 * Word from opening the file, or mean nothing there. */
export function link(runs: readonly ParagraphChild[], href: unknown, links: Links): readonly ParagraphChild[] {
  const address = absolute(href)
  if (address === null) return runs
  let id = links.get(address)
  if (id === undefined) links.set(address, id = `Link${links.size + 1}`)
  return [new ConcreteHyperlink(runs, id)]
}

/** Enters the addresses into the file. */
export function addLinks(file: File, links: Links): void {
  for (const [address, id] of links) file.Document.Relationships.addRelationship(id, relation, address, "External")
}

function absolute(href: unknown): string | null {
  const safe = safeHref(href)
  try {
    return safe && new URL(safe).href
  } catch {
    return null
  }
}
