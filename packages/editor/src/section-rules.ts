// Typing a number and a word at the start of a paragraph opens a section: 一、 （一） 1. （1）. Not at the number, which may
// be the start of an enumeration (一、二、三) or of a decimal (1.5), but at the first character that leaves no doubt.

import { findNodeType, readHeading, roleOf } from "@tianbao/core"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import { paragraphType } from "./section-commands.ts"

const sectionRulesKey: ReportKey<undefined> = reportKey<undefined>("reportSectionRules")

const forms: readonly RegExp[] = [
  /^[一二三四五六七八九十百零]+、/, /^[（(][一二三四五六七八九十百零]+[）)]/, /^\d{1,2}[.．]/, /^[（(]\d{1,2}[）)]/,
]

/** Opens sections as their numbers are typed, by keyboard or input method. Undo gives back what was typed. */
export function sectionRules(): Plugin {
  return reportPlugin(sectionRulesKey, {
    props: {
      handleTextInput(view, from, to, text) {
        if (view.composing || !opens(view, from, to, text)) return false
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
        openTyped(view)
        return true
      },
      handleDOMEvents: {
        // An input method's text is in the document only after the composition has ended.
        compositionend: view => {
          setTimeout(() => {
            const { head, empty } = view.state.selection
            if (!view.isDestroyed && empty && opens(view, head, head, "")) openTyped(view)
          })
          return false
        },
      },
    },
  }) as Plugin
}

function opens(view: EditorView, from: number, to: number, text: string): boolean {
  const { state } = view
  const $from = state.doc.resolve(from)
  const { parent } = $from
  const inFlow = $from.depth === 1 || ($from.depth === 2 && roleOf($from.node(1).type) === "page")
  if (!inFlow || parent.type !== paragraphType(state.schema) || !findNodeType(state.schema, "section")) return false
  if (to > $from.end() || parent.content.size > 40) return false
  const typed = parent.textBetween(0, $from.parentOffset, undefined, "\ufffc") + text
  if (!forms.some(form => form.test(typed))) return false
  const heading = readHeading(typed)
  return heading !== null && heading.body === "" && /[^一二三四五六七八九十百零\d\s]/.test(heading.title)
}

function openTyped(view: EditorView): void {
  const { state } = view
  const { $from } = state.selection
  const type = findNodeType(state.schema, "section")
  const heading = readHeading($from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc"))
  if (!type || !heading) return
  const start = $from.start()
  const tr = state.tr.delete(start, start + heading.marker.length)
  tr.setBlockType(start, start, type, { level: heading.marker.level })
  // The history starts a new event here, so that undo restores the typed number.
  view.dispatch(tr.setMeta("closeHistory$", true).scrollIntoView())
}
