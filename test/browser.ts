import { chromium, type Browser, type LaunchOptions } from "playwright-core"
import { browserMissing, findBrowser } from "./find-browser.mjs"

/** Starts the machine's own browser, headless, with nothing that reaches for the network by itself. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(browserMissing)
  return chromium.launch({ executablePath, args: flags, ...options })
}

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
