// A zip archive, read by its own directory: nothing is inflated that was not asked for, nothing beyond the size that the
// directory says, and nothing that says too much. Entries are never files.

import { Inflate } from "fflate"
import { PackageError } from "./fault.ts"
import { paceOf, type Job, type Pace } from "./job.ts"

/** How much is read at most. */
export interface PackageLimits {
  /** Bytes of the file. Default 50,000,000. */
  readonly bytes?: number
  /** Entries in it. Default 5,000. */
  readonly entries?: number
  /** Bytes of one part when inflated. Default 60,000,000. */
  readonly part?: number
  /** Bytes of all parts that are read. Default 120,000,000. */
  readonly all?: number
  /** How many times a part of more than a megabyte may be as long inflated as it is in the file. Default 400: repeated
   * paragraphs come to 100. */
  readonly ratio?: number
}

/** An archive whose directory has been looked at. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** A part as pieces of text in UTF-8; none where there is no such part.
   * @throws PackageError where it is damaged or too large. */
  text(name: string, job?: Job): AsyncGenerator<string>
  /** A part's bytes; null where there is no such part.
   * @throws PackageError where it is damaged or too large. */
  bytes(name: string, job?: Job): Promise<Uint8Array | null>
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Opens an Office file.
 * @throws PackageError where it is none, or its directory is not what one should be. */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = {}): OfficePackage {
  const { bytes: most = 50_000_000, part = 60_000_000, all = 120_000_000, ratio = 400 } = limits
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new PackageError(holdsText(bytes, "EncryptedPackage") ? "encrypted" : "legacy")
  if (bytes.length > most) throw new PackageError("tooLarge", `${bytes.length} > ${most}`)
  const entries = directoryOf(bytes, limits.entries ?? 5_000)
  let inflated = 0

  async function* chunks(name: string, job: Job): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (!entry) return
    if (entry.size > part) throw new PackageError("tooLarge", name)
    if (entry.size > 1_000_000 && entry.size > ratio * entry.packed) throw new PackageError("tooLarge", name)
    inflated += entry.size
    if (inflated > all) throw new PackageError("tooLarge", name)
    yield* inflate(bytes, entry, paceOf(job))
  }

  return {
    names: [...entries.keys()],
    async *text(name, job = {}) {
      const decoder = new TextDecoder()
      for await (const chunk of chunks(name, job)) yield decoder.decode(chunk, { stream: true })
      yield decoder.decode()
    },
    async bytes(name, job = {}) {
      const entry = entries.get(name)
      if (!entry) return null
      const all = new Uint8Array(entry.size)
      let length = 0
      for await (const chunk of chunks(name, job)) {
        all.set(chunk, length)
        length += chunk.length
      }
      return all
    },
  }
}

/** The pieces in which a part is inflated: small ones, since a piece may come out a thousand times as long. */
const step = 16_384

async function* inflate(bytes: Uint8Array, entry: Entry, pace: Pace): AsyncGenerator<Uint8Array> {
  const { name, method, packed, size, offset } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new PackageError("badEntry", name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const end = start + packed
  if (end > bytes.length) throw new PackageError("badEntry", name)
  let length = 0
  const ready: Uint8Array[] = []
  const take = (chunk: Uint8Array): void => {
    length += chunk.length
    // What the directory says does not bind what is in the file.
    if (length > size) throw new PackageError("tooLarge", name)
    if (chunk.length > 0) ready.push(chunk)
  }
  const inflater = new Inflate(take)
  for (let at = start; at < end || at === start; at += step) {
    const piece = bytes.subarray(at, Math.min(end, at + step))
    try {
      if (method === 0) take(piece)
      else inflater.push(piece, at + step >= end)
    } catch (error) {
      throw error instanceof PackageError ? error : new PackageError("badEntry", name)
    }
    for (const chunk of ready.splice(0)) yield chunk
    await pace(packed === 0 ? 1 : Math.min(1, (at + step - start) / packed))
  }
  if (length < size) throw new PackageError("badEntry", name)
}

/** The entries by their names.
 * @throws PackageError where there is no directory or something in it is amiss. */
function directoryOf(bytes: Uint8Array, most: number): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const last = Math.max(0, end - 65_535)
  while (end >= last && end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < last || end < 0) throw new PackageError("notZip")
  const count = view.getUint16(end + 10, true)
  if (countIn64(view, end) > most || (count > most && count < 0xffff)) throw new PackageError("tooManyEntries", `> ${most}`)
  const [disk, directoryDisk] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)]
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || disk !== 0 || directoryDisk !== 0) throw new PackageError("badEntry", "zip64")
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new PackageError("badEntry", "directory")
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [packed, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/")
    if (flags & 1) throw new PackageError("encrypted", name)
    const isDirectory = name.endsWith("/")
    if (!isDirectory && (isOdd(name) || entries.has(name))) throw new PackageError("badEntry", name)
    if ([packed, size, offset].includes(0xffffffff) || (method !== 0 && method !== 8)) throw new PackageError("badEntry", name)
    if (!isDirectory) entries.set(name, { name, method, packed, size, offset })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** How many entries an archive of the larger kind says it has; 0 where it is none. */
function countIn64(view: DataView, end: number): number {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return 0
  const record = Number(view.getBigUint64(end - 12, true))
  if (record + 40 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return 0
  return Number(view.getBigUint64(record + 32, true))
}

/** Names that lead out of the archive, or to what every object has. */
function isOdd(name: string): boolean {
  return name === "" || /^\/|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)|\0/i.test(name) || /(?:^|\/)(?:__proto__|constructor|prototype)(?:\/|$)/.test(name)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** True where the names of an old compound file, in UTF-16, hold a text. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes(text)
}
