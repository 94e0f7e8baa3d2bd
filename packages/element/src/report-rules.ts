import { defaultRules, figuresIn, reportYearOf, staleYear, unchangedFigure, type Rule } from "@tianbao/core"

/** An earlier year was left in a report that comes out every year: one whose figures know their last value. The report
 * says itself of which year it is. */
const staleReportYear: Rule = {
  name: "staleYear",
  *check(doc, messages) {
    if (!figuresIn(doc).some(({ attrs }) => attrs.previous !== null)) return
    const year = reportYearOf(doc)
    if (year !== null) yield* staleYear(year).check(doc, messages)
  },
}

/** What the page's reports are checked by. */
export const reportRules: readonly Rule[] = [...defaultRules, unchangedFigure, staleReportYear]
