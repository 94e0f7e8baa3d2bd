import type { NodeSpec } from "prosemirror-model"
import { reportLine } from "./line.ts"
import { reportFigure, reportSection, reportTitle } from "./schema.ts"

/** The nodes of a report, to be spread into a host's schema: `new Schema({nodes: {...nodes, ...reportNodes()}})`. A schema
 * without `reportLine` serves too. */
export function reportNodes(): {
  readonly reportTitle: NodeSpec
  readonly reportSection: NodeSpec
  readonly reportLine: NodeSpec
  readonly reportFigure: NodeSpec
} {
  return { reportTitle, reportSection, reportLine, reportFigure }
}
