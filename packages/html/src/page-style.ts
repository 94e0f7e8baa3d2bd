// A report's profile as CSS. Fonts are named, never shipped; the space between characters fits as many in a line as the profile
// says.

import { twipsOf, type Face, type Profile } from "@tianbao/core"

/** The stylesheet of a stand-alone page: a sheet of paper on screen, pages in print. */
export function pageStyle(profile: Profile): string {
  const { page, faces, levels } = profile
  const { line, spacing } = twipsOf(profile)
  const pitch = `${line / 20}pt`
  const margins = marginsOf(profile)
  const font = ({ names, generic, size }: Face, height: string): string => `${size}pt/${height} ${familyOf(names, generic)}`
  const weight = ({ bold = false }: Face): string => bold ? "bold" : "normal"
  return `
:root { color-scheme: light dark; --around: #e9e9e6; --shadow: 0 1px 2px #0002, 0 8px 28px #0002 }
@media (prefers-color-scheme: dark) { :root { --around: #1d1e20; --shadow: 0 0 0 1px #fff1, 0 8px 28px #0008 } }
* { box-sizing: border-box }
html { background: var(--around); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 }
main {
  color-scheme: light; background: #fff; color: #000; width: ${page.width}mm; max-width: 100%; min-height: ${page.height}mm;
  margin: 12mm auto; padding: ${margins}; box-shadow: var(--shadow);
  font: ${font(faces.body, pitch)};
  letter-spacing: ${(spacing / 20).toFixed(3)}pt; text-align: justify; text-indent: 2em; overflow-wrap: anywhere; orphans: 2; widows: 2;
}
p, h1, h2, h3, h4, h5, h6, blockquote, ul, ol, pre, table { margin: 0; font-size: inherit; font-weight: normal }
h1, h2, h3, h4, h5, h6 { break-after: avoid }
${levels.map((face, i) => `h${i + 1} { font: ${weight(face)} ${font(face, pitch)} }`).join("\n")}
.report-title {
  font: ${weight(faces.title)} ${font(faces.title, "1.5")};
  letter-spacing: 0; text-align: center; text-indent: 0; margin-bottom: ${pitch};
  text-wrap: balance; word-break: auto-phrase;
}
.report-run-in > * { display: inline }
.report-figure { white-space: nowrap }
.report-blank { background: #ffe9a8; color: #7a1f00; print-color-adjust: exact; -webkit-print-color-adjust: exact }
strong { font-weight: bold }
a { color: inherit }
.report-addressee, .report-signature, .report-date, .report-attachment { text-indent: 0 }
.report-attachment { margin-left: 5em }
.report-attachment > .report-number { display: inline-block; margin-left: -5em; width: 5em; text-align: right }
.report-signature, .report-date { text-align: right }
.report-gap { margin-top: ${pitch} }
blockquote { padding: 0 2em; font-family: ${familyOf(faces.quote.names, faces.quote.generic)} }
ul, ol { padding-left: 2em }
li, td, th, pre { text-indent: 0 }
li > p { text-indent: 0 }
pre { font: ${font(faces.code, "1.5")}; letter-spacing: 0; white-space: pre-wrap; text-align: left }
hr { border: 0; border-top: .35mm solid; margin: 14pt 0 }
table {
  width: 100%; border-collapse: collapse; margin: 7pt 0;
  font: ${font(faces.table, "1.5")}; letter-spacing: 0; text-align: left;
}
td, th { border: .25mm solid #000; padding: 1mm 1.5mm; vertical-align: middle }
td > *, th > * { text-indent: 0 }
th { font: ${weight(faces.tableHeader)} ${font(faces.tableHeader, "1.5")}; text-align: center }
tr { break-inside: avoid }
.report-draft {
  position: fixed; inset: 0; display: grid; place-items: center; z-index: 1; pointer-events: none; user-select: none;
  font: 120pt/1 ${familyOf(faces.draft.names, faces.draft.generic)}; color: #c0000026; letter-spacing: .2em;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.report-draft span { transform: rotate(-32deg) }
@media screen and (max-width: 215mm) {
  main { margin: 0; padding: 12mm 6vw; min-height: 100vh; box-shadow: none }
}
${paperStyle(profile)}
@media print {
  html { background: none }
  main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none }
  a { text-decoration: none }
}
`
}

/** Paper, margins and page numbers, for a page of a host's own that prints a report. */
export function paperStyle(profile: Profile): string {
  const { page, faces: { pageNumber: { names, generic, size } } } = profile
  return `@page { size: ${page.width}mm ${page.height}mm; margin: ${marginsOf(profile)}; font: ${size}pt/1 ${familyOf(names, generic)} }\n` +
    pageNumberStyle(profile)
}

function marginsOf({ page }: Profile): string {
  return `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`
}

/** Page numbers by boxes in the margin, which browsers have from Chromium 131 on; 7 mm below the text (7.5). */
function pageNumberStyle({ pageNumber, faces }: Profile): string {
  const box = (place: string, padding: string): string =>
    `@bottom-${place} { content: "— " counter(page) " —"; vertical-align: top; padding: 7mm ${padding} }`
  const em = `${faces.pageNumber.size}pt`
  switch (pageNumber) {
    case "none": return ""
    case "centre": return `@page { ${box("center", "0 0")} }`
    case "outside": return `@page :right { ${box("right", `${em} 0 0`)} }\n@page :left { ${box("left", `0 0 ${em}`)} }`
    default: return pageNumber satisfies never
  }
}

function familyOf(names: Face["names"], generic: Face["generic"]): string {
  return [...names.map(name => /^[\w-]+$/.test(name) ? name : JSON.stringify(name)), generic].join(", ")
}
