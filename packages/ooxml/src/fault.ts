/** What is wrong with a file that should be an Office document. `legacy` is an old binary file (.doc, .xls), `noPart` lacks
 * the part that makes it what it should be, `dtd` brings entities of its own. */
export type PackageFault =
  | "notZip" | "legacy" | "encrypted" | "badEntry" | "tooManyEntries" | "tooLarge" | "tooDeep" | "dtd" | "badXML" | "noPart" | "macro"

/** Thrown where a file is not what it should be; what it holds is not looked at further. */
export class PackageError extends Error {
  readonly fault: PackageFault
  /** Which part, and what about it. */
  readonly detail: string

  constructor(fault: PackageFault, detail = "") {
    super(detail === "" ? fault : `${fault}: ${detail}`)
    this.name = "PackageError"
    this.fault = fault
    this.detail = detail
  }
}
