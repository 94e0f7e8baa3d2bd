import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { createServer, defaultClientConditions, type InlineConfig } from "vite"

export interface Served {
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

/** Serves a folder with Vite on a free port, with the folder's own vite.config.ts where it has one. `root` is relative
 * to the working directory. Sources are read once: an edit during a run does not reload a page under test. */
export async function serve(root: string): Promise<Served> {
  const server = await createServer({
    ...config(resolve(root)),
    root: resolve(root),
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, open: false, watch: null },
  })
  await server.listen()
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error(`Vite serves ${root} at no address`)
  return { url, close: () => server.close() }
}

function config(root: string): InlineConfig {
  const configFile = join(root, "vite.config.ts")
  if (existsSync(configFile)) return { configFile }
  return { configFile: false, resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] } }
}
