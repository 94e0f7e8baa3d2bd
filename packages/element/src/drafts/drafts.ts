// A draft from the opening of its page to the end. It reads the document and tells; it never writes into the document:
// what it finds is put there by the person's choice, by whoever owns the editor.
//
// What is typed lies in the browser 300 ms after the last key and 800 ms after the first at the latest, and at once when the
// page is hidden, frozen or left. A tab that comes to be the writer, at the start or later, looks what the others have left.

import { draftLock, type DraftLock } from "./draft-lock.ts"
import {
  firstFacts, isPending, stateOf, withChange, withHosts, withKept, withSaved, withSubmitted, type DraftFacts,
  type DraftState,
} from "./draft-state.ts"
import { openStore, type DraftStore, type StoreProblem } from "./draft-store.ts"
import type { DraftContent, Revision, Skipped } from "./revision.ts"

/** What a draft needs. */
export interface DraftOptions {
  /** Names the draft: tenant, user and report, so that the next person at this computer does not see it. "" keeps none. */
  readonly key: string
  /** The host's revision of what it gave, where it names one. Default null. */
  readonly revision?: string | null
  /** The document as it is now, with what is being typed. */
  read(): DraftContent
  /** What the draft says is another than before. */
  onChange(): void
}

/** A text that this browser has and the host has not. */
export interface FoundDraft extends DraftContent {
  readonly sitting: string
  readonly revision: number
  /** When it was written, in ms. */
  readonly time: number
  /** The host's report has another revision than the one that the draft went out from. False where either is unknown. */
  readonly hostMovedOn: boolean
}

/** A draft while its page is open. */
export interface Drafts {
  readonly state: DraftState
  /** What can be restored, newest first: the newest of each sitting that differs from the text as it was when this tab
   * became the writer. */
  readonly found: readonly FoundDraft[]
  /** Records that were left alone, until the person has set them aside. */
  readonly skipped: readonly Skipped[]
  /** What the host gave, to go back to after a restore. Null where nothing is kept. */
  readonly given: DraftContent | null
  /** The text as it is now, to name it by later: taken when the host takes the text. */
  mark(): number
  /** The person changed the document. */
  changed(): void
  /** The host gave another text, which is in the document now. Flush before it is. */
  loaded(revision?: string | null): void
  /** The host stored the text of the mark. What was typed since is still a draft, of the new revision. */
  saved(revision: string | number, mark: number): void
  /** The host took the text of the mark for good: the draft is wiped. What was typed since is a new one. */
  submitted(mark: number): Promise<void>
  /** The person put a found draft into the document. It stays in the browser until the host has stored the text. */
  restored(draft: FoundDraft): void
  /** The person wants a found draft to be gone. */
  discard(draft: FoundDraft): Promise<void>
  /** The person goes on without a choice: what was found is offered again at the next opening. */
  setAside(): void
  /** Asks the tab that writes to give way. */
  takeOver(): void
  /** Keeps what is not kept yet. */
  flush(): Promise<void>
  /** Keeps it and ends. */
  close(): Promise<void>
}

/** How long the text must rest before it is kept, and how long after its first change it is in any case; in ms. */
const rest = 300
const longest = 800

/** Opens a draft. */
export function openDrafts({ key, revision = null, read, onChange }: DraftOptions): Drafts {
  const isOn = key !== ""
  let facts = firstFacts(isOn, revision)
  let sitting = newSitting()
  let given = isOn ? read() : null
  let left: readonly Revision[] = []
  let skipped: readonly Skipped[] = []
  let store: DraftStore | null = null
  let lock: DraftLock | null = null
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When what has changed is kept at the latest; 0 where nothing has. */
  let deadline = 0
  /** Revisions that the person has decided about, and the sittings whose text went into this one. */
  const settled = new Set<number>()
  const merged = new Set<string>()

  function set(next: DraftFacts): void {
    facts = next
    if (!isOver) onChange()
  }

  async function open(): Promise<void> {
    const opened = await openStore(key)
    if (typeof opened === "string") return set({ ...facts, lock: "held", problem: opened })
    if (isOver) return opened.close()
    store = opened
    lock = draftLock(key, { held: () => void look(), elsewhere: () => set({ ...facts, lock: "elsewhere" }), asked: write })
    lock.seek()
  }

  /** This tab writes from now on. */
  async function look(): Promise<void> {
    set({ ...facts, lock: "held" })
    schedule()
    const result = await store?.read()
    if (result === undefined) return
    if (typeof result === "string") return set({ ...facts, problem: result })
    const seen = new Set([read().json])
    // The texts that were there before the last are history, and a draft twice is one.
    left = result.revisions.filter(each => each.sitting !== sitting && !seen.has(each.json) && seen.add(each.json))
    skipped = result.skipped
    set(facts)
  }

  function schedule(): void {
    if (!isPending(facts) || facts.lock !== "held" || !store) return
    const now = Date.now()
    deadline ||= now + longest
    clearTimeout(timer)
    timer = setTimeout(() => void write(), Math.max(0, Math.min(rest, deadline - now)))
  }

  function unschedule(): void {
    clearTimeout(timer)
    deadline = 0
  }

  /** What is kept is sent off before this returns: a page that is being left has no later. */
  async function write(): Promise<void> {
    unschedule()
    let problem = await add()
    if (problem === "quota") {
      await store?.trim()
      problem = await add()
    }
    if (problem) set({ ...facts, problem })
  }

  async function add(): Promise<StoreProblem | null> {
    if (!store || facts.lock !== "held" || !isPending(facts)) return null
    // Reading takes what is being typed into the document, which is a change.
    const content = read()
    const { changes, host: { revision } } = facts
    const into = sitting
    unschedule()
    const result = await store.add(into, content, revision)
    // Wiped or left behind in the meantime.
    if (into !== sitting) return null
    if (typeof result === "string") return result
    set(withKept(facts, changes, result.time, revision))
    return null
  }

  async function drop(sittings: Iterable<string>): Promise<void> {
    for (const each of sittings) {
      const problem = await store?.drop(each)
      if (problem) set({ ...facts, problem })
    }
  }

  function setAside(): void {
    for (const { revision } of left) settled.add(revision)
    skipped = []
    set(facts)
  }

  const leave = (): void => {
    void write()
    lock?.release()
    facts = { ...facts, lock: store ? "opening" : facts.lock }
  }
  const hide = (): void => {
    if (document.visibilityState === "hidden") void write()
  }
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) lock?.seek()
  }
  const freeze = (): void => void write()

  if (isOn) {
    document.addEventListener("visibilitychange", hide)
    document.addEventListener("freeze", freeze)
    addEventListener("pagehide", leave)
    addEventListener("pageshow", comeBack)
    void open()
  }
  return {
    get state() {
      return stateOf(facts)
    },
    get found() {
      return facts.lock !== "held" ? [] : left.filter(each => !settled.has(each.revision)).map(each => ({
        ...each,
        hostMovedOn: each.base !== null && facts.host.revision !== null && each.base !== facts.host.revision,
      }))
    },
    get skipped() {
      return skipped
    },
    get given() {
      return given
    },
    mark: () => facts.changes,
    changed() {
      const { is } = stateOf(facts)
      facts = withChange(facts)
      // At most keys there is nothing new to say.
      if (stateOf(facts).is !== is) set(facts)
      schedule()
    },
    loaded(revision = null) {
      unschedule()
      const next = withChange(facts)
      sitting = newSitting()
      given = isOn ? read() : null
      set(withHosts(next, next.changes, revision))
      if (facts.lock === "held") void look()
    },
    saved(revision, mark) {
      set(withSaved(facts, mark, String(revision)))
      if (stateOf(facts).is !== "saved") return schedule()
      unschedule()
      void drop([sitting, ...merged])
      merged.clear()
    },
    async submitted(mark) {
      unschedule()
      sitting = newSitting()
      left = []
      set(withSubmitted(facts, mark))
      const problem = await store?.wipe()
      if (problem) set({ ...facts, problem })
      schedule()
    },
    restored({ sitting }) {
      merged.add(sitting)
      setAside()
    },
    async discard({ revision, sitting }) {
      settled.add(revision)
      set(facts)
      await drop([sitting])
    },
    setAside,
    takeOver() {
      if (facts.lock !== "elsewhere") return
      set({ ...facts, lock: "asked" })
      lock?.takeOver()
    },
    flush: write,
    async close() {
      document.removeEventListener("visibilitychange", hide)
      document.removeEventListener("freeze", freeze)
      removeEventListener("pagehide", leave)
      removeEventListener("pageshow", comeBack)
      isOver = true
      const isKept = write()
      lock?.release()
      await isKept
      store?.close()
    },
  }
}

// Two tabs may draw in the same millisecond; `randomUUID` is for secure contexts only.
function newSitting(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
}
