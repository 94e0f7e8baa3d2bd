// Revisions lie in IndexedDB under [key, sitting, revision]: what to keep is decided from the keys alone, in the same
// transaction that adds the new one. A revision is added, never written over, and a write that fails changes nothing.

import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb"
import { history, outlived, readRevision, revisionOf, type DraftContent, type Revision, type Skipped } from "./revision.ts"

/** Why drafts cannot be kept: there is no database here (a private window, a frame without an origin, a broken profile);
 * a newer version of this program has the database; there is no room left. */
export type StoreProblem = "unavailable" | "newer" | "quota"

/** A key's revisions. What fails is told, not thrown. */
export interface DraftStore {
  /** The newest readable revision of each sitting, newest first, and the records that were passed over. */
  read(): Promise<{ readonly revisions: readonly Revision[]; readonly skipped: readonly Skipped[] } | StoreProblem>
  /** Adds a revision. Its transaction begins before this returns, so a page that is going away gets it through. */
  add(sitting: string, content: DraftContent, base: string | null): Promise<Revision | StoreProblem>
  /** Makes room: drops all of this key but the newest revision of each sitting. */
  trim(): Promise<StoreProblem | null>
  drop(sitting: string): Promise<StoreProblem | null>
  /** Drops everything of the key, damaged records too. */
  wipe(): Promise<StoreProblem | null>
  close(): void
}

interface Drafts extends DBSchema {
  revisions: { key: [string, string, number]; value: Revision }
}

type Records = IDBPObjectStore<Drafts, ["revisions"], "revisions", "readwrite">

/** Opens the database for the drafts of a key. */
export async function openStore(key: string): Promise<DraftStore | StoreProblem> {
  if (!globalThis.indexedDB) return "unavailable"
  let database: IDBPDatabase<Drafts> | null = null
  const spared = new Set<number>()
  const all = IDBKeyRange.bound([key], [key, []])
  const of = (sitting: string): IDBKeyRange => IDBKeyRange.bound([key, sitting], [key, sitting, []])

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

  /** Runs a task in a transaction of its own, and waits until the disk has it. */
  const write = <Result>(task: (records: Records) => Promise<Result>): Promise<Result | StoreProblem> =>
    attempt(async opened => {
      const tx = opened.transaction("revisions", "readwrite", { durability: "strict" })
      try {
        return (await Promise.all([task(tx.store), tx.done]))[0]
      } catch (error) {
        await tx.done.catch(() => {})
        // What failed the transaction says more than the request that fell with it.
        throw tx.error ?? error
      }
    })

  const remove = (range: IDBKeyRange): Promise<StoreProblem | null> => write(async records => {
    await records.delete(range)
    return null
  })

  const problem = await attempt(async () => null)
  if (problem) return problem
  return {
    read: () => attempt(async opened => {
      const records: readonly unknown[] = await opened.getAll("revisions", all)
      const keys = await opened.getAllKeys("revisions", all)
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
    add: (sitting, content, base) => write(async records => {
      const keys = await records.getAllKeys(all)
      const added: [string, string, number] = [key, sitting, 1 + Math.max(0, ...keys.map(each => each[2]))]
      const revision = revisionOf(added, content, base, Date.now())
      const old = outlived([...keys, added], spared)
      await Promise.all([records.add(revision), ...old.map(each => records.delete([...each]))])
      return revision
    }),
    trim: () => write(async records => {
      const old = history(await records.getAllKeys(all), spared)
      await Promise.all(old.map(each => records.delete([...each])))
      return null
    }),
    drop: sitting => remove(of(sitting)),
    wipe: () => remove(all),
    close,
  }
}

function problemOf(error: unknown): StoreProblem {
  const name = error instanceof DOMException ? error.name : ""
  return name === "QuotaExceededError" ? "quota" : name === "VersionError" ? "newer" : "unavailable"
}
