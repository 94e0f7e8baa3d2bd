// A report that comes as plain text, a block a line, is read as a paste of it would be.

import type { Node, NodeType, Schema } from "prosemirror-model"
import { splitAtSentinels } from "./figure-text.ts"
import { readHeading, type TypedHeading } from "./marker.ts"
import { findNodeType } from "./schema.ts"

/** A report of plain text: typed headings become sections, 【待填：…】 blanks, a short first line without punctuation the
 * title. Empty lines are left out.
 * @throws RangeError where the schema has no `paragraph`. */
export function reportOfText(text: string, schema: Schema): Node {
  const section = findNodeType(schema, "section")
  const title = findNodeType(schema, "title")
  const paragraph = schema.nodes["paragraph"]
  if (!paragraph) throw new RangeError("No node \"paragraph\" in this schema: plain text has nothing to go into.")
  const blocks: Node[] = []
  for (const line of text.split(/\r\n?|\n/).map(each => each.trim()).filter(Boolean)) {
    const heading = section ? readHeading(line) : null
    if (heading && section) blocks.push(...sectionOf(heading, section, paragraph))
    else if (title && blocks.length === 0 && isTitle(line)) blocks.push(title.create(null, inlineOf(line, schema)))
    else blocks.push(paragraph.create(null, inlineOf(line, schema)))
  }
  return schema.topNodeType.create(null, blocks.length > 0 ? blocks : paragraph.create())
}

function isTitle(line: string): boolean {
  return line.length <= 40 && !/[。；，：:;,]/.test(line)
}

function sectionOf({ marker, title, body }: TypedHeading, section: NodeType, paragraph: NodeType): readonly Node[] {
  const runIn = body !== "" && section.spec.attrs?.["runIn"] !== undefined
  const heading = section.create({ level: marker.level, ...(runIn && { runIn }) }, inlineOf(title, section.schema))
  return body === "" ? [heading] : [heading, paragraph.create(null, inlineOf(body, section.schema))]
}

function inlineOf(text: string, schema: Schema): readonly Node[] {
  const figure = findNodeType(schema, "figure")
  if (!figure) return [schema.text(text)]
  return splitAtSentinels(text).map(part => typeof part === "string" ? schema.text(part) : figure.create({ ...part }))
}
