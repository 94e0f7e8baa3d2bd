// The one place that knows where browsers are. Plain JavaScript: run.mjs needs it on a Node that reads no TypeScript.

import { statSync } from "node:fs"
import { delimiter, join } from "node:path"

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]

const places = {
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"]
    .map(name => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .flatMap(name => process.env[name] ?? [])
    .flatMap(folder => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
}

export function findBrowser() {
  const { CHROMIUM } = process.env
  if (CHROMIUM && !isFile(CHROMIUM)) throw new RangeError(`CHROMIUM names no file: ${CHROMIUM}`)
  if (CHROMIUM) return CHROMIUM
  for (const command of commands) {
    const found = onPath(command)
    if (found !== null) return found
  }
  return places[process.platform]?.find(isFile) ?? null
}

export function onPath(command) {
  return (process.env.PATH ?? "").split(delimiter).map(folder => join(folder, command)).find(isFile) ?? null
}

export const browserMissing =
  "No browser found: install Chromium (apt-get install chromium fonts-noto-cjk) or Chrome, " +
  "or set CHROMIUM to the path of one."

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
