// What a host's own schema may hold beside a report: pictures and footnotes.

import { draft, reportSchema } from "@tianbao/core"
import { fromDocx, toDocx } from "@tianbao/docx"
import { strFromU8, unzipSync } from "fflate"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { wordFile, wp, wr } from "./word-file.ts"

const { nodes, marks } = reportSchema().spec
const schema = new Schema({
  nodes: nodes.append({
    image: { group: "block", attrs: { src: {}, alt: { default: null }, width: { default: null }, height: { default: null } } },
    footnote: { group: "inline", inline: true, content: "inline*" },
  }),
  marks,
})
// One red pixel.
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
const src = `data:image/png;base64,${pixel}`
const p = (...content: readonly Node[]): Node => schema.node("paragraph", null, content)
const doc = (...content: readonly Node[]): Node => schema.node("doc", null, content)

async function parts(report: Node): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(unzipSync(await toDocx(draft(report)))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe("a picture", () => {
  it("goes along as it is held, no wider than the text, and comes back where the schema has one", async () => {
    const report = doc(p(schema.text("图：")), schema.node("image", { src, alt: "示意\"图\"", width: 3000, height: 1500 }))
    const { "word/document.xml": xml = "", "[Content_Types].xml": types = "", ...others } = await parts(report)
    expect(Object.keys(others)).toContain("word/media/picture1.png")
    expect(types).toContain('<Default Extension="png" ContentType="image/png"/>')
    // 8,844 twips of 635 EMU.
    expect(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(xml)?.slice(1).map(Number)).toEqual([5615940, 2807970])
    expect(xml).toContain('descr="示意&quot;图&quot;"')
    const result = await fromDocx(await toDocx(draft(report)), { schema, pictures: true })
    expect(result.ok && result.doc.children.map(node => [node.type.name, node.attrs["src"] as unknown])).toEqual([["paragraph", undefined], ["image", src]])
  })
  it("from elsewhere is not fetched: its description stands for it", async () => {
    const { "word/document.xml": xml = "" } = await parts(doc(schema.node("image", { src: "https://example.org/a.png", alt: "示意图" })))
    expect(xml).toContain("示意图")
    expect(xml).not.toContain("example.org")
  })
  it("is left out and counted where it is not wanted", async () => {
    const drawing = wp(wr("文") + '<w:r><w:drawing><a:graphic><a:blip r:embed="p"/></a:graphic></w:drawing></w:r>')
    const file = wordFile(drawing, { relations: { p: "media/image1.png" }, more: { "word/media/image1.png": Uint8Array.from(atob(pixel), letter => letter.charCodeAt(0)) } })
    for (const [pictures, subject] of [[false, "object"], [true, "picture"]] as const) {
      const result = await fromDocx(file, { schema, pictures })
      expect(result.ok && result.notes.map(note => note.subject)).toEqual([subject])
    }
  })
})

it("has a host's footnotes at the foot of the page", async () => {
  const note = schema.node("footnote", null, [schema.text("见附表<1>。")])
  const { "word/document.xml": xml = "", "word/footnotes.xml": footnotes = "", "word/settings.xml": settings = "" } = await parts(doc(p(schema.text("募集"), note, schema.text("。"))))
  expect(xml).toContain('<w:footnoteReference w:id="1"/>')
  expect(footnotes).toContain('w:id="1"><w:p>')
  expect(footnotes).toContain("见附表&lt;1&gt;。")
  expect(settings).toContain("<w:footnotePr>")
})

it("tells of the text that lost what XML cannot hold", async () => {
  const dropped: Node[] = []
  const report = doc(p(schema.text("好")), p(schema.text("甲\u0001乙")))
  await toDocx(draft(report), { onDropped: nodes => dropped.push(...nodes) })
  expect(dropped.map(node => node.text)).toEqual(["甲\u0001乙"])
})

it("says what the file is, as it is told to", async () => {
  const { "docProps/core.xml": core = "" } = Object.fromEntries(Object.entries(unzipSync(await toDocx(draft(doc(p())), {
    properties: { title: "工作总结", creator: "县总工会", keywords: "年度" },
  }))).map(([name, bytes]) => [name, strFromU8(bytes)]))
  expect(core).toContain("<dc:title>工作总结</dc:title><dc:creator>县总工会</dc:creator><cp:keywords>年度</cp:keywords>")
})
