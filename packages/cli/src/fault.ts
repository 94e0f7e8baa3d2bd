import type { FileFault } from "./words.ts"

/** What an error from reading or writing a file means, for `Words.file`. */
export function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "encoding"
  if (code === "EPERM") return "EACCES"
  return typeof code === "string" ? code : error instanceof Error ? error.message : String(error)
}
