import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}

const file = "test/bench/RESULTS.md"

/** Prints a table and puts it into RESULTS.md, between the marks of its name. */
export function writeResults(name: string, text: string): void {
  console.log(`\n${text}\n`)
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const before = existsSync(file) ? readFileSync(file, "utf8") : ""
  const date = new Date().toISOString().slice(0, 10)
  const block = `${open}\n${date}, Node ${process.versions.node}, ${cpus().length} cores\n\n${text}\n${close}`
  const pattern = new RegExp(`${open}[^]*${close}`)
  writeFileSync(file, pattern.test(before) ? before.replace(pattern, () => block) : `${before}\n${block}\n`)
}
