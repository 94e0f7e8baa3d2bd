/** The style of a hit's card, in its shadow root: no page's rule reaches it, the theme's custom properties do. */
export const cardStyle: string = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  width: 0 !important; height: 0 !important; overflow: visible !important; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card { position: fixed; inset: 0 auto auto 0; box-sizing: border-box; width: max-content; min-width: 18rem;
  max-width: min(26rem, calc(100vw - 16px)); margin: 0; padding: 0; overflow: hidden; outline: 0;
  border: 1px solid var(--report-border, #d8dde3); border-radius: 12px; background: var(--report-popup-bg, #fff);
  color: var(--report-fg, #1b1f24); box-shadow: 0 12px 32px rgb(16 24 40 / 16%), 0 2px 6px rgb(16 24 40 / 8%);
  font: 13px/1.6 var(--report-ui-font, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
  font-variant-numeric: tabular-nums; text-align: start; cursor: default; }
.card[data-away] { opacity: 0; pointer-events: none; }
.card[data-keys] { border-color: color-mix(in srgb, var(--report-accent, #1d5fd1) 55%, transparent);
  box-shadow: 0 0 0 3px color-mix(in srgb, var(--report-accent, #1d5fd1) 14%, transparent),
    0 12px 32px rgb(16 24 40 / 16%), 0 2px 6px rgb(16 24 40 / 8%); }
[hidden] { display: none !important; }
.track { height: 3px;
  background: var(--report-track, color-mix(in srgb, var(--report-border, #d8dde3) 60%, transparent)); }
.track > i { display: block; height: 100%; width: calc(var(--done, 0) * 100%); border-radius: 0 2px 2px 0;
  background: var(--report-accent, #1d5fd1); transition: width 0.25s ease; }
.walk { display: flex; align-items: center; gap: 2px; padding: 6px 8px 0 16px; color: var(--report-muted, #5c6570);
  font-size: 12px; }
.progress { flex: 1; padding-right: 12px; }
.body { padding: 10px 16px 12px; }
.walk:not([hidden]) + .body { padding-top: 4px; }
.header { display: flex; justify-content: space-between; align-items: baseline; gap: 1.5em; }
.label { min-width: 0; overflow-wrap: anywhere; font-weight: 600; font-size: 15px; }
.unit { flex: none; color: var(--report-muted, #5c6570); font-size: 12px; white-space: nowrap; }
.reason { margin: 2px 0 0; color: var(--report-muted, #4f5862); overflow-wrap: anywhere;
  text-wrap: pretty; text-spacing-trim: trim-start; }
.reason::first-letter { text-transform: uppercase; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 10px; }
.answer { display: inline-flex; align-items: center; gap: 6px; min-height: 30px; box-sizing: border-box; margin: 0;
  padding: 0 10px; border: 1px solid var(--report-border, #d8dde3); border-radius: 8px; background: none;
  color: inherit; font: inherit; white-space: nowrap; cursor: pointer; }
.answer:hover { background: color-mix(in srgb, var(--report-fg, #1b1f24) 6%, transparent); }
.make { border-color: var(--report-accent, #1d5fd1); background: var(--report-accent, #1d5fd1);
  color: var(--report-accent-fg, #fff); }
.make:hover { background: color-mix(in srgb, var(--report-accent, #1d5fd1) 88%, var(--report-fg, #000)); }
.fill { padding: 0 4px; color: var(--report-muted, #5c6570); white-space: nowrap; }
kbd { padding: 0 5px; border-radius: 4px; background: color-mix(in srgb, currentcolor 8%, transparent); font: inherit;
  font-size: 11px; line-height: 17px; }
.card:not([data-keys]) .actions kbd, .card:not([data-keys]) .fill { display: none; }
.footer { display: flex; justify-content: space-between; align-items: center; gap: 1.5em; margin-top: 10px;
  color: var(--report-muted, #5c6570); font-size: 12px; }
.link { margin: 0; padding: 0; border: 0; background: none; color: var(--report-accent, #1d5fd1); font: inherit;
  cursor: pointer; white-space: nowrap; }
.link:hover { text-decoration: underline; text-underline-offset: 3px; }
.icon { display: grid; place-items: center; width: 26px; height: 26px; padding: 0; border: 0; border-radius: 6px;
  background: none; color: inherit; cursor: pointer; }
.icon:hover { background: color-mix(in srgb, var(--report-fg, #1b1f24) 8%, transparent);
  color: var(--report-fg, #1b1f24); }
.icon svg { width: 14px; height: 14px; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round;
  stroke-linejoin: round; }
.notice { display: flex; align-items: center; gap: 14px; padding: 10px 16px; }
.notice p { flex: 1; margin: 0; }
.card[data-face=done] .notice p { color: var(--report-success, #16704a); }
.card[data-face=rest], .card[data-face=done] { min-width: 0; }
:focus-visible { outline: 2px solid var(--report-accent, #1d5fd1); outline-offset: 2px; }
.card:focus-visible { outline: 0; }
@media (pointer: coarse) {
  .answer { min-height: 40px; padding: 0 14px; }
  .icon { width: 36px; height: 36px; }
  kbd, .fill, .hint { display: none; }
}
@media (prefers-reduced-motion: reduce) { .track > i { transition: none; } }
@media (forced-colors: active) {
  .card[data-keys] { outline: 2px solid Highlight; }
  .track > i { background: Highlight; }
}
@media print { .card { display: none; } }
`
