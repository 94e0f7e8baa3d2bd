import { sectionsIn } from "@tianbao/core"
import type { Command } from "prosemirror-state"
import { ownStep } from "./change.ts"
import { caretNear } from "./plugin.ts"

/** Moves the section at `pos`, with all below it, before the section at `target`, or to the document's end where that is
 * null. Its level stays. Does not apply where nothing would move, where the target lies inside the section, or on
 * another page. */
export function moveSectionTo(pos: number, target: number | null): Command {
  return (state, dispatch) => {
    const { doc } = state
    const section = sectionsIn(doc).find(each => each.pos === pos)
    if (!section) return false
    const { end } = section
    const to = target ?? doc.content.size
    const isHeading = target === null || sectionsIn(doc).some(each => each.pos === target)
    if (!isHeading || (pos <= to && to <= end) || !doc.resolve(pos).sameParent(doc.resolve(to))) return false
    if (!doc.resolve(pos).sameParent(doc.resolve(end))) return false
    if (dispatch) {
      // One step: two would show the section twice, or not at all, to whoever looks between them.
      const moved = doc.slice(pos, end).content
      const passed = to < pos ? doc.slice(to, pos).content : doc.slice(end, to).content
      const [from, content] = to < pos ? [to, moved.append(passed)] : [pos, passed.append(moved)]
      const tr = state.tr.replaceWith(from, from + content.size, content)
      const heading = to < pos ? to : to - moved.size
      dispatch(ownStep(tr.setSelection(caretNear(state, tr.doc, heading + 1)).scrollIntoView()))
    }
    return true
  }
}
