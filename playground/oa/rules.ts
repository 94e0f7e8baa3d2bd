import { defaultRules, missingFigure, unchangedFigure, type Rule, type TemplateFigure } from "@tianbao/core"

/** What a report of this template is checked by, here and in the browser: so both give the same list. */
export function rulesFor(template: readonly TemplateFigure[]): readonly Rule[] {
  return [...defaultRules, unchangedFigure, missingFigure(template)]
}
