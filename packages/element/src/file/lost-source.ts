import { textOfHTML } from "@tianbao/editor"

/** The text of a report file, a line a block, to hold the document against that was made of it. Read from the file
 * itself, not by what reads documents, or it would lose the same. */
export function sourceOf(text: string, kind: "html" | "json" | "markdown" | "text"): string {
  if (kind === "html") return textOfHTML(text, document)
  if (kind === "text") return text
  // A figure is its value and unit; what else stands in its braces is no text.
  if (kind === "markdown") return text.replace(/\{\{[^{}|=]*(?:=([^{}|]*))?(?:\|([^{}|]*))?[^{}]*\}\}/g, "$1$2").replace(/^#+ |<!--.*?-->/gm, "")
  const lines: string[] = [""]
  try {
    collect(JSON.parse(text), lines)
  } catch {
    // What is no JSON gives no document either.
  }
  return lines.join("\n")
}

/** Adds the strings under `text`, and the values of figures, to the line of the block that holds them. */
function collect(value: unknown, lines: string[]): void {
  if (typeof value !== "object" || value === null) return
  const { text, attrs, content } = value as Readonly<Record<string, unknown>>
  const figure = typeof attrs === "object" && attrs !== null ? attrs as Readonly<Record<string, unknown>> : {}
  if (typeof text === "string") lines[lines.length - 1] += text
  if (typeof figure["value"] === "string") lines[lines.length - 1] += figure["value"] + String(figure["unit"] ?? "")
  if (!Array.isArray(content)) return
  const isBlock = content.some(child => typeof (child as { text?: unknown } | null)?.text === "string")
  if (isBlock) lines.push("")
  for (const child of content) collect(child, lines)
  lines.push("")
}
