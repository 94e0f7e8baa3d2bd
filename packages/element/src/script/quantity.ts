export { changesOffered, reportYearOf, rollForward, staleYear, unchangedFigure } from "@tianbao/core"
export { computedIn, formula, isStale } from "@tianbao/core/quantity"
