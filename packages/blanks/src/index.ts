export type { Blank, BlankKind, BlankRule, FoundNumber, NumberClass } from "./blank.ts"
export { blanksFrom, evidenceIn, findBlanks, type Evidence } from "./find-blanks.ts"
