// A PDF is printed by a browser that is there, from a page that loads nothing and runs nothing; else LibreOffice makes it of the
// Word file. Neither may reach a network.

import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { CheckedDoc, Profile } from "@tianbao/core"

/** Why there is no PDF: no program that makes one, or what it said. */
export class PDFError extends Error {
  readonly reason: "none" | "failed"

  constructor(reason: "none" | "failed", detail = "") {
    super(detail)
    this.reason = reason
  }
}

const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]
const browserPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(name => process.env[name] ?? []).flatMap(folder => [
    join(folder, "Google", "Chrome", "Application", "chrome.exe"), join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]),
]
const offices = ["soffice", "libreoffice"]
const officePlaces = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"]

/** Makes a PDF with the Chromium or Chrome that `CHROMIUM` names or that is installed, else with the LibreOffice that `SOFFICE`
 * names or that is installed.
 * @throws PDFError where there is neither, or it failed. */
export async function toPDF(doc: CheckedDoc, profile: Profile): Promise<Uint8Array> {
  const browser = await programOf(process.env["CHROMIUM"], browsers, browserPlaces)
  const office = browser ? null : await programOf(process.env["SOFFICE"], offices, officePlaces)
  if (!browser && !office) throw new PDFError("none")
  const folder = await mkdtemp(join(tmpdir(), "tianbao-"))
  try {
    const [page, word, pdf] = ["report.html", "report.docx", "report.pdf"].map(name => join(folder, name)) as [string, string, string]
    if (browser) {
      const { toPage } = await import("@tianbao/html")
      await writeFile(page, toPage(doc, { profile }))
      await run(browser, [...browserOptions(folder), `--print-to-pdf=${pdf}`, pathToFileURL(page).href])
    } else if (office) {
      const { toDocx } = await import("@tianbao/docx")
      await writeFile(word, await toDocx(doc, { profile }))
      await run(office, [`-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`, "--headless", "--convert-to", "pdf", "--outdir", folder, word])
    }
    return await readFile(pdf).catch(() => {
      throw new PDFError("failed", browser ?? office ?? "")
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Alone, without a network, and without what browsers do by themselves; the page itself forbids scripts. Root has no sandbox to go
 * into. */
function browserOptions(folder: string): readonly string[] {
  return [
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", `--user-data-dir=${join(folder, "browser")}`, "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9", "--no-pdf-header-footer",
    ...process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  ]
}

/** The program that a variable names, else one that is found. */
async function programOf(named: string | undefined, commands: readonly string[], places: readonly string[]): Promise<string | null> {
  if (named) return await isFile(named) ? named : null
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  for (const place of [...commands.flatMap(command => folders.map(folder => join(folder, command))), ...places]) {
    if (await isFile(place)) return place
  }
  return null
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}

const mostMilliseconds = 120_000

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: mostMilliseconds, killSignal: "SIGKILL" })
    let said = ""
    child.stderr.on("data", (text: Buffer) => {
      said = (said + text.toString()).slice(-2000)
    })
    child.on("error", error => reject(new PDFError("failed", error.message)))
    child.on("close", code => code === 0 ? resolve() : reject(new PDFError("failed", said.trim().split("\n").at(-1) ?? String(code))))
  })
}
