// Builds the package: modules for bundlers, and the script for pages that have none, with the files that it fetches when
// it needs them. Written with Vite's own API, since the script's parts differ in what they leave out.

import { cpSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, defaultClientConditions } from "vite"

const root = fileURLToPath(new URL(".", import.meta.url))
const outDir = join(root, process.env.OUT_DIR ?? "dist")

/** What stands in the script for parts that it fetches by itself after the first paint, from files of their own. */
const standIns = {
  "@tianbao/blanks": "src/script/late-blanks.ts",
  "@tianbao/core/catalogue": "src/script/late-catalogue.ts",
  "@tianbao/core/quantity": "src/script/late-quantity.ts",
  ...Object.fromEntries(["quantity/index", "roll-changes", "roll-forward", "roll-rules"].map(part =>
    [join(root, `../core/src/${part}.ts`), "src/script/late-quantity.ts"])),
  [join(root, "src/late.ts")]: "src/script/late.ts",
}

const late = {
  name: "late",
  enforce: "pre",
  resolveId(source, importer) {
    if (!importer || importer.includes("/src/script/")) return null
    if (source === "pinyin-match") return "\0pinyin-match"
    const standIn = standIns[source.startsWith(".") ? join(dirname(importer), source) : source]
    return standIn ? join(root, standIn) : null
  },
  load(id) {
    // The package has a default export, which no module of ours has.
    if (id === "\0pinyin-match") {
      return `export { pinyinMatch as default } from ${JSON.stringify(join(root, "src/script/late-pinyin.ts"))}`
    }
    // The parts need no style sheets and come when they are asked for.
    return id === "\0vite/preload-helper.js" ? "export const __vitePreload = load => load()" : null
  },
}

const entry = join(root, "src/index.ts")
/** What the script holds itself: that which is left of the entry's own imports where nothing else is asked for. */
const ownModules = new Set()

const withoutParts = {
  name: "without-parts",
  enforce: "pre",
  resolveId: (source, _importer, { kind }) => kind === "dynamic-import" ? { id: source, external: true } : null,
}

/** Makes a classic script of the entry. The files that it imports when they are needed are modules and take what they
 * share with it from its global: a module cannot import a script. */
const classic = {
  name: "classic",
  generateBundle(_options, bundle) {
    const publicNames = this.getModuleInfo(entry).exports
    for (const chunk of Object.values(bundle)) {
      if (chunk.isEntry) {
        const [, list] = /export\s*\{([^}]*)\};?\s*$/.exec(chunk.code)
        const members = list.split(",").map(each => each.trim().split(" as ")).map(([local, name = local]) => [name, local])
        const text = chosen => chosen.map(([name, local]) => `${name}:${local}`).join()
        const own = text(members.filter(([name]) => publicNames.includes(name)))
        const code = chunk.code.slice(0, chunk.code.lastIndexOf("export"))
        // Where the script stands twice in a page, the first one serves.
        chunk.code = `var Tianbao=globalThis.Tianbao||(()=>{${code}return{${own},shared:{${text(members)}}}})();\n`
      } else {
        chunk.code = chunk.code.replace(/import\s*\{([^}]*)\}\s*from\s*["']\.\/report-editor\.js["'];?/g, (_, list) =>
          `const{${list.replaceAll(" as ", ":")}}=globalThis.Tianbao.shared;`)
      }
      if (/\bfrom\s*["']\.\/report-editor\.js|^import\b/.test(chunk.isEntry ? chunk.code : "")) {
        throw new Error(`${chunk.fileName} imports what it should hold`)
      }
    }
  },
}

const shared = {
  root,
  configFile: false,
  logLevel: "warn",
  resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
}

const output = { outDir, emptyOutDir: false, copyPublicDir: false, modulePreload: false }

/** Files in syntax that Chromium 80 parses. */
function script(input, plugins, options, more = {}) {
  return build({
    ...shared,
    plugins,
    build: {
      ...output,
      ...more,
      target: "es2020",
      cssTarget: "chrome80",
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input,
        preserveEntrySignatures: "allow-extension",
        output: { entryFileNames: "[name].js", chunkFileNames: "report-editor-[name].js", ...options },
      },
    },
  })
}

function modules() {
  return build({
    ...shared,
    build: {
      ...output,
      target: "es2022",
      minify: false,
      cssMinify: true,
      lib: {
        entry: {
          index: entry, frame: join(root, "src/frame/report-frame.ts"), adapters: join(root, "src/adapters/index.ts"),
        },
        formats: ["es"],
      },
      rolldownOptions: { external: id => /^[@\w]/.test(id) && !id.endsWith("?inline") && !id.startsWith(root) },
    },
  })
}

rmSync(outDir, { recursive: true, force: true })
await modules()
for (const { output } of [await script({ "report-editor": entry }, [late, withoutParts], {}, { write: false })].flat()) {
  for (const [id, { renderedLength }] of Object.entries(output[0].modules)) if (renderedLength > 0) ownModules.add(id)
}
await script({ "report-editor": entry }, [late, classic], {
  codeSplitting: { groups: [{ name: "report-editor", test: id => ownModules.has(id) }] },
})
for (const [name, entry] of [
  ["blanks", "@tianbao/blanks"],
  ["catalogue", "@tianbao/core/catalogue"],
  ["quantity", join(root, "src/script/quantity.ts")],
  ["pinyin", join(root, "src/script/pinyin.ts")],
]) await script({ [`report-editor-${name}`]: entry }, [], { codeSplitting: false })
// The page in a frame, and its client for pages without a bundler.
await script({ embed: join(root, "src/frame/embed.ts") }, [], { format: "iife", codeSplitting: false })
for (const [file, name, entry] of [
  ["report-frame", "TianbaoFrame", "src/frame/report-frame.ts"],
  // And the office systems' hooks, whose pages load scripts as they always have.
  ["report-adapters", "TianbaoAdapters", "src/adapters/index.ts"],
]) await script({ [file]: join(root, entry) }, [], { format: "iife", name, codeSplitting: false })
cpSync(join(root, "embed.html"), join(outDir, "embed.html"))
cpSync(join(root, "src/frame/embed.css"), join(outDir, "embed.css"))
