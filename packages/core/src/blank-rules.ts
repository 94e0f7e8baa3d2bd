import type { Blank } from "@tianbao/blanks"
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

function ruleFor(
  name: ReturnType<typeof blankRuleOf>, severity: Diagnostic["severity"],
  tell: (hit: Hit, messages: Messages) => string,
): Rule {
  return {
    name,
    *check(doc, messages) {
      for (const hit of hitsIn(doc)) {
        if (blankRuleOf(hit.blank) !== name) continue
        yield { from: hit.shownFrom, to: hit.shownTo, severity, message: tell(hit, messages) }
      }
    },
  }
}
