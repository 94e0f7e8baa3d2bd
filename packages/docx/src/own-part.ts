// What Word has no place for stands in a part of our own in the file, which Word, WPS and LibreOffice carry along: the
// attributes of figures by the ids of their controls, those of blocks by hidden bookmarks, those of links.

import { narrowFigureAttrs, type FigureAttrs, type NumberStyle } from "@tianbao/core"
import { elementsIn, xmlHead, xmlText, type XMLElement } from "@tianbao/ooxml"
import type { Attrs } from "prosemirror-model"

export const ownNamespace: string = "urn:tianbao:report:1"

/** What the part says. Keys of blocks are names of bookmarks, of figures ids of controls, of links ids of relationships. */
export interface OwnPart {
  readonly numbers: NumberStyle
  readonly figures: ReadonlyMap<string, FigureAttrs>
  readonly blocks: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly links: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** Collects what goes into the part. */
export class OwnPartWriter {
  readonly #pieces: string[] = []
  #figures = 0
  #blocks = 0

  /** Enters a figure and gives the id of its control. */
  figure(attrs: FigureAttrs): number {
    const id = ++this.#figures
    const own = Object.entries(attrs).filter(([key, value]) => value !== figureDefaults[key as keyof FigureAttrs])
    this.#pieces.push(entryXML("figure", id, Object.fromEntries(own)))
    return id
  }

  /** Enters a block's attributes and gives the name of its bookmark. */
  block(attrs: Attrs): string {
    const name = `_report${++this.#blocks}`
    this.#pieces.push(entryXML("block", name, attrs))
    return name
  }

  link(id: string, attrs: Attrs): void {
    this.#pieces.push(entryXML("link", id, attrs))
  }

  /** The part, in pieces. */
  toXML({ grouping, hanziYear, absent }: NumberStyle): readonly string[] {
    const style = attributesOf({ grouping, hanziYear, absent })
    return [`${xmlHead}<report xmlns="${ownNamespace}"${style}>`, ...this.#pieces, "</report>"]
  }
}

const figureDefaults = narrowFigureAttrs({})

function entryXML(name: string, id: string | number, attrs: object): string {
  return `<${name} id="${id}"${attributesOf(attrs)}/>`
}

/** What is not there is left out, as are the characters that XML cannot hold. */
function attributesOf(attrs: object): string {
  return Object.entries(attrs).map(([key, value]: readonly [string, unknown]) =>
    value === null || value === undefined ? "" : ` ${key}="${xmlText(String(value))}"`).join("")
}

/** Reads the part's tree. */
export function readOwnPart(root: XMLElement): OwnPart {
  const { grouping, hanziYear, absent } = root.attrs
  const byId = (name: string): ReadonlyMap<string, Readonly<Record<string, string>>> =>
    new Map(elementsIn(root, name).map(({ attrs: { id = "", ...attrs } }) => [id, attrs]))
  return {
    numbers: {
      ...(grouping === "four" || grouping === "five" || grouping === "none" ? { grouping } : {}),
      ...(hanziYear === "true" && { hanziYear: true }), ...(absent !== undefined && { absent }),
    },
    figures: new Map([...byId("figure")].map(([id, attrs]) => [id, figureOf(attrs)])),
    blocks: byId("block"),
    links: byId("link"),
  }
}

function figureOf({ required, ...others }: Readonly<Record<string, string>>): FigureAttrs {
  return narrowFigureAttrs({ ...others, required: required !== "false" })
}
