import { schemaVersion } from "@tianbao/core"
import { checksum } from "./checksum.ts"

/** What is kept of a report. */
export interface DraftContent {
  /** The document as JSON text: the same text for the same document. */
  readonly json: string
  /** How many figures have a value, and how many there are. */
  readonly filled: number
  readonly total: number
  readonly title: string
}

/** A draft as it was at one time. */
export interface Revision extends DraftContent {
  readonly key: string
  /** The writing from a page's opening to its end. Each has its own revisions, so that what one page writes never pushes
   * out what another one has left. */
  readonly sitting: string
  /** Counts up over all sittings of the key. */
  readonly revision: number
  /** When it was written, in ms since 1970 by this machine's clock. */
  readonly time: number
  /** The host's revision that the writing went out from; null where the host has named none. */
  readonly base: string | null
  readonly schemaVersion: number
  /** Of `json`. */
  readonly checksum: string
}

/** A record that is left alone: damaged, or written by a newer version of this program. */
export interface Skipped {
  readonly revision: number
  readonly why: "damaged" | "newer"
}

/** A revision's address in the database. */
export type RevisionKey = [key: string, sitting: string, revision: number]

/** Makes a record. */
export function revisionOf(
  [key, sitting, revision]: RevisionKey, { json, filled, total, title }: DraftContent, base: string | null, time: number,
): Revision {
  return { key, sitting, revision, time, json, filled, total, title, base, schemaVersion, checksum: checksum(json) }
}

/** What a record says, if it is whole and not from the future. */
export function readRevision(record: unknown): Revision | Skipped["why"] {
  if (typeof record !== "object" || record === null) return "damaged"
  const { schemaVersion: version } = record as Partial<Revision>
  if (typeof version === "number" && version > schemaVersion) return "newer"
  return isRevision(record) && record.checksum === checksum(record.json) ? record : "damaged"
}

/** Which of a key's revisions go when `now` has been written: all but the five newest of a sitting, and all of a sitting
 * that has four newer ones. What `spared` names never goes. */
export function outlived(keys: readonly RevisionKey[], spared: ReadonlySet<number>): readonly RevisionKey[] {
  const sittings = new Map<string, RevisionKey[]>()
  for (const key of [...keys].sort((a, b) => b[2] - a[2])) sittings.set(key[1], [...sittings.get(key[1]) ?? [], key])
  return [...sittings.values()].flatMap((of, i) => of.slice(i < 5 ? 5 : 0)).filter(key => !spared.has(key[2]))
}

/** Which of a key's revisions can go where there is no room: all but the newest of each sitting. */
export function history(keys: readonly RevisionKey[], spared: ReadonlySet<number>): readonly RevisionKey[] {
  const newest = new Map<string, number>()
  for (const [, sitting, revision] of keys) newest.set(sitting, Math.max(revision, newest.get(sitting) ?? 0))
  return keys.filter(([, sitting, revision]) => revision !== newest.get(sitting) && !spared.has(revision))
}

function isRevision(record: object): record is Revision {
  const { key, sitting, revision, time, json, filled, total, title, base, checksum } = record as Partial<Revision>
  return [key, sitting, json, title, checksum].every(each => typeof each === "string") &&
    [revision, time, filled, total].every(each => Number.isFinite(each)) && (base === null || typeof base === "string")
}
