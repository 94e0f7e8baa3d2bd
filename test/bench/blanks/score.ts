// Predicted blanks against the blanks that are known, by the rules of the corpus' own score.mjs.

/** A place in a line of a document. `line` counts from 1, offsets are UTF-16 code units within the line. */
export interface Place {
  readonly doc: string
  readonly line: number
  readonly start: number
  /** Equal to `start` where nothing stands. */
  readonly end: number
}

/** A blank that is known. */
export interface Gold extends Place {
  readonly kind: "missing" | "marker"
  readonly class: string
  readonly unit: string
  /** Counts neither way: two careful readers could differ. */
  readonly optional?: boolean
}

/** What became of the predictions and of the gold that counts. */
export interface Outcome<P extends Place> {
  readonly found: readonly Gold[]
  readonly missed: readonly Gold[]
  readonly falseHits: readonly P[]
}

/** Precision, recall and their harmonic mean. */
export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How far off a blank with nothing in its place may be. */
const tolerance = 1

/**
 * Matches one document's predictions with its gold, the nearest first; each gold takes one. Gold that is optional or
 * does not count is set aside with every prediction that fits it; a second prediction on one that counts is false.
 */
export function score<P extends Place>(
  predictions: readonly P[], gold: readonly Gold[], counts: (gold: Gold) => boolean = () => true,
): Outcome<P> {
  const isCounted = (one: Gold): boolean => one.optional !== true && counts(one)
  const pairs = predictions.flatMap(prediction => gold.flatMap(one => {
    const distance = distanceBetween(prediction, one)
    return distance === null ? [] : [{ prediction, one, distance }]
  })).sort((a, b) => a.distance - b.distance)
  const taken = new Map<P, Gold>()
  const matched = new Set<Gold>()
  for (const { prediction, one } of pairs) {
    if (taken.has(prediction) || matched.has(one)) continue
    taken.set(prediction, one)
    matched.add(one)
  }
  const fitsIgnored = new Set(pairs.filter(({ one }) => !isCounted(one)).map(({ prediction }) => prediction))
  return {
    found: gold.filter(one => matched.has(one) && isCounted(one)),
    missed: gold.filter(one => !matched.has(one) && isCounted(one)),
    falseHits: predictions.filter(prediction => !taken.has(prediction) && !fitsIgnored.has(prediction)),
  }
}

/** How far a prediction is from a gold that it may stand for, or null. */
function distanceBetween(place: Place, gold: Place): number | null {
  if (place.line !== gold.line) return null
  const { start, end } = place
  if (gold.start === gold.end) {
    const off = Math.abs(start - gold.start)
    if (off <= tolerance) return off
    // Half a step behind those that only begin beside it.
    return start <= gold.start && gold.start <= end ? Math.min(gold.start - start, end - gold.start) + 0.5 : null
  }
  if (start === end) return start >= gold.start && start <= gold.end ? 0.2 : null
  return start < gold.end && end > gold.start ? Math.abs(start - gold.start) + Math.abs(end - gold.end) : null
}

/** The outcomes of several documents as one. */
export function merge<P extends Place>(outcomes: readonly Outcome<P>[]): Outcome<P> {
  return {
    found: outcomes.flatMap(({ found }) => found),
    missed: outcomes.flatMap(({ missed }) => missed),
    falseHits: outcomes.flatMap(({ falseHits }) => falseHits),
  }
}

export function ratesOf({ found, missed, falseHits }: Outcome<Place>): Rates {
  const precision = found.length / (found.length + falseHits.length || 1)
  const recall = found.length / (found.length + missed.length || 1)
  return { precision, recall, f1: 2 * precision * recall / (precision + recall || 1) }
}
