// Typing a number and a word at the start of a paragraph opens a section: 一、 （一） 1. （1）. Not at the number, which may
// be the start of an enumeration (一、二、三) or of a decimal (1.5), but at the first character that leaves no doubt.

import { findNodeType, readHeading, readMarker } from "@tianbao/core"
import type { ResolvedPos } from "prosemirror-model"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import { isInFlow, paragraphType } from "./section-commands.ts"

const sectionRulesKey: ReportKey<undefined> = reportKey<undefined>("reportSectionRules")

const forms: readonly RegExp[] = [
  /^[一二三四五六七八九十百零]+、/, /^[（(][一二三四五六七八九十百零]+[）)]/, /^\d{1,2}[.．]/, /^[（(]\d{1,2}[）)]/,
]

/** Opens sections as their numbers are typed, by keyboard or input method. Undo gives back what was typed. */
export function sectionRules(): Plugin {
  let beforeComposition = ""
  return reportPlugin(sectionRulesKey, {
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view
        const before = lineAt(state.doc.resolve(from))
        if (view.composing || before === null || isBegun(before)) return false
        const tr = state.tr.insertText(text, from, to)
        if (!opens(tr.selection.$from)) return false
        view.dispatch(tr.scrollIntoView())
        openTyped(view)
        return true
      },
      handleDOMEvents: {
        compositionstart: view => {
          beforeComposition = lineAt(view.state.selection.$from) ?? ""
          return false
        },
        // An input method's text is in the document only after the composition has ended.
        compositionend: view => {
          setTimeout(() => {
            if (view.isDestroyed || view.composing || isBegun(beforeComposition)) return
            const { empty, $from } = view.state.selection
            if (empty && opens($from)) openTyped(view)
          })
          return false
        },
      },
    },
  }) as Plugin
}

/** The text of the paragraph around a position; null where no section can open. */
function lineAt($pos: ResolvedPos): string | null {
  const { parent, doc: { type: { schema } } } = $pos
  if (!isInFlow($pos) || parent.type !== paragraphType(schema) || !findNodeType(schema, "section")) return null
  return parent.content.size > 60 ? null : parent.textBetween(0, parent.content.size, undefined, "\ufffc")
}

/** True where a line has a number and words behind it: what is typed then is no new heading, or undo would be in
 * vain. */
function isBegun(line: string): boolean {
  const form = forms.find(each => each.test(line))
  return form !== undefined && /[^一二三四五六七八九十百零\d\s\p{P}]/u.test(line.replace(form, ""))
}

function opens($pos: ResolvedPos): boolean {
  const line = lineAt($pos)
  return line !== null && isBegun(line) && readHeading(line)?.body === ""
}

function openTyped(view: EditorView): void {
  const { tr, schema, selection: { $from } } = view.state
  const type = findNodeType(schema, "section")
  const marker = readMarker(lineAt($from) ?? "")
  if (!type || !marker) return
  const start = $from.start()
  tr.delete(start, start + marker.length).setBlockType(start, start, type, { level: marker.level })
  // The history starts a new event here, so that undo restores the typed number.
  view.dispatch(tr.setMeta("closeHistory$", true).scrollIntoView())
}
