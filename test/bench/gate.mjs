// Run by gate.bench.ts in plain Node, on the built package, as a server runs it. Takes documents, and prints for each the
// medians in ms of a plain walk and of the gate, over copies that nobody has read before.

import { readFileSync } from "node:fs"
import { gate, reportSchema } from "@tianbao/core"

const schema = reportSchema()

const documents = JSON.parse(readFileSync(0, "utf8"))
console.log(JSON.stringify(documents.map(json => {
  const [walks, gates] = [[], []]
  for (let round = 0; round < 80; round++) {
    walks.push(timed(doc => doc.descendants(() => true), schema.nodeFromJSON(json)))
    gates.push(timed(gate, schema.nodeFromJSON(json)))
  }
  return [walks, gates].map(times => times.slice(20).sort((a, b) => a - b)[30])
})))

function timed(task, doc) {
  const start = performance.now()
  task(doc)
  return performance.now() - start
}
