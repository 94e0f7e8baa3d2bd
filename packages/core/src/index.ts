// First: whatever stands in for the rules makes them of these names while this module is loaded.
export { quantityRuleNames } from "./quantity/rule-names.ts"
export { formatNumber, officialNumbering, type LevelFormat, type NumberingScheme } from "./numbering.ts"
export { chineseNumeral, readChineseNumeral } from "./numeral.ts"
export { readHeading, readMarker, type Marker, type TypedHeading } from "./marker.ts"
export {
  figureAttrs, figureDataset, findNodeType, narrowFigureAttrs, nodeTypeOf, reportFigure, reportMarks,
  reportSection, reportSettled, reportTitle, roleOf, sectionAttrs, sectionDataset, settledHref,
  type FigureAttrs, type FigureKind, type FigureStatus, type ReportRole, type SectionAttrs,
} from "./schema.ts"
export { reportNodes } from "./report-nodes.ts"
export { attachmentMarks, closingIndents, isAddress, lineKind, lineKinds, lineStarts, reportLine, type LineKind } from "./line.ts"
export { blockNumbers } from "./block-numbers.ts"
export { toText } from "./report-text.ts"
export { official, printed, twipsOf, type Face, type FaceRole, type Profile } from "./profile.ts"
export { reportSchema, storedMarks, type SectionNode } from "./report-schema.ts"
export { documentTitle, eachBlock, outlineOf, sectionAt, sectionNumber, sectionsIn, type Section } from "./outline.ts"
export { reportOfText } from "./text-report.ts"
export { runInStops } from "./run-in.ts"
export { figuresIn, isBlank, type Figure, type ReadFigure } from "./figure.ts"
export { figureFor, hitsIn, settledMark, type Hit } from "./hits.ts"
export {
  dateText, figureHref, figureText, isTrailing, printedText, readFigureHref, rangeEnds, readSentinel, sentinelAttrs,
  sentinelPattern, splitAtSentinels, valueText, type NumberStyle,
} from "./figure-text.ts"
export { compareDecimals, groupDigits, isDecimal, roundDecimal, type Rounding } from "./decimal.ts"
export { isDate, readEntry, roundedEntry, type Entry, type EntryReason } from "./entry.ts"
export { faultOf, type FigureFault } from "./constraint.ts"
export { diagnose, type Diagnostic, type Rule } from "./diagnostic.ts"
export { listDiagnostics, type ListedBlank, type ListedDiagnostic } from "./listing.ts"
export {
  blankFigure, conflictingFigure, defaultRules, emptySection, invalidFigure, missingSection, skippedLevel,
} from "./rules.ts"
export { isInRegion, isOpenFigure, keepsLock, lockedText, type Roles } from "./fill-lock.ts"
export { withFigures, type FigureChanges } from "./with-figures.ts"
export { missingFigure, templateIn, withTemplate, type TemplateFigure } from "./template.ts"
export { blankMarker, blankRuleOf, blankRules, hitOf, missingNumber, reasonOf, textMarker } from "./blank-rules.ts"
export { digitSlip } from "./digit-slip.ts"
export { draft, gate, isDraft, type CheckedDoc, type GateResult } from "./gate.ts"
export {
  parseReport, schemaVersion, type ParseCode, type ParseLimits, type ParseProblem, type ParseResult,
} from "./parse.ts"
export { safeHref } from "./href.ts"
export { en, zhCN, type Messages } from "./messages.ts"
export { lostNumbers, type LostNumber } from "./lost-numbers.ts"
export type { Gap } from "./text-gap.ts"
export { plainTextOf, type PlainText } from "./plain-text.ts"
export { textCount, type TextCount } from "./text-count.ts"
export { looksDamaged, repairText, type Repair, type RepairedText } from "@tianbao/blanks/repair"
export {
  reportYearOf, rollForward, type KeptNumber, type MovedYear, type RollForward, type RollForwardOptions,
} from "./roll-forward.ts"
export type { KeptReason } from "./roll-years.ts"
export { staleYear, unchangedFigure } from "./roll-rules.ts"
export {
  changeMark, changeOf, changeText, changeWordsBefore, differenceOf, offerChange, type ChangeRounding, type ChangeWords,
} from "./change.ts"
export { changesOffered, type OfferedChange } from "./roll-changes.ts"
