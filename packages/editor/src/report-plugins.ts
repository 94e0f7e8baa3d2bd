import { nodeTypeOf, type NumberingScheme } from "@tianbao/core"
import type { Schema } from "prosemirror-model"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { clipboard } from "./clipboard.ts"
import { computedFigures } from "./computed-figures.ts"
import { diagnostics, type DiagnosticsOptions } from "./diagnostics.ts"
import { figureEditor } from "./figure-editor.ts"
import { fillMode } from "./fill-mode.ts"
import { findText } from "./find.ts"
import { localeOf, type Locale } from "./locale.ts"
import { pasteGuard } from "./paste-guard.ts"
import { blankReview } from "./review.ts"
import { reportKeymap } from "./section-keys.ts"
import { sectionNumbers } from "./section-numbers.ts"
import { sectionRules } from "./section-rules.ts"
import { slashCommands, type SlashItems } from "./slash-commands.ts"

/** What a host may set. Everything has a default that fits most. */
export interface ReportOptions extends Omit<DiagnosticsOptions, "messages"> {
  /** The language of menus, hints and messages. Default `zh-CN`. */
  readonly locale?: Locale
  /** Default: 一、 （一） 1. （1） ①. */
  readonly scheme?: NumberingScheme
  /** The slash menu's items; `false` leaves the menu out. Default: `slashItems()`. */
  readonly items?: SlashItems | false
  /** Whether the plugins bring the headings' node view. Default true; false where the section node has `numberedView` for
   * its own, as in a host that makes its view before its plugins and would draw the document twice. */
  readonly headingViews?: boolean
  /** `fill` locks the text of a template and leaves its figures and the sections that are marked open. Default `edit`. */
  readonly mode?: "edit" | "fill"
  /** Whose figures and sections are open in fill mode: 财务, 工会. Default: everybody's. */
  readonly roles?: readonly string[]
  /** Hears of what a person tried in vain in fill mode. */
  readonly onRefused?: (view: EditorView) => void
  /** What opens the slash menu. Default `/`, `／`, and `、` from the slash key; where the host has a slash menu of its own,
   * `;;` and `；；`. */
  readonly triggers?: readonly string[]
}

/** All plugins of a report editor, in their order, for a schema that has `reportNodes()`.
 * @throws RangeError where the schema has no section or no figure. */
export function reportPlugins(schema: Schema, options: ReportOptions = {}): Plugin[] {
  const { locale = "zh-CN", scheme, items, triggers, rules, onDiagnostics, headingViews = true, mode, roles, onRefused } = options
  nodeTypeOf(schema, "figure")
  const sectionType = nodeTypeOf(schema, "section").name
  const numbering = scheme && { scheme }
  return [
    // First: the review asks for its rules while a transaction is applied.
    diagnostics({
      messages: localeOf(locale).messages,
      ...(rules && { rules }),
      ...(onDiagnostics && { onDiagnostics }),
    }),
    ...items === false ? [] : [slashCommands({ locale, ...(items && { items }), ...(triggers && { triggers }) })],
    figureEditor({ locale }),
    computedFigures(),
    fillMode(mode === "fill" ? { roles: roles ?? null } : null, onRefused),
    blankReview({ locale }),
    sectionNumbers({ sectionType: headingViews ? sectionType : null, ...numbering }),
    sectionRules(),
    reportKeymap(),
    clipboard({ ...numbering }),
    pasteGuard({ locale }),
    findText(),
  ]
}
