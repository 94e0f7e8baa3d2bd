import { blankRules } from "./blank-rules.ts"
import { faultOf } from "./constraint.ts"
import type { Diagnostic, Rule } from "./diagnostic.ts"
import { digitSlip } from "./digit-slip.ts"
import { figuresIn, lacksAnswer } from "./figure.ts"
import { figureText } from "./figure-text.ts"
import type { Messages } from "./messages.ts"
import { officialNumbering, type LevelFormat } from "./numbering.ts"
import { outlineOf, sectionsIn, type Section } from "./outline.ts"
import { quantityRules } from "./quantity/index.ts"
import type { FigureAttrs } from "./schema.ts"

/** A required figure has no answer. */
export const blankFigure: Rule = {
  name: "blankFigure",
  *check(doc, messages) {
    for (const figure of figuresIn(doc)) {
      const { attrs } = figure
      if (!lacksAnswer(attrs) || !attrs.required) continue
      const label = labelOf(attrs, messages)
      yield error(figure, attrs.status === "absent" ? messages.absentWithoutReason(label) : messages.blankFigure(label))
    }
  },
}

/** A figure's value is malformed or breaks a constraint, its constraints are faulty, or it is still to be verified. */
export const invalidFigure: Rule = {
  name: "invalidFigure",
  *check(doc, messages) {
    for (const figure of figuresIn(doc)) {
      const { attrs } = figure
      const fault = attrs.status === "absent" ? null : faultOf(attrs)
      if (fault) yield error(figure, messages.fault(labelOf(attrs, messages), fault))
      else if (attrs.status === "unverified") yield error(figure, messages.unverifiedFigure(labelOf(attrs, messages)))
    }
  },
}

/** Figures of one name have two values or two units. Each place that differs from the first is listed. */
export const conflictingFigure: Rule = {
  name: "conflictingFigure",
  *check(doc, messages) {
    const firstOf = new Map<string, FigureAttrs>()
    for (const figure of figuresIn(doc)) {
      const { attrs } = figure
      if (attrs.name === "") continue
      const before = firstOf.get(attrs.name)
      if (!before) {
        firstOf.set(attrs.name, attrs)
        continue
      }
      if (before.value === attrs.value && before.unit === attrs.unit && before.status === attrs.status) continue
      yield error(figure, messages.conflictingFigure(attrs.name, [before, attrs].map(figureText)))
    }
  },
}

/** A section stands more than one level below the one that holds it (一 → 1.), or the first one is not at level 1. */
export const skippedLevel: Rule = {
  name: "skippedLevel",
  *check(doc, messages) {
    for (const [section, parent] of withParents(outlineOf(doc), 0)) {
      const format = officialNumbering[section.level - 2]
      if (section.level > parent + 1 && format) {
        yield warning(section, messages.skippedLevel(titleOf(section, messages), sample(format)))
      }
    }
  },
}

/** A section has neither text nor sections under it. */
export const emptySection: Rule = {
  name: "emptySection",
  *check(doc, messages) {
    for (const section of sectionsIn(doc)) {
      if (section.isEmpty) yield warning(section, messages.emptySection(titleOf(section, messages)))
    }
  },
}

/** Sections that a report must have, by title. White space in titles does not count. */
export function missingSection(titles: readonly string[]): Rule {
  return {
    name: "missingSection",
    *check(doc, messages) {
      const present = new Set(sectionsIn(doc).map(section => bare(section.node.textContent)))
      for (const title of titles) {
        if (!present.has(bare(title))) {
          yield {
            from: doc.content.size,
            to: doc.content.size,
            severity: "error",
            message: messages.missingSection(title),
          }
        }
      }
    },
  }
}

/** What is checked where a host names no rules. */
export const defaultRules: readonly Rule[] =
  [blankFigure, invalidFigure, conflictingFigure, ...quantityRules, ...blankRules, digitSlip, skippedLevel, emptySection]

type Found = Omit<Diagnostic, "rule">
type Place = Pick<Section, "node" | "pos">

function error({ node, pos }: Place, message: string): Found {
  return { from: pos, to: pos + node.nodeSize, severity: "error", message }
}

function warning({ node, pos }: Place, message: string): Found {
  return { from: pos, to: pos + node.nodeSize, severity: "warning", message }
}

function labelOf({ label, name }: FigureAttrs, messages: Messages): string {
  return label || name || messages.unnamedFigure
}

function titleOf({ node }: Place, messages: Messages): string {
  return node.textContent.trim() || messages.untitledSection()
}

function sample({ before, numeral, after }: LevelFormat): string {
  return before + { chinese: "一", decimal: "1", circled: "①" }[numeral] + after
}

function bare(title: string): string {
  return title.replace(/\s/g, "")
}

function* withParents(sections: readonly Section[], parent: number): Generator<readonly [Section, number]> {
  for (const section of sections) {
    yield [section, parent]
    yield* withParents(section.children, section.level)
  }
}
