import type { Words } from "./words.ts"

/** Says what an error from reading or writing a file means. */
export function fileFault(error: unknown, { file, otherFault }: Words): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const known: Readonly<Record<string, string | undefined>> = file
  return known[code] ?? otherFault(code || (error instanceof Error ? error.message : String(error)))
}
