// A claim for pages without Web Locks, which plain http does not have. Who writes has its name and the time in
// localStorage, and renews them each second. A hidden tab's timers run as seldom as once a minute, so an old lease is not
// yet a free one: the tab that waits asks over the channel, and takes it only where a second later it is as old as before.
// Two tabs may believe for a moment that they write. That does no harm, since each writes a sitting of its own.

import type { Claim, ClaimEvents } from "./draft-lock.ts"

/** A lease that was not renewed for so long is doubtful; in ms. */
const term = 4000
/** So long it takes until another tab's writing is seen for sure; in ms. */
const settling = 200

/** A claim by a lease. */
export function lease(name: string, { held, elsewhere, probe }: ClaimEvents): Claim {
  const me = Math.random().toString(36).slice(2)
  let isHeld = false
  let isTold = false
  let doubtful: string | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let claiming: ReturnType<typeof setTimeout> | undefined

  const isMine = (text: string | null): boolean => text?.startsWith(`${me} `) ?? false

  function tell(isOurs: boolean): void {
    if (isTold && isHeld === isOurs) return
    isTold = true
    isHeld = isOurs
    if (isOurs) held()
    else elsewhere()
  }

  function take(): void {
    doubtful = null
    write(name, `${me} ${Date.now()}`)
    clearTimeout(claiming)
    claiming = setTimeout(() => {
      claiming = undefined
      const text = read(name)
      // Where nothing can be stored, nobody else can either.
      tell(text === null || isMine(text))
    }, settling)
  }

  function beat(): void {
    if (claiming !== undefined) return
    const text = read(name)
    if (isHeld && (text === null || isMine(text))) write(name, `${me} ${Date.now()}`)
    else if (text === null || isMine(text) || (text === doubtful && isOld(text))) take()
    else {
      tell(false)
      if (!isOld(text)) return
      doubtful = text
      probe()
    }
  }

  const look = ({ key }: StorageEvent): void => {
    if (key === name || key === null) beat()
  }

  return {
    seek() {
      addEventListener("storage", look)
      clearInterval(timer)
      timer = setInterval(beat, 1000)
      beat()
    },
    seize: take,
    release() {
      removeEventListener("storage", look)
      clearInterval(timer)
      clearTimeout(claiming)
      claiming = undefined
      if (isMine(read(name))) write(name, null)
      isHeld = isTold = false
    },
    renew: beat,
  }
}

function isOld(text: string): boolean {
  return !(Math.abs(Date.now() - Number(text.split(" ")[1])) < term)
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // The storage is full or forbidden: then the tabs know nothing of each other.
  }
}
