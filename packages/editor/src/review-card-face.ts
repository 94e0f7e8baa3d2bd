import { figureFor, reasonOf, type Hit } from "@tianbao/core"
import type { EditorView } from "prosemirror-view"
import { canMakeFigure, canSettle } from "./blank-commands.ts"
import { blanksIn } from "./fill-mode.ts"
import type { EditorWords } from "./locale.ts"
import { openKey, type CardParts } from "./review-card-parts.ts"
import { progressOf } from "./review-state.ts"

/** What the card is there for: a hit, of which it only tells (`peek`) or which it has the keys of; a walk that waits; a
 * walk that has come to its end. */
export type Face =
  | { readonly is: "hit"; readonly hit: Hit; readonly mode: "peek" | "one" | "walk" }
  | { readonly is: "rest" | "done" }

/** Shows on the card what is missing and why, with the answers that can be given, or how far the walk has come. */
export function showFace(parts: CardParts, face: Face, view: EditorView, words: EditorWords): void {
  const { card, track, walk, progress, body, notice } = parts
  const done = progressOf(view.state)
  card.dataset["face"] = face.is
  body.hidden = face.is !== "hit"
  notice.hidden = face.is === "hit"
  const walks = face.is !== "hit" || face.mode === "walk"
  track.hidden = !walks
  track.style.setProperty("--done", String(done.total > 0 ? (done.figures + done.settled) / done.total : 1))
  walk.hidden = face.is !== "hit" || !walks
  progress.textContent = words.blank.progress(done)
  if (face.is === "hit") showHit(parts, face.hit, face.mode, view, words)
  else showNotice(parts, face.is, view, words)
}

function showHit(
  parts: CardParts, hit: Hit, mode: "peek" | "one" | "walk", { state, editable }: EditorView, words: EditorWords,
): void {
  const { blank } = hit
  const { label, unit = "", hedge = "" } = figureFor(hit)
  parts.label.textContent = label || words.blank.noun(blank.class)
  parts.unit.textContent = [unit && words.unit(unit), hedge].filter(Boolean).join(" · ")
  const sureness = words.blank.sureness(blank.confidence)
  parts.reason.textContent = [reasonOf(blank, words.messages), sureness].filter(Boolean).join(" · ")
  const canMake = editable && canMakeFigure(state, hit)
  parts.actions.hidden = !editable
  parts.make.hidden = parts.fill.hidden = !canMake
  // Words that are missing are written in the text itself.
  parts.edit.hidden = canMake
  parts.settle.hidden = !canSettle(state, hit)
  parts.open.hidden = mode !== "peek" || !editable
  const { total } = progressOf(state)
  parts.all.hidden = mode === "walk" || total < 2
  parts.all.textContent = words.blank.walk(total)
  parts.footer.hidden = parts.open.hidden && parts.all.hidden
}

function showNotice(
  { message, goOnButton, goOn, goOnKey }: CardParts, is: "rest" | "done", { state, dom, editable }: EditorView,
  { blank }: EditorWords,
): void {
  const progress = progressOf(state)
  const blanks = blanksIn(state.doc).length
  const rests = is === "rest"
  message.textContent = rests ? `${blank.resting} · ${blank.answered(progress)}` : blank.done(progress)
  goOn.textContent = rests ? blank.resume : blank.fillRest(blanks)
  goOnKey.textContent = rests ? openKey(dom.ownerDocument) : blank.key.enter
  goOnButton.hidden = !rests && (blanks === 0 || !editable)
}

/** What a screen reader says of the card while it has not got the focus, or has kept it. */
export function spokenText({ message, label, unit, reason, progress, open }: CardParts, face: Face): string {
  if (face.is !== "hit") return message.textContent ?? ""
  const parts = [label, unit, reason]
  if (face.mode === "walk") parts.unshift(progress)
  else if (!open.hidden) parts.push(open)
  return parts.map(({ textContent }) => textContent).filter(Boolean).join("，")
}
