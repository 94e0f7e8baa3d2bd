// One small interface over two databases that speak the same SQL: PGlite, which runs inside this process, and
// PostgreSQL.

import { PGlite, type Transaction } from "@electric-sql/pglite"
import pg from "pg"
import { tables } from "./tables.ts"

/** Runs SQL with $1, $2 … for values. */
export interface Query {
  <Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** A database with the office's tables. */
export interface Database {
  readonly query: Query
  /** Runs a task whose changes all take effect, or none where it throws. */
  transaction<Result>(task: (query: Query) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Where the office's data are. */
export interface Place {
  /** A PostgreSQL address: `postgres://…`. */
  readonly url?: string | undefined
  /** A folder for the embedded database. Without it, and without `url`, all is forgotten at the end. */
  readonly folder?: string | undefined
}

/** Opens the database and makes the tables that are not there yet. */
export async function openDatabase({ url, folder }: Place = {}): Promise<Database> {
  const database = url ? postgres(url) : await embedded(folder)
  try {
    await database.transaction(async query => {
      // Two servers that start at the same time would both make them.
      await query("select pg_advisory_xact_lock(7420261)")
      for (const table of tables) await query(table)
    })
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function embedded(folder: string | undefined): Promise<Database> {
  const lite = folder ? await PGlite.create(folder) : await PGlite.create()
  const queryOf = (on: PGlite | Transaction): Query =>
    async <Row>(sql: string, values: readonly unknown[] = []) => (await on.query<Row>(sql, [...values])).rows
  return {
    query: queryOf(lite),
    transaction: task => lite.transaction(transaction => task(queryOf(transaction))),
    close: () => lite.close(),
  }
}

function postgres(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 8 })
  // A connection that is lost while nobody uses it; the next query opens another.
  pool.on("error", error => console.error(`数据库连接断开：${error.message}`))
  const queryOf = (on: pg.Pool | pg.PoolClient): Query =>
    async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(sql, [...values])).rows
  return {
    query: queryOf(pool),
    async transaction(task) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query("begin")
        const result = await task(queryOf(client))
        await client.query("commit")
        return result
      } catch (error) {
        await client.query("rollback").catch((fault: unknown) => {
          broken = fault instanceof Error ? fault : new Error(String(fault))
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
