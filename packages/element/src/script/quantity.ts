export { changesOffered, reportYearOf, rollForward, staleYear, unchangedFigure } from "@tianbao/core"
export { computedIn, isStale, quantityRules } from "@tianbao/core/quantity"
