// What the guard has to say, worked out in idle time and put into a bar. Answers are worked out anew from the document
// as it is when they are given.

import type { RepairedText } from "@tianbao/core"
import type { EditorView } from "prosemirror-view"
import { guardBar, type GuardOffer } from "./guard-bar.ts"
import type { GuardWords } from "./guard-words.ts"
import { pasteGuardKey, type Arrival, type GuardMeta } from "./guard-state.ts"
import { putBack, putBacksIn, type PutBack } from "./put-back.ts"
import { damagedText, repairOf, takeRepaired } from "./repair-paste.ts"

/** The notice of one editor. */
export interface GuardNotice {
  readonly isOpen: boolean
  update(): void
  /** Gives it the focus. */
  focus(): void
  close(): void
  destroy(): void
}

/** What was found out about something that came in. */
interface Finding {
  /** The lost numbers, by where they stand in the source. */
  readonly lost: ReadonlySet<number>
  /** The damaged text and its repair, until it is answered. */
  damage: { readonly text: string; readonly repaired: RepairedText } | null
}

const rest = 1000

export function guardNotice(view: EditorView, words: GuardWords): GuardNotice {
  const findings = new Map<number, Finding>()
  const looking = new Set<number>()
  let offers: readonly GuardOffer[] = []
  let seen = { arrivals: [] as readonly Arrival[], answers: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  const bar = guardBar(view, words, { putBack: restore, takeRepaired: repair, keep, close })

  const arrivals = (): readonly Arrival[] => pasteGuardKey.getState(view.state)?.arrivals ?? []
  const arrivalOf = (id: number): Arrival | undefined => arrivals().find(arrival => arrival.id === id)

  function update(): void {
    const now = pasteGuardKey.getState(view.state)
    if (offers.length > 0) requestAnimationFrame(bar.place)
    if (!now || (now.arrivals === seen.arrivals && now.answers === seen.answers)) return
    const isUrgent = now.answers !== seen.answers || now.arrivals.length < seen.arrivals.length
    seen = now
    for (const arrival of now.arrivals) {
      if (findings.has(arrival.id) || looking.has(arrival.id)) continue
      looking.add(arrival.id)
      setTimeout(() => void look(arrival.id))
    }
    for (const id of findings.keys()) if (!now.arrivals.some(arrival => arrival.id === id)) findings.delete(id)
    if (findings.size === 0 && offers.length === 0) return
    clearTimeout(timer)
    timer = setTimeout(show, isUrgent ? 0 : rest)
  }

  /** The first look at something that came in. */
  async function look(id: number): Promise<void> {
    const arrival = view.isDestroyed ? undefined : arrivalOf(id)
    if (!arrival) return void looking.delete(id)
    const { from, to, source } = arrival
    const { doc } = view.state
    const items = putBacksIn(doc, from, to, source)
    const text = damagedText(doc, from, to)
    const repaired = text === null ? null : await repairOf(text)
    looking.delete(id)
    if (view.isDestroyed || !arrivalOf(id)) return
    const lost = new Set(items.flatMap(({ lost }) => lost))
    if (lost.size === 0 && !repaired) return tell({ type: "leave", ids: [id] })
    findings.set(id, { lost, damage: text !== null && repaired ? { text, repaired } : null })
    show()
  }

  /** Shows what is open now; something that has nothing open any more is done with. */
  function show(): void {
    if (view.isDestroyed) return
    clearTimeout(timer)
    offers = arrivals().flatMap(arrival => {
      const finding = findings.get(arrival.id)
      if (!finding) return []
      const items = itemsOf(arrival, finding)
      if (finding.damage && damagedText(view.state.doc, arrival.from, arrival.to) === null) finding.damage = null
      return [{ id: arrival.id, origin: arrival.origin, items, damage: finding.damage }]
    })
    const done = offers.filter(({ items, damage }) => items.length === 0 && !damage).map(({ id }) => id)
    offers = offers.filter(({ id }) => !done.includes(id))
    bar.show(view.editable ? offers : [])
    if (done.length > 0) tell({ type: "leave", ids: done })
  }

  function itemsOf({ from, to, source }: Arrival, { lost }: Finding): readonly PutBack[] {
    return lost.size === 0 ? [] : putBacksIn(view.state.doc, from, to, source, lost)
  }

  /** Puts back one thing, or all that came in with it. */
  function restore(id: number, key: number | null): void {
    const arrival = arrivalOf(id)
    const finding = findings.get(id)
    if (!arrival || !finding || !view.editable) return
    const items = itemsOf(arrival, finding).filter(item => key === null || item.key === key)
    const tr = putBack(view.state, items, arrival.from, arrival.to)
    view.dispatch(tr.setMeta(pasteGuardKey.key, { type: "answer", id } satisfies GuardMeta).scrollIntoView())
    show()
  }

  async function repair(id: number): Promise<void> {
    for (;;) {
      const arrival = view.isDestroyed ? undefined : arrivalOf(id)
      const finding = findings.get(id)
      if (!arrival || !finding?.damage || !view.editable) return
      const { from, to } = arrival
      const text = damagedText(view.state.doc, from, to)
      if (text !== null && text !== finding.damage.text) {
        const repaired = await repairOf(text)
        // It may have been answered meanwhile.
        finding.damage &&= repaired && { text, repaired }
        if (finding.damage) continue
        // Repairs of another text would spoil this one.
        show()
        return
      }
      const { repairs } = finding.damage.repaired
      finding.damage = null
      if (text !== null) {
        const tr = takeRepaired(view.state, from, to, repairs)
        view.dispatch(tr.setMeta(pasteGuardKey.key, { type: "answer", id } satisfies GuardMeta))
      }
      show()
      return
    }
  }

  function keep(id: number): void {
    const finding = findings.get(id)
    if (finding) finding.damage = null
    show()
  }

  function close(): void {
    const ids = offers.map(({ id }) => id)
    offers = []
    bar.show([])
    tell({ type: "leave", ids })
  }

  function tell(meta: GuardMeta): void {
    view.dispatch(view.state.tr.setMeta(pasteGuardKey.key, meta))
  }

  return {
    get isOpen() { return offers.length > 0 },
    update,
    focus: () => bar.focus(),
    close,
    destroy() {
      clearTimeout(timer)
      bar.destroy()
    },
  }
}
