import { roleOf } from "@tianbao/core"
import type { Command, Plugin } from "prosemirror-state"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import {
  closeAddress, demoteSection, isInFlow, isTitle, leaveTitle, moveSectionDown, moveSectionUp, openAttachment, openParagraph, promoteSection,
  setParagraph, setSection,
} from "./section-commands.ts"

const reportKeymapKey: ReportKey<undefined> = reportKey<undefined>("reportKeymap")

const inTitle: Readonly<Record<string, Command>> = {
  Enter: openParagraph,
  Backspace: leaveTitle,
  "Mod-Alt-0": setParagraph,
  ...Object.fromEntries([1, 2, 3, 4, 5].map(level => [`Mod-Alt-${level}`, setSection(level)])),
}

const inHeading: Readonly<Record<string, Command>> = {
  Tab: demoteSection,
  "Shift-Tab": promoteSection,
  "Alt-ArrowUp": moveSectionUp,
  "Alt-ArrowDown": moveSectionDown,
}

const inLine: Readonly<Record<string, Command>> = { Enter: openAttachment, Backspace: leaveTitle, "Mod-Alt-0": setParagraph }

/** Keys in a title: Enter at its end opens a paragraph, Backspace at its start ends the title, Mod-Alt-1 … 5 set the
 * level; in a section's also Tab and Shift-Tab, which demote and promote, and Alt-↑ and Alt-↓, which move the section.
 * In a line Backspace at its start ends it too, and Enter behind an attachment opens the next; behind an address under the
 * title it makes that a line. Elsewhere all keys are the host's. */
export function reportKeymap(): Plugin {
  // Escape gives Tab back to the page, so that the keyboard is not caught in a title.
  let released = false
  return reportPlugin(reportKeymapKey, {
    props: {
      handleKeyDown(view, event) {
        if (!/^(?:Tab|Shift|Control|Alt|Meta)$/.test(event.key)) released = event.key === "Escape"
        if (released) return false
        const { $from, $to } = view.state.selection
        if (!view.editable || event.isComposing || event.keyCode === 229) return false
        if (!isInFlow($from) || !$from.sameParent($to)) return false
        const name = keyName(event)
        const command = isTitle($from.parent) ? inTitle[name] ?? (roleOf($from.parent.type) === "section" ? inHeading[name] : undefined)
          : roleOf($from.parent.type) === "line" ? inLine[name] : name === "Enter" ? closeAddress : undefined
        const done = command?.(view.state, view.dispatch, view) ?? false
        // At the last level Tab does nothing.
        return done || (event.key === "Tab" && command !== undefined)
      },
    },
  }) as Plugin
}

function keyName(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.altKey && digit ? digit : event.key
  const mod = event.ctrlKey || event.metaKey ? "Mod-" : ""
  return mod + (event.altKey ? "Alt-" : "") + (event.shiftKey ? "Shift-" : "") + key
}
