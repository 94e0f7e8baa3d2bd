/** What is said about making last year's report this year's, in one language. */
export interface RollWords {
  readonly open: string
  readonly title: string
  readonly hint: string
  readonly from: string
  readonly to: string
  /** No year was found in the report. */
  readonly unknown: string
  readonly noYear: string
  readonly sameYear: string
  readonly figures: (count: number) => string
  readonly years: (count: number) => string
  readonly kept: (count: number) => string
  /** Blanks of last year's report, which have no value to hand on. */
  readonly unfilled: (count: number) => string
  readonly nothing: string
  readonly confirm: (year: number) => string
  readonly done: (year: number) => string
  readonly counts: (blanks: number, years: number, kept: number) => string
  readonly undo: string
  readonly offers: (count: number) => string
  readonly take: string
  readonly offered: (value: string) => string
  readonly contradicted: (count: number) => string
  readonly contradiction: (written: string, needed: string) => string
}

export const rollZh: RollWords = {
  open: "滚动到新一年",
  title: "滚动到新一年",
  hint: "去年的报告变成今年的：数字清空待填，原来的值留作上期值。",
  from: "这份报告的年份",
  to: "新报告的年份",
  unknown: "报告里没有找到年份，请核对。",
  noYear: "请填 1900 到 2999 之间的年份。",
  sameYear: "两个年份相同，请改其中一个。",
  figures: count => `${count} 处数字变为待填，上期值保留`,
  years: count => `${count} 处年份顺延`,
  kept: count => `${count} 处保持原样`,
  unfilled: count => `这份报告还有 ${count} 处没有填，它们不会有上期值。`,
  nothing: "这份报告里没有可以滚动的数字和年份。",
  confirm: year => `滚动到 ${year} 年`,
  done: year => `已滚动到 ${year} 年`,
  counts: (blanks, years, kept) => [
    blanks > 0 && `${blanks} 处待填`, years > 0 && `${years} 处年份已改`, kept > 0 && `${kept} 处保持原样`,
  ].filter(Boolean).join("，"),
  undo: "撤销",
  offers: count => `按上期值可以算出 ${count} 处同比`,
  take: "全部采用",
  offered: value => `可填 ${value}`,
  contradicted: count => `${count} 处升降与文中写的不符`,
  contradiction: (written, needed) => `文中写“${written}”，应为“${needed}”`,
}

export const rollEn: RollWords = {
  open: "Roll forward",
  title: "Roll forward to a new year",
  hint: "The old report becomes the new one: its numbers are blank again and remember their last value.",
  from: "Year of this report",
  to: "Year of the new one",
  unknown: "The report names no year; please check.",
  noYear: "Type a year from 1900 to 2999.",
  sameYear: "The two years are the same; change one.",
  figures: count => `${count} ${count === 1 ? "number becomes a blank" : "numbers become blanks"}, last values kept`,
  years: count => `${count} ${count === 1 ? "year moves" : "years move"}`,
  kept: count => `${count} left as ${count === 1 ? "it is" : "they are"}`,
  unfilled: count => count === 1 ? "1 blank of this report has no value to keep."
    : `${count} blanks of this report have no value to keep.`,
  nothing: "This report has no numbers or years to roll forward.",
  confirm: year => `Roll forward to ${year}`,
  done: year => `Rolled forward to ${year}`,
  counts: (blanks, years, kept) => [
    blanks > 0 && `${blanks} to fill in`, years > 0 && `${years} ${years === 1 ? "year" : "years"} moved`,
    kept > 0 && `${kept} left as ${kept === 1 ? "it was" : "they were"}`,
  ].filter(Boolean).join(", "),
  undo: "Undo",
  offers: count => count === 1 ? "1 change follows from the last values"
    : `${count} changes follow from the last values`,
  take: "Take all",
  offered: value => `${value} fits`,
  contradicted: count => count === 1 ? "1 change does not go the way the text says"
    : `${count} changes do not go the way the text says`,
  contradiction: (written, needed) => `The text says ${written}, it should be ${needed}`,
}
