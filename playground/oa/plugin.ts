// Shows the office beside the playground: Vite's server hands it what is under /oa/ and has no file's ending. The
// office is read from its sources by Vite itself, so that no Node has to know TypeScript.

import { fileURLToPath } from "node:url"
import { getRequestListener } from "@hono/node-server"
import type { Plugin, ViteDevServer } from "vite"
import type * as Databases from "./database.ts"
import type * as Seeds from "./seed.ts"
import type * as Office from "./server.ts"

const source = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Serves the sample office system under /oa/. `DATABASE_URL` names a PostgreSQL database, `OA_DATA` a folder for the
 * embedded one; without them it begins anew each time, with a few reports in it. */
export function officeSystem(): Plugin {
  let opened: Promise<Databases.Database> | null = null
  return {
    name: "office-system",
    apply: "serve",
    configureServer(server) {
      const handle = getRequestListener(async request => {
        opened ??= open(server)
        const { officeSystem } = await server.ssrLoadModule(source("./server.ts")) as typeof Office
        return officeSystem(await opened).fetch(request)
      }, { overrideGlobalObjects: false })
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname
        if (path === "/oa") response.writeHead(302, { Location: "/oa/" }).end()
        else if (path.startsWith("/oa/") && !/\.\w+$/.test(path)) void handle(request, response)
        else next()
      })
    },
    async buildEnd() {
      const database = opened
      opened = null
      await (await database)?.close()
    },
  }
}

async function open(server: ViteDevServer): Promise<Databases.Database> {
  const { openDatabase } = await server.ssrLoadModule(source("./database.ts")) as typeof Databases
  const { seed } = await server.ssrLoadModule(source("./seed.ts")) as typeof Seeds
  const { DATABASE_URL: url, OA_DATA: folder } = process.env
  const database = await openDatabase({ url, folder })
  await seed(database)
  return database
}
