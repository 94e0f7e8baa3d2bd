import { chromium, type Browser } from "playwright-core"
import { browserMissing, findBrowser } from "./find-browser.mjs"

/** Starts the machine's own browser, headless, with nothing that reaches for the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(browserMissing)
  return chromium.launch({ executablePath, args: flags })
}

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
