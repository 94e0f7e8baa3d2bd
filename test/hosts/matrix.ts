// The README's table of hosts, made of what the suite's run gave.

/** What a run gave for one host. */
export interface HostResult {
  readonly name: string
  readonly version: string
  readonly inside: string
  readonly steps: Readonly<Record<string, boolean>>
}

/** The table, a row a host, a column a step. */
export function matrixOf(results: readonly HostResult[]): string {
  const columns = [...new Set(results.flatMap(({ steps }) => Object.keys(steps)))]
  const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`
  return [
    row("Editor", "inside", ...columns),
    row("---", "---", ...columns.map(() => ":-:")),
    ...results.map(({ name, version, inside, steps }) =>
      row(`${name} ${version}`, inside, ...columns.map(column => steps[column] ? "✓" : "✗"))),
  ].join("")
}

/** The table that stands in a text between its marks. */
export function matrixIn(text: string): string {
  return /<!-- hosts:begin -->\n([^]*)<!-- hosts:end -->/.exec(text)?.[1] ?? ""
}
