/** A heading a report may have, with the text it starts from. */
export interface Heading {
  /** The heading without its number. */
  readonly title: string
  /**
   * Syllables without tones, separated by spaces: "zhu yao gong zuo". One syllable per hanzi;
   * other characters (digits, punctuation) give nothing. ü is written "v".
   */
  readonly pinyin: string
  /** Other wordings of the same heading. */
  readonly aliases?: readonly string[]
  /** The report is complete without it. */
  readonly optional?: true
  /** Paragraphs put under the heading; `{{label|unit}}` is a figure, declared in the type's `figures`. */
  readonly lead?: readonly string[]
  /** Headings one level down. */
  readonly children?: readonly Heading[]
}

/** What may be written into a figure of one name. Numbers are canonical decimal text. */
export interface FigureTemplate {
  /** The figure's name; figures with one name are one figure. */
  readonly label: string
  /** Printed after the value; "" for text and date. */
  readonly unit: string
  /** A date prints its own 年, 月 and 日. */
  readonly kind: "number" | "percent" | "date" | "text"
  /** Most decimals: "0" for counts, "2" for money and percent. */
  readonly precision?: string
  /** Least value allowed. */
  readonly min?: string
  /** Greatest value allowed. */
  readonly max?: string
  /** How the value relates to others, in a few words of Chinese. */
  readonly note?: string
}

/** A kind of report: its title, skeleton and figures. */
export interface ReportType {
  /** Kebab-case, unique. */
  readonly id: string
  /** The usual Chinese name. */
  readonly name: string
  /** Of `name`, written as a heading's. */
  readonly pinyin: string
  /** Other names of the same type. */
  readonly aliases: readonly string[]
  /** The group it is listed in. */
  readonly family: "事务文书" | "会议文书" | "法定公文" | "专业报告"
  /** Title with figures: "{{单位}}{{年度}}工作总结". */
  readonly title: string
  /** Paragraphs before the first heading. */
  readonly opening?: readonly string[]
  /** The sections, in order. */
  readonly headings: readonly Heading[]
  /** Paragraphs after the last section's text. */
  readonly closing?: readonly string[]
  /** Every figure of the texts above, each once. */
  readonly figures: readonly FigureTemplate[]
}
