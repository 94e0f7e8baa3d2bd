// A complete schema for where no editor brings its own: the server, the command, a bare ProseMirror. It bears the names
// that TipTap's StarterKit and tables use, so that what such an editor stored is read as it is.

import { Schema, type MarkSpec, type NodeSpec } from "prosemirror-model"
import { safeHref } from "./href.ts"
import { reportNodes } from "./report-nodes.ts"
import { reportMarks } from "./schema.ts"

/** Which node opens a section: ours, or the host's own `heading`. */
export type SectionNode = "reportSection" | "heading"

/** A schema for reports, with paragraphs, headings, lists, tables, quotes, code and the usual marks. With
 * `sectionNode: "heading"` the plain headings are the sections, as in an editor that was set up so. */
export function reportSchema({ sectionNode = "reportSection" }: { readonly sectionNode?: SectionNode } = {}): Schema {
  const { reportSection, ...others } = reportNodes()
  const nodes: Record<string, NodeSpec> = sectionNode === "heading"
    ? { ...base, heading: { ...heading, reportRole: "section", parseDOM: reportSection.parseDOM ?? [] }, ...others }
    : { ...base, heading, ...others, reportSection }
  return new Schema({ nodes, marks: { ...marks, ...reportMarks() } })
}

const heading: NodeSpec = {
  group: "block",
  content: "inline*",
  defining: true,
  attrs: { level: { default: 1, validate: "number" } },
  parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level } })),
  toDOM: node => [`h${node.attrs["level"]}`, 0],
}

const cell: NodeSpec = {
  content: "block*",
  isolating: true,
  attrs: {
    colspan: { default: 1, validate: "number" },
    rowspan: { default: 1, validate: "number" },
    colwidth: { default: null, validate: isWidths },
    align: { default: null, validate: "string|null" },
  },
}

const base = {
  doc: { content: "block*" },
  paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  blockquote: {
    group: "block",
    content: "block*",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  bulletList: { group: "block list", content: "listItem*", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  orderedList: {
    group: "block list",
    content: "listItem*",
    attrs: { start: { default: 1, validate: "number" }, type: { default: null, validate: "string|null" } },
    parseDOM: [{
      tag: "ol",
      getAttrs: dom => {
        const start = dom.getAttribute("start") ?? ""
        return { start: /^-?\d{1,9}$/.test(start) ? Number(start) : 1, type: dom.getAttribute("type") }
      },
    }],
    toDOM: ({ attrs: { start, type } }) => ["ol", { ...(start !== 1 && { start }), ...(type !== null && { type }) }, 0],
  },
  listItem: { content: "block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  codeBlock: {
    group: "block",
    content: "text*",
    marks: "",
    code: true,
    defining: true,
    attrs: { language: { default: null, validate: "string|null" } },
    parseDOM: [{
      tag: "pre",
      preserveWhitespace: "full",
      getAttrs: dom => {
        const name = dom.querySelector("code")?.getAttribute("class") ?? ""
        return { language: /^language-(.+)$/.exec(name)?.[1] ?? null }
      },
    }],
    toDOM: ({ attrs: { language } }) =>
      ["pre", ["code", language === null ? {} : { class: `language-${language}` }, 0]],
  },
  horizontalRule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  table: {
    group: "block",
    content: "tableRow*",
    tableRole: "table",
    isolating: true,
    parseDOM: [{ tag: "table" }],
    toDOM: () => ["table", ["tbody", 0]],
  },
  tableRow: {
    content: "(tableCell | tableHeader)*",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  tableCell: {
    ...cell,
    tableRole: "cell",
    parseDOM: [{ tag: "td", getAttrs: cellAttrs }],
    toDOM: node => ["td", cellDOM(node.attrs), 0],
  },
  tableHeader: {
    ...cell,
    tableRole: "header_cell",
    parseDOM: [{ tag: "th", getAttrs: cellAttrs }],
    toDOM: node => ["th", cellDOM(node.attrs), 0],
  },
  hardBreak: {
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
    leafText: () => "\n",
  },
  text: { group: "inline" },
} satisfies Record<string, NodeSpec>

function cellAttrs(dom: HTMLElement): Record<string, unknown> {
  const span = (name: string): number =>
    Math.min(1000, Math.max(1, Number.parseInt(dom.getAttribute(name) ?? "1", 10) || 1))
  const widths = dom.getAttribute("data-colwidth")
  return {
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    colwidth: widths && /^\d+(?:,\d+)*$/.test(widths) ? widths.split(",").map(Number) : null,
    align: dom.style.textAlign || null,
  }
}

function cellDOM({ colspan, rowspan, colwidth, align }: { readonly [name: string]: unknown }): Record<string, string> {
  return {
    ...(colspan !== 1 && { colspan: String(colspan) }),
    ...(rowspan !== 1 && { rowspan: String(rowspan) }),
    ...(Array.isArray(colwidth) && { "data-colwidth": colwidth.join(",") }),
    ...(typeof align === "string" && /^[a-z]+$/.test(align) && { style: `text-align: ${align}` }),
  }
}

function isWidths(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.every(width => typeof width === "number"))) {
    throw new RangeError("colwidth is a list of numbers or null")
  }
}

const marks = {
  link: {
    inclusive: false,
    attrs: { href: { default: null, validate: "string|null" }, target: { default: null, validate: "string|null" },
      rel: { default: null, validate: "string|null" }, class: { default: null, validate: "string|null" },
      title: { default: null, validate: "string|null" } },
    parseDOM: [{
      tag: "a[href]",
      getAttrs: dom => {
        const href = safeHref(dom.getAttribute("href"))
        const rel = dom.getAttribute("rel")
        const [target, className, title] = ["target", "class", "title"].map(name => dom.getAttribute(name))
        return href === null ? false : { href, target, rel: rel === closedRel ? null : rel, class: className, title }
      },
    }],
    toDOM: ({ attrs: { href, target, rel, class: className, title } }) => ["a", {
      href: safeHref(href) ?? "", rel: closed(rel),
      ...(target !== null && { target }),
      ...(className !== null && { class: className }),
      ...(title !== null && { title }),
    }, 0],
  },
  bold: {
    parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: dom => dom.style.fontWeight !== "normal" && null },
      { style: "font-weight", getAttrs: value => /^(?:bold(?:er)?|[5-9]\d{2})$/.test(value) && null }],
    toDOM: () => ["strong", 0],
  },
  italic: { parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }], toDOM: () => ["em", 0] },
  underline: { parseDOM: [{ tag: "u" }, { style: "text-decoration=underline" }], toDOM: () => ["u", 0] },
  strike: {
    parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }, { style: "text-decoration=line-through" }],
    toDOM: () => ["s", 0],
  },
  subscript: { excludes: "superscript", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
  superscript: { excludes: "subscript", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
} satisfies Record<string, MarkSpec>

/** Those of the schema's marks that TipTap has no plain form of: a link that was there stays one if its address is allowed,
 * and the little numbers of 平方米 stay where they are. */
export const storedMarks: Readonly<Record<"link" | "subscript" | "superscript", MarkSpec>> = {
  link: marks.link, subscript: marks.subscript, superscript: marks.superscript,
}

/** Every link is closed towards what it opens, whatever else its `rel` says. */
const closedRel = "noopener noreferrer"

function closed(rel: unknown): string {
  if (typeof rel !== "string" || rel === "") return closedRel
  return closedRel.split(" ").reduce((tokens, token) =>
    tokens.split(/\s+/).includes(token) ? tokens : `${tokens} ${token}`, rel)
}
