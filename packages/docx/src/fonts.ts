/** A typeface by its name in Word and its size in half points. */
export interface Font {
  readonly name: string
  readonly size: number
}

/** The parts of a report that have a typeface of their own. */
type FontRole = "title" | "body" | "table" | "tableHeader" | "code" | "pageNumber" | "draft"

/** The typefaces that GB/T 9704-2012 names for each part (5.2.2, 7.3.1, 7.5); tables and code, which it leaves open,
 * are smaller. Names only: the files may not be passed on, and Word takes its own substitute where one is missing. */
export const fonts: Readonly<Record<FontRole, Font>> = {
  title: { name: "方正小标宋简体", size: 44 },
  body: { name: "仿宋", size: 32 },
  table: { name: "仿宋", size: 24 },
  tableHeader: { name: "黑体", size: 24 },
  code: { name: "Consolas", size: 24 },
  pageNumber: { name: "宋体", size: 28 },
  draft: { name: "黑体", size: 32 },
}

/** The typefaces of headings (7.3.3), level 1 first. None is bold: the weight comes from the face. */
export const headingFonts: readonly Font[] =
  ["黑体", "楷体", "仿宋", "仿宋", "仿宋"].map(name => ({ name, size: 32 }))
