export { run } from "./command-line.ts"
export type { Outcome } from "./outcome.ts"
export type { CheckRecord, Format, TextRecord } from "./check.ts"
