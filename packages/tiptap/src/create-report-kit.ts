// ReportKit, made from a host's own TipTap. Nothing of TipTap is imported at run time, so that an editor which carries
// its TipTap inside its bundle can hand it over.

import { reportMarks, reportNodes, type FigureAttrs, type LineKind, type SectionNode } from "@tianbao/core"
import type { ReportType } from "@tianbao/core/catalogue"
import {
  deleteSection, demoteSection, fillFigures, insertFigure, insertFigureTable, insertReport, makeAllFigures, moveSectionDown,
  moveSectionUp, nextBlank, numberedView, openSection, previousBlank, promoteSection, reportPlugins, reviewBlanks, setFigureStatus, setLine,
  setParagraph, setSection, setTitle, type FillOrigin, type ReportOptions,
} from "@tianbao/editor"
import type {
  AnyExtension, CommandProps, Extension, ExtensionConfig, Mark, MarkConfig, Node, NodeConfig,
} from "@tiptap/core"
import type { Command } from "prosemirror-state"
import { markFromSpec } from "./mark-from-spec.ts"
import { nodeFromSpec } from "./node-from-spec.ts"

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    reportKit: {
      /** Makes the selected blocks section headings of a level from 1 to 5. */
      setReportSection: (level: number) => ReturnType
      /** Makes the selected blocks the report's title. */
      setReportTitle: () => ReturnType
      /** Makes the selected blocks lines beside the text: addressee, attachment, signature, date or note. */
      setReportLine: (kind: LineKind) => ReturnType
      /** Makes the selected headings paragraphs. */
      setReportParagraph: () => ReturnType
      /** Raises the selected sections, with all below them, by one level. */
      promoteReportSection: () => ReturnType
      /** Lowers the selected sections, with all below them, by one level. */
      demoteReportSection: () => ReturnType
      /** Moves the section around the caret before the one that it follows. */
      moveReportSectionUp: () => ReturnType
      /** Moves the section around the caret behind the one that follows it. */
      moveReportSectionDown: () => ReturnType
      /** Deletes the section around the caret. */
      deleteReportSection: () => ReturnType
      /** Opens the sections around the selection to whoever fills the template, or to a role; false closes them. */
      openReportSection: (open: boolean, role?: string) => ReturnType
      /** Puts a figure in place of the selection and enters it. */
      insertReportFigure: (attrs?: Partial<FigureAttrs>) => ReturnType
      /** Fills figures by name; null blanks them. */
      fillReportFigures: (values: Readonly<Record<string, string | null>>, origin?: FillOrigin) => ReturnType
      /** Marks the selected or entered figure 不适用 with its reason, 待核, or neither. */
      setReportFigureStatus: (status: FigureAttrs["status"], reason?: string) => ReturnType
      /** Inserts a live table of figures by name: this period, last period, change. */
      insertReportFigureTable: (names: readonly string[]) => ReturnType
      /** Enters the next blank. */
      nextReportBlank: () => ReturnType
      /** Enters the blank before. */
      previousReportBlank: () => ReturnType
      /** Walks through the numbers that the text lacks, each with a card and one key for an answer. */
      reviewReportBlanks: () => ReturnType
      /** Makes figures of all numbers that the text surely lacks, in one undo step. */
      makeAllReportFigures: () => ReturnType
      /** Inserts a report type's skeleton. */
      insertReport: (type: ReportType) => ReturnType
    }
  }
}

/** The parts of TipTap that ReportKit is made of. */
export interface TiptapParts {
  readonly Node: { create(config: NodeConfig): Node }
  readonly Extension: { create(config: ExtensionConfig<ReportKitOptions>): Extension<ReportKitOptions> }
  /** Without it nothing can be settled ("no blank here"). */
  readonly Mark?: { create(config: MarkConfig): Mark }
}

export interface ReportKitOptions extends ReportOptions {
  /** Which node opens a section: ours, or the host's own `heading`. Default `reportSection`. */
  readonly sectionNode?: SectionNode
}

/** Makes ReportKit from a host's TipTap: `createReportKit({ Node, Extension, Mark })`. */
export function createReportKit({ Node, Extension, Mark }: TiptapParts): Extension<ReportKitOptions> {
  return Extension.create({
    name: "reportKit",
    // Above the host's keymaps: a title's and a figure's keys are ours, all others pass.
    priority: 1000,
    addOptions: () => ({}),
    addExtensions(): AnyExtension[] {
      const { reportTitle, reportSection, reportLine, reportFigure } = reportNodes()
      const create = (config: NodeConfig): Node => Node.create(config)
      return [
        nodeFromSpec(create, "reportTitle", reportTitle),
        this.options.sectionNode === "heading"
          ? headingRole(Extension)
          // TipTap 2 gives no view here, but has one by then.
          : nodeFromSpec(create, "reportSection", reportSection).extend({
            addNodeView: () => ({ node, view, editor }) => numberedView(node, view ?? editor.view),
          }),
        nodeFromSpec(create, "reportLine", reportLine).extend({
          addNodeView: () => ({ node, view, editor }) => numberedView(node, view ?? editor.view),
        }),
        nodeFromSpec(create, "reportFigure", reportFigure),
        ...Mark ? [markFromSpec(config => Mark.create(config), "reportSettled", reportMarks().reportSettled)] : [],
      ]
    },
    addProseMirrorPlugins() {
      const headingViews = this.options.sectionNode === "heading"
      return reportPlugins(this.editor.schema, { headingViews, ...this.options })
    },
    addCommands() {
      const run = (command: Command) =>
        ({ state, dispatch, view }: CommandProps): boolean => command(state, dispatch, view)
      return {
        setReportSection: level => run(setSection(level)),
        setReportTitle: () => run(setTitle),
        setReportLine: kind => run(setLine(kind)),
        setReportParagraph: () => run(setParagraph),
        promoteReportSection: () => run(promoteSection),
        demoteReportSection: () => run(demoteSection),
        moveReportSectionUp: () => run(moveSectionUp),
        moveReportSectionDown: () => run(moveSectionDown),
        deleteReportSection: () => run(deleteSection),
        openReportSection: (open, role) => run(openSection(open, role)),
        insertReportFigure: attrs => run(insertFigure(attrs)),
        fillReportFigures: (values, origin) => run(fillFigures(values, origin)),
        setReportFigureStatus: (status, reason) => run(setFigureStatus(status, reason)),
        insertReportFigureTable: names => run(insertFigureTable(names)),
        nextReportBlank: () => run(nextBlank),
        previousReportBlank: () => run(previousBlank),
        reviewReportBlanks: () => run(reviewBlanks),
        makeAllReportFigures: () => run(makeAllFigures),
        insertReport: type => run(insertReport(type)),
      }
    },
  })
}

/** Gives the host's own heading the role of a section. An extension by itself, since TipTap calls `extendNodeSchema`
 * with the extended node's options and not with ours. */
function headingRole(Extension: TiptapParts["Extension"]): AnyExtension {
  return Extension.create({
    name: "reportHeading",
    addOptions: () => ({}),
    extendNodeSchema: ({ name }) => name === "heading" ? { reportRole: "section" } : {},
  })
}
