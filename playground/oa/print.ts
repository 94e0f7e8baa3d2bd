// The stored string is never shown. It is parsed into the schema, the document passes the gate or is marked as a draft,
// and the page is written from it. The page's own style sheet is the only one that its policy lets in, by its hash.

import { createHash } from "node:crypto"
import { draft, gate, type TemplateFigure } from "@tianbao/core"
import { toPage } from "@tianbao/html"
import { rulesFor } from "./rules.ts"
import { documentOf } from "./submission.ts"

/** A page to print, and the style-src that it needs. */
export interface PrintPage {
  readonly page: string
  readonly styleSource: string
}

/** A stored text as a page. While the gate is closed, or `isDraft` says so, it bears 草稿. */
export function printPage(
  html: string, title: string, template: readonly TemplateFigure[], isDraft: boolean,
): PrintPage {
  const doc = documentOf(html)
  const result = gate(doc, rulesFor(template))
  const page = toPage(result.open && !isDraft ? result.doc : draft(doc), title ? { title } : {})
  return { page, styleSource: styleSourceOf(page) }
}

/** The hashes of the style sheet and of the style attributes (a table cell's alignment) that the renderer wrote. */
function styleSourceOf(page: string): string {
  const styles = page.matchAll(/<style>([^<]*)<\/style>| style="([^"]*)"/g)
  const hashes = [...new Set([...styles].map(([, sheet, css = ""]) => sheet ?? css))].map(css => `'sha256-${createHash("sha256").update(css).digest("base64")}'`)
  return ["'self'", "'unsafe-hashes'", ...hashes].join(" ")
}
