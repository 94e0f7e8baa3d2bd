import { strToU8, Zip, ZipDeflate } from "fflate"
import { paceOf, type Job } from "./job.ts"

/** A part of an Office file: its name, and what it holds, as text in pieces or as bytes. */
export type Part = readonly [name: string, content: string | readonly string[] | Uint8Array]

/** Writes an Office file. The same parts give the same bytes: entries bear the first time that the format knows.
 * @throws DOMException `AbortError` where the job was taken back. */
export async function writePackage(parts: readonly Part[], job: Job = {}): Promise<Uint8Array<ArrayBuffer>> {
  const pace = paceOf(job)
  const chunks: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  const total = parts.reduce((sum, [, content]) => sum + piecesOf(content).length, 0)
  let done = 0
  for (const [name, content] of parts) {
    const file = new ZipDeflate(name, { level: 4 })
    file.mtime = "1980-01-01T00:00:00"
    zip.add(file)
    const pieces = piecesOf(content)
    for (const [i, piece] of pieces.entries()) {
      file.push(typeof piece === "string" ? strToU8(piece) : piece, i === pieces.length - 1)
      await pace(++done / total)
    }
  }
  zip.end()
  if (failure) throw failure
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function piecesOf(content: Part[1]): readonly (string | Uint8Array)[] {
  return typeof content === "string" || content instanceof Uint8Array ? [content] : content.length === 0 ? [""] : content
}
