export { reportPlugins, type ReportOptions } from "./report-plugins.ts"
export {
  deleteSection, demoteSection, moveSectionDown, moveSectionUp, openSection, promoteSection, setLine, setParagraph, setSection, setTitle,
} from "./section-commands.ts"
export { moveSectionTo } from "./section-move.ts"
export {
  answerFigure, fillFigures, fillFiguresAt, insertFigure, insertReport, nextBlank, previousBlank, setFigureStatus, type Answer, type FillOrigin,
} from "./figure-commands.ts"
export {
  endReview, makeAllFigures, makeFigure, nextHit, previousHit, reviewBlanks, settleBlank, sureHits,
} from "./blank-commands.ts"
export { hitsOf, rulesOf, setRules } from "./checks.ts"
export { blankReview } from "./review.ts"
export {
  currentHit, progressOf, reviewKey, type HitAnswer, type Progress, type Review, type ReviewMode,
} from "./review-state.ts"
export { changeAt, changesIn, rewordChange, rollReport, takeChanges, type ReportChange } from "./roll-commands.ts"
export {
  endFind, findNext, findPrevious, findProgress, findText, matchesIn, replaceAllMatches, replaceMatch, setFind,
  type FindQuery, type Match,
} from "./find.ts"
export { checkReport, reveal } from "./check-report.ts"
export { numberedView, sectionNumbers } from "./section-numbers.ts"
export { figureEditor, flush } from "./figure-editor.ts"
export { cellsOfText } from "./table-paste.ts"
export {
  blanksIn, canAnswer, fillMode, fillModeOf, isOpenText, openBlanksIn, setFillMode, type FillSettings,
} from "./fill-mode.ts"
export { insertFigureTable } from "./figure-table.ts"
export { computedFigures, recomputeAll } from "./computed-figures.ts"
export { figureEditorKey, type Entered } from "./entered-figure.ts"
export { sectionRules } from "./section-rules.ts"
export { reportKeymap } from "./section-keys.ts"
export { slashCommands, slashItems, type SlashItems, type SlashOptions } from "./slash-commands.ts"
export { findItems, insertHeading, type SlashItem } from "./slash-item.ts"
export { clipboard } from "./clipboard.ts"
export { guardNumbers, pasteGuard } from "./paste-guard.ts"
export { textOfHTML } from "./html-text.ts"
export { parseInert } from "./foreign-html.ts"
export { diagnostics, type DiagnosticsOptions } from "./diagnostics.ts"
export type { Locale } from "./locale.ts"
