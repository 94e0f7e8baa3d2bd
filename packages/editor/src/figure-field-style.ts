/** The figure editor's own style. It lives in a shadow root, where no page's rule for `input` reaches it; the theme's
 * custom properties do. */
export const fieldStyle: string = `
:host { position: fixed; inset: 0 auto auto 0; width: 0; height: 0; margin: 0; padding: 0; border: 0; overflow: visible;
  background: none; color: inherit; }
:host([hidden]) { display: none; }
.input, .card { position: fixed; box-sizing: border-box; margin: 0; }
.input { padding: 0 0.3em; border: 0; border-radius: 4px; outline: 2px solid var(--report-accent, #1d5fd1); outline-offset: 0;
  background: var(--report-field-bg, #fff); color: var(--report-fg, #1b1f24); font-variant-numeric: tabular-nums;
  box-shadow: 0 0 0 5px color-mix(in srgb, var(--report-accent, #1d5fd1) 18%, transparent); }
.input[aria-invalid=true] { outline-color: var(--report-danger, #c2261d);
  box-shadow: 0 0 0 5px color-mix(in srgb, var(--report-danger, #c2261d) 16%, transparent); }
.input::placeholder { color: var(--report-muted, #6b7480); opacity: 0.8; }
.card { width: max-content; min-width: 15rem; max-width: min(22rem, calc(100vw - 16px)); padding: 10px 12px 8px;
  border: 1px solid var(--report-border, #d8dde3); border-radius: 10px; background: var(--report-popup-bg, #fff);
  color: var(--report-fg, #1b1f24); box-shadow: 0 12px 32px rgb(16 24 40 / 16%), 0 2px 6px rgb(16 24 40 / 8%);
  font: 13px/1.6 var(--report-ui-font, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif); }
header { display: flex; justify-content: space-between; gap: 1.5em; align-items: baseline; }
.label { font-weight: 600; font-size: 14px; }
.unit, .previous, .keys, .left { color: var(--report-muted, #5c6570); font-size: 12px; }
p { margin: 2px 0 0; }
p:empty { display: none; }
.status[data-state=wrong] { color: var(--report-danger, #c2261d); }
.status[data-state=understood] { color: var(--report-success, #16704a); font-variant-numeric: tabular-nums; }
.status[data-state=blank] { color: var(--report-muted, #5c6570); }
.suggestion { margin-top: 6px; padding: 3px 10px; border: 1px solid var(--report-accent, #1d5fd1); border-radius: 6px;
  background: color-mix(in srgb, var(--report-accent, #1d5fd1) 8%, transparent); color: var(--report-accent, #1d5fd1);
  font: inherit; cursor: pointer; }
.suggestion[hidden] { display: none; }
footer { display: flex; justify-content: space-between; gap: 1.5em; margin-top: 8px; padding-top: 6px;
  border-top: 1px solid var(--report-border, #e3e7ec); }
@media (forced-colors: active) { .input, .card { outline: 2px solid CanvasText; } }
`
