import type { Command, Plugin } from "prosemirror-state"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import {
  demoteSection, isTitle, leaveTitle, moveSectionDown, moveSectionUp, openParagraph, promoteSection, setParagraph, setSection,
} from "./section-commands.ts"

const reportKeymapKey: ReportKey<undefined> = reportKey<undefined>("reportKeymap")

const bindings: Readonly<Record<string, Command>> = {
  Enter: openParagraph,
  Backspace: leaveTitle,
  Tab: demoteSection,
  "Shift-Tab": promoteSection,
  "Alt-ArrowUp": moveSectionUp,
  "Alt-ArrowDown": moveSectionDown,
  "Mod-Alt-0": setParagraph,
  ...Object.fromEntries([1, 2, 3, 4, 5].map(level => [`Mod-Alt-${level}`, setSection(level)])),
}

/** Keys in a title: Enter at its end opens a paragraph, Backspace at its start ends the title, Tab and Shift-Tab demote and
 * promote, Alt-↑ and Alt-↓ move the section, Mod-Alt-1 … 5 set the level. Elsewhere all keys are the host's. */
export function reportKeymap(): Plugin {
  return reportPlugin(reportKeymapKey, {
    props: {
      handleKeyDown(view, event) {
        const { $from, $to } = view.state.selection
        if (!view.editable || event.isComposing || event.keyCode === 229) return false
        if (!isTitle($from.parent) || !$from.sameParent($to)) return false
        const command = bindings[keyName(event)]
        const done = command?.(view.state, view.dispatch, view) ?? false
        // At the last level Tab does nothing; Escape, then Tab, leaves the editor.
        return done || (event.key === "Tab" && command !== undefined)
      },
    },
  }) as Plugin
}

function keyName(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.altKey && digit ? digit : event.key
  return (event.ctrlKey || event.metaKey ? "Mod-" : "") + (event.altKey ? "Alt-" : "") + (event.shiftKey ? "Shift-" : "") + key
}
