/** What a command came to. 0: the gate is open. 1: it is closed. 2: the input or the usage is wrong. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

/** Bad input or usage, a line for each reason. */
export function failure(...reasons: readonly string[]): Outcome {
  return { code: 2, out: "", err: reasons.map(reason => `tianbao: ${printable(reason)}\n`).join("") }
}

/** Text on one line, without the characters by which a report could write over what a terminal shows. */
export function printable(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
}
