import fc from "fast-check"
import { Converter } from "opencc-js/cn2t"
import { Converter as TraditionalConverter } from "opencc-js/t2cn"
import { pinyin } from "pinyin-pro"
import { describe, expect, test } from "vitest"
import { looksDamaged, repairText, type RepairedText } from "../../packages/blanks/src/repair.ts"

// The sites' filter, imitated: traditional characters as GBK bytes; over these without keeping step, so that a pair may
// belong to two characters; "(pinyin)" behind what is in the list; full-width marks made half-width; read as GBK again.
function damage(text: string, list: (char: string) => boolean): string {
  const out: (number | string)[] = []
  const bytes = bytesOf(traditional(text))
  for (let index = 0; index < bytes.length; index++) {
    const [byte = 0, next = 0] = bytes.slice(index, index + 2)
    const char = typeof byte === "number" && typeof next === "number" ? charOf.get(byte * 256 + next) : undefined
    const isMark = char !== undefined && "，；：？！（）".includes(char)
    if (char === undefined || !(isMark || char === "、" || isListed(char, list))) {
      out.push(byte)
      continue
    }
    if (isMark) out.push(Number(next) - 0x80)
    else if (char === "、") out.push(char)
    else out.push(byte, next, `(${pinyin(char)})`)
    index++
  }
  return readAsGbk(out)
}

/** A first byte whose second does not follow is lost, and takes a bracket with it. */
function readAsGbk(out: (number | string)[]): string {
  let text = ""
  for (let index = 0; index < out.length; index++) {
    const part = out[index] ?? ""
    const next = out[index + 1]
    if (typeof part === "string") text += part
    else if (part < 0x80) text += String.fromCharCode(part)
    else if (typeof next === "number" && next >= 0x40) text += charOf.get(part * 256 + (out[++index] as number)) ?? "?"
    else if (typeof next === "string" && next.startsWith("(")) text += `?${String(out[++index]).slice(1)}`
    else text += "?"
  }
  return text
}

const charOf = new Map<number, string>()
const codeOf = new Map<string, number>()
for (let code = 0x8140; code <= 0xfefe; code++) {
  const char = new TextDecoder("gb18030").decode(Uint8Array.of(code >> 8, code & 0xff))
  if (char.length !== 1 || char === "\ufffd") continue
  charOf.set(code, char)
  codeOf.set(char, code)
}

const toSimplified = TraditionalConverter({ from: "t", to: "cn" })
const toTraditional = Converter({ from: "cn", to: "t" })
const traditional = (text: string): string => [...text].map(char => char === "着" ? "著" : toTraditional(char)).join("")
const bytesOf = (text: string): (number | string)[] => [...text].flatMap((char): (number | string)[] => {
  const code = codeOf.get(char)
  return code !== undefined ? [code >> 8, code & 0xff] : char < "\u0080" ? [char.charCodeAt(0)] : [char]
})

/** No site's list is known whole: it holds common traditional characters, and each test may have its own. */
const someOf = (salt: number) => (char: string): boolean =>
  char.charCodeAt(0) * 2654435761 % 1009 * (salt + 7) % 100 < 50
const isListed = (char: string, list: (char: string) => boolean): boolean =>
  !isGb2312(char) && isGb2312(toSimplified(char)) && (codeOf.get(toSimplified(char)) ?? 0) < 0xd800 && list(char)
const isGb2312 = (char: string): boolean => {
  const code = codeOf.get(char) ?? 0
  return code >= 0xb0a1 && (code & 0xff) >= 0xa1
}

const halfWidth = (text: string): string =>
  text.replace(/[，；：？！（）]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))

/** The repairs made in the original, one after another. */
function made(original: string, { repairs }: RepairedText): string {
  let text = ""
  let at = 0
  for (const repair of repairs) {
    expect(repair.from).toBeGreaterThanOrEqual(at)
    expect(original.slice(repair.from, repair.to)).toBe(repair.found)
    text += original.slice(at, repair.from) + repair.text
    at = repair.to
  }
  return text + original.slice(at)
}

const sentences = [
  "各车间认真开展设备检修，全年没有发生一起责任事故。",
  "镇里组织了三场招聘会，帮助返乡青年就近就业。",
  "我们在社区设立了便民窗口，老人办事不用再跑县城。",
  "图书室每周开放五天，还给孩子们办了暑期阅读班。",
  "为解决灌溉用水问题，村里修复了两条旧渠。",
  "环卫处加强夜间巡查，对乱倒垃圾的行为进行处罚。",
  "项目验收时发现的问题，已经全部整改到位。",
  "他们原地等待救援，当晚就被安全转移。",
  "学校食堂实行明厨亮灶，家长随时可以查看。",
  "医疗队深入山区巡诊，为群众送去药品和健康知识。",
  "新建的污水处理厂投入运行，河水一天比一天清。",
  "税务部门简化了办税流程，企业普遍反映良好。",
  "林场职工冒雨抢运苗木，保证了造林任务按时完成。",
  "各单位要总结经验、查找不足，把措施落到实处。",
  "仓库管理员对库存物资逐件清点，做到账物相符。",
  "气象站及时发布预警，渔船全部回港避风。",
  "驾驶员培训结束后，参训人员都通过了考试。",
  "科技特派员走进大棚，手把手教农户嫁接技术。",
  "县里的公共交通线路延长了，偏远乡村也通了班车。",
  "这项制度试行一年来，投诉明显减少。",
]
const report = sentences.join("\n")

describe("a damaged text", () => {
  test("loses its notes and becomes simplified", async () => {
    const repaired = await repairText("車(chē)間職工學(xué)習(xí)制度")
    expect(repaired.text).toBe("车间职工学习制度")
    expect(repaired.doubtful).toEqual([])
    expect(repaired.repairs.slice(0, 3)).toEqual([
      { from: 0, to: 1, found: "車", text: "车", kind: "traditional" },
      { from: 1, to: 6, found: "(chē)", text: "", kind: "pinyin" },
      { from: 6, to: 8, found: "間職", text: "间职", kind: "traditional" },
    ])
  })

  test("has 着 where 着 is meant and 著 where 著 is", async () => {
    const { text } = await repairText("學(xué)習(xí)會(huì)上圍著顯著的成績,隨著名著導讀")
    expect(text).toBe("学习会上围着显著的成绩,随着名著导读")
  })

  test("gets lost bytes back, and what was read one byte off", async () => {
    const list = (char: string): boolean => "冊學習會議實業經報導開發".includes(char)
    const clean = "我们在会上学习经验，实业开发会议。"
    const damaged = damage(clean, list)
    expect(damaged).toContain("們?cè)")
    const { text, repairs } = await repairText(damaged)
    expect(text).toBe(halfWidth(clean))
    expect(repairs.find(({ kind }) => kind === "bytes")?.found).toMatch(/^\?cè\)/)
  })

  test("keeps its lines, questions and fillers", async () => {
    const list = someOf(1)
    const damaged = damage(report, list)
    const { text } = await repairText(`為什么?\n${damaged}\n共????萬元,誰來?`)
    expect(text.split("\n")).toHaveLength(sentences.length + 2)
    expect(text.startsWith("为什么?\n")).toBe(true)
    expect(text.endsWith("\n共????万元,谁来?")).toBe(true)
  })

  test("leaves the clean lines that were pasted beside it", async () => {
    const clean = "这一行没有损坏，“漢”(hàn)是汉的旧体，为什么要改？\r\n\ud800 😀 if (a ? b : c) return"
    const { text } = await repairText(`${clean}\n${damage(report, someOf(2))}`)
    expect(text.startsWith(clean)).toBe(true)
  })

  test("comes back, whatever the filter's list, or is pointed out", { timeout: 60_000 }, async () => {
    const seen = { sentences: 0, right: 0, unmarked: 0, lost: 0 }
    for (let salt = 0; salt < 60; salt++) {
      const damaged = damage(report, someOf(salt))
      const repaired = await repairText(damaged)
      expect(made(damaged, repaired)).toBe(repaired.text)
      seen.lost += damaged.split("?").length - 1
      let at = 0
      repaired.text.split("\n").forEach((line, index) => {
        seen.sentences++
        if (line === halfWidth(sentences[index] ?? "")) seen.right++
        else if (!repaired.doubtful.some(({ from }) => from >= at && from <= at + line.length)) seen.unmarked++
        at += line.length + 1
      })
    }
    expect(seen.lost).toBeGreaterThan(100)
    expect(seen.right / seen.sentences).toBeGreaterThan(0.98)
    expect(seen.unmarked / seen.sentences).toBeLessThan(0.005)
  })

  test("of sentences put together anyhow comes back as often", { timeout: 60_000 }, async () => {
    let [right, all] = [0, 0]
    const anyReport = fc.array(fc.constantFrom(...sentences), { minLength: 3, maxLength: 12 })
    await fc.assert(fc.asyncProperty(anyReport, fc.nat(500), async (chosen, salt) => {
      const damaged = damage(chosen.join("\n"), someOf(salt))
      if (!looksDamaged(damaged)) return
      const repaired = await repairText(damaged)
      expect(made(damaged, repaired)).toBe(repaired.text)
      repaired.text.split("\n").forEach((line, index) => {
        all++
        if (line === halfWidth(chosen[index] ?? "")) right++
      })
    }), { numRuns: 40 })
    expect(right / all).toBeGreaterThan(0.95)
  })
})

describe("a whole text comes back as it was", () => {
  test.each([
    ["simplified", report],
    ["genuinely traditional", traditional(report)],
    ["traditional with notes on hard words", `${traditional(report)}龜(guī)茲、齟(jǔ)齬(yǔ)、饕(tāo)餮(tiè)`],
    ["a reader for children", "小(xiǎo)學(xué)生(shēng)讀(dú)書(shū)，大(dà)家(jiā)來(lái)看(kàn)。"],
    ["a textbook", "汉(hàn)字的“學(xué)”今作学，“會(huì)”今作会，“習(xí)”今作习；我们在课上说过这些字的来历，还写了很多遍。"],
    ["questions", "怎么办？谁来办?? 什么时候办?(待定) ???万元"],
    ["code and emoji", "const a = b ? (c) : d // 😀 \ud83d (hàn) \u0000"],
    ["nothing", ""],
  ])("%s", async (_, text) => {
    expect(looksDamaged(text)).toBe(false)
    expect(await repairText(text)).toEqual({ text, repairs: [], doubtful: [] })
  })

  test("once repaired, nothing is left to repair", async () => {
    const { text } = await repairText(damage(report, someOf(3)))
    expect((await repairText(text)).repairs).toEqual([])
  })
})

describe("any text", () => {
  const part = fc.oneof(
    fc.constantFrom("會(huì)", "學(xué)", "習(xí)", "實(shí)", "?cè)", "?", "??", "?,", "?、", "(", ")"),
    fc.constantFrom("們", "氐", "\ue25d", "^", "\n", "\r\n"),
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom(..."車間的職工，。、　"),
  )

  test("is read without failing, and its repairs make the result", async () => {
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 60 }), async parts => {
      const text = `會(huì)學(xué)習(xí)${parts.join("")}`
      const repaired = await repairText(text)
      expect(made(text, repaired)).toBe(repaired.text)
      for (const { from, to } of repaired.doubtful) expect(from <= to && to <= repaired.text.length).toBe(true)
    }), { numRuns: 150 })
  })

  test("of a megabyte in one line takes seconds at most", { timeout: 60_000 }, async () => {
    const started = performance.now()
    for (const unit of ["學(xué)習(xí)議?", "會(huì)議上(shàng)", "?", "字(aaaaaa", "為什么?"]) {
      await repairText(unit.repeat(1_000_000 / unit.length))
    }
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
