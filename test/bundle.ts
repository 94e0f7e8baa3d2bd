import { fileURLToPath } from "node:url"
import { build, defaultClientConditions, type Rolldown } from "vite"

/** Bundles a module's text for the browser, with all that it imports, at once or later: one chunk. `iife` runs as a
 * classic script. */
export async function bundle(entry: string, format: "es" | "iife" = "es"): Promise<Rolldown.OutputChunk> {
  const id = "virtual:entry"
  const result = await build({
    root: fileURLToPath(new URL("..", import.meta.url)),
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] },
    plugins: [{
      name: "entry",
      resolveId: source => source === id ? id : null,
      load: source => source === id ? entry : null,
    }],
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: id, preserveEntrySignatures: "strict", output: { format, codeSplitting: false } },
    },
  })
  const chunks = [result].flat().flatMap(output => "output" in output ? output.output : [])
  const [chunk, ...rest] = chunks.filter(part => part.type === "chunk")
  if (chunk === undefined || rest.length > 0) {
    throw new Error(`Expected one chunk, got ${chunks.map(part => part.fileName).join(", ")}`)
  }
  return chunk
}
