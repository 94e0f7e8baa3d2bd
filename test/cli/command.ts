// The real command, as a process of its own. It runs what was built, so what is older than its sources is built first.

import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))
export const bin: string = join(root, "packages/cli/bin/tianbao.js")

export const fixtures: string = join(root, "test/fixtures")

/** Builds the command and the packages that it loads. */
export function buildCommand(): void {
  for (const name of ["blanks", "core", "html", "markdown", "ooxml", "docx", "sheet", "cli"]) {
    const folder = join(root, "packages", name)
    const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    const newest = Math.max(...sources.map(file => timeOf(join(folder, "src", file))))
    if (timeOf(join(folder, "dist/index.js")) >= newest) continue
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], { stdio: "inherit" })
  }
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts `tianbao` in a folder. */
export function start(folder: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })
}

/** Runs `tianbao` in a folder to its end. */
export function tianbao(folder: string, ...args: readonly string[]): Promise<Ran> {
  const child = start(folder, ...args)
  return new Promise((resolve, reject) => {
    let out = ""
    let err = ""
    child.stdout?.setEncoding("utf8").on("data", (text: string) => out += text)
    child.stderr?.setEncoding("utf8").on("data", (text: string) => err += text)
    child.on("error", reject)
    child.on("close", code => resolve({ code, out, err }))
  })
}
