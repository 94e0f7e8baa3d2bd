export { formatNumber, officialNumbering, type LevelFormat, type NumberingScheme } from "./numbering.ts"
export { chineseNumeral, readChineseNumeral } from "./numeral.ts"
export { readHeading, readMarker, type Marker, type TypedHeading } from "./marker.ts"
export {
  figureAttrs, figureDataset, findNodeType, narrowFigureAttrs, nodeTypeOf, reportFigure, reportNodes, reportSection,
  reportTitle, roleOf, sectionAttrs,
  type FigureAttrs, type FigureKind, type FigureStatus, type ReportRole, type SectionAttrs,
} from "./schema.ts"
export { reportSchema, type SectionNode } from "./report-schema.ts"
export { documentTitle, eachBlock, outlineOf, sectionAt, sectionNumber, sectionsIn, type Section } from "./outline.ts"
export { runInStops } from "./run-in.ts"
export { figuresIn, isBlank, type Figure } from "./figure.ts"
export {
  dateText, figureHref, figureText, isTrailing, printedText, readFigureHref, readSentinel, sentinelAttrs,
  sentinelPattern, splitAtSentinels, valueText,
} from "./figure-text.ts"
export { compareDecimals, groupDigits, isDecimal, roundDecimal, type Rounding } from "./decimal.ts"
export { isDate, readEntry, roundedEntry, type Entry, type EntryReason } from "./entry.ts"
export { faultOf, type FigureFault } from "./constraint.ts"
export { diagnose, type Diagnostic, type Rule } from "./diagnostic.ts"
export { listDiagnostics, type ListedDiagnostic } from "./listing.ts"
export {
  blankFigure, conflictingFigure, defaultRules, emptySection, invalidFigure, missingSection, skippedLevel,
} from "./rules.ts"
export { draft, gate, isDraft, type CheckedDoc, type GateResult } from "./gate.ts"
export {
  parseReport, schemaVersion, type ParseCode, type ParseLimits, type ParseProblem, type ParseResult,
} from "./parse.ts"
export { safeHref } from "./href.ts"
export { en, zhCN, type Messages } from "./messages.ts"
