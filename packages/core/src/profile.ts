// How a report looks on paper, as data: Word and the printed page read the same table.

import type { NumberStyle } from "./figure-text.ts"
import { officialNumbering, type NumberingScheme } from "./numbering.ts"

/** A typeface by its names, the one for Word first; where that is missing the next one serves, on the printed page by
 * itself, in Word by Word's own choice. Files are never shipped. */
export interface Face {
  readonly names: readonly [string, ...string[]]
  /** What kind it is, where all names are missing. */
  readonly generic: "serif" | "sans-serif" | "monospace"
  /** In points. */
  readonly size: number
  /** Default false: in official documents the weight comes from the face. */
  readonly bold?: boolean
}

/** The parts of a report that have a face of their own, beside the levels of headings. */
export type FaceRole = "title" | "body" | "quote" | "table" | "tableHeader" | "code" | "pageNumber" | "draft"

/** How a report looks on paper. A template changes what it wants: `{ ...official, lines: 20 }`. */
export interface Profile {
  /** Paper and margins in mm. */
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Lines a page; their distance is what the margins leave, divided by them. */
  readonly lines: number
  /** Characters a line of body text. */
  readonly characters: number
  readonly faces: Readonly<Record<FaceRole, Face>>
  /** The faces of headings, level 1 first. */
  readonly levels: readonly Face[]
  /** Where the page number stands: `outside` is right on odd and left on even pages. */
  readonly pageNumber: "outside" | "centre" | "none"
  /** Whether Word's numbers of sections are text, as officials expect them, or counted by Word. */
  readonly numbering: "text" | "native"
  readonly scheme: NumberingScheme
  readonly numbers: NumberStyle
}

const song: Face["names"] = ["宋体", "SimSun", "STSong", "CESI宋体-GB2312", "Noto Serif CJK SC", "Source Han Serif SC"]
const fang: Face["names"] = ["仿宋", "FangSong", "STFangsong", "仿宋_GB2312", "CESI仿宋-GB2312", "FandolFang", ...song]
const kai: Face["names"] = ["楷体", "KaiTi", "STKaiti", "楷体_GB2312", "CESI楷体-GB2312", "LXGW WenKai", "FandolKai", ...song]
const hei: Face["names"] = ["黑体", "SimHei", "STHeiti", "CESI黑体-GB2312", "Noto Sans CJK SC", "Source Han Sans SC"]
const xiaoBiaoSong: Face["names"] = [
  "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "CESI小标宋-GB2312", "CESI小标宋-GB18030", "STZhongsong", "华文中宋", ...song,
]

const serif = (names: Face["names"], size: number): Face => ({ names, generic: "serif", size })
const sans = (names: Face["names"], size: number): Face => ({ names, generic: "sans-serif", size })

/** GB/T 9704-2012 for official documents: A4 with a type area of 156 × 225 mm (5.1, 5.2.1), 22 lines of 28 characters (5.2.3),
 * 小标宋 titles (7.3.1), headings in 黑体, 楷体 and 仿宋 (7.3.3), page numbers outside (7.5). Tables, quotes and code, which it
 * leaves open, are smaller or in 楷体. */
export const official: Profile = {
  page: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  lines: 22,
  characters: 28,
  faces: {
    title: serif(xiaoBiaoSong, 22), body: serif(fang, 16), quote: serif(kai, 16), table: serif(fang, 12),
    tableHeader: sans(hei, 12), code: { names: ["Consolas"], generic: "monospace", size: 12 }, pageNumber: serif(song, 14),
    draft: sans(hei, 16),
  },
  levels: [sans(hei, 16), serif(kai, 16), serif(fang, 16), serif(fang, 16), serif(fang, 16)],
  pageNumber: "outside",
  numbering: "text",
  scheme: officialNumbering,
  numbers: {},
}

/** 打印稿: as `official`, with the page number in the middle, as reports and speeches are printed. */
export const printed: Profile = { ...official, pageNumber: "centre" }

/** The profile's lengths in twips (1/20 pt), as Word counts them. */
export function twipsOf({ page, lines, characters, faces }: Profile): Profile["page"] & {
  /** From the left to the right margin. */
  readonly textWidth: number
  /** The distance of lines. */
  readonly line: number
  /** What a character of body text has more than its face's size, usually less than nothing. */
  readonly spacing: number
  /** One character of body text. */
  readonly em: number
} {
  const twips = (mm: number): number => Math.round(mm * 1440 / 25.4)
  const [width, height] = [twips(page.width), twips(page.height)]
  const [top, right, bottom] = [twips(page.top), twips(page.right), twips(page.bottom)]
  // No wider than it is on paper: characters are to fit in.
  const textWidth = Math.floor((page.width - page.left - page.right) * 1440 / 25.4)
  const left = width - right - textWidth
  return {
    width, height, top, right, bottom, left, textWidth,
    line: Math.floor((height - top - bottom) / lines),
    spacing: textWidth / characters - 20 * faces.body.size,
    em: 20 * faces.body.size,
  }
}
