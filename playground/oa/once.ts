// Each submit is taken once. A form carries a key that it was given when it was made; the first that comes with it is
// worked on, and its answer is kept with what it did, in one transaction: so there is no moment at which the one is
// there without the other. A repetition gets that answer. A refusal is not kept: the person mends the text and sends it
// again.

import { createHash } from "node:crypto"
import type { Database, Query } from "./database.ts"

/** What became of a request that bears a key. */
export type Once<Answer> =
  | { readonly is: "done"; readonly answer: Answer; readonly replayed: boolean }
  /** The first one is still being worked on. */
  | { readonly is: "inFlight" }
  /** The key has been used for something else. */
  | { readonly is: "otherBody" }

/** Whether a key is one: 8 to 80 letters, digits, `-` and `_`. */
export function isKey(key: string): boolean {
  return /^[\w-]{8,80}$/.test(key)
}

/** Runs a task once for a person's key. `body` is all that the request asks for. The task says whether its answer
 * counts: one that was taken is kept, another frees the key. */
export async function once<Answer extends object>(
  { query, transaction }: Database, person: string, key: string, body: readonly string[],
  task: (query: Query) => Promise<{ readonly answer: Answer; readonly taken: boolean }>,
): Promise<Once<Answer>> {
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("hex")
  // What a server that fell over had begun may be begun anew after a minute.
  const claimed = await query(`
    insert into submissions (person, key, digest) values ($1, $2, $3)
    on conflict (person, key) do update set started_at = now(), digest = excluded.digest
      where submissions.answer is null and submissions.started_at < now() - interval '1 minute'
    returning key`, [person, key, digest])
  if (claimed.length === 0) {
    const [row] = await query<{ digest: string; answer: Answer | null }>(
      "select digest, answer from submissions where person = $1 and key = $2", [person, key])
    if (row && row.digest !== digest) return { is: "otherBody" }
    return row?.answer ? { is: "done", answer: row.answer, replayed: true } : { is: "inFlight" }
  }
  const free = (): Promise<unknown> =>
    query("delete from submissions where person = $1 and key = $2 and answer is null", [person, key])
  try {
    const { answer, taken } = await transaction(async query => {
      const result = await task(query)
      if (result.taken) {
        await query("update submissions set answer = $3 where person = $1 and key = $2",
          [person, key, JSON.stringify(result.answer)])
      }
      return result
    })
    if (!taken) await free()
    return { is: "done", answer, replayed: false }
  } catch (error) {
    await free()
    throw error
  }
}
