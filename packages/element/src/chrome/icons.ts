import { svg, type TemplateResult } from "lit/html.js"

const icon = (shape: TemplateResult): TemplateResult => svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"
  fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`

/** Drawn on a grid of 16, in the colour of the text around them. */
export const icons = {
  undo: icon(svg`<path d="M5.5 3 2.5 6l3 3"/><path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6"/>`),
  redo: icon(svg`<path d="m10.5 3 3 3-3 3"/><path d="M13 6H6.5a3.5 3.5 0 0 0 0 7H10"/>`),
  create: icon(svg`
    <path d="M9 1.8H4.3a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1V5.5z"/>
    <path d="M9 1.8v3.7h3.7M8 7.5v4M6 9.5h4"/>`),
  forward: icon(svg`<path d="M2.5 8h11M9.5 4l4 4-4 4"/>`),
  roll: icon(svg`
    <path d="M6.5 13.3h-3a1 1 0 0 1-1-1V4.7a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v3M2.5 6.7h11M5.3 2v2.4M10.7 2v2.4"/>
    <path d="M8.8 11.6h5M11.7 9.4l2.2 2.2-2.2 2.2"/>`),
  open: icon(svg`
    <path d="M1.8 12.5v-9a1 1 0 0 1 1-1h3l1.5 1.7h4.9a1 1 0 0 1 1 1v1.3"/>
    <path d="m1.9 12.8 1.8-5.5a1 1 0 0 1 1-.8h9a.6.6 0 0 1 .6.8l-1.6 5a1 1 0 0 1-1 .7H2.2"/>`),
  save: icon(svg`<path d="M8 2v7.5M5 6.7l3 3 3-3"/><path d="M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2"/>`),
  export: icon(svg`
    <path d="M8 9.5V2M5 4.8l3-3 3 3"/>
    <path d="M4.5 7h-1a1 1 0 0 0-1 1v5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-1"/>`),
  print: icon(svg`
    <path d="M4.5 5.5v-3.5h7v3.5M4.5 11.5h-2a.7.7 0 0 1-.7-.7V6.5a1 1 0 0 1 1-1h10.4a1 1 0 0 1 1 1v4.3"/>
    <path d="M14.2 10.8a.7.7 0 0 1-.7.7h-2"/>
    <path d="M4.5 9.5h7v4.5h-7z"/>`),
  chevron: icon(svg`<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>`),
  next: icon(svg`<path d="M8 2.5v10M4 9l4 4 4-4"/>`),
  grow: icon(svg`<path d="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10"/>`),
  shrink: icon(svg`<path d="M2.5 6H6V2.5M13.5 6H10V2.5M2.5 10H6v3.5M13.5 10H10v3.5"/>`),
  sun: icon(svg`
    <circle cx="8" cy="8" r="2.8"/>
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7"/>`),
  moon: icon(svg`<path d="M13.3 9.6A5.7 5.7 0 0 1 6.4 2.7a5.7 5.7 0 1 0 6.9 6.9z"/>`),
  system: icon(svg`<rect x="1.8" y="2.8" width="12.4" height="8.4" rx="1"/><path d="M5.5 13.7h5M8 11.5v2"/>`),
  more: icon(svg`<path stroke-width="2" d="M3.5 8h.01M8 8h.01M12.5 8h.01"/>`),
  check: icon(svg`<path d="m3 8.5 3.3 3.3L13 4.8"/>`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`),
  search: icon(svg`<circle cx="7" cy="7" r="4.3"/><path d="m10.3 10.3 3.4 3.4"/>`),
  error: icon(svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.8v3.9M8 11.2h.01"/>`),
  warning: icon(svg`
    <path d="M7.1 2.9 1.9 12a1 1 0 0 0 .9 1.5h10.4a1 1 0 0 0 .9-1.5L8.9 2.9a1 1 0 0 0-1.8 0z"/>
    <path d="M8 6.3v3M8 11.5h.01"/>`),
  outline: icon(svg`<path d="M2.5 3.5h11M5 8h8.5M7.5 12.5h6"/>`),
  figures: icon(svg`<path d="M5 2.5h-2v11h2M11 2.5h2v11h-2M6.5 10.5h3"/>`),
  bullets: icon(svg`<path d="M6 4h7.5M6 8h7.5M6 12h7.5"/><path stroke-width="2" d="M2.7 4h.01M2.7 8h.01M2.7 12h.01"/>`),
  numbers: icon(svg`
    <path d="M7 4h6.5M7 8h6.5M7 12h6.5"/>
    <path stroke-width="1.2" d="M2.4 3 3.5 2.4v3.2M2.3 10.7a1 1 0 1 1 1.7.7l-1.7 2h1.9"/>`),
  table: icon(svg`<rect x="2" y="2.8" width="12" height="10.4" rx="1"/><path d="M2 6.3h12M2 9.8h12M8 6.3v6.9"/>`),
  sheet: icon(svg`<rect x="2" y="2.8" width="12" height="10.4" rx="1"/><path d="M2 6.3h12M2 9.8h12M6.5 2.8v10.4"/>`),
  insert: icon(svg`<path d="M4.5 3h-2v10h2M11.5 3h2v10h-2M8 5.8v4.4M5.8 8h4.4"/>`),
  promote: icon(svg`<path d="M13.5 3.5h-7M13.5 12.5h-7M13.5 8h-11M5 5.5 2.5 8 5 10.5"/>`),
  demote: icon(svg`<path d="M13.5 3.5h-7M13.5 12.5h-7M2.5 8h8M2.5 5.5 5 8l-2.5 2.5"/>`),
  missing: icon(svg`<path d="M4.5 3h-2v10h2M11.5 3h2v10h-2"/><path stroke-width="2" d="M6.3 8h.01M9.7 8h.01"/>`),
  up: icon(svg`<path d="M8 13.5v-10M4 7l4-4 4 4"/>`),
  down: icon(svg`<path d="M8 2.5v10M4 9l4 4 4-4"/>`),
  word: icon(svg`
    <path d="M9 1.8H4.3a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1V5.5z"/>
    <path d="m5.3 8 1 3.8L8 8.3l1.7 3.5 1-3.8"/>`),
  page: icon(svg`
    <path d="M9 1.8H4.3a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1V5.5z"/>
    <path d="M9 1.8v3.7h3.7M5.8 8.5h4.4M5.8 11h4.4"/>`),
  code: icon(svg`<path d="m5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5l3.5 3.5-3.5 3.5"/>`),
} as const
