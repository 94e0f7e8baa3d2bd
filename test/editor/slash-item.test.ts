import { genericHeadings, reportTypes, type Heading } from "@tianbao/core/catalogue"
import { findItems, slashItems, type SlashItem } from "@tianbao/editor"
import { describe, expect, it } from "vitest"

const item = (title: string, more: Partial<SlashItem> = {}): SlashItem => ({
  title,
  group: "标题",
  run: () => true,
  ...more,
})

function found(items: readonly SlashItem[], query: string): readonly string[] {
  return findItems(items, query).map(({ title }) => title)
}

describe("the standard items", () => {
  const items = slashItems()
  it.each([
    ["主要", "主要工作开展情况"],
    ["zygz", "主要工作开展情况"],
    ["zhuygz", "主要工作开展情况"],
    ["zhuyaogongzuo", "主要工作开展情况"],
    ["ZYGZ", "主要工作开展情况"],
    ["zyaogz", "主要工作开展情况"],
    ["jbqk", "基本情况"],
    ["cunzai", "存在的问题"],
    ["wenti", "存在的问题"],
    ["zfgzbg", "政府工作报告"],
    ["yj", "一级标题"],
    ["h2", "二级标题"],
    ["zw", "正文"],
    ["bfs", "百分数"],
    ["date", "日期"],
  ])("%s finds %s", (query, title) => expect(found(items, query)).toContain(title))
  it("puts a heading that begins so first of its group", () => {
    const headings = findItems(items, "zygz").filter(({ group }) => group === "标题")
    expect(headings[0]?.title).toMatch(/^主要工作/)
  })
  it("finds every heading and every report by its initials and its full pinyin", () => {
    const all: { readonly title: string; readonly pinyin: string }[] = []
    const add = (headings: readonly Heading[]): void =>
      headings.forEach(({ title, pinyin, children = [] }) => {
        all.push({ title, pinyin })
        add(children)
      })
    add(genericHeadings)
    reportTypes.forEach(({ name, pinyin, headings }) => {
      all.push({ title: name, pinyin })
      add(headings)
    })
    for (const { title, pinyin } of all) {
      const syllables = pinyin.split(" ")
      expect(found(items, syllables.join("")), pinyin).toContain(title)
      expect(found(items, syllables.map(each => each.charAt(0)).join("")), title).toContain(title)
      expect(found(items, title), title).toContain(title)
    }
  })
  it("speaks English", () =>
    expect(found(slashItems("en"), "heading")).toEqual(["Heading 1", "Heading 2", "Heading 3", "Heading 4"]))
  it("shows a short list first", () => {
    expect(findItems(items, "").length).toBeLessThanOrEqual(60)
    expect(findItems(items, "")[0]?.title).toBe("一级标题")
  })
})

describe("a host's items", () => {
  it("are found by the pinyin of their hanzi, where they have none", () => {
    expect(found([item("重点工程")], "zdgc")).toEqual(["重点工程"])
    expect(found([item("重点工程")], "zhongdian")).toEqual(["重点工程"])
    expect(found([item("重点工程")], "zhongd")).toEqual(["重点工程"])
    expect(found([item("重点工程")], "gongcheng")).toEqual(["重点工程"])
  })
  it("are found by their aliases", () =>
    expect(found([item("签名", { aliases: ["sign", "落款"] })], "lk")).toEqual(["签名"]))
  it("have every reading of a hanzi", () => expect(found([item("银行")], "yh")).toEqual(["银行"]))
  it("take their own pinyin over the looked up one", () => {
    expect(found([item("重点", { pinyin: "zhong dian" })], "zd")).toEqual(["重点"])
    expect(found([item("重点", { pinyin: "zhong dian" })], "cd")).toEqual([])
  })
  it("are no regular expressions", () => expect(found([item("a.b (c)")], ".*")).toEqual([]))
  it("keep their order among equals and come best first", () => {
    expect(found([item("乙工作"), item("工作乙"), item("工作甲")], "工作")).toEqual(["工作乙", "工作甲", "乙工作"])
  })
  it("stay together by group, the best group first", () => {
    const items = [item("乙工作", { group: "一" }), item("工作", { group: "二" }), item("工作乙", { group: "一" })]
    expect(findItems(items, "甲")).toEqual([])
    expect(findItems(items, "工").map(({ group }) => group)).toEqual(["一", "一", "二"])
  })
  it("may wait for a query", () => {
    expect(found([item("甲", { initial: false })], "")).toEqual([])
    expect(found([item("甲", { initial: false })], "甲")).toEqual(["甲"])
  })
  it("answer a long query at once", () => {
    const items = Array.from({ length: 500 }, (_, i) =>
      item(`工作工作工作工作工作${i}`, { pinyin: "gong zuo gong zuo gong zuo gong zuo gong zuo" }),
    )
    const start = performance.now()
    findItems(items, "gzgzgzgzgongzuogongx")
    expect(performance.now() - start).toBeLessThan(200)
  })
})
