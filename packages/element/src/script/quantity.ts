export { changesOffered, reportYearOf, rollForward, staleYear, unchangedFigure } from "@tianbao/core"
export { amountWords, computedIn, conversionsOf, convert, isStale, previewFill, quantityRules, takenValues } from "@tianbao/core/quantity"
