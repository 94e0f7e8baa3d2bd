// The official type area as CSS: GB/T 9704-2012, clauses 5 and 7. Fonts are named, never shipped; 28.95 pt of line
// gives 22 lines a page, and -0.207 pt between characters 28 of them a line.

const songTi = `SimSun, 宋体, STSong, "CESI宋体-GB2312", "Noto Serif CJK SC", "Source Han Serif SC", serif`
const fangSong = `FangSong, 仿宋, STFangsong, 仿宋_GB2312, "CESI仿宋-GB2312", FandolFang, ${songTi}`
const kaiTi = `KaiTi, 楷体, STKaiti, 楷体_GB2312, "CESI楷体-GB2312", "LXGW WenKai", FandolKai, ${songTi}`
const heiTi = `SimHei, 黑体, STHeiti, "CESI黑体-GB2312", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`
const xiaoBiaoSong =
  `方正小标宋简体, FZXiaoBiaoSong-B05S, 方正小标宋_GBK, "CESI小标宋-GB2312", "CESI小标宋-GB18030", STZhongsong, 华文中宋, ${songTi}`

/** The stylesheet of a stand-alone page: an A4 sheet on screen, official pages in print. */
export const pageStyle: string = `
:root { color-scheme: light dark; --around: #e9e9e6; --shadow: 0 1px 2px #0002, 0 8px 28px #0002 }
@media (prefers-color-scheme: dark) { :root { --around: #1d1e20; --shadow: 0 0 0 1px #fff1, 0 8px 28px #0008 } }
* { box-sizing: border-box }
html { background: var(--around); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 }
main {
  color-scheme: light; background: #fff; color: #000; width: 210mm; max-width: 100%; min-height: 297mm;
  margin: 12mm auto; padding: 37mm 26mm 35mm 28mm; box-shadow: var(--shadow);
  font: 16pt/28.95pt ${fangSong};
  letter-spacing: -.207pt; text-align: justify; text-indent: 2em; overflow-wrap: anywhere; orphans: 2; widows: 2;
}
p, h1, h2, h3, h4, h5, h6, blockquote, ul, ol, pre, table { margin: 0; font-size: inherit; font-weight: normal }
h1, h2, h3, h4, h5, h6 { break-after: avoid }
h1 { font-family: ${heiTi} }
h2 { font-family: ${kaiTi} }
.report-title {
  font: 22pt/1.5 ${xiaoBiaoSong};
  letter-spacing: 0; text-align: center; text-indent: 0; margin-bottom: 28.95pt;
  text-wrap: balance; word-break: auto-phrase;
}
.report-run-in > * { display: inline }
.report-figure { white-space: nowrap }
.report-blank { background: #ffe9a8; color: #7a1f00; print-color-adjust: exact; -webkit-print-color-adjust: exact }
strong { font-weight: bold }
a { color: inherit }
blockquote { padding: 0 2em; font-family: ${kaiTi} }
ul, ol { padding-left: 2em }
li, td, th, pre { text-indent: 0 }
li > p { text-indent: 0 }
pre { font: 12pt/1.5 monospace; letter-spacing: 0; white-space: pre-wrap; text-align: left }
hr { border: 0; border-top: .35mm solid; margin: 14pt 0 }
table {
  width: 100%; border-collapse: collapse; margin: 7pt 0;
  font-size: 12pt; line-height: 18pt; letter-spacing: 0; text-align: left;
}
td, th { border: .25mm solid #000; padding: 1mm 1.5mm; vertical-align: middle }
td > *, th > * { text-indent: 0 }
th { font-family: ${heiTi}; text-align: center }
tr { break-inside: avoid }
.report-draft {
  position: fixed; inset: 0; display: grid; place-items: center; z-index: 1; pointer-events: none; user-select: none;
  font: 120pt/1 ${heiTi}; color: #c0000026; letter-spacing: .2em;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.report-draft span { transform: rotate(-32deg) }
@media screen and (max-width: 215mm) {
  main { margin: 0; padding: 12mm 6vw; min-height: 100vh; box-shadow: none }
}
@page {
  size: A4; margin: 37mm 26mm 35mm 28mm;
  font: 14pt ${songTi};
}
@page :right { @bottom-right { content: "— " counter(page) " —"; vertical-align: top; padding: 7mm 14pt 0 0 } }
@page :left { @bottom-left { content: "— " counter(page) " —"; vertical-align: top; padding: 7mm 0 0 14pt } }
@media print {
  html { background: none }
  main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none }
  a { text-decoration: none }
}
`
