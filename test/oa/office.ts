// The sample office system with a database of its own, spoken to as a browser or a script would.

import { figureAttrs, roleOf } from "@tianbao/core"
import { reportTypes } from "@tianbao/core/catalogue"
import { fromHTML, toHTML } from "@tianbao/html"
import { Fragment, type Node } from "prosemirror-model"
import pg from "pg"
import { afterAll, beforeAll } from "vitest"
import { openDatabase, type Database } from "../../playground/oa/database.ts"
import { reportAt, type Report } from "../../playground/oa/reports.ts"
import { officeSystem } from "../../playground/oa/server.ts"

/** The databases that there are to test with. */
export const places: readonly (readonly [name: string, url: string | undefined])[] = [
  ["PGlite", undefined],
  ...process.env["DATABASE_URL"] ? [["PostgreSQL", process.env["DATABASE_URL"]] as const] : [],
]

export interface Office {
  readonly database: Database
  get(path: string, person?: string): Promise<Response>
  /** As a form posts: a page comes back. */
  post(path: string, fields: Readonly<Record<string, string>>, person?: string): Promise<Response>
  /** As a script sends: JSON comes back. */
  send(path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Response>
  request(path: string, init: RequestInit): Promise<Response>
  /** A new report of a type, as its author gets it. */
  create(type?: string): Promise<Report>
  stored(id: number): Promise<Report>
}

/** An office for the tests of a block, at this PostgreSQL address, or embedded. */
export function office(url: string | undefined): Office {
  let database: Database
  let app: ReturnType<typeof officeSystem>
  let drop = async (): Promise<void> => {}
  beforeAll(async () => {
    const schema = url === undefined ? null : await ownSchema(url)
    if (schema) drop = schema.drop
    database = await openDatabase({ url: schema?.url })
    app = officeSystem(database)
  }, 120_000)
  afterAll(async () => {
    await database.close()
    await drop()
  })
  const origin = { Origin: "http://localhost" }
  const request: Office["request"] = async (path, init) => app.request(`http://localhost/oa/${path}`, init)
  const post: Office["post"] = (path, fields, person = "wang") => request(path, {
    method: "POST", body: new URLSearchParams({ key: newKey(), ...fields }),
    headers: { ...origin, Cookie: `oa-person=${person}` },
  })
  const stored: Office["stored"] = async id => {
    const report = await reportAt(database.query, id)
    if (!report) throw new RangeError(`No report ${id}`)
    return report
  }
  return {
    get database() { return database },
    request, post, stored,
    get: (path, person = "wang") => request(path, { headers: { Cookie: `oa-person=${person}` } }),
    send: (path, fields, headers = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      return request(path, {
        method: "POST", body,
        headers: { ...origin, Accept: "application/json", "Idempotency-Key": newKey(), Cookie: "oa-person=wang", ...headers },
      })
    },
    async create(type = "briefing") {
      const { headers } = await post("reports", { type })
      return stored(Number(/\/reports\/(\d+)\/edit$/.exec(headers.get("Location") ?? "")?.[1]))
    },
  }
}

export const fields = { title: "八月情况", period: "2026年8月", department: "办公室" }

/** A stored text with figures changed by name: a value, or other attributes. */
export function withFigures(
  html: string, attrs: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>,
): string {
  const change = (node: Node): Node => {
    if (roleOf(node.type) === "figure") {
      const given = attrs[figureAttrs(node).name]
      return given === undefined ? node
        : node.type.create({ ...node.attrs, ...typeof given === "string" ? { value: given } : given })
    }
    return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(change)))
  }
  const result = fromHTML(html)
  if (!result.ok) throw new RangeError("Not readable")
  return toHTML(change(result.doc))
}

/** A stored text with all its figures filled as a careful writer would. */
export function filled(html: string): string {
  const values = { number: "3", percent: "80", date: "2026-08-31", text: "设备更新" }
  const figures = reportTypes.flatMap(type => type.figures)
  return withFigures(html, Object.fromEntries(figures.map(({ label, kind }) => [label, values[kind]])))
}

let keys = 0

/** A key that nobody has used. */
export function newKey(): string {
  return `key-${process.pid}-${Date.now()}-${keys++}`
}

async function ownSchema(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `oa_${process.pid}_${Date.now()}`
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create schema ${name}`)
  const own = new URL(url)
  own.searchParams.set("options", `-c search_path=${name}`)
  return { url: own.href, drop: () => run(`drop schema ${name} cascade`) }
}
