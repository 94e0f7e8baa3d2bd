/** The figure editor's own style. It lives in a shadow root, where no page's rule for `input` reaches it; the theme's
 * custom properties do. What a page says of the host element itself is overruled. */
export const fieldStyle: string = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  display: block !important; width: 0 !important; height: 0 !important; overflow: visible !important; }
:host([hidden]) { display: none !important; }
:host([data-away]) { opacity: 0 !important; pointer-events: none !important; }
.input, .card { position: fixed; box-sizing: border-box; margin: 0; zoom: var(--zoom, 1); }
.input { width: max(var(--width), min(4em, 72px)); max-width: calc(100vw - 16px); border: 0; border-radius: 1px;
  outline: 2px solid var(--ring); outline-offset: 1px; background: var(--paper); color: var(--report-fg, #1b1f24);
  font-variant-numeric: tabular-nums; --ring: var(--report-accent, #1d5fd1); --paper: var(--report-field-bg, #fff);
  box-shadow: 0 0 0 1px var(--paper), 0 0 0 6px color-mix(in srgb, var(--ring) 18%, transparent); }
@supports (field-sizing: content) {
  .input { width: auto; min-width: max(var(--width), min(4em, 72px)); field-sizing: content; }
}
.input[aria-invalid=true] { --ring: var(--report-danger, #c2261d); }
.input::placeholder { color: var(--report-muted, #6b7480); opacity: 0.8; }
.input::selection { background: color-mix(in srgb, var(--ring) 24%, transparent); }
.card { width: max-content; min-width: 15rem; max-width: min(22rem, calc(100vw - 16px)); padding: 10px 14px 8px;
  border: 1px solid var(--report-border, #d8dde3); border-radius: 10px; background: var(--report-popup-bg, #fff);
  color: var(--report-fg, #1b1f24); box-shadow: 0 12px 32px rgb(16 24 40 / 16%), 0 2px 6px rgb(16 24 40 / 8%);
  font: 13px/1.6 var(--report-ui-font, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
  cursor: default; }
.header, .footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em;
  align-items: baseline; }
.label { font-weight: 600; font-size: 14px; }
.unit, .hints, .keys, .left { color: var(--report-muted, #5c6570); font-size: 12px; }
.unit, .keys, .left { white-space: nowrap; }
.hints, .status { margin: 2px 0 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.hints:empty, .status:empty { display: none; }
.status { color: var(--report-muted, #5c6570); }
.status[data-state=wrong] { color: var(--report-danger, #c2261d); }
.status[data-state=understood] { color: var(--report-success, #16704a); }
.suggestion { margin-top: 6px; padding: 3px 10px; border: 1px solid var(--report-accent, #1d5fd1); border-radius: 6px;
  background: color-mix(in srgb, var(--report-accent, #1d5fd1) 8%, transparent); color: var(--report-accent, #1d5fd1);
  font: inherit; font-variant-numeric: tabular-nums; cursor: pointer; }
.suggestion:hover { background: color-mix(in srgb, var(--report-accent, #1d5fd1) 16%, transparent); }
.suggestion:not([title=""])::after { content: " ↵" / ""; opacity: 0.6; }
.suggestion[hidden] { display: none; }
.answers { display: flex; gap: 6px; margin-top: 8px; }
.answers button { padding: 1px 8px; border: 1px solid var(--report-border, #d8dde3); border-radius: 6px; background: none;
  color: var(--report-muted, #5c6570); font: inherit; font-size: 12px; cursor: pointer; }
.answers button:hover:enabled, .answers [aria-pressed=true] { border-color: currentcolor; color: var(--report-accent, #1d5fd1); }
.answers button:disabled { opacity: 0.5; cursor: default; }
.answers[hidden] { display: none; }
.footer { margin-top: 8px; padding-top: 6px; border-top: 1px solid var(--report-border, #e3e7ec); }
@media (forced-colors: active) { .card { outline: 1px solid CanvasText; } }
@media print { :host { display: none !important; } }
`
