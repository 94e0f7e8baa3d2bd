// `npm test`: sees to a browser and to LibreOffice, then takes every step in order and goes on past one that fails. The last line is the
// total: each test counts as one, and so does each step that is not a run of tests.

import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { delimiter, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { browserMissing, findBrowser, onPath } from "./find-browser.mjs"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))
process.env.PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter)

const out = "test/.out"
const pnpm = ["npx", "--yes", JSON.parse(readFileSync("package.json", "utf8")).packageManager.split("+")[0]]

const steps = [
  ["browser", () => one(browser())],
  ["typecheck", () => one(run("tsc", "--noEmit"))],
  ["build", () => one(run(...pnpm, "--recursive", "--no-bail", "run", "build"))],
  ["packages", () => one(packages())],
  ["unit", () => tests("unit")],
  ["e2e", () => tests("e2e", ...(existsSync("test/e2e") ? [] : ["--passWithNoTests"]))],
]

mkdirSync(out, { recursive: true })
const results = steps.map(([name, step]) => {
  console.log(`\n=== ${name}`)
  const start = performance.now()
  const result = { name, ...attempt(step), seconds: (performance.now() - start) / 1000 }
  console.log(`=== ${line(result)}`)
  return result
})

const total = key => results.reduce((sum, result) => sum + result[key], 0)
console.log(["\n=== summary", ...results.map(line)].join("\n"))
console.log(counts({ passed: total("passed"), failed: total("failed"), skipped: total("skipped") }))
process.exitCode = total("failed") > 0 ? 1 : 0

function browser() {
  const wanted = [
    ...(findBrowser() ? [] : ["chromium", "fonts-noto-cjk"]),
    ...(readsChinese() ? [] : ["fonts-noto-cjk"]),
    // What Word files are rendered and made by; their tests say so where one is missing.
    ...(onPath("soffice") ? [] : ["libreoffice-writer-nogui"]),
    ...(onPath("pdftotext") ? [] : ["poppler-utils"]),
    ...(onPath("pandoc") ? [] : ["pandoc"]),
  ]
  if (wanted.length > 0 && process.getuid?.() === 0 && onPath("apt-get")) {
    process.env.DEBIAN_FRONTEND = "noninteractive"
    run("apt-get", "update")
    run("apt-get", "install", "-y", "--no-install-recommends", ...new Set(wanted))
  }
  if (!readsChinese()) console.log("No Chinese font: install fonts-noto-cjk, or pages show boxes for characters.")
  for (const program of ["soffice", "pdftotext", "pandoc"]) if (!onPath(program)) console.log(`No ${program}: tests of Word files that need it are left out.`)
  console.log(findBrowser() ?? browserMissing)
  return findBrowser() !== null
}

function readsChinese() {
  return !onPath("fc-list") || spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout.trim() !== ""
}

/** Checks what would be published: only pnpm's tarballs have `workspace:` and `catalog:` replaced. */
function packages() {
  const folder = `${out}/packages`
  rmSync(folder, { recursive: true, force: true })
  const packed = run(...pnpm, "--recursive", "--silent", "pack", "--pack-destination", resolve(folder))
  const tarballs = existsSync(folder) ? readdirSync(folder).map(file => `${folder}/${file}`) : []
  const clean = tarballs.map(tarball => {
    console.log(`\n${tarball}`)
    const linted = run("publint", "run", tarball, "--strict")
    const typed = run(
      "attw", tarball, "--profile", "esm-only", "--exclude-entrypoints", "./style.css", "./report.css",
      "--no-definitely-typed", "--no-emoji", "--no-summary",
    )
    return linted && typed
  })
  return packed && clean.length > 0 && !clean.includes(false)
}

function tests(project, ...args) {
  const file = `${out}/${project}.json`
  rmSync(file, { force: true })
  const ok = run(
    "vitest", "run", "--project", project,
    "--reporter=default", "--reporter=json", `--outputFile.json=${file}`,
    ...args,
  )
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const {
    numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults,
  } = JSON.parse(readFileSync(file, "utf8"))
  // A file that does not load, or whose hook fails, has no failed test of its own.
  const broken = testResults.filter(({ status, assertionResults }) =>
    status === "failed" && !assertionResults.some(test => test.status === "failed")).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: failed === 0 && !ok ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

function attempt(step) {
  try {
    return step()
  } catch (error) {
    console.error(error)
    return one(false)
  }
}

function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

function run(command, ...args) {
  // npm's commands are .cmd files on Windows, which only a shell starts.
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  })
  if (error) console.error(`${command}: ${error.message}`)
  return status === 0
}

function line(result) {
  return `${result.name.padEnd(10)}${result.seconds.toFixed(1).padStart(6)} s   ${counts(result)}`
}

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}
