// The office alone: `node playground/oa/start.mjs [--port 8080] [--host 0.0.0.0]`. Without a port it takes a free one,
// and prints its address. DATABASE_URL names a PostgreSQL database, OA_DATA a folder for the embedded one.

import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { createServer } from "vite"

const { values: { port, host } } = parseArgs({
  options: { port: { type: "string", default: "0" }, host: { type: "string", default: "127.0.0.1" } },
})
const server = await createServer({
  configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
  logLevel: "warn",
  server: { host, port: Number(port), open: false, hmr: false, watch: null },
})
await server.listen()
console.log(`${server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]}oa/`)
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close().then(() => process.exit(0)))
