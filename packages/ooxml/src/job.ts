// Work on a long file is done in slices, between which a page draws, hears its keys and may take the work back.

/** What a caller has to do with work that takes its time. Without any of it the work is done in one go. */
export interface Job {
  /** Takes the work back: it ends with an `AbortError` within some tens of milliseconds. */
  readonly signal?: AbortSignal
  /** Hears how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void
}

/** Called between pieces of work: gives way to the page when a slice is used up. */
export type Pace = (done: number) => Promise<void> | undefined

/** The pace of a job.
 * @throws DOMException `AbortError`, from the pace, where the job was taken back. */
export function paceOf(job: Job): Pace {
  const { signal, onProgress } = job
  if (!signal && !onProgress) return () => undefined
  let last = performance.now()
  return done => {
    if (signal?.aborted) throw new DOMException("The work was taken back.", "AbortError")
    if (performance.now() - last < slice) return undefined
    onProgress?.(done)
    return nextTask().then(() => {
      if (signal?.aborted) throw new DOMException("The work was taken back.", "AbortError")
      last = performance.now()
    })
  }
}

/** In ms: less than a frame. */
const slice = 12

/** A task of its own, not a microtask: the page gets its turn. A timer would wait for 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
