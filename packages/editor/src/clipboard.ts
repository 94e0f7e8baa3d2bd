import {
  eachBlock, findNodeType, officialNumbering, plainTextOf, roleOf, type NumberingScheme,
} from "@tianbao/core"
import type { ResolvedPos, Slice } from "prosemirror-model"
import type { EditorState, Plugin, Selection } from "prosemirror-state"
import { copySelection, isOwnCopy, textOf, withoutNumbers } from "./copy.ts"
import { readForeignHTML } from "./foreign-html.ts"
import { settlePaste, type PastePlace } from "./paste.ts"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"
import { isInFlow } from "./section-commands.ts"
import { tableOfText } from "./table-paste.ts"

const clipboardKey: ReportKey<undefined> = reportKey<undefined>("reportClipboard")

/** Copies with numbers and values; reads pasted text, Word and WPS content into sections; never takes a foreign figure
 * as filled. */
export function clipboard({ scheme = officialNumbering }: { readonly scheme?: NumberingScheme } = {}): Plugin {
  let own = false
  return reportPlugin(clipboardKey, {
    props: {
      handleDOMEvents: {
        copy: (view, event) => copySelection(view, event, scheme),
        cut: (view, event) => copySelection(view, event, scheme),
      },
      clipboardTextSerializer: (slice, view) => textOf(slice, view, scheme),
      // Null leaves the text to ProseMirror, whose types know of no such answer.
      clipboardTextParser: (text, $context, plain, view) => (plain ? null : tableOfText(
        text, view.state.schema, isInTable($context),
      )) as Slice,
      transformPastedHTML(html, view) {
        own = isOwnCopy(html)
        return own ? withoutNumbers(html) : readForeignHTML(html, view.dom.ownerDocument, takesTitle(view.state))
      },
      transformPasted(slice, view, plain) {
        const trusted = !plain && (own || view.dragging !== null)
        own = false
        if (view.state.selection.$from.parent.type.spec.code) return slice
        return settlePaste(slice, view.state.schema, trusted, placeOf(view.state.selection))
      },
    },
  }) as Plugin
}

/** A title comes in where the report begins and has none. */
function takesTitle({ doc, schema, selection: { $from } }: EditorState): boolean {
  if (!findNodeType(schema, "title") || !isInFlow($from)) return false
  if (plainTextOf(doc, 0, $from.before()).text.trim() !== "") return false
  let isOpen = true
  eachBlock(doc, node => {
    if (roleOf(node.type) === "title" && node.content.size > 0) isOpen = false
  })
  return isOpen
}

function isInTable($pos: ResolvedPos): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.spec["tableRole"]) return true
  return false
}

function placeOf({ $from, $to }: Selection): PastePlace {
  if ($from.depth === 0) return "block"
  if (!isInFlow($from)) return "inside"
  return $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size ? "block" : "text"
}
