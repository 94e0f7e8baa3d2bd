// LibreOffice and pandoc as a person's own machine has them. Tests that need one say so where it is not there.

import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Whether a program is there. */
export function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined
}

/** Converts a file in LibreOffice: `converted(bytes, "docx", "pdf")`. */
export function converted(bytes: Uint8Array | string, from: string, to: string, filter = to): Buffer {
  return inFolder(folder => {
    writeFileSync(join(folder, `a.${from}`), bytes)
    execFileSync("soffice", [
      `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), join(folder, `a.${from}`),
    ], { stdio: "ignore", timeout: 110_000 })
    return readFileSync(join(folder, "out", `a.${to}`))
  })
}

/** What pandoc makes of a text. */
export function byPandoc(text: string, from: string, to: string): Buffer {
  return inFolder(folder => {
    writeFileSync(join(folder, `a.${from}`), text)
    execFileSync("pandoc", ["-o", join(folder, `b.${to}`), join(folder, `a.${from}`)])
    return readFileSync(join(folder, `b.${to}`))
  })
}

/** The characters of a PDF with their places, page by page, in points from the upper left. */
export function placesIn(pdf: Buffer): readonly (readonly Place[])[] {
  return inFolder(folder => {
    writeFileSync(join(folder, "a.pdf"), pdf)
    const xml = execFileSync("pdftotext", ["-bbox-layout", join(folder, "a.pdf"), "-"], { encoding: "utf8", maxBuffer: 1e9 })
    return xml.split(/<page /).slice(1).map(page => [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)]
      .map(([, left, top, right, bottom, text = ""]) => ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text })))
  })
}

export interface Place {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}

function inFolder<T>(task: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  try {
    return task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
