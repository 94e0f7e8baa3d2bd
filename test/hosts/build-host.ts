import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { build, defaultClientConditions, preview } from "vite"
import type { Served } from "../serve.ts"

export interface BuiltHost extends Served {
  /** What it is made of, with the versions that were built in: "TipTap 3.34.0, prosemirror-view 1.42.9". */
  readonly inside: string
}

/** Builds a host's page as its developers would, against the packages that it has installed, and serves it on a free
 * port. Of packages that the host and we both import, the page gets the host's alone. */
export async function buildHost(name: string): Promise<BuiltHost> {
  const root = resolve("test/hosts", name)
  const outDir = resolve("test/.out/hosts", name)
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    resolve: {
      conditions: ["@tianbao/source", ...defaultClientConditions],
      dedupe: ["@tiptap/core", "react", "react-dom", "vue"],
    },
    // Vue asks for these to be set.
    define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false },
    build: { outDir, emptyOutDir: true, minify: false, modulePreload: false, chunkSizeWarningLimit: 10_000 },
  })
  const modules = [result].flat()
    .flatMap(output => "output" in output ? output.output : [])
    .flatMap(part => part.type === "chunk" ? part.moduleIds : [])
  const server = await preview({
    root, configFile: false, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0, open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error(`Vite serves ${name} at no address`)
  return { url, close: () => server.close(), inside: insideOf(modules) }
}

const parts = { TipTap: "@tiptap/core", ProseMirror: "prosemirror-view" }

function insideOf(modules: readonly string[]): string {
  const found = Object.entries(parts).flatMap(([label, name]) => {
    const folders = modules.flatMap(id => /^.*\/node_modules\/(?:@tiptap\/core|prosemirror-view)\//.exec(id)?.[0] ?? [])
    const own = [...new Set(folders)].filter(folder => folder.endsWith(`/node_modules/${name}/`))
    return own.map(folder => `${label} ${versionIn(folder)}`)
  })
  return found.length > 0 ? found.join(", ") : "its own copy"
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string }).version
}
