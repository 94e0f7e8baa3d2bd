import { blankRuleOf, blankRules, hitsIn, type Hit, type Messages, type Rule } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Command, EditorState } from "prosemirror-state"
import { reportKey, type ReportKey } from "./plugin.ts"

/** What an editor's document is checked by. */
export interface Checks {
  readonly rules: readonly Rule[]
  readonly messages: Messages
}

/** Names the state that holds the rules which were set after the editor was made: null while its own hold. */
export const diagnosticsKey: ReportKey<readonly Rule[] | null> = reportKey<readonly Rule[] | null>("reportDiagnostics")

/** What an editor's document is checked by, or null where it is not checked. A plugin's own part is read from the plugin:
 * where a host puts another one in its place, the state of the one before stays. */
export function checksOf(state: EditorState): Checks | null {
  const plugin = state.plugins.find(each => (each as unknown as { readonly key: string }).key === diagnosticsKey.key)
  const own = (plugin?.spec as { readonly checks?: Checks } | undefined)?.checks
  const rules = diagnosticsKey.getState(state)
  return own ? rules ? { ...own, rules } : own : null
}

/** The rules that an editor's document is checked by, or null where it is not checked. */
export function rulesOf(state: EditorState): readonly Rule[] | null {
  return checksOf(state)?.rules ?? null
}

/** Checks the document by other rules from now on. */
export function setRules(rules: readonly Rule[]): Command {
  return (state, dispatch) => {
    if (!checksOf(state)) return false
    dispatch?.(state.tr.setMeta(diagnosticsKey.key, rules).setMeta("addToHistory", false))
    return true
  }
}

/** The numbers that a state's document lacks, as far as the editor's rules ask for them, in the order of the text. */
export function hitsOf(state: EditorState, doc: Node = state.doc): readonly Hit[] {
  const checks = checksOf(state)
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
