// Revisions lie in IndexedDB under [key, sitting, revision]. One is added, never written over, and what goes for it goes in
// the same transaction: a write that fails changes nothing. A page that is being left gets no answer from its database any
// more. So what is there is known beforehand, and a write is sent off in one go, with its commit.

import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb"
import {
  history, outlived, readRevision, revisionOf, type DraftContent, type Revision, type RevisionKey, type Skipped,
} from "./revision.ts"

/** Why drafts cannot be kept: there is no database here (a private window, a frame without an origin, a broken profile);
 * a newer version of this program has the database; there is no room left. */
export type StoreProblem = "unavailable" | "newer" | "quota"

/** A key's revisions. What fails is told, not thrown. */
export interface DraftStore {
  /** The newest readable revision of each sitting, newest first, and the records that were passed over. */
  read(): Promise<{ readonly revisions: readonly Revision[]; readonly skipped: readonly Skipped[] } | StoreProblem>
  /** Adds a revision. It is sent off before this returns, so a page that is being left gets it through. */
  add(sitting: string, content: DraftContent, base: string | null): Promise<Revision | StoreProblem>
  /** Makes room: drops all of this key but the newest revision of each sitting. */
  trim(): Promise<StoreProblem | null>
  drop(sitting: string): Promise<StoreProblem | null>
  /** Drops everything of the key, damaged records too. */
  wipe(): Promise<StoreProblem | null>
  close(): void
}

interface Drafts extends DBSchema {
  revisions: { key: RevisionKey; value: Revision }
}

type Records = IDBPObjectStore<Drafts, ["revisions"], "revisions", "readwrite">

/** Opens the database for the drafts of a key. */
export async function openStore(key: string): Promise<DraftStore | StoreProblem> {
  if (!globalThis.indexedDB) return "unavailable"
  let database: IDBPDatabase<Drafts> | null = null
  /** What is there, as far as this tab has read and written it. */
  let known: readonly RevisionKey[] = []
  const spared = new Set<number>()
  const all = IDBKeyRange.bound([key], [key, []])

  async function connect(): Promise<IDBPDatabase<Drafts>> {
    const opened = await openDB<Drafts>("tianbao-drafts", 1, {
      upgrade: fresh => void fresh.createObjectStore("revisions", { keyPath: ["key", "sitting", "revision"] }),
      // A newer version wants to come in; it is not kept waiting.
      blocking: () => close(),
      terminated: () => database = null,
    })
    return database = opened
  }

  function close(): void {
    database?.close()
    database = null
  }

  async function attempt<Result>(task: (opened: IDBPDatabase<Drafts>) => Promise<Result>): Promise<Result | StoreProblem> {
    try {
      return await task(database ?? await connect())
    } catch (error) {
      return problemOf(error)
    }
  }

  /** Sends off requests as one transaction, and waits until the disk has them. */
  const write = (requests: (records: Records) => readonly Promise<unknown>[]): Promise<StoreProblem | null> =>
    attempt(async opened => {
      const tx = opened.transaction("revisions", "readwrite", { durability: "strict" })
      try {
        const sent = requests(tx.store)
        tx.commit()
        await Promise.all([...sent, tx.done])
        return null
      } catch (error) {
        await tx.done.catch(() => {})
        // What failed the transaction says more than the request that fell with it.
        throw tx.error ?? error
      }
    })

  function remove(old: readonly RevisionKey[]): Promise<StoreProblem | null> {
    forget(old)
    return write(records => old.map(each => records.delete(each)))
  }

  function forget(old: readonly RevisionKey[]): void {
    known = known.filter(each => !old.includes(each))
  }

  const problem = await attempt(async opened => {
    known = await opened.getAllKeys("revisions", all)
    return null
  })
  if (problem) return problem
  return {
    read: () => attempt(async opened => {
      const records: readonly unknown[] = await opened.getAll("revisions", all)
      const keys = await opened.getAllKeys("revisions", all)
      known = keys
      const newest = new Map<string, Revision>()
      const skipped: Skipped[] = []
      for (const [i, [, sitting, revision]] of keys.entries()) {
        const read = readRevision(records[i])
        if (typeof read !== "string") newest.set(sitting, read)
        else {
          skipped.push({ revision, why: read })
          spared.add(revision)
        }
      }
      return { revisions: [...newest.values()].sort((a, b) => b.revision - a.revision), skipped }
    }),
    async add(sitting, content, base) {
      const added: RevisionKey = [key, sitting, 1 + Math.max(0, ...known.map(each => each[2]))]
      const revision = revisionOf(added, content, base, Date.now())
      const old = outlived([...known, added], spared)
      known = [...known, added]
      const problem = await write(records => [records.add(revision), ...old.map(each => records.delete(each))])
      forget(problem ? [added] : old)
      return problem ?? revision
    },
    trim: () => remove(history(known, spared)),
    drop: sitting => remove(known.filter(each => each[1] === sitting)),
    wipe() {
      known = []
      return write(records => [records.delete(all)])
    },
    close,
  }
}

function problemOf(error: unknown): StoreProblem {
  const name = error instanceof DOMException ? error.name : ""
  return name === "QuotaExceededError" ? "quota" : name === "VersionError" ? "newer" : "unavailable"
}
