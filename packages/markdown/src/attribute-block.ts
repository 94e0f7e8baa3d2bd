// What a heading or a paragraph is besides text stands in braces at the end of its line: {.open role=财务}.

/** Classes without their dot, and attributes. */
export interface AttributeBlock {
  readonly classes: readonly string[]
  readonly attrs: Readonly<Record<string, string>>
}

/** A line cut before its attribute block; null where it has none. */
export function cutAttributeBlock(line: string): { readonly text: string; readonly block: AttributeBlock } | null {
  if (!line.endsWith("}")) return null
  const start = line.lastIndexOf("{")
  if (start < 0 || (start > 0 && !/[ \t]/.test(line.charAt(start - 1)))) return null
  const classes: string[] = []
  const attrs: Record<string, string> = {}
  for (const item of line.slice(start + 1, -1).match(/[^\s"]+(?:"[^"]*")?|\S/g) ?? []) {
    const [, name, quoted, bare] = /^([a-z-]+)=(?:"([^"]*)"|([^"]+))$/.exec(item) ?? []
    if (/^\.[a-z-]+$/.test(item)) classes.push(item.slice(1))
    else if (name !== undefined) attrs[name] = quoted ?? bare ?? ""
    else return null
  }
  const text = line.slice(0, start).replace(/[ \t]+$/, "")
  return classes.length > 0 || Object.keys(attrs).length > 0 ? { text, block: { classes, attrs } } : null
}

/** Writes an attribute block with a space before it; "" where there is nothing in it. */
export function writeAttributeBlock({ classes, attrs }: AttributeBlock): string {
  const items = [
    ...classes.map(name => `.${name}`),
    ...Object.entries(attrs).map(([name, value]) => `${name}=${/^[^\s"{}]+$/.test(value) ? value : `"${value}"`}`),
  ]
  return items.length > 0 ? ` {${items.join(" ")}}` : ""
}
