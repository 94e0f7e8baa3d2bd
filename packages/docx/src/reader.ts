import { findNodeType } from "@tianbao/core"
import type { Node, NodeType, Schema } from "prosemirror-model"
import { ImportNotes, type ImportSubject } from "./import-note.ts"
import type { OwnPart } from "./own-part.ts"
import type { Counters } from "./read-numbering.ts"
import type { WordStyle, WordStyles } from "./read-styles.ts"

/** What the parts of one file have in common while they are read. */
export class DocxReader {
  readonly schema: Schema
  readonly figureType: NodeType | null
  readonly styles: WordStyles
  readonly counters: Counters
  /** Null for a file of somebody else. */
  readonly own: OwnPart | null
  /** The targets of links by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>
  readonly controls: "blanks" | "text"
  readonly notes: ImportNotes = new ImportNotes()
  /** The place among the document's own blocks that is being read. */
  block = 0
  readonly #pictures: ReadonlyMap<string, string>
  readonly #byName: ReadonlyMap<string, WordStyle>

  constructor(parts: {
    readonly schema: Schema
    readonly styles: WordStyles
    readonly counters: Counters
    readonly own: OwnPart | null
    readonly links: ReadonlyMap<string, string>
    readonly pictures: ReadonlyMap<string, string>
    readonly controls: "blanks" | "text"
  }) {
    this.schema = parts.schema
    this.figureType = findNodeType(parts.schema, "figure")
    this.styles = parts.styles
    this.counters = parts.counters
    this.own = parts.own
    this.links = parts.links
    this.controls = parts.controls
    this.#pictures = parts.pictures
    this.#byName = new Map([...parts.styles.values()].map(style => [style.name, style]))
  }

  note(subject: ImportSubject, text = ""): void {
    this.notes.add(subject, this.block, text)
  }

  styleNamed(name: string): WordStyle | undefined {
    return this.#byName.get(name)
  }

  /** What our own part says of a link. Word gives relationships new ids when it saves; the address stays. */
  ownLink(id: string, target: string): Readonly<Record<string, string>> | undefined {
    const link = this.own?.links.get(id)
    return link?.["address"] === target ? link : [...this.own?.links.values() ?? []].find(({ address }) => address === target)
  }

  /** A picture as the host's own node; null where pictures are not wanted or there is none. */
  picture(id: string): Node | null {
    const src = this.#pictures.get(id)
    const type = this.schema.nodes["image"]
    return src !== undefined && type ? type.create({ src }) : null
  }
}
