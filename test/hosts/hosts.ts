import { readFileSync } from "node:fs"

/** A host of the suite: its folder, how the table calls it, and the package whose version stands there. */
export interface HostEntry {
  readonly folder: string
  readonly name: string
  readonly version: string
  /** What is behind the page's address, for a second run of one host that is no row of the table. */
  readonly search?: string
}

/** The hosts in the table's order. */
export const hosts: readonly HostEntry[] = [
  host("tiptap-2", "TipTap", "@tiptap/core"),
  host("tiptap-3-20", "TipTap", "@tiptap/core"),
  host("tiptap-3", "TipTap", "@tiptap/core"),
  host("umo", "Umo Editor", "@umoteam/editor"),
  host("aieditor", "AiEditor", "aieditor"),
  host("blocknote", "BlockNote", "@blocknote/core"),
  host("raw", "prosemirror-example-setup", "prosemirror-example-setup"),
  { ...host("raw", "the same without the mark,", "prosemirror-example-setup"), search: "?without-mark" },
  host("prosekit", "ProseKit", "prosekit"),
  host("mui-tiptap", "mui-tiptap", "mui-tiptap"),
  host("element-tiptap", "element-tiptap", "element-tiptap"),
]

function host(folder: string, name: string, packageName: string): HostEntry {
  const manifest = new URL(`${folder}/node_modules/${packageName}/package.json`, import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }
  return { folder, name, version }
}
