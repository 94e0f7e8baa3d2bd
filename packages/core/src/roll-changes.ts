import type { Node } from "prosemirror-model"
import { changeOf, changeWordsBefore, differenceOf, type ChangeRounding } from "./change.ts"
import { figuresIn, type ReadFigure } from "./figure.ts"
import { reportYearOf } from "./roll-forward.ts"
import type { FigureAttrs } from "./schema.ts"

/** A blank change (同比增长【待填】) whose number follows from another figure. `pos` is the position before it and goes
 * stale with the document. */
export interface OfferedChange {
  readonly pos: number
  readonly node: Node
  /** Canonical text, true behind the word that is written: negative where that says the opposite. */
  readonly value: string
  /** What it is the change of. */
  readonly from: Pick<FigureAttrs, "label"> & { readonly value: string, readonly previous: string }
  /** Where the word written says the opposite of the numbers: that word, the one that is true, and the value behind it.
   * 增长 where the number fell: 下降. */
  readonly mismatch: { readonly written: string, readonly needed: string, readonly value: string } | null
}

/** The values of the blank figures that tell a change since last year, where the figure before them in the sentence has
 * both its values. A percentage, a difference in 个百分点 of a percentage, or a difference in the same unit. */
export function changesOffered(doc: Node, rounding: ChangeRounding = {}): readonly OfferedChange[] {
  const offers: OfferedChange[] = []
  const year = reportYearOf(doc)
  let base: ReadFigure | null = null
  let last: ReadFigure | null = null
  for (const figure of figuresIn(doc)) {
    const between = last ? betweenOf(doc, last.pos + last.node.nodeSize, figure.pos) : null
    if (between === null || /[。！？\n]/.test(between)) base = null
    last = figure
    const ahead = between ?? textBefore(doc, figure.pos)
    const written = changeWordsBefore(ahead, year === null ? null : year - 1)
    const words = written ?? changeWordsBefore(figure.attrs.label)
    if (!words) {
      base = figure
      continue
    }
    // 捐款32万元，会员同比增长: the change is that of what is named before it.
    if (!/^[，,、；;（(\s]*(?:且|并|并且|也|又)?$/.test(written ? ahead.slice(0, written.from) : ahead)) base = null
    const { attrs: { kind, status, unit, value }, node, pos } = figure
    if (!base || words.isShared || value !== null || status === "absent") continue
    const { label, value: now, previous } = base.attrs
    const change = changeFor({ kind, unit }, base.attrs, rounding)
    if (change === null || now === null || previous === null) continue
    const isRise = !change.startsWith("-")
    const size = change.replace("-", "")
    const isNothing = Number(size) === 0
    const isTrue = !isNothing && isRise !== words.isDown
    offers.push({
      pos, node, value: isTrue || isNothing ? size : `-${size}`, from: { label, value: now, previous },
      mismatch: isTrue ? null : {
        written: words.direction, needed: isNothing ? "持平" : opposite(words.direction, words.isDown), value: size,
      },
    })
  }
  return offers
}

/** The text between two positions of one textblock, or null where they are in two. */
function betweenOf(doc: Node, from: number, to: number): string | null {
  return doc.resolve(from).sameParent(doc.resolve(to)) ? doc.textBetween(from, to, "\n", "\ufffc") : null
}

function textBefore(doc: Node, pos: number): string {
  const { parent, parentOffset } = doc.resolve(pos)
  return parent.textBetween(Math.max(0, parentOffset - 40), parentOffset, "\n", "\ufffc")
}

function changeFor(
  { kind, unit }: Pick<FigureAttrs, "kind" | "unit">, base: FigureAttrs, rounding: ChangeRounding,
): string | null {
  if (base.status === "absent" || base.kind === "date" || base.kind === "text") return null
  if (unit === "个百分点") return base.kind === "percent" ? differenceOf(base.value, base.previous) : null
  if (kind === "percent") return base.kind === "percent" ? null : changeOf(base.value, base.previous, rounding)
  return kind === "number" && unit === base.unit && unit !== "" ? differenceOf(base.value, base.previous) : null
}

const opposites: Readonly<Record<string, string>> = {
  增长: "下降", 增加: "减少", 上升: "下降", 提高: "降低", 提升: "下降", 增幅: "降幅", 扩大: "缩小", 增: "减",
  下降: "上升", 减少: "增加", 降低: "提高", 回落: "上升", 下滑: "上升", 缩减: "增加", 缩小: "扩大", 减: "增",
}

function opposite(written: string, isDown: boolean): string {
  return opposites[written] ?? (isDown ? "增长" : "下降")
}
