// One tab writes a draft. Web Locks say which, where the page is a secure context; elsewhere a lease in localStorage does.
// A tab that wants to write asks over a channel, the writer puts down what it holds and says so, and the tab takes the
// lock. No answer within two seconds is an answer too: then the writer hangs, and has kept all but its last second.

import { lease } from "./draft-lease.ts"

/** A hold on a name over tabs. */
export interface Claim {
  /** Waits for its turn. */
  seek(): void
  /** Takes it from whoever has it. */
  seize(): void
  /** Gives it back, and waits no longer. */
  release(): void
  /** Shows that the holder lives. */
  renew(): void
}

/** What a claim tells: it came to be held; another tab has it. */
export interface ClaimEvents {
  held(): void
  elsewhere(): void
  /** Asks the holder to show that it lives. */
  probe(): void
}

/** What a lock tells. */
export interface LockEvents {
  held(): void
  elsewhere(): void
  /** Another tab wants to write: what is still to be kept is kept before this resolves. */
  asked(): Promise<void>
}

/** The right to write a draft. */
export interface DraftLock {
  seek(): void
  takeOver(): void
  release(): void
}

type Message = "probe" | "ask" | "given"

/** How long a tab waits for an answer, and a writer for its successor; in ms. */
const patience = 2000

/** The lock of a draft. It tells nothing before `seek`. */
export function draftLock(key: string, { held, elsewhere, asked }: LockEvents): DraftLock {
  const name = `tianbao-draft:${key}`
  let channel: BroadcastChannel | null = null
  let isHeld = false
  let isAsking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (message: Message): void => channel?.postMessage(message)
  const claim = (navigator.locks ? webLock : lease)(name, {
    held() {
      isHeld = true
      isAsking = false
      clearTimeout(timer)
      held()
    },
    elsewhere() {
      isHeld = false
      elsewhere()
    },
    probe: () => say("probe"),
  })

  function seize(): void {
    if (!isAsking) return
    isAsking = false
    clearTimeout(timer)
    claim.seize()
  }

  async function hear(message: Message): Promise<void> {
    if (message === "probe" && isHeld) claim.renew()
    if (message === "given") seize()
    if (message !== "ask" || !isHeld) return
    await asked()
    if (!isHeld) return
    elsewhere()
    say("given")
    clearTimeout(timer)
    // A successor that has gone in the meantime leaves the draft to this tab.
    timer = setTimeout(() => isHeld && held(), patience)
  }

  return {
    seek() {
      channel ??= new BroadcastChannel(name)
      channel.onmessage = ({ data }: MessageEvent<Message>) => void hear(data)
      claim.seek()
    },
    takeOver() {
      if (isHeld || isAsking) return
      isAsking = true
      say("ask")
      timer = setTimeout(seize, patience)
    },
    release() {
      isHeld = isAsking = false
      clearTimeout(timer)
      // An open channel keeps a page out of the back/forward cache.
      channel?.close()
      channel = null
      claim.release()
    },
  }
}

/** A claim by Web Locks. The browser frees it when the tab ends, however it ends. */
function webLock(name: string, { held, elsewhere }: ClaimEvents): Claim {
  let free: (() => void) | null = null
  let queue: AbortController | null = null
  let isWanted = false

  function hold(): Promise<void> | undefined {
    if (!isWanted) return undefined
    queue = null
    held()
    return new Promise(resolve => free = resolve)
  }

  function request(options: LockOptions, granted: (lock: Lock | null) => Promise<void> | undefined): void {
    navigator.locks.request(name, options, granted).catch((error: unknown) => {
      if (!isWanted || options.signal?.aborted) return
      if (error instanceof DOMException && error.name === "AbortError") wait()
      // A page that may have no locks has no other tabs to fear.
      else hold()
    })
  }

  /** Another tab has it, or took it. */
  function wait(): void {
    free = null
    elsewhere()
    queue = new AbortController()
    request({ signal: queue.signal }, hold)
  }

  return {
    seek() {
      isWanted = true
      request({ ifAvailable: true }, lock => {
        if (lock) return hold()
        if (isWanted) wait()
        return undefined
      })
    },
    seize() {
      queue?.abort()
      queue = null
      request({ steal: true }, hold)
    },
    release() {
      isWanted = false
      queue?.abort()
      queue = null
      free?.()
      free = null
    },
    renew() {},
  }
}
