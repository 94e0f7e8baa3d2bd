import type { Blank } from "./blank.ts"

/** What one paragraph says by itself; made once for an unchanged paragraph, and cheap to judge again in a document. */
export interface Evidence {
  readonly text: string
}

/** Reads one paragraph. */
export function evidenceIn(paragraph: string): Evidence {
  return { text: paragraph }
}

/** The numbers that a text lacks, over the paragraphs of a document. */
export function findBlanks(paragraphs: readonly string[]): readonly Blank[] {
  return blanksFrom(paragraphs.map(evidenceIn))
}

/** The numbers that a text lacks, from what its paragraphs say. */
export function blanksFrom(evidence: readonly Evidence[]): readonly Blank[] {
  const found: Blank[] = []
  const pattern = /([xX×*＊_？?]{1,8}|（\s*）)(万元|亿元|元|人次|人|名|%|年|个)|(?<=[累计共达捐款投入增长人数])(余?)(万元|亿元|元|人次|名|%|个百分点)/g
  evidence.forEach(({ text }, paragraph) => {
    for (const match of text.matchAll(pattern)) {
      const [, filler = "", unit = "", more = "", bare = ""] = match
      const from = match.index
      found.push({
        paragraph, from, to: from + filler.length, kind: filler ? "marker" : "missing", class: "quantity",
        unit: unit || bare, label: /[一-龥]{0,6}$/.exec(text.slice(0, from))?.[0] ?? "", hedge: more,
        figureFrom: from, figureTo: from + match[0].length, rule: filler ? "filler" : "bareUnit",
        words: [text.slice(Math.max(0, from - 4), from), match[0]], confidence: 0.9,
      })
    }
  })
  return found
}
