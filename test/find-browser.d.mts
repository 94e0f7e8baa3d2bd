/** The path of a Chromium, Chrome or Edge: what CHROMIUM names, else what is on the PATH or in the system's usual
 * places; null where there is none. Throws a RangeError where CHROMIUM names no file. */
export function findBrowser(): string | null

/** The path of a command, or null where the PATH has none. */
export function onPath(command: string): string | null

/** What to do where there is no browser. */
export const browserMissing: string
