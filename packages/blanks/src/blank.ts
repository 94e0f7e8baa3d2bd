// What is found in a text: a number that stands in it, or the place of one that does not. All offsets are UTF-16 code
// units within one paragraph's string.

/** What a number is. `quantity` has or had a unit; `month-day` is the month or the day of a date; `ordinal` counts a
 * place (第 届, 第 位); `outline` numbers a heading or an item of a list; `code` belongs to a name (a document, a line, an
 * article); `text` is no number: ××市, 待补充. */
export type NumberClass = "quantity" | "year" | "month-day" | "ordinal" | "outline" | "code" | "text"

/** How a number is absent. `missing`: nothing stands there (捐款余元). `marker`: a filler does (××, 20xx, ____, （ ）).
 * `partial`: a filler that took only some of the digits (xx6.8亿元), never to be read as the number. */
export type BlankKind = "missing" | "marker" | "partial"

/** The rule that made a hit, for a sentence that tells a person why. */
export type BlankRule =
  /** A unit (or the 余, 万 … before it) with no number before it. */
  | "bareUnit"
  /** A verb or 达到, 约, 近 … that wants a number, and no number behind it. */
  | "bareLead"
  /** A place in a row whose other places lack their numbers too. */
  | "parallel"
  /** 年, 月, 日 of a date without its numbers. */
  | "bareDate"
  /** 第 without its number. */
  | "bareOrdinal"
  /** The number of a heading, an item, a document or an article is gone. */
  | "bareOutline"
  /** Filler characters where a number belongs. */
  | "filler"
  /** A year with filler for some of its digits. */
  | "maskedYear"
  /** Filler for the first or last digits of a number. */
  | "maskedDigits"
  /** An empty pair of brackets. */
  | "emptyBrackets"
  /** A word that says that something is still to come: 待补充, 【待填】, {{金额}}. */
  | "placeholder"
  /** Filler in a name or a text, where no number belongs: ××市, 《》. */
  | "maskedName"

/** The place of a number that a text lacks. `label` and `words` are worked out when they are read, since of thousands
 * few are looked at: they are accessors, which spreading and `structuredClone` leave behind. `JSON.stringify` keeps
 * them. */
export interface Blank {
  /** The paragraph's index in the array that was searched. */
  readonly paragraph: number
  /** Where the first digit stood, or the filler begins. */
  readonly from: number
  /** Where the filler ends; equal to `from` where nothing stands. */
  readonly to: number
  readonly kind: BlankKind
  readonly class: NumberClass
  /** As it stands behind, scale included: 元, 万元, 人次, %; "" where it went too. */
  readonly unit: string
  /** What it measures, from the words before: 累计捐款; "" where they do not say. */
  readonly label: string
  /** 近, 约, 超过 … before it, or 余, 多 behind it; "" for none. */
  readonly hedge: string
  /** Where hedge, filler and unit begin: what a figure takes the place of. */
  readonly figureFrom: number
  /** Where hedge, filler and unit end. */
  readonly figureTo: number
  /** The rule that found it. */
  readonly rule: BlankRule
  /** The words on both sides, as they stand in the text; "" at an end. */
  readonly words: readonly [before: string, behind: string]
  /** From 0.5, a guess, to 1, sure. */
  readonly confidence: number
}

/** A number that stands in a text. */
export interface FoundNumber {
  /** The number itself, as written: `３，２００`, `3.2`, `百分之五`, `一百二十`. */
  readonly from: number
  readonly to: number
  /** Canonical text in the unit as shown: `-?digits[.digits]`. 3.2亿元 is `3.2` with the unit 亿元; 百分之五 is `5` with
   * `%`. */
  readonly value: string
  readonly unit: string
  readonly hedge: string
  readonly label: string
  readonly class: NumberClass
  /** `low` and `high` for the two ends of a range (100—150人), else null. The unit, if it stands once, counts for
   * both. */
  readonly end: "low" | "high" | null
  /** Where hedge, number and unit begin and end: what a figure takes the place of. In a range each end has its own. */
  readonly figureFrom: number
  readonly figureTo: number
}
