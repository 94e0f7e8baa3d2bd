// One job in a process of its own, so that its memory is its own: `node documents.mjs TOOL SIZE FOLDER`. Plain JavaScript over
// the built packages. Prints the time, the peak of memory and what came of it.

import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { Schema } from "prosemirror-model"

const [tool, sizeText, folder] = process.argv.slice(2)
const size = Number(sizeText)
const sentence = "各单位按照年初部署抓好落实，重点工作有序推进，服务保障水平稳步提升，职工群众满意度持续提高"

/** What the document holds: headings, paragraphs with a figure each, and a table of 20 rows and 6 columns per hundred. */
function blocks() {
  return Array.from({ length: size }, (_, i) =>
    i % 100 === 99 ? { table: Array.from({ length: 20 }, (_, y) => Array.from({ length: 6 }, (_, x) => `格${y}-${x}`)) }
    : i % 10 === 0 ? { heading: `第${i}项工作`, level: 1 + (i / 10) % 3 }
    : { text: `${sentence}${i}，募集`, value: String(1000 + i), label: `捐款${i}` })
}

async function report() {
  const { reportSchema } = await import("@tianbao/core")
  const schema = reportSchema()
  const p = text => schema.node("paragraph", null, [schema.text(text)])
  return schema.node("doc", null, blocks().map(block =>
    block.table ? schema.node("table", null, block.table.map((row, y) => schema.node("tableRow", null, row.map(text =>
      schema.node(y === 0 ? "tableHeader" : "tableCell", null, [p(text)])))))
    : block.heading ? schema.node("reportSection", { level: block.level }, [schema.text(block.heading)])
    : schema.node("paragraph", null, [
      schema.text(block.text), schema.node("reportFigure", { name: block.label, label: block.label, unit: "元", value: block.value }), schema.text("，圆满完成。"),
    ])))
}

const flat = block => `${block.text}${block.value}元，圆满完成。`

function html() {
  return blocks().map(block =>
    block.table ? `<table border="1">${block.table.map((row, y) => `<tr>${row.map(text => y === 0 ? `<th>${text}</th>` : `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`
    : block.heading ? `<h${block.level}>${block.heading}</h${block.level}>` : `<p>${flat(block)}</p>`).join("\n")
}

/** The task of each tool, made ready before the clock starts. */
const tools = {
  async tianbao() {
    const { draft } = await import("@tianbao/core")
    const { toDocx } = await import("@tianbao/docx")
    const doc = await report()
    // As a draft: the rules are no part of writing.
    return async () => (await toDocx(draft(doc))).length
  },
  async docx() {
    const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = await import("docx")
    const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
    const list = blocks()
    return async () => (await Packer.toBuffer(new Document({ sections: [{ children: list.map(block =>
      block.table ? new Table({ rows: block.table.map((row, y) => new TableRow({ tableHeader: y === 0, children: row.map(text => new TableCell({ children: [new Paragraph(text)] })) })) })
      : block.heading ? new Paragraph({ text: block.heading, heading: levels[block.level - 1] })
      : new Paragraph({ children: [new TextRun(block.text), new TextRun(`${block.value}元`), new TextRun("，圆满完成。")] })) }] }))).length
  },
  async "prosemirror-docx"() {
    const { defaultDocxSerializer, writeDocx } = await import(`${folder}/prosemirror-docx.mjs`)
    const schema = new Schema({ nodes: {
      doc: { content: "block*" }, paragraph: { group: "block", content: "text*" },
      heading: { group: "block", content: "text*", attrs: { level: { default: 1 }, id: { default: null } } },
      table: { group: "block", content: "table_row*" }, table_row: { content: "table_cell*" },
      table_cell: { content: "block*", attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } }, text: {},
    } })
    const p = text => schema.node("paragraph", null, [schema.text(text)])
    const doc = schema.node("doc", null, blocks().map(block =>
      block.table ? schema.node("table", null, block.table.map(row => schema.node("table_row", null, row.map(text => schema.node("table_cell", null, [p(text)])))))
      : block.heading ? schema.node("heading", { level: block.level }, [schema.text(block.heading)]) : p(flat(block))))
    // Without a section it writes an empty file.
    const options = { getImageBuffer: () => Buffer.alloc(0), sections: [{}] }
    return async () => (await writeDocx(defaultDocxSerializer.serialize(doc, options))).length
  },
  async "html-to-docx"() {
    const { default: convert } = await import("html-to-docx")
    const text = html()
    return async () => (await convert(text)).length
  },
  async pandoc() {
    writeFileSync(`${folder}/in.html`, `<meta charset="utf-8">${html()}`)
    return async () => {
      execFileSync("pandoc", ["-f", "html", "-o", `${folder}/pandoc.docx`, `${folder}/in.html`])
      return readFileSync(`${folder}/pandoc.docx`).length
    }
  },
  async floor() {
    const { zipSync, strToU8 } = await import("fflate")
    const list = blocks()
    return async () => zipSync({ "word/document.xml": strToU8(list.map(block =>
      block.table ? `<w:tbl>${block.table.map(row => `<w:tr>${row.map(text => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`
      : `<w:p><w:r><w:t>${block.heading ?? flat(block)}</w:t></w:r></w:p>`).join("")) }).length
  },
  async "read: tianbao"() {
    const { fromDocx } = await import("@tianbao/docx")
    const bytes = new Uint8Array(readFileSync(`${folder}/own-${size}.docx`))
    return async () => (await fromDocx(bytes)).doc.childCount
  },
  async "read: mammoth"() {
    const { default: mammoth } = await import("mammoth")
    const buffer = readFileSync(`${folder}/own-${size}.docx`)
    return async () => (await mammoth.convertToHtml({ buffer })).value.length
  },
  /** Not a comparison: how long the thread is held in one go, and how soon the work stops. */
  async slices() {
    const { draft } = await import("@tianbao/core")
    const { fromDocx, toDocx } = await import("@tianbao/docx")
    const doc = await report()
    const held = async task => {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      await task({ onProgress: () => {} })
      delay.disable()
      return delay.max / 1e6
    }
    const stops = async task => {
      const abort = new AbortController()
      let asked = 0
      const work = task({ signal: abort.signal, onProgress: done => {
        if (done > 0.3 && !asked) {
          asked = performance.now()
          abort.abort()
        }
      } })
      await work.catch(() => {})
      return performance.now() - asked
    }
    const bytes = await toDocx(draft(doc))
    const [write, read] = [job => toDocx(draft(doc), job), job => fromDocx(bytes, job)]
    return async () => [await held(write), await held(read), await stops(write), await stops(read)].map(ms => Math.round(ms))
  },
  async own() {
    const { draft } = await import("@tianbao/core")
    const { toDocx } = await import("@tianbao/docx")
    const doc = await report()
    return async () => {
      const bytes = await toDocx(draft(doc))
      writeFileSync(`${folder}/own-${size}.docx`, bytes)
      return bytes.length
    }
  },
}

const task = await tools[tool]()
const start = performance.now()
const result = await task()
console.log(JSON.stringify({ ms: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024, result }))
