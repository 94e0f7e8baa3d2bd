// Run by speed.bench.ts, each time in a process of its own: the ms from the import to the first answer.

const text = "全年走访慰问困难职工余人，发放慰问金万元，同比增长%。"
const start = performance.now()
const { findBlanks } = await import("@tianbao/blanks")
const imported = performance.now()
findBlanks([text])
console.log(JSON.stringify([imported - start, performance.now() - imported]))
