// The script as pages load it, built once a run from the sources, and a server for it that knows nothing but files.

import { execFileSync } from "node:child_process"
import { readFileSync, statSync } from "node:fs"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, resolve } from "node:path"

const folder = resolve("test/.out/element")

/** Builds the script and the files beside it, and gives their folder. */
export function buildScript(): string {
  execFileSync(process.execPath, ["packages/element/build.mjs"], {
    env: { ...process.env, NODE_ENV: "production", OUT_DIR: "../../test/.out/element" }, stdio: ["ignore", "ignore", "inherit"],
  })
  return folder
}

/** What a server answers beside files. */
export interface Answer {
  readonly type?: string
  readonly status?: number
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface Site {
  /** Ends with a slash. */
  readonly url: string
  /** The addresses that were asked for. */
  readonly requests: string[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".html": "text/html", ".css": "text/css" }

/** Serves the built script, and before it what `answer` gives for an address; `headers` go with every answer. */
export async function serveScript(
  answer: (path: string, request: IncomingMessage, body: string) => Answer | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname
      requests.push(path)
      const { type, status = 200, body, headers: more = {} } =
        answer(path, request, Buffer.concat(chunks).toString("utf8")) ?? fileAt(path)
      const contentType = `${type ?? types[extname(path)] ?? "text/html"}; charset=utf-8`
      response.writeHead(status, { "Content-Type": contentType, ...headers, ...more }).end(body)
    })
  })
  await new Promise<void>(started => server.listen(0, "127.0.0.1", started))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    close: () => new Promise(done => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
}

function fileAt(path: string): Answer {
  const file = join(folder, path)
  if (path === "/favicon.ico") return { status: 204, body: "" }
  return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? { body: readFileSync(file) } : { status: 404, body: "" }
}
