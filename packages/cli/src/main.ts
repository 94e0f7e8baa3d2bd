// The process: arguments in, two streams and an exit code out. Whoever reads the output may go away before its end.

import { run } from "./command-line.ts"

process.stdout.on("error", quietly)
process.stderr.on("error", () => {})

const { code, out, err } = await run(process.argv.slice(2))
process.exitCode = code
process.stdout.write(out)
process.stderr.write(err)

function quietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return
  process.exitCode = 2
  process.stderr.write(`tianbao: ${error.message}\n`)
}
