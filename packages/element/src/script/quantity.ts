export { changesOffered, reportYearOf, rollForward, staleYear, unchangedFigure } from "@tianbao/core"
export { computedIn, isStale, previewFill, quantityRules, takenValues } from "@tianbao/core/quantity"
