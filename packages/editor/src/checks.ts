import { blankRuleOf, blankRules, hitsIn, type Hit, type Messages, type Rule } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Command, EditorState } from "prosemirror-state"
import { reportKey, type ReportKey } from "./plugin.ts"

/** What an editor's document is checked by. */
export interface Checks {
  readonly rules: readonly Rule[]
  readonly messages: Messages
}

/** Names the state that holds an editor's rules and messages. */
export const diagnosticsKey: ReportKey<Checks> = reportKey<Checks>("reportDiagnostics")

/** What an editor's document is checked by, or null where it is not checked. */
export function rulesOf(state: EditorState): readonly Rule[] | null {
  return diagnosticsKey.getState(state)?.rules ?? null
}

/** Checks the document by other rules from now on. */
export function setRules(rules: readonly Rule[]): Command {
  return (state, dispatch) => {
    if (!diagnosticsKey.getState(state)) return false
    dispatch?.(state.tr.setMeta(diagnosticsKey.key, rules).setMeta("addToHistory", false))
    return true
  }
}

/** The numbers that a state's document lacks, as far as the editor's rules ask for them, in the order of the text. */
export function hitsOf(state: EditorState, doc: Node = state.doc): readonly Hit[] {
  const checks = diagnosticsKey.getState(state)
  return checks ? soughtHits(doc, checks.rules) : hitsIn(doc)
}

/** The numbers that a document lacks, as far as these rules ask for them. The same list comes back for one document. */
export function soughtHits(doc: Node, rules: readonly Rule[]): readonly Hit[] {
  const names = new Set(rules.map(({ name }) => name))
  if (!blankRuleNames.some(name => names.has(name))) return none
  const hits = hitsIn(doc)
  if (blankRuleNames.every(name => names.has(name))) return hits
  let sought = soughtBy.get(rules)?.get(hits)
  if (!sought) {
    sought = hits.filter(({ blank }) => names.has(blankRuleOf(blank)))
    const byHits = soughtBy.get(rules) ?? new WeakMap<readonly Hit[], readonly Hit[]>()
    soughtBy.set(rules, byHits.set(hits, sought))
  }
  return sought
}

/** The rules whose diagnostics are hits. */
export const blankRuleNames: readonly string[] = blankRules.map(({ name }) => name)

const none: readonly Hit[] = []
const soughtBy = new WeakMap<readonly Rule[], WeakMap<readonly Hit[], readonly Hit[]>>()

/** The hit at a position: the one that begins there, else the one that holds or touches it. */
export function hitAt(hits: readonly Hit[], pos: number): Hit | null {
  const touching = hits.filter(({ from, to, shownFrom, shownTo }) =>
    Math.min(from, shownFrom) <= pos && pos <= Math.max(to, shownTo))
  return touching.find(({ from }) => from === pos) ?? touching.find(({ to }) => pos < to) ?? touching[0] ?? null
}
