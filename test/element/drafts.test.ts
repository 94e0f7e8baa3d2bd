// What may be said of a draft, and which of its revisions stay, whatever happens in whatever order.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checksum } from "../../packages/element/src/drafts/checksum.ts"
import {
  firstFacts, isPending, stateOf, withChange, withHosts, withKept, withSaved, withSubmitted,
} from "../../packages/element/src/drafts/draft-state.ts"
import { draftEn, draftStateText, draftZh } from "../../packages/element/src/drafts/draft-words.ts"
import {
  history, outlived, readRevision, revisionOf, type RevisionKey,
} from "../../packages/element/src/drafts/revision.ts"

const content = { json: `{"type":"doc"}`, filled: 1, total: 2, title: "慰问困难职工情况" }
const whole = revisionOf(["k", "a", 1], content, "7", 1000)

/** What can happen to a draft. `of` picks the write, or the text that the host took, that it happens to. */
const happenings = fc.array(fc.record({
  what: fc.constantFrom("change", "write", "written", "fail", "take", "saved", "submitted", "loaded"),
  of: fc.nat(3),
}), { maxLength: 60 })

describe("the state", () => {
  it("says only what is true of the text as it is, and forgets no text", () => {
    fc.assert(fc.property(happenings, list => {
      let facts = { ...firstFacts(true, null), lock: "held" as const }
      const writes: { mark: number; base: string | null; isWiped: boolean }[] = []
      const taken: number[] = []
      const saved = new Map<number, string>()
      const hosts = new Set([0])
      let inBrowser = new Set<number>()
      for (const [i, { what, of }] of list.entries()) {
        const write = writes[of % Math.max(1, writes.length)]
        const mark = taken[of % Math.max(1, taken.length)]
        switch (what) {
          case "change": facts = { ...withChange(facts), lock: "held" }; break
          case "write": writes.push({ mark: facts.changes, base: facts.host.revision, isWiped: false }); break
          case "take": taken.push(facts.changes); break
          case "fail": facts = { ...facts, problem: "quota" }; break
          case "written":
            if (!write || write.isWiped) break
            inBrowser.add(write.mark)
            facts = { ...withKept(facts, write.mark, i, write.base), lock: "held" }
            break
          case "saved":
            if (mark === undefined) break
            saved.set(mark, `r${i}`)
            facts = { ...withSaved(facts, mark, `r${i}`), lock: "held" }
            break
          case "submitted":
            if (mark === undefined) break
            inBrowser = new Set()
            for (const each of writes) each.isWiped = true
            hosts.add(mark)
            facts = { ...withSubmitted(facts, mark), lock: "held" }
            break
          case "loaded": {
            const next = withChange(facts)
            hosts.add(next.changes)
            facts = { ...withHosts(next, next.changes, `g${i}`), lock: "held" }
          }
        }
        const { changes } = facts
        const state = stateOf(facts)
        if (state.is === "saved") expect(saved.get(changes)).toBe(state.revision)
        if (state.is === "clean") expect(hosts).toContain(changes)
        if (state.is === "kept") expect(inBrowser).toContain(changes)
        if (!saved.has(changes) && !hosts.has(changes) && !inBrowser.has(changes)) expect(isPending(facts)).toBe(true)
      }
    }), { numRuns: 2000 })
  })

  const held = { ...firstFacts(true, "3"), lock: "held" as const }

  it("is clean, not saved, of a text that the host gave with its revision", () => {
    expect(stateOf(held)).toEqual({ is: "clean" })
  })

  it("stays dirty where the person typed while the host stored", () => {
    const typed = withChange(withChange(held))
    expect(stateOf(withSaved(typed, 1, "4"))).toEqual({ is: "dirty" })
    expect(stateOf(withSaved(typed, 2, "4"))).toEqual({ is: "saved", revision: "4" })
  })

  it("keeps a text again whose base is another revision now", () => {
    const kept = withKept(withChange(withChange(held)), 2, 1000, "3")
    expect(isPending(kept)).toBe(false)
    expect(isPending(withSaved(kept, 1, "4"))).toBe(true)
  })

  it("passes over the host's answer that a later one has overtaken", () => {
    const saved = withSaved(withChange(withChange(held)), 2, "5")
    expect(withSaved(saved, 1, "4")).toBe(saved)
  })

  it("says that another tab writes before anything else", () => {
    const saved = withSaved(withChange(held), 1, "4")
    expect(stateOf({ ...saved, lock: "elsewhere" })).toEqual({ is: "elsewhere", asked: false })
    expect(stateOf({ ...saved, lock: "asked" })).toEqual({ is: "elsewhere", asked: true })
  })

  it("stays failed through more typing, until a write succeeds", () => {
    const failed = withChange({ ...withChange(held), problem: "quota" as const })
    expect(stateOf(failed)).toEqual({ is: "failed", reason: "quota" })
    expect(stateOf(withKept(failed, 2, 1000, "3"))).toEqual({ is: "kept", time: 1000 })
  })

  it("says without a key only what the host said", () => {
    const off = withChange(firstFacts(false, null))
    expect(stateOf(off)).toEqual({ is: "off" })
    expect(stateOf(withSaved(off, 1, "1"))).toEqual({ is: "saved", revision: "1" })
    expect(stateOf(withChange(withSaved(off, 1, "1")))).toEqual({ is: "off" })
  })
})

describe("a record", () => {
  it("is read as it was written", () => {
    expect(readRevision(structuredClone(whole))).toEqual(whole)
  })

  it.each([
    ["another text", { ...whole, json: `{"type":"doc" }` }],
    ["no time", { ...whole, time: NaN }],
    ["a number for its title", { ...whole, title: 7 }],
    ["no checksum", { ...whole, checksum: undefined }],
    ["nothing", null],
  ])("with %s is damaged", (_what, record) => {
    expect(readRevision(record)).toBe("damaged")
  })

  it("of a newer version is left to it, whatever its shape", () => {
    expect(readRevision({ schemaVersion: 2, body: "…" })).toBe("newer")
  })

  it("has the checksum that zip and PNG have", () => {
    expect(checksum("123456789")).toBe("cbf43926")
    expect(checksum("")).toBe("00000000")
  })

  it("has another checksum after any one character has changed", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const i = at % text.length
      const other = text.slice(0, i) + (text[i] === "0" ? "1" : "0") + text.slice(i + 1)
      expect(checksum(other)).not.toBe(checksum(text))
    }))
  })
})

describe("revisions", () => {
  it("outlive others by order, and the newest of the last five sittings and what is spared always stay", () => {
    const writes = fc.array(fc.record({ sitting: fc.constantFrom(..."abcdefg"), isSpared: fc.boolean() }), { maxLength: 80 })
    fc.assert(fc.property(writes, list => {
      let keys: RevisionKey[] = []
      const spared = new Set<number>()
      const newest = new Map<string, number>()
      for (const [i, { sitting, isSpared }] of list.entries()) {
        const added: RevisionKey = ["k", sitting, i + 1]
        const gone = new Set(outlived([...keys, added], spared).map(each => each[2]))
        keys = [...keys, added].filter(each => !gone.has(each[2]))
        if (isSpared && i % 9 === 0) spared.add(i + 1)
        newest.delete(sitting)
        newest.set(sitting, i + 1)
        const left = keys.map(each => each[2])
        expect(left).toEqual(expect.arrayContaining([...[...newest.values()].slice(-5), ...spared]))
        expect(left.length).toBeLessThanOrEqual(25 + spared.size)
      }
    }))
  })

  it("go five a sitting", () => {
    const keys = [1, 2, 3, 4, 5, 6, 7].map((revision): RevisionKey => ["k", "a", revision])
    expect(outlived(keys, new Set([1])).map(each => each[2])).toEqual([2])
  })

  it("all but the newest of a sitting go where there is no room", () => {
    const keys: RevisionKey[] = [["k", "a", 1], ["k", "b", 2], ["k", "a", 3], ["k", "b", 4], ["k", "b", 5]]
    expect(history(keys, new Set([4])).map(each => each[2])).toEqual([1, 2])
  })
})

describe("the words", () => {
  const at = new Date(2026, 10, 26, 8, 3).getTime()

  it("of a state are short, and none where there is nothing to say", () => {
    const say = (words: typeof draftZh) => [
      draftStateText({ is: "clean" }, words), draftStateText({ is: "kept", time: at }, words),
      draftStateText({ is: "saved", revision: "4" }, words), draftStateText({ is: "failed", reason: "quota" }, words),
    ]
    expect(say(draftZh)).toEqual(["", "已存在本机 8:03", "已保存", "没有存在本机"])
    expect(say(draftEn)).toEqual(["", "On this computer since 8:03", "Saved", "Not kept on this computer"])
  })

  it("give the year of a draft that is not of this one", () => {
    const old = new Date(2019, 0, 5, 18, 3).getTime()
    expect(draftZh.time(old)).toBe("2019年1月5日 18:03")
    expect(draftEn.time(old)).toBe("5 Jan 2019, 18:03")
  })
})
