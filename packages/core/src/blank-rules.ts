import type { Blank } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import type { Diagnostic, Rule } from "./diagnostic.ts"
import { hitsIn, type Hit } from "./hits.ts"
import type { Messages } from "./messages.ts"

/** A number is gone from the text: 全年累计捐款余元. */
export const missingNumber: Rule = ruleFor("missingNumber", "error", ({ blank }, messages) =>
  messages.missingNumber(blank))

/** A filler stands where a number belongs, or for some of its digits: ××万元, 20xx年, （ ）, xx6.8亿元. */
export const blankMarker: Rule = ruleFor("blankMarker", "error", ({ blank, filler }, messages) =>
  messages.blankMarker(blank, filler))

/** A filler stands where words belong: ××市, 《》, 待补充. A warning: no number is lacking. */
export const textMarker: Rule = ruleFor("textMarker", "warning", ({ blank, filler }, messages) =>
  messages.textMarker(blank, filler))

/** The rules about what a text lacks. */
export const blankRules: readonly Rule[] = [missingNumber, blankMarker, textMarker]

/** Why a blank was found, as a sentence for a person. */
export function reasonOf(blank: Blank, messages: Messages): string {
  return messages.blankReason(blank)
}

/** The name of the rule that tells of a blank. */
export function blankRuleOf({ kind, class: of }: Blank): "missingNumber" | "blankMarker" | "textMarker" {
  return of === "text" ? "textMarker" : kind === "missing" ? "missingNumber" : "blankMarker"
}

/** The hit that a diagnostic of this very document tells of, or null. */
export function hitOf(doc: Node, { rule, from, to }: Pick<Diagnostic, "rule" | "from" | "to">): Hit | null {
  if (!blankRules.some(({ name }) => name === rule)) return null
  const hits = hitsIn(doc)
  let places = placesOf.get(hits)
  if (!places) {
    places = new Map(hits.map(hit => [keyOf(blankRuleOf(hit.blank), hit.shownFrom, hit.shownTo), hit]))
    placesOf.set(hits, places)
  }
  return places.get(keyOf(rule, from, to)) ?? null
}

const placesOf = new WeakMap<readonly Hit[], ReadonlyMap<string, Hit>>()

function keyOf(rule: string, from: number, to: number): string {
  return `${rule} ${from} ${to}`
}

function ruleFor(
  name: ReturnType<typeof blankRuleOf>, severity: Diagnostic["severity"],
  tell: (hit: Hit, messages: Messages) => string,
): Rule {
  // Of thousands of hits a change leaves nearly all the same.
  const told = new WeakMap<Blank, { readonly messages: Messages; readonly message: string }>()
  const messageOf = (hit: Hit, messages: Messages): string => {
    let known = told.get(hit.blank)
    if (known?.messages !== messages) told.set(hit.blank, known = { messages, message: tell(hit, messages) })
    return known.message
  }
  return {
    name,
    *check(doc, messages) {
      for (const hit of hitsIn(doc)) {
        if (blankRuleOf(hit.blank) !== name) continue
        yield { from: hit.shownFrom, to: hit.shownTo, severity, message: messageOf(hit, messages) }
      }
    },
  }
}
