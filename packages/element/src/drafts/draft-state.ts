// What is known of a draft, and what may be said of it. A change is a number that counts up; a mark is that number at some
// time, and stands for the text as it was then. The state is never set, only derived: so it cannot say of one text what
// was true of another.

import type { StoreProblem } from "./draft-store.ts"

/** What may be said of a draft. */
export type DraftState =
  /** No draft-key: nothing is kept. */
  | { readonly is: "off" }
  | { readonly is: "opening" }
  /** As the host gave it. */
  | { readonly is: "clean" }
  | { readonly is: "dirty" }
  /** In the browser, since `time`, in ms. */
  | { readonly is: "kept"; readonly time: number }
  /** By the host, which said so. */
  | { readonly is: "saved"; readonly revision: string }
  /** Another tab writes; this one only reads. `asked`: it was asked to give way. */
  | { readonly is: "elsewhere"; readonly asked: boolean }
  /** What is typed is not kept. */
  | { readonly is: "failed"; readonly reason: StoreProblem }

/** What is known. */
export interface DraftFacts {
  readonly isOn: boolean
  readonly lock: "opening" | "held" | "elsewhere" | "asked"
  readonly problem: StoreProblem | null
  readonly changes: number
  /** What the browser has. */
  readonly kept: { readonly mark: number; readonly time: number; readonly base: string | null } | null
  /** What the host has, and whether it said so after storing it. */
  readonly host: { readonly mark: number; readonly revision: string | null; readonly isSaved: boolean }
}

/** What is known before anything has happened. */
export function firstFacts(isOn: boolean, revision: string | null): DraftFacts {
  return {
    isOn, lock: "opening", problem: null, changes: 0, kept: null, host: { mark: 0, revision, isSaved: false },
  }
}

/** What may be said. */
export function stateOf({ isOn, lock, problem, changes, kept, host }: DraftFacts): DraftState {
  const isHosts = host.mark === changes
  if (isOn && lock === "opening") return { is: "opening" }
  if (isOn && lock !== "held") return { is: "elsewhere", asked: lock === "asked" }
  if (isHosts && host.isSaved) return { is: "saved", revision: host.revision ?? "" }
  if (!isOn) return { is: "off" }
  if (problem) return { is: "failed", reason: problem }
  if (isHosts) return { is: "clean" }
  return kept?.mark === changes ? { is: "kept", time: kept.time } : { is: "dirty" }
}

/** Whether the browser has still to be given something: a text that only this page has, or the host's revision that a
 * kept text now goes out from. */
export function isPending({ changes, kept, host }: DraftFacts): boolean {
  return host.mark !== changes && !(kept?.mark === changes && kept.base === host.revision)
}

/** The text changed. */
export function withChange(facts: DraftFacts): DraftFacts {
  return { ...facts, changes: facts.changes + 1 }
}

/** The browser has the text as it was at the mark. */
export function withKept(facts: DraftFacts, mark: number, time: number, base: string | null): DraftFacts {
  if (facts.kept && facts.kept.mark > mark) return facts
  return { ...facts, problem: null, kept: { mark, time, base } }
}

/** The host stored the text as it was at the mark. An answer that a later one has overtaken says nothing new. */
export function withSaved(facts: DraftFacts, mark: number, revision: string): DraftFacts {
  return mark < facts.host.mark ? facts : { ...facts, host: { mark, revision, isSaved: true } }
}

/** The host has the text as it was at the mark, without having said that it is stored: it gave the text, or took it. */
export function withHosts(facts: DraftFacts, mark: number, revision: string | null): DraftFacts {
  return mark < facts.host.mark ? facts : { ...facts, host: { mark, revision, isSaved: false } }
}

/** The host took the text as it was at the mark for good, and the browser has nothing any more. */
export function withSubmitted(facts: DraftFacts, mark: number): DraftFacts {
  return { ...withHosts(facts, mark, null), kept: null }
}
