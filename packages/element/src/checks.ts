// The search for missing numbers brings its weights along, the slash menu the catalogue and the pinyin of its headings:
// together as much again as half the editor. As a script they come after the first paint, in files of their own. Until
// they are there the report counts as unchecked, and an unchecked report does not leave.

import { blankRules, quantityRuleNames, type Rule } from "@tianbao/core"
import { loadLate } from "./late.ts"
import { wordsOf, type Locale } from "./words.ts"

/** How far the parts are that come later. */
export type Loading = "loading" | "ready" | "failed"

/** Fetches what comes later. Never rejects. */
export function loadChecks(): Promise<Loading> {
  return loadLate().then(() => "ready", () => "failed")
}

/** What a report is checked by while its checks are so far. */
export function rulesWhile(loading: Loading, rules: readonly Rule[], locale: Locale): readonly Rule[] {
  if (loading === "ready" || !rules.some(isLate)) return rules
  const { checking, unchecked } = wordsOf(locale)
  const message = loading === "loading" ? checking : unchecked
  return [...rules.filter(rule => !isLate(rule)), {
    name: "unchecked",
    *check() {
      yield { from: 0, to: 0, severity: "error" as const, message }
    },
  }]
}

function isLate(rule: Rule): boolean {
  return quantityRuleNames.includes(rule.name) || blankRules.some(({ name }) => name === rule.name)
}
