import { officialNumbering, type NumberingScheme } from "@tianbao/core"
import type { Plugin } from "prosemirror-state"
import { copySelection, isOwnCopy, textOf } from "./copy.ts"
import { settlePaste } from "./paste.ts"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import { readWordLists } from "./word-html.ts"

const clipboardKey: ReportKey<undefined> = reportKey<undefined>("reportClipboard")

/** Copies with numbers and values; reads pasted text, Word and WPS content into sections; keeps foreign figures blank. */
export function clipboard({ scheme = officialNumbering }: { readonly scheme?: NumberingScheme } = {}): Plugin {
  let own = false
  return reportPlugin(clipboardKey, {
    props: {
      handleDOMEvents: {
        copy: (view, event) => copySelection(view, event, scheme),
        cut: (view, event) => copySelection(view, event, scheme),
      },
      clipboardTextSerializer: (slice, view) => textOf(slice, view, scheme),
      transformPastedHTML(html, view) {
        own = isOwnCopy(html)
        return own ? html : readWordLists(html, view.dom.ownerDocument)
      },
      transformPasted(slice, view, plain) {
        const trusted = plain ? false : own || view.dragging !== null
        own = false
        const { empty, $from } = view.state.selection
        return settlePaste(slice, view.state.schema, trusted, empty && $from.depth === 1 && $from.parent.content.size === 0)
      },
    },
  }) as Plugin
}
