// How a figure went over the periods, as a small chart. The chart library comes when the first series is looked at.

import { isDecimal, type FigureAttrs } from "@tianbao/core"
import type { SheetWords } from "./sheet-words.ts"

/** The chart in an element's `.trend`, drawn anew only where something else is to be shown. */
export interface Trend {
  show(pos: number | null, attrs: FigureAttrs | null, words: SheetWords): void
  stop(): void
}

/** Keeps the chart in `place`. */
export function trendIn(place: HTMLElement): Trend {
  let shown = { key: "", stop: (): void => {} }
  return {
    show(pos, attrs, words) {
      const box = place.querySelector<HTMLElement>(".trend")
      const periods = attrs && box ? periodsOf(attrs) : []
      const colour = box ? getComputedStyle(box).getPropertyValue("--report-accent") : ""
      const key = `${pos} ${periods.join()} ${colour}`
      if (key === shown.key) return
      shown.stop()
      const now = shown = { key, stop: () => {} }
      if (!box || periods.length === 0) return
      const names = periods.map((_, i) => words.period(periods.length - 1 - i))
      void drawTrend(box, periods, names).then(stop => {
        if (shown === now) now.stop = stop
        else stop()
      })
    },
    stop: () => shown.stop(),
  }
}

/** The periods of a figure, oldest first, this one last; null for one without a value. Empty where there is nothing to
 * draw: fewer than two values. */
export function periodsOf({ kind, series, previous, value }: FigureAttrs): readonly (number | null)[] {
  if (kind !== "number" && kind !== "percent") return []
  const texts = [...series.split(/\s+/).filter(Boolean), previous, value]
  const periods = texts.map(text => text !== null && isDecimal(text) ? Number(text) : null)
  return periods.filter(period => period !== null).length < 2 ? [] : periods
}

/** Draws the periods into an element: bars where they are few, else a line. The result takes the chart away. */
async function drawTrend(
  place: HTMLElement, periods: readonly (number | null)[], names: readonly string[],
): Promise<() => void> {
  const { default: UPlot } = await import("uplot")
  if (!place.isConnected) return () => {}
  place.replaceChildren()
  const style = getComputedStyle(place)
  const colour = style.getPropertyValue("--report-accent").trim() || "#1d5fd1"
  const muted = style.getPropertyValue("--report-muted").trim() || "#6b7480"
  const bars = UPlot.paths.bars?.({ size: [0.6, 40], radius: 0.15 })
  const chart = new UPlot({
    width: place.clientWidth || 260,
    height: place.clientHeight || 120,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [-0.5, periods.length - 0.5] }, y: { range: (_self, low, high) => reach(low, high) } },
    axes: [
      { stroke: muted, grid: { show: false }, ticks: { show: false }, size: 22, gap: 2, font: `11px ${style.fontFamily}`,
        splits: () => periods.map((_, i) => i), values: () => periods.map((_, i) => names[i] ?? "") },
      { show: false },
    ],
    series: [{}, {
      stroke: colour, width: 2, fill: `${colour}33`, points: { show: periods.length > 8, size: 5 },
      ...(periods.length <= 8 && bars && { paths: bars }),
    }],
  }, [periods.map((_, i) => i), [...periods]], place)
  return () => chart.destroy()
}

/** From 0, so that a bar's height tells its value. */
function reach(low: number, high: number): [number, number] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)]
  return from === to ? [0, 1] : [from * 1.08, to * 1.08]
}
