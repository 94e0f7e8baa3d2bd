// A document states its figures' constraints itself, so whoever edits the stored text can lower a minimum. A server
// that must not trust its clients keeps what the template said, and puts it back by the figures' names before it
// checks.

import type { Node } from "prosemirror-model"
import type { Rule } from "./diagnostic.ts"
import { figuresIn } from "./figure.ts"
import { valueText } from "./figure-text.ts"
import type { FigureAttrs } from "./schema.ts"
import { withFigures } from "./with-figures.ts"

/** What a template lays down of a figure: all but the answer. Plain JSON. */
export type TemplateFigure =
  Pick<FigureAttrs, typeof keys[number]>

/** The figures of a report as its template has them, each name once: what a server keeps beside the report when it is
 * made. Figures without a name cannot be told apart and are left out. */
export function templateIn(doc: Node): readonly TemplateFigure[] {
  const figures = new Map<string, TemplateFigure>()
  for (const { attrs } of figuresIn(doc)) {
    const { name } = attrs
    if (name !== "" && !figures.has(name)) figures.set(name, constraintsOf(attrs))
  }
  return [...figures.values()]
}

/** The document with the template's constraints put back by name, whatever it states; a figure that lost its name is
 * known by its label. Values stay. One that now reads otherwise, since it stood under another unit or kind, becomes 待核:
 * nobody has written it so. Figures that the template does not know are left alone. Where all is as it should be the
 * same document comes back. */
export function withTemplate(doc: Node, template: readonly TemplateFigure[]): Node {
  const byName = new Map(template.map(figure => [figure.name, figure]))
  const byLabel = new Map(template.map(figure => [figure.label, figure]))
  const changes = new Map<number, Partial<FigureAttrs>>()
  for (const { attrs, pos } of figuresIn(doc)) {
    const figure = attrs.name === "" ? byLabel.get(attrs.label) : byName.get(attrs.name)
    if (!figure || hasConstraints(attrs, figure)) continue
    const reads = valueText({ ...attrs, ...figure }) === valueText(attrs)
    const status = reads || attrs.status === "absent" ? attrs.status : "unverified"
    changes.set(pos, { ...constraintsOf(figure), status })
  }
  return withFigures(doc, changes)
}

/** Figures that the template asks for and the report has no more, once each, by name. Optional ones may go. */
export function missingFigure(template: readonly TemplateFigure[]): Rule {
  return {
    name: "missingFigure",
    *check(doc, messages) {
      const present = new Set(figuresIn(doc).map(({ attrs }) => attrs.name))
      for (const { name, label, required } of template) {
        if (!required || present.has(name)) continue
        const message = messages.missingFigure(label || name)
        yield { from: doc.content.size, to: doc.content.size, severity: "error", message }
      }
    },
  }
}

const keys = [
  "name", "label", "kind", "unit", "precision", "min", "max", "required", "formula", "rounding", "role",
] as const

function hasConstraints(attrs: FigureAttrs, figure: TemplateFigure): boolean {
  // One that was kept before there were formulas says nothing of them.
  return keys.every(key => attrs[key] === figure[key] || figure[key] === undefined)
}

/** The figure's keys and no others: what was kept as JSON may hold more. */
function constraintsOf(figure: TemplateFigure): TemplateFigure {
  return Object.fromEntries(keys.map(key => [key, figure[key]]).filter(([, value]) => value !== undefined)) as unknown as TemplateFigure
}
