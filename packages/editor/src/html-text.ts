import { parseInert, readFields } from "./foreign-html.ts"

/** The text of HTML as its page shows it, a line a block, a tab after a cell: what a document made of it can be held
 * against. Nothing in it is run or loaded; "" where the page does not allow parsing. */
export function textOfHTML(html: string, document: Document): string {
  const body = parseInert(html, document)
  if (!body) return ""
  readFields(body)
  for (const unseen of body.querySelectorAll("script, style, template, noscript, title")) unseen.remove()
  const texts = body.ownerDocument.createTreeWalker(body, 4)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest("pre, textarea")) continue
    node.nodeValue = (node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ")
  }
  for (const br of body.querySelectorAll("br")) br.replaceWith("\n")
  for (const cell of body.querySelectorAll("td, th")) cell.append("\t")
  for (const block of body.querySelectorAll(blocks)) {
    block.before("\n")
    block.after("\n")
  }
  return body.textContent.replace(/(?<! ) *\n[ \n]*/g, "\n").trim()
}

const blocks =
  "p, h1, h2, h3, h4, h5, h6, li, dt, dd, tr, div, section, article, header, footer, blockquote, pre, caption"
