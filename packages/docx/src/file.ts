import { twipsOf, type NumberStyle, type Profile } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { Numbering } from "./numbering.ts"
import { OwnPartWriter } from "./own-part.ts"
import type { Picture } from "./picture.ts"

/** What the parts of one file have in common while they are written. */
export class DocxFile {
  readonly profile: Profile
  readonly numbers: NumberStyle
  /** From the left to the right margin, one character of body text, and from line to line, in twips. */
  readonly textWidth: number
  readonly em: number
  readonly line: number
  readonly lists: Numbering = new Numbering()
  readonly own: OwnPartWriter = new OwnPartWriter()
  readonly pictures: Picture[] = []
  readonly footnotes: string[] = []
  /** What XML could not hold was left out of these nodes. */
  readonly damaged: Set<Node> = new Set()
  readonly #links = new Map<string, { readonly id: string; readonly address: string }>()
  #bookmarks = 0

  constructor(profile: Profile) {
    const { textWidth, em, line } = twipsOf(profile)
    this.profile = profile
    this.numbers = profile.numbers
    this.textWidth = textWidth
    this.em = em
    this.line = line
  }

  get links(): Iterable<{ readonly id: string; readonly address: string }> {
    return this.#links.values()
  }

  /** The id of a link's address, numbered as they come; what Word has no place for goes into our own part. */
  link(address: string, attrs: Readonly<Record<string, string>>): string {
    const key = JSON.stringify([address, attrs])
    let link = this.#links.get(key)
    if (!link) {
      this.#links.set(key, link = { id: `link${this.#links.size + 1}`, address })
      this.own.link(link.id, { ...attrs, address })
    }
    return link.id
  }

  /** A block's content with a hidden bookmark around it, by which its attributes are found again. */
  marked(content: string, attrs: Readonly<Record<string, string>>): string {
    if (Object.keys(attrs).length === 0) return content
    const id = ++this.#bookmarks
    return `<w:bookmarkStart w:id="${id}" w:name="${this.own.block(attrs)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
  }
}
