import { t as stringsOf } from "./locale-BOlR0UwJ.js";
import { t as download } from "./download-DfMxwCP2.js";
import { t as adopt } from "./adopt-T7hH_P_E.js";
import { skeletonOf } from "@tianbao/core/catalogue";
import { blanksIn, changeAt, changesIn, endFind, figureEditorKey, findNext, findPrevious, findProgress, guardNumbers, hitsOf, makeAllFigures, makeFigure, moveSectionDown, moveSectionTo, moveSectionUp, replaceAllMatches, replaceMatch, reveal, reviewBlanks, rulesOf, setFind, settleBlank, takeChanges, textOfHTML } from "@tianbao/editor";
import { compareDecimals, diagnose, draft, figureAttrs, figuresIn, formatNumber, hitOf, isBlank, isDecimal, outlineOf, parseReport, reportOfText, roleOf, sectionAt, sectionAttrs, sectionNumber, sentinelPattern, textCount, valueText } from "@tianbao/core";
import { fromHTML } from "@tianbao/html";
import { TextSelection } from "@tiptap/pm/state";
import { html, nothing, render, svg } from "lit/html.js";
// src/chrome/icons.ts
var icon = (shape) => svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"
  fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
/** Drawn on a grid of 16, in the colour of the text around them. */
var icons = {
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
	code: icon(svg`<path d="m5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5l3.5 3.5-3.5 3.5"/>`)
};
// src/chrome/buttons.ts
/** A small square button; its label is its name and its hint. */
function iconButton(label, face, act, state = {}, className = "icon-button") {
	const { keys, pressed, disabled = false } = state;
	return html`
    <button type="button" class=${className} aria-label=${label} title=${keys ? `${label} (${keys})` : label}
      aria-pressed=${pressed === void 0 ? nothing : String(pressed)} ?disabled=${disabled}
      @click=${act}>${face}</button>`;
}
/** A button with words, which go where the window is small, and an icon, which stays. */
function wideButton(className, label, icon, act, state = {}) {
	return iconButton(label, html`${icon}<span>${label}</span>`, act, state, `button ${className}`);
}
/** The cross in a dialog's corner. */
function closeButton(strings, act) {
	return iconButton(strings.close, icons.close, act);
}
// src/roll/roll-notice.ts
/** Says over the sheet that the report was rolled, and offers to take it back. */
function rollNotice({ doc, year, years, kept }, strings, { undo, close }) {
	const { roll } = strings;
	return html`
    <div class="roll-done">
      <p role="status"><strong>${roll.done(year)}</strong>
        <span>${roll.counts(blanksIn(doc).length, years.length, kept.length)}</span></p>
      <button type="button" class="button button-outline button-small" title="${roll.undo} (Ctrl+Z)" @click=${undo}>
        ${roll.undo}
      </button>
      ${closeButton(strings, close)}
    </div>`;
}
// src/chrome/damage-notice.ts
/** Says over a read-only sheet why it is one, with each fault's path, and offers the file again. */
function damageNotice({ name, problems, salvaged }, strings, { download, back }) {
	const { damage } = strings;
	return html`
    <section class="damage" aria-labelledby="damage-title">
      <span class="damage-icon">${icons.warning}</span>
      <div class="damage-text">
        <h2 id="damage-title">${(salvaged ? damage.title : damage.titleLost)(name)}</h2>
        <p>${salvaged ? damage.salvaged : damage.lost}</p>
        <details ?open=${problems.length <= 3}>
          <summary>${damage.details(problems.length)}</summary>
          <ul>${problems.map(({ path, message }) => html`<li><code>${path || damage.root}</code>${message}</li>`)}</ul>
        </details>
        <div class="damage-actions">
          <button type="button" class="button button-primary" @click=${back}>${damage.back}</button>
          <button type="button" class="button button-outline" @click=${download}>${damage.download}</button>
        </div>
      </div>
    </section>`;
}
// src/chrome/drawers.ts
/** Opens a drawer, or closes the open one. Where the panel has its own column this changes nothing that can be seen. */
function setDrawer(frame, drawer) {
	const before = openDrawer(frame);
	if (drawer) {
		frame.dataset["drawer"] = drawer;
		requestAnimationFrame(() => focusFirst(frame, drawer));
	} else {
		delete frame.dataset["drawer"];
		if (before) frame.querySelector(`[data-opens~="${before}"]`)?.focus({ preventScroll: true });
	}
}
/** The drawer that is open, or null. */
function openDrawer(frame) {
	const drawer = frame.dataset["drawer"];
	return drawer === "outline" || drawer === "panels" ? drawer : null;
}
/** Closes the drawer on Escape and on a press beside it. */
function closeDrawerOutside(frame) {
	frame.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.defaultPrevented || !openDrawer(frame)) return;
		setDrawer(frame, null);
		event.stopPropagation();
	});
	frame.addEventListener("pointerdown", ({ target }) => {
		const isInside = target instanceof Element && target.closest("#outline, #panels, .status-drawers, .outline-toggle");
		if (openDrawer(frame) && !isInside) setDrawer(frame, null);
	});
}
function focusFirst(frame, drawer) {
	const selector = drawer === "outline" ? "#outline button[aria-current], #outline button" : "#panels [aria-selected=true]";
	frame.querySelector(selector)?.focus({ preventScroll: true });
}
// src/chrome/roll-changes.ts
/** Offers the changes since last year that follow from the values that are in, and leads to those that the text tells
* the other way round. */
function changeOffers(doc, { roll }, { take, go }) {
	const changes = changesIn(doc);
	const contradicted = changes.filter(({ mismatch }) => mismatch !== null);
	const count = changes.length - contradicted.length;
	const [first] = contradicted;
	if (changes.length === 0) return nothing;
	return html`
    <div class="change-offers">
      ${count > 0 ? html`
        <p>
          <span>${roll.offers(count)}</span>
          <button type="button" class="button button-outline button-small" @click=${take}>${roll.take}</button>
        </p>` : nothing}
      ${first ? html`
        <button type="button" class="change-wrong" @click=${() => go(first.pos)}>
          ${icons.warning}<span>${roll.contradicted(contradicted.length)}</span>
        </button>` : nothing}
    </div>`;
}
/** What can be said about a blank that tells a change: its value, or that the word before it is wrong. */
function changeNote(doc, pos, { roll }) {
	const change = changeAt(doc, pos);
	if (!change) return "";
	const { node, value, mismatch } = change;
	return mismatch ? roll.contradiction(mismatch.written, mismatch.needed) : roll.offered(valueText({
		...figureAttrs(node),
		value
	}));
}
// src/chrome/figure-panel.ts
/** The tab that lists all figures by section. With `onlyBlank`, only those without an answer. `current` is the position
* of the figure that is selected. */
function figurePanel({ doc, groups, total, filled, missing }, current, onlyBlank, strings, { go, filter, take }) {
	if (total === 0) {
		const hint = missing > 0 ? strings.figuresMissing(missing) : strings.figuresEmpty;
		return html`<div class="panel-empty"><p>${hint}</p></div>`;
	}
	const shown = groups.map((group) => ({
		...group,
		figures: onlyBlank ? group.figures.filter(isOpen) : group.figures
	})).filter(({ figures }) => figures.length > 0);
	return html`
    <div class="progress">
      ${ring(filled / total)}
      <span class="progress-text">${strings.filled(filled, total)}</span>
      <label class="switch">
        <input type="checkbox" role="switch" .checked=${onlyBlank}
          @change=${(event) => filter(event.currentTarget.checked)}>
        <span>${strings.onlyBlank}</span>
      </label>
    </div>
    <div class="panel-scroll">
      ${shown.length === 0 ? html`<div class="panel-empty"><p>${strings.figuresDone}</p></div>` : nothing}
      ${shown.map(({ number, heading, figures }) => html`
        <section class="figure-group">
          <h2>${number.replace(/\.$/, ". ")}${heading || strings.before}</h2>
          <ul>${figures.map((entry) => figureLine(doc, entry, entry.pos === current, strings, go))}</ul>
        </section>`)}
    </div>
    ${changeOffers(doc, strings, {
		take,
		go
	})}`;
}
function figureLine(doc, { pos, label, state, number, unit, previous }, isCurrent, strings, go) {
	const hint = isOpen({ state }) ? changeNote(doc, pos, strings) || previous && strings.previous(previous) : "";
	const note = state === "unverified" ? strings.unverified : hint;
	return html`
    <li>
      <button type="button" class="figure-line" data-state=${state} aria-current=${isCurrent ? "true" : nothing}
        @click=${() => go(pos)}>
        <span class="figure-label">${label}</span>
        ${isOpen({ state }) ? html`<span class="figure-blank">${state === "optional" ? strings.optional : strings.blank}</span>` : html`<span class="figure-value">${number || "不适用"}</span>`}
        <span class="figure-unit">${state === "absent" ? "" : unit}</span>
        ${note ? html`<span class="figure-note">${note}</span>` : nothing}
      </button>
    </li>`;
}
function isOpen({ state }) {
	return state === "blank" || state === "optional";
}
/** A ring that closes as the report fills. */
function ring(share) {
	const length = 2 * Math.PI * 13;
	return html`
    <svg class="ring" viewBox="0 0 32 32" aria-hidden="true" data-full=${share === 1 ? "" : nothing}>
      ${svg`<circle class="ring-track" cx="16" cy="16" r="13"/>
      <circle class="ring-fill" cx="16" cy="16" r="13" stroke-dasharray="${share * length} ${length}"/>`}
      ${share === 1 ? svg`<path class="ring-check" d="m10.8 16.4 3.6 3.6 7-7.6"/>` : nothing}
    </svg>`;
}
// src/chrome/find-bar.ts
/** Find and replace. Enter goes on, Shift-Enter back, Escape closes. */
function findBar(state, canWrite, { find }, { run, close }) {
	const progress = findProgress(state);
	const look = ({ currentTarget }) => run(setFind(queryIn(barOf(currentTarget))));
	const replace = (event, command) => run(command(fieldIn(barOf(event.currentTarget), "replacement")?.value ?? ""));
	const onKey = (event) => {
		if (event.isComposing) return;
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
			if (event.target.name === "replacement") replace(event, replaceMatch);
			else run(event.shiftKey ? findPrevious : findNext);
		} else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const none = progress === null || progress.total === 0;
	return html`
    <div class="find" role="search" aria-label=${find.open} @keydown=${onKey}>
      <input name="text" aria-label=${find.text} placeholder=${find.text} autocomplete="off" spellcheck="false"
        @input=${look}>
      <output class="find-count" role="status">${progress === null ? nothing : progress.total === 0 ? find.none : find.count(progress.index, progress.total)}</output>
      ${iconButton(find.previous, icons.up, () => run(findPrevious), {
		keys: "Shift+Enter",
		disabled: none
	})}
      ${iconButton(find.next, icons.down, () => run(findNext), {
		keys: "Enter",
		disabled: none
	})}
      <label class="find-case"><input type="checkbox" name="case" @change=${look}><span>${find.matchCase}</span></label>
      ${canWrite ? html`
        <input name="replacement" aria-label=${find.replacement} placeholder=${find.replacement} autocomplete="off"
          spellcheck="false">
        <button type="button" class="button button-outline" ?disabled=${none}
          @click=${(event) => replace(event, replaceMatch)}>${find.replace}</button>
        <button type="button" class="button button-outline" ?disabled=${none}
          @click=${(event) => replace(event, replaceAllMatches)}>${find.replaceAll}</button>` : nothing}
      <span class="find-close">${iconButton(find.close, icons.close, close, { keys: "Esc" })}</span>
    </div>`;
}
/** Begins a search with the words that are selected, where they are few. */
function beginFind(bar, state, run) {
	const { from, to, empty, $from, $to } = state.selection;
	const input = fieldIn(bar, "text");
	if (!input) return;
	if (!empty && $from.sameParent($to) && to - from <= 40) input.value = state.doc.textBetween(from, to);
	input.focus();
	input.select();
	run(setFind(queryIn(bar)));
}
function barOf(target) {
	return target.closest(".find");
}
function fieldIn(bar, name) {
	return bar.querySelector(`input[name="${name}"]`);
}
function queryIn(bar) {
	return {
		text: fieldIn(bar, "text")?.value ?? "",
		matchCase: fieldIn(bar, "case")?.checked ?? false
	};
}
// src/lost-source.ts
/** The text of a report file, a line a block, to hold the document against that was made of it. Read from the file
* itself, not by what reads documents, or it would lose the same. */
function sourceOf(text, kind) {
	if (kind === "html") return textOfHTML(text, document);
	if (kind === "text") return text;
	const lines = [""];
	try {
		collect(JSON.parse(text), lines);
	} catch {}
	return lines.join("\n");
}
/** Adds the strings under `text`, and the values of figures, to the line of the block that holds them. */
function collect(value, lines) {
	if (typeof value !== "object" || value === null) return;
	const { text, attrs, content } = value;
	const figure = typeof attrs === "object" && attrs !== null ? attrs : {};
	if (typeof text === "string") lines[lines.length - 1] += text;
	if (typeof figure["value"] === "string") lines[lines.length - 1] += figure["value"] + String(figure["unit"] ?? "");
	if (!Array.isArray(content)) return;
	if (content.some((child) => typeof child?.text === "string")) lines.push("");
	for (const child of content) collect(child, lines);
	lines.push("");
}
// src/report-file.ts
/** Asks for a report file; null where none was chosen. */
function chooseFile(document) {
	const input = document.createElement("input");
	input.type = "file";
	input.accept = ".json,.html,.htm,.txt,application/json,text/html,text/plain";
	return new Promise((resolve) => {
		input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
		input.addEventListener("cancel", () => resolve(null));
		input.click();
	});
}
/** Reads a report file by what it holds: HTML starts with a tag, a text file is known by its name, everything else must
* be JSON. */
async function readReport(file, schema) {
	const text = decode(await file.arrayBuffer());
	const kind = /^\s*</.test(text) ? "html" : /\.txt$/i.test(file.name) ? "text" : "json";
	return {
		result: {
			html: () => fromHTML(text, { schema }),
			text: () => parseReport(schema, reportOfText(text, schema).toJSON()),
			json: () => parseReport(schema, text)
		}[kind](),
		source: sourceOf(text, kind)
	};
}
/** Text files from older programs are in GB18030. */
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("gb18030").decode(bytes);
	}
}
// src/chrome/modal.ts
/** Opens a modal dialog in an element's shadow root and resolves to its answer; null where it was closed with Escape or a
* click beside it. `content` must hold an element with the id `modal-title`, which names the dialog. */
function openModal(root, className, content) {
	const dialog = root.ownerDocument.createElement("dialog");
	dialog.className = `modal ${className}`;
	dialog.setAttribute("aria-labelledby", "modal-title");
	let answer = null;
	const modal = {
		close(value) {
			answer = value;
			dialog.close();
		},
		redraw: () => render(content(modal), dialog)
	};
	dialog.addEventListener("pointerdown", (event) => {
		if (event.target === dialog && !isInside(dialog, event)) modal.close(null);
	});
	root.append(dialog);
	modal.redraw();
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			dialog.remove();
			resolve(answer);
		}, { once: true });
	});
}
function isInside(dialog, { clientX, clientY }) {
	const { left, right, top, bottom } = dialog.getBoundingClientRect();
	return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
}
// src/chrome/failure-dialog.ts
/** Says that something went wrong, in the words of the error. */
function tellFailure(root, error, strings) {
	return openModal(root, "failure", (modal) => html`
    <header class="modal-head"><div>
      <h2 id="modal-title">${strings.failed}</h2>
      <p class="modal-hint">${error instanceof Error ? error.message : String(error)}</p>
    </div></header>
    <footer class="modal-foot">
      <button type="button" class="button button-primary" autofocus @click=${() => modal.close(null)}>${strings.close}</button>
    </footer>`);
}
// src/chrome/figure-dialog.ts
var kinds = [
	"number",
	"percent",
	"range",
	"date",
	"text"
];
var units = [
	"元",
	"万元",
	"亿元",
	"人",
	"人次",
	"万人次",
	"户",
	"家",
	"个",
	"件",
	"项",
	"条",
	"次",
	"场次",
	"期",
	"篇",
	"台",
	"吨",
	"公里",
	"个百分点"
];
/** Asks what figure to insert; null where none. */
function askFigure(root, strings) {
	const words = strings.figureDialog;
	let kind = "number";
	return openModal(root, "figure-dialog", (modal) => {
		const submit = (event) => {
			event.preventDefault();
			const figure = readForm(event.currentTarget, kind);
			if (figure) modal.close(figure);
		};
		const check = (event) => checkForm(event.currentTarget, words);
		const choose = (each) => {
			kind = each;
			modal.redraw();
		};
		const isNumeric = kind === "number" || kind === "percent" || kind === "range";
		return html`
      <form novalidate @submit=${submit} @input=${check}>
        <header class="modal-head">
          <h2 id="modal-title">${words.title}</h2>
          ${closeButton(strings, () => modal.close(null))}
        </header>
        <div class="modal-body form">
          <fieldset class="choice">
            <legend>${words.kind}</legend>
            ${kinds.map((each) => html`<label><input type="radio" name="kind" value=${each} .checked=${each === kind}
              @change=${() => choose(each)}><span>${words.kinds[each]}</span></label>`)}
          </fieldset>
          <div class="form-row">
            <label class="field field-wide"><span>${words.label}</span>
              <input name="label" required autofocus maxlength="60" autocomplete="off" placeholder=${words.labelHint}>
            </label>
            ${kind === "number" ? html`<label class="field"><span>${words.unit}</span>
              <input name="unit" list="units" maxlength="12" autocomplete="off" placeholder=${words.unitHint}>
              <datalist id="units">${units.map((unit) => html`<option value=${unit}></option>`)}</datalist>
            </label>` : nothing}
          </div>
          ${isNumeric ? limits(words) : nothing}
          <p class="form-error" role="alert"></p>
        </div>
        <footer class="modal-foot">
          <button type="button" class="button" @click=${() => modal.close(null)}>${strings.cancel}</button>
          <button class="button button-primary">${words.insert}</button>
        </footer>
      </form>`;
	});
}
function limits(words) {
	return html`
    <fieldset class="limits">
      <legend>${words.limits}</legend>
      <div class="form-row">
        <label class="field"><span>${words.min}</span><input name="min" inputmode="decimal" autocomplete="off"></label>
        <label class="field"><span>${words.max}</span><input name="max" inputmode="decimal" autocomplete="off"></label>
        <label class="field"><span>${words.precision}</span>
          <select name="precision">
            <option value="">${words.anyPrecision}</option>
            <option value="0">${words.whole}</option>
            ${[
		1,
		2,
		3,
		4
	].map((count) => html`<option value=${count}>${words.decimals(count)}</option>`)}
          </select>
        </label>
      </div>
    </fieldset>`;
}
/** The form as a figure; null, with the first fault focused, where it cannot be one. */
function readForm(form, kind) {
	const invalid = form.querySelector(":invalid:not(fieldset)");
	if (invalid) {
		invalid.focus();
		return null;
	}
	const data = new FormData(form);
	const text = (name) => String(data.get(name) ?? "").trim();
	return {
		label: text("label"),
		kind,
		unit: kind === "percent" ? "%" : text("unit"),
		min: text("min") || null,
		max: text("max") || null,
		precision: text("precision") || null
	};
}
function checkForm(form, words) {
	const [min, max] = ["min", "max"].map((name) => form.elements.namedItem(name));
	if (!(min instanceof HTMLInputElement) || !(max instanceof HTMLInputElement)) return;
	const [low, high] = [min.value.trim(), max.value.trim()];
	min.setCustomValidity(low === "" || isDecimal(low) ? "" : words.notANumber);
	const isReversed = isDecimal(low) && isDecimal(high) && compareDecimals(low, high) > 0;
	max.setCustomValidity(high !== "" && !isDecimal(high) ? words.notANumber : isReversed ? words.wrongOrder : "");
	const note = form.querySelector(".form-error");
	if (note) note.textContent = min.validationMessage || max.validationMessage;
}
// src/chrome/overview.ts
/** Reads a document for the panels. The same overview comes back while nothing has changed. */
function overviewOf(state, strings) {
	const { doc } = state;
	const rules = rulesOf(state) ?? [];
	const known = overviews.get(doc);
	if (known?.rules === rules && known.strings === strings) return known.overview;
	const overview = read(state, rules, strings);
	overviews.set(doc, {
		rules,
		strings,
		overview
	});
	return overview;
}
var overviews = /* @__PURE__ */ new WeakMap();
function read(state, rules, strings) {
	const { doc } = state;
	const figures = figuresIn(doc);
	const unanswered = blanksIn(doc);
	const hits = hitsOf(state);
	const problems = diagnose(doc, rules, strings.messages).map((problem) => placed(doc, problem, strings));
	return {
		doc,
		title: titleOf(doc),
		characters: textCount(doc).words,
		outline: outlineEntries(outlineOf(doc), unanswered),
		groups: groupsOf(doc, figures, strings),
		problems,
		hits,
		missing: hits.filter(({ blank }) => blank.class !== "text").length,
		total: figures.length,
		filled: figures.filter(({ node }) => !isBlank(node)).length,
		blanks: unanswered.length,
		errors: problems.filter(({ severity }) => severity === "error").length
	};
}
/** Adds to a diagnostic the name of its section. */
function placed(doc, diagnostic, strings) {
	const section = sectionAt(doc, diagnostic.from);
	const place = section ? sectionNumber(section) + section.node.textContent : strings.before;
	return {
		...diagnostic,
		place,
		hit: hitOf(doc, diagnostic)
	};
}
/** The text of the report's title, or "". A blank in it stands by its label: ［单位］工会工作总结. */
function titleOf(doc) {
	let title = "";
	for (let i = 0; i < doc.childCount && title === ""; i++) if (roleOf(doc.child(i).type) === "title") title = doc.child(i).textContent.replace(sentinelPattern, "［$1］").trim();
	return title;
}
function outlineEntries(sections, missing) {
	return sections.flatMap((section) => [{
		pos: section.pos,
		level: section.level,
		number: sectionNumber(section),
		title: section.node.textContent,
		blanks: missing.filter(({ pos }) => section.pos <= pos && pos < section.end).length
	}, ...outlineEntries(section.children, missing)]);
}
function groupsOf(doc, figures, strings) {
	const groups = [];
	for (const figure of figures) {
		const section = sectionAt(doc, figure.pos);
		const pos = section?.pos ?? -1;
		let group = groups[groups.length - 1];
		if (group?.pos !== pos) {
			const number = section ? sectionNumber(section) : "";
			groups.push(group = {
				pos,
				number,
				heading: section?.node.textContent ?? "",
				figures: []
			});
		}
		group?.figures.push(figureEntry(figure, strings));
	}
	return groups;
}
function figureEntry({ node, pos }, strings) {
	const attrs = figureAttrs(node);
	const unit = attrs.unit || (attrs.kind === "percent" ? "%" : "");
	const text = attrs.status === "absent" ? "" : valueText(attrs);
	return {
		pos,
		label: attrs.label || attrs.name || strings.unlabelled,
		state: isBlank(node) ? attrs.required ? "blank" : "optional" : attrs.status || "filled",
		number: unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text,
		unit,
		previous: valueText({
			...attrs,
			value: attrs.previous,
			hedge: ""
		})
	};
}
// src/chrome/problem-panel.ts
/** A text that a web site stripped lacks thousands of numbers: to list them all would take seconds. */
var listedAtMost = 300;
/** The tab that lists what is wrong with the report. Without actions nothing can be done about it. */
function problemPanel({ doc, problems, hits }, strings, go, actions) {
	if (problems.length > 0) return html`
      ${hits.length > 0 && actions ? html`
        <div class="progress">
          <span class="progress-text">${strings.missing(hits.length)}</span>
          <button type="button" class="button button-outline button-small" @click=${actions.walk}>
            ${strings.walk}
          </button>
          <button type="button" class="button button-quiet button-small" @click=${actions.makeAll}>
            ${strings.makeAll}
          </button>
        </div>` : nothing}
      <div class="panel-scroll">
        <ol class="problems">
          ${problems.slice(0, listedAtMost).map((problem) => problem.hit ? hitLine(doc, problem, problem.hit, strings, go, actions) : problemLine(problem, strings, go))}
        </ol>
        ${problems.length > listedAtMost ? html`<p class="problems-more">${strings.moreProblems(problems.length - listedAtMost)}</p>` : nothing}
      </div>`;
	return html`
    <div class="panel-empty panel-empty-good">
      <span class="panel-empty-mark">${icons.check}</span>
      <strong>${strings.problemsEmpty}</strong>
      <p>${strings.problemsEmptyHint}</p>
    </div>`;
}
/** Problems in the order of the text; each takes the person to its place. */
function problemList(problems, strings, go) {
	return html`<ol class="problems">${problems.map((problem) => problemLine(problem, strings, go))}</ol>`;
}
function problemLine({ from, severity, message, place }, strings, go) {
	return html`
    <li>
      <button type="button" class="problem problem-${severity}" @click=${() => go(from)}>
        <span class="problem-icon" role="img" aria-label=${strings[severity]}>${icons[severity]}</span>
        <span class="problem-text">${message}</span>
        <span class="problem-place">${place}</span>
      </button>
    </li>`;
}
/** A number that the text lacks, in its sentence; why it is one stands in the hint. */
function hitLine(doc, { from, message, place }, hit, strings, go, actions) {
	const [before, shown, after] = inSentence(doc, hit);
	return html`
    <li class="hit">
      <button type="button" class="problem problem-hit" title=${message} @click=${() => go(from)}>
        <span class="problem-icon" role="img" aria-label=${strings.missingHere}>${icons.missing}</span>
        <span class="problem-text">${before}<mark>${shown}</mark>${after}</span>
        <span class="problem-place">${place}</span>
      </button>
      ${actions ? html`
        <div class="hit-actions">
          ${hit.blank.class === "text" ? nothing : html`<button type="button" @click=${() => actions.make(hit)}>${strings.makeFigure}</button>`}
          <button type="button" @click=${() => actions.settle(hit)}>${strings.settle}</button>
        </div>` : nothing}
    </li>`;
}
/** The part of the sentence between two stops, where it is not too long. */
function inSentence(doc, { shownFrom, shownTo }) {
	const $from = doc.resolve(shownFrom);
	const read = (from, to) => doc.textBetween(Math.max(from, $from.start()), Math.min(to, $from.end()), "", "…");
	const before = read(shownFrom - 12, shownFrom).replace(/^.*[，。；：！？](?=.)/s, "");
	const [after = ""] = /^.?[^，。；：！？]{0,7}/s.exec(read(shownTo, shownTo + 8)) ?? [];
	return [
		before.length === 12 ? `…${before}` : before,
		read(shownFrom, shownTo),
		after
	];
}
// src/chrome/refusal-dialog.ts
/** Says why a report may not leave yet. Resolves to the place to go to, to "draft", or to null. */
function openRefusal(root, doc, diagnostics, printing, strings) {
	const { refusal } = strings;
	const errors = diagnostics.filter(({ severity }) => severity === "error").map((each) => placed(doc, each, strings));
	const blanks = errors.filter(({ rule }) => rule === "blankFigure").length;
	const first = errors.find(({ rule }) => rule === "blankFigure") ?? errors[0];
	const others = errors.length - blanks;
	const count = blanks === 0 ? refusal.others(others) : others === 0 ? refusal.blanks(blanks) : refusal.blanksAndMore(blanks, others);
	return openModal(root, "refusal", (modal) => html`
    <header class="modal-head">
      <span class="modal-mark">${icons.figures}</span>
      <div>
        <h2 id="modal-title">${printing ? refusal.print : refusal.export}${count}</h2>
        <p class="modal-hint">${refusal.why}</p>
      </div>
      ${closeButton(strings, () => modal.close(null))}
    </header>
    <div class="modal-body">${problemList(errors, strings, (pos) => modal.close(pos))}</div>
    <footer class="modal-foot">
      <button type="button" class="button" aria-describedby="draft-hint" @click=${() => modal.close("draft")}>
        ${printing ? refusal.printDraft : refusal.exportDraft}
      </button>
      <small id="draft-hint">${refusal.draftHint}</small>
      <button type="button" class="button button-primary" autofocus @click=${() => modal.close(first?.from ?? null)}>
        ${blanks > 0 ? refusal.goFirst : refusal.goFirstProblem}
      </button>
    </footer>`);
}
// src/chrome/report-picker.ts
/** Asks for a kind of report. Resolves to it, to "blank" for an empty one, or to null. */
function pickReport(root, types, strings) {
	const { picker } = strings;
	let wanted = "";
	return openModal(root, "picker", (modal) => {
		const found = types.filter((type) => matches(type, wanted));
		const families = [...new Set(found.map(({ family }) => family))];
		const search = (event) => {
			wanted = event.currentTarget.value;
			modal.redraw();
		};
		const takeFirst = (event) => {
			const first = found[0];
			if (event.key === "Enter" && !event.isComposing && wanted.trim() !== "" && first) modal.close(first);
		};
		return html`
      <header class="modal-head">
        <div>
          <h2 id="modal-title">${picker.title}</h2>
          <p class="modal-hint">${picker.hint}</p>
        </div>
        ${closeButton(strings, () => modal.close(null))}
      </header>
      <label class="search">
        ${icons.search}
        <input type="search" aria-label=${picker.search} placeholder=${picker.search} autofocus autocomplete="off"
          @input=${search} @keydown=${takeFirst}>
      </label>
      <div class="modal-body">
        ${families.map((family) => html`
          <section class="family">
            <h3>${picker.families[family] ?? family}</h3>
            <div class="cards">
              ${found.filter((type) => type.family === family).map((type) => card(type, strings, () => modal.close(type)))}
            </div>
          </section>`)}
        ${found.length === 0 ? html`<p class="picker-empty">${picker.empty}</p>` : ""}
      </div>
      <footer class="modal-foot">
        <small>${picker.blankReportHint}</small>
        ${wideButton("button-outline", picker.blankReport, icons.create, () => modal.close("blank"))}
      </footer>`;
	});
}
function card(type, { picker }, choose) {
	const headings = type.headings.slice(0, 3).map(({ title }) => title.replace(/\{\{([^|{}]+)[^{}]*\}\}/g, "$1"));
	return html`
    <button type="button" class="card" @click=${choose}>
      <strong>${type.name}</strong>
      <span class="card-headings">${headings.join(" · ")}</span>
      <span class="card-size">${picker.sections(type.headings.length, type.figures.length)}</span>
    </button>`;
}
/** A type is found by a part of its name or aliases, or by pinyin: whole syllables or their initials. */
function matches({ name, aliases, pinyin }, wanted) {
	const text = wanted.trim().toLowerCase();
	const initials = pinyin.split(" ").map((syllable) => syllable[0]).join("");
	return [name, ...aliases].some((each) => each.includes(text)) || pinyin.replaceAll(" ", "").includes(text.replace(/[\s']/g, "")) || initials.includes(text);
}
// src/chrome/file-actions.ts
/** The actions, each of which tells the person where it fails. */
function fileActions(host) {
	const { root } = host;
	const attempt = (task) => {
		task().catch((error) => tellFailure(root, error, stringsOf(host.state().locale)));
	};
	const send = async (doc, exit) => {
		if (!host.mayLeave(exit, doc)) return;
		if (exit === "print") return host.print(doc);
		const { exportFile } = await import("./export-BFXEjG4C.js");
		download(await exportFile(doc, exit, host.state().locale));
	};
	async function create() {
		const { desk, locale, templates } = host.state();
		const strings = stringsOf(locale);
		const choice = await pickReport(root, templates, strings);
		if (!choice) return;
		const { schema } = desk.editor;
		desk.put(schema.nodeFromJSON({
			type: "doc",
			content: choice === "blank" ? [{ type: "reportTitle" }, { type: "paragraph" }] : skeletonOf(choice, schema).map((node) => node.toJSON())
		}));
		host.ground.scrollTo({ top: 0 });
		if (!host.nextBlank()) desk.editor.commands.focus("start");
	}
	async function open() {
		const { desk } = host.state();
		const file = await chooseFile(root.ownerDocument);
		if (!file) return;
		const { result, source } = await readReport(file, desk.editor.schema);
		if (result.ok) {
			desk.put(result.doc);
			guardNumbers(desk.editor.view, source);
		} else desk.cover({
			name: file.name,
			source: file,
			problems: result.problems,
			salvaged: result.salvaged
		});
		host.ground.scrollTo({ top: 0 });
	}
	async function roll() {
		const { desk, locale } = host.state();
		desk.read();
		const { rollInto } = await import("./roll-dialog-BUhnUD4V.js");
		const rolled = await rollInto(root, desk.editor.view, stringsOf(locale));
		if (rolled) host.rolled({
			...rolled,
			doc: desk.editor.state.doc
		});
	}
	async function leave(exit) {
		const { desk, locale, check } = host.state();
		const result = check();
		if (result.open) return send(result.doc, exit);
		const { doc } = desk.editor.state;
		const answer = await openRefusal(root, doc, result.diagnostics, exit === "print", stringsOf(locale));
		if (answer === "draft") await send(draft(doc), exit);
		else if (answer !== null) host.go(answer);
	}
	return {
		create: () => attempt(create),
		open: () => attempt(open),
		roll: () => attempt(roll),
		leave: (exit) => attempt(() => leave(exit)),
		leaveAsDraft: () => attempt(() => send(draft(host.state().desk.read()), "docx")),
		async askFigure() {
			const { desk, locale } = host.state();
			const figure = await askFigure(root, stringsOf(locale));
			if (!figure) return null;
			const isTaken = figuresIn(desk.editor.state.doc).some(({ attrs }) => attrs.name === figure.label);
			return {
				...figure,
				name: isTaken ? "" : figure.label
			};
		}
	};
}
// src/chrome/idle.ts
/** Calls `task` once in the browser's next idle time, however often it is asked for before. */
function whenIdle(task) {
	let waiting = false;
	return () => {
		if (waiting) return;
		waiting = true;
		request(() => {
			waiting = false;
			task();
		});
	};
}
var request = (task) => {
	if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 300 });
	else setTimeout(task, 60);
};
// src/chrome/in-sight.ts
var shown = /* @__PURE__ */ new WeakMap();
/** Scrolls a list to its current entry once that has become another one; true where it has. Only the list moves, never
* the page around it. */
function keepInSight(list, current) {
	if (shown.get(list) === current) return false;
	shown.set(list, current);
	const entry = list.querySelector("[aria-current]");
	const box = entry?.closest(".outline, .panel-scroll");
	if (!entry || !box) return true;
	const [inner, outer] = [entry.getBoundingClientRect(), box.getBoundingClientRect()];
	const top = outer.top + 44;
	if (inner.top < top) box.scrollTop -= top - inner.top;
	else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
	return true;
}
/** Brings a place of the sheet to the middle where it lies outside the part that a person reads. */
function showPlace(ground, place) {
	if (!(place instanceof Element)) return;
	const { top, height } = ground.getBoundingClientRect();
	const at = (place.getBoundingClientRect().top - top) / height;
	if (at < .05 || at > .75) place.scrollIntoView({ block: "center" });
}
// src/chrome/outline-panel.ts
/** The report's headings with their numbers and blanks. `current` is where the section starts that holds the cursor. A
* heading is dragged to move its section, with all below it, or moved with Alt and an arrow. */
function outlinePanel({ outline }, current, strings, { go, move, shift }) {
	if (outline.length === 0) return html`<h2 class="side-head">${strings.outline}</h2><p class="side-empty">${strings.outlineEmpty}</p>`;
	const onKey = (event, pos) => {
		const by = {
			ArrowUp: -1,
			ArrowDown: 1
		}[event.key];
		if (!by) return;
		event.preventDefault();
		if (event.altKey) return shift?.(pos, by);
		const entries = [...event.currentTarget.closest(".outline")?.querySelectorAll("button") ?? []];
		entries[entries.indexOf(event.currentTarget) + by]?.focus();
	};
	return html`
    <h2 class="side-head">${strings.outline}</h2>
    <ol class="outline" @dragover=${over} @dragleave=${leave} @drop=${(event) => drop(event, move)}>
      ${outline.map(({ pos, level, number, title, blanks }) => html`
        <li data-pos=${pos}>
          <button type="button" class="outline-entry" data-level=${level} draggable=${move ? "true" : "false"}
            aria-current=${pos === current ? "location" : nothing} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            title=${move ? `${title}\n${strings.dragSection}` : title} @click=${() => go(pos)}
            @dragstart=${(event) => lift(event, pos)} @dragend=${settle}
            @keydown=${(event) => onKey(event, pos)}>
            <span class="outline-number">${number}</span>
            <span class="outline-title">${title || strings.messages.untitledSection()}</span>
            ${blanks === 0 ? nothing : html`
              <span class="badge" title=${strings.blanksIn(blanks)}>
                <span aria-hidden="true">${blanks}</span><span class="unseen">${strings.blanksIn(blanks)}</span>
              </span>`}
          </button>
        </li>`)}
    </ol>`;
}
/** Only what was lifted in an outline may be dropped on one. */
var type = "application/x-report-section";
function lift(event, pos) {
	event.dataTransfer?.setData(type, String(pos));
	if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
	event.currentTarget.classList.add("outline-lifted");
}
function settle(event) {
	event.currentTarget.classList.remove("outline-lifted");
}
function over(event) {
	if (!event.dataTransfer?.types.includes(type)) return;
	event.preventDefault();
	event.dataTransfer.dropEffect = "move";
	mark(event.currentTarget, placeOf(event));
}
function leave(event) {
	const list = event.currentTarget;
	if (!(event.relatedTarget instanceof Node) || !list.contains(event.relatedTarget)) mark(list, null);
}
function drop(event, move) {
	const list = event.currentTarget;
	const pos = event.dataTransfer?.getData(type);
	const place = placeOf(event);
	mark(list, null);
	if (!pos || !place) return;
	event.preventDefault();
	const next = place.isAfter ? place.entry.nextElementSibling : place.entry;
	move?.(Number(pos), next instanceof HTMLElement ? Number(next.dataset["pos"]) : null);
}
function placeOf({ target, clientY, currentTarget }) {
	const entry = target instanceof Element ? target.closest("li[data-pos]") : null;
	const last = currentTarget.lastElementChild;
	if (!entry) return last instanceof HTMLElement ? {
		entry: last,
		isAfter: true
	} : null;
	const { top, height } = entry.getBoundingClientRect();
	return {
		entry,
		isAfter: clientY > top + height / 2
	};
}
function mark(list, place) {
	for (const entry of list.querySelectorAll("[data-drop]")) entry.removeAttribute("data-drop");
	place?.entry.setAttribute("data-drop", place.isAfter ? "after" : "before");
}
// src/chrome/side-panel.ts
var tabs = ["figures", "problems"];
/** The tab bar and the open tab's panel. Arrow keys change the tab. */
function sidePanel(open, overview, strings, choose, panel) {
	const counts = {
		figures: overview.blanks,
		problems: overview.problems.length
	};
	const onKey = (event) => {
		if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
		const tab = open === "figures" ? "problems" : "figures";
		const list = event.currentTarget;
		choose(tab);
		list.querySelector(`#tab-${tab}`)?.focus();
	};
	return html`
    <div class="tabs" role="tablist" aria-label=${strings.panels} @keydown=${onKey}>
      ${tabs.map((tab) => html`
        <button type="button" class="tab" role="tab" id="tab-${tab}" aria-controls="tab-panel"
          aria-selected=${tab === open ? "true" : "false"} tabindex=${tab === open ? 0 : -1}
          @click=${() => choose(tab)}>
          ${strings[tab]}${counts[tab] > 0 ? html`<span class="badge">${counts[tab]}</span>` : nothing}
        </button>`)}
    </div>
    <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby="tab-${open}">${panel}</div>`;
}
// src/style/dialogs.css?inline
var dialogs_default = ".modal{background:var(--report-popup-bg);width:min(560px,100vw - 32px);max-height:min(720px,100vh - 48px);box-shadow:var(--report-shadow-float);color:var(--report-fg);border:0;border-radius:16px;flex-direction:column;padding:0;overflow:hidden}.modal[open]{animation:rise .18s var(--report-ease);display:flex}.modal::backdrop{background:var(--report-scrim);animation:.18s fade}@keyframes rise{0%{opacity:0;translate:0 8px}}@keyframes fade{0%{opacity:0}}.modal form{display:contents}.modal-head{flex:none;align-items:flex-start;gap:14px;padding:22px 16px 14px 24px;display:flex}.modal-head>div{flex:1}.modal-head>h2{flex:1;padding-top:1px}.modal-head h2{font-variant-numeric:tabular-nums;font-size:18px;font-weight:600;line-height:30px}.modal-hint{color:var(--report-muted);font-size:13px}.modal-mark{background:var(--report-warning-soft);width:42px;height:42px;color:var(--report-warning);border-radius:12px;flex:none;place-items:center;margin-top:4px;display:grid}.modal-mark .icon{width:22px;height:22px}.modal-body{flex:1;min-height:0;padding:0 24px;overflow:auto}.modal-foot{flex:none;justify-content:flex-end;align-items:center;gap:10px;padding:16px 24px 20px;display:flex}.modal-foot small{color:var(--report-muted);font-size:12px}.refusal .modal-body{border-block:1px solid var(--report-line);padding:0 14px}.refusal .problems{padding:8px 0}.refusal .modal-foot small{flex:1;line-height:1.5}.picker{width:min(800px,100vw - 32px);height:min(720px,100vh - 48px)}.picker .modal-body{border-block:1px solid var(--report-line);padding-bottom:20px}.picker .modal-foot{padding-block:12px}.search{flex:none;margin:0 24px 16px;position:relative}.search .icon{color:var(--report-muted);position:absolute;inset:12px auto auto 13px}.family h3{z-index:1;background:var(--report-popup-bg);color:var(--report-muted);padding:16px 0 8px;font-size:13px;position:sticky;top:0}.cards{grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:10px;display:grid}.card{border:1px solid var(--report-line);border-radius:10px;align-content:start;gap:2px;padding:12px 14px;transition:border-color .12s,background-color .12s;display:grid}.card:hover{border-color:var(--report-accent);background:color-mix(in srgb, var(--report-accent-soft) 40%, transparent)}.card strong{font-size:15px;font-weight:500}.card-headings{color:var(--report-muted);text-overflow:ellipsis;white-space:nowrap;font-size:12px;overflow:hidden}.card-size{color:var(--report-muted);font-variant-numeric:tabular-nums;font-size:12px}.picker-empty{color:var(--report-muted);text-align:center;padding:56px 0}.modal :is(input:not([type=radio]),select){border:1px solid var(--report-border);background:var(--report-surface);border-radius:8px;height:40px;padding-inline:12px}.modal :is(input,select)::placeholder{color:var(--report-muted);opacity:1}.modal .search input[type=search]{width:100%;padding-inline:38px 12px}.modal :is(input:not([type=radio]),select):focus-visible{border-color:var(--report-accent);outline-offset:-1px}.figure-dialog{width:min(480px,100vw - 32px)}.form{gap:18px;padding-top:4px;display:grid}.form-row{gap:12px;display:flex}.field{flex:1 1 0;gap:6px;min-width:0;display:grid}.field>span,.form legend{color:var(--report-fg-2);font-size:13px}.field>:is(input,select){width:100%}.field-wide{flex:2 1 0}.limits legend{color:var(--report-muted);padding-bottom:8px}.choice{background:var(--report-press);border-radius:10px;padding:3px;display:flex}.choice legend{clip-path:inset(50%);position:absolute}.choice label{cursor:pointer;flex:1}.choice input{opacity:0;position:absolute}.choice span{color:var(--report-fg-2);text-align:center;border-radius:7px;line-height:32px;display:block}.choice input:checked+span{background:var(--report-popup-bg);color:var(--report-fg);box-shadow:0 1px 3px #00000029}.choice input:focus-visible+span{outline:2px solid var(--report-accent)}.form-error{min-height:20px;color:var(--report-danger);margin:-10px 0 0;font-size:13px}@media (max-width:720px){.modal{border-radius:16px 16px 0 0;width:100vw;max-width:none;max-height:88vh;margin:auto 0 0}.picker{height:88vh}.modal-head{padding:18px 10px 12px 18px}.modal-body{padding-inline:18px}.search{margin-inline:18px}.modal-foot{padding:14px 18px calc(16px + env(safe-area-inset-bottom));flex-wrap:wrap}.refusal .modal-foot small{flex-basis:100%;order:3}.refusal .button-primary{flex:1}.modal-mark{display:none}}";
// src/style/panels.css?inline
var panels_default = ".side-head{color:var(--report-muted);padding:17px 20px 9px;font-size:13px}[data-reading] :is(.side-empty,.panel-empty){visibility:hidden}.side-empty{color:var(--report-muted);padding:4px 20px;font-size:13px;line-height:1.7}.side-foot{border-top:1px solid var(--report-line);color:var(--report-muted);font-variant-numeric:tabular-nums;margin-top:auto;padding:12px 20px 14px;font-size:12px}.outline{scrollbar-width:thin;flex:1;min-height:0;padding:0 10px 16px;overflow:auto}.outline-entry{width:100%;padding:5px 8px 5px calc(10px + var(--indent,0) * 1px);color:var(--report-fg-2);border-radius:8px;align-items:baseline;font-size:13px;line-height:20px;display:flex;position:relative}.outline-entry[data-level=\"1\"]{color:var(--report-fg);margin-top:4px;font-size:14px;font-weight:500}.outline-entry[data-level=\"2\"]{--indent:12}.outline-entry[data-level=\"3\"]{--indent:40}.outline-entry[data-level=\"4\"]{--indent:54}.outline-entry[data-level=\"5\"]{--indent:68}.outline-entry:hover{background:var(--report-hover);color:var(--report-fg)}.outline-entry:focus-visible{outline-offset:-2px}.outline-entry[aria-current]{background:var(--report-accent-soft);color:var(--report-accent)}.outline-number{white-space:pre;font-variant-numeric:tabular-nums;flex:none}.outline-entry[data-level=\"2\"] .outline-number{margin-left:-.45em}.outline-entry[data-level=\"3\"] .outline-number{margin-right:.35em}.outline-title{text-overflow:ellipsis;white-space:nowrap;flex:1;min-width:0;overflow:hidden}.outline-entry .badge{flex:none;margin-left:8px;font-weight:400}.tabs{border-bottom:1px solid var(--report-line);flex:none;gap:4px;padding:8px 14px 0;display:flex}.tab{height:40px;color:var(--report-muted);border-bottom:2px solid #0000;align-items:center;gap:7px;padding:0 10px;display:inline-flex}.tab:hover{color:var(--report-fg)}.tab[aria-selected=true]{border-color:var(--report-accent);color:var(--report-fg);font-weight:500}.tab:focus-visible{outline-offset:-3px;border-radius:8px}.tab .badge{font-weight:400}.tab-panel{flex-direction:column;flex:1;min-height:0;display:flex}.panel-scroll{scrollbar-width:thin;flex:1;min-height:0;padding:0 10px 24px;overflow:auto}.panel-empty{color:var(--report-muted);text-align:center;justify-items:center;gap:6px;padding:56px 32px;font-size:13px;line-height:1.7;display:grid}.panel-empty strong{color:var(--report-fg);font-size:14px;font-weight:500}.panel-empty-mark{background:var(--report-success-soft);width:40px;height:40px;color:var(--report-success);border-radius:50%;place-items:center;margin-bottom:6px;display:grid}.progress{border-bottom:1px solid var(--report-line);flex:none;align-items:center;gap:10px;padding:12px 16px 12px 20px;display:flex}.progress-text{font-variant-numeric:tabular-nums;flex:1}.ring{fill:none;stroke-width:3.4px;stroke-linecap:round;stroke-linejoin:round;width:30px;height:30px;rotate:-90deg}.ring-track{stroke:var(--report-line)}.ring-fill[stroke-dasharray^=\"0 \"]{stroke-opacity:0}.ring-fill{stroke:var(--report-accent);transition:stroke-dasharray .4s var(--report-ease)}.ring[data-full] .ring-fill,.ring-check{stroke:var(--report-success)}.ring-check{transform-origin:50%;rotate:90deg}.switch{color:var(--report-fg-2);cursor:pointer;align-items:center;gap:8px;font-size:13px;display:inline-flex}.switch input{appearance:none;background:var(--report-border);cursor:pointer;border-radius:9px;width:30px;height:18px;margin:0;transition:background-color .15s;position:relative}.switch input:before{content:\"\";width:14px;transition:translate .15s var(--report-ease);background:#fff;border-radius:50%;position:absolute;inset:2px auto 2px 2px}.switch input:checked{background:var(--report-accent)}.switch input:checked:before{translate:12px}.figure-group h2{z-index:1;background:var(--report-surface);color:var(--report-muted);text-overflow:ellipsis;white-space:nowrap;padding:14px 10px 5px;font-size:12px;position:sticky;top:0;overflow:hidden}.figure-line{border-radius:8px;grid-template-columns:minmax(0,1fr) auto minmax(3em,auto);align-items:baseline;column-gap:6px;width:100%;padding:5px 10px;font-size:13px;line-height:22px;display:grid}.figure-line:hover{background:var(--report-hover)}.figure-line[aria-current]{background:var(--report-accent-soft);scroll-margin-top:44px}.figure-line[aria-current] :is(.figure-label,.figure-unit,.figure-note){color:var(--report-accent)}.figure-line:focus-visible,.problem:focus-visible{outline-offset:-2px}.figure-label{color:var(--report-fg-2);text-overflow:ellipsis;white-space:nowrap;overflow:hidden}.figure-value{font-variant-numeric:tabular-nums;text-align:right;text-overflow:ellipsis;white-space:nowrap;max-width:13em;font-size:14px;overflow:hidden}.figure-unit{color:var(--report-muted);white-space:nowrap;font-size:12px}.figure-blank{border:1px dashed var(--report-warning-line);background:var(--report-warning-soft);color:var(--report-warning);border-radius:6px;padding:0 8px;font-size:12px;line-height:20px}[data-state=optional] .figure-blank{border-color:var(--report-border);color:var(--report-muted);background:0 0}.figure-note{color:var(--report-muted);font-variant-numeric:tabular-nums;grid-column:1/-1;margin-top:-2px;font-size:12px;line-height:18px}[data-state=unverified] .figure-note{color:var(--report-warning)}.problems{padding-top:8px}.problems-more{color:var(--report-fg-2);margin:0;padding:8px 10px 16px 36px;font-size:12px}.problem{border-radius:8px;grid:\"icon text\"\".place\"/16px minmax(0,1fr);column-gap:10px;width:100%;padding:8px 10px;line-height:20px;display:grid}.problem:hover{background:var(--report-hover)}.problem-icon{grid-area:icon;padding-top:2px}.problem-error .problem-icon{color:var(--report-danger)}.problem-warning .problem-icon{color:var(--report-warning)}.problem :is(.problem-text,.problem-place),.damage h2,.figure-group h2{text-spacing-trim:trim-start}.problem-text{overflow-wrap:anywhere;grid-area:text;font-size:13px}.problem-place{color:var(--report-muted);text-overflow:ellipsis;white-space:nowrap;grid-area:place;font-size:12px;overflow:hidden}.problem-hit .problem-icon{color:var(--report-warning)}.problem-hit mark{background:var(--report-warning-soft);color:var(--report-warning);-webkit-text-decoration:underline dotted 1.5px var(--report-warning-line);text-decoration:underline dotted 1.5px var(--report-warning-line);text-underline-offset:.22em;border-radius:2px;padding:0 1px}.hit{position:relative}.hit-actions{gap:4px;padding:0 10px 8px 36px;display:flex}.hit-actions button{border:1px solid var(--report-border);background:var(--report-surface);height:26px;color:var(--report-fg-2);border-radius:7px;padding:0 9px;font-size:12px}.hit-actions button:hover{border-color:var(--report-accent);color:var(--report-accent)}@media (hover:hover) and (min-width:720px){.hit-actions{background:linear-gradient(to right, transparent, var(--report-surface) 20px);opacity:0;pointer-events:none;padding:0 0 0 24px;transition:opacity .12s;position:absolute;inset:auto 8px 6px auto}.hit-actions button{border-radius:6px;height:22px;padding:0 8px}.hit:is(:hover,:focus-within) .hit-actions{opacity:1;pointer-events:auto}}.outline-lifted{opacity:.45}.outline li{position:relative}.outline [data-drop]:after{content:\"\";background:var(--report-accent);border-radius:1px;height:2px;position:absolute;inset:-1px 4px auto}.outline [data-drop=after]:after{inset-block:auto -1px}";
// src/style/parts.css?inline
var parts_default = "button,input,select{font:inherit;color:inherit}button{cursor:pointer;text-align:inherit;background:0 0;border:0;margin:0;padding:0}button:disabled{cursor:default;opacity:.38}:focus-visible{outline:2px solid var(--report-accent);outline-offset:2px}h1,h2,h3,p,ol,ul,fieldset,legend{font:inherit;border:0;margin:0;padding:0}ol,ul{list-style:none}.icon{flex:none;width:16px;height:16px;display:block}.button,.icon-button,.style-button,.tab,.state{transition:background-color .12s,border-color .12s,color .12s}.button{white-space:nowrap;border:1px solid #0000;border-radius:8px;justify-content:center;align-items:center;gap:6px;height:34px;padding:0 12px;display:inline-flex}.button .icon:last-child:not(:first-child){opacity:.8;width:12px;height:12px;margin-inline:-2px -3px}.button-small{border-radius:7px;height:28px;padding:0 10px;font-size:13px}.button-quiet{color:var(--report-fg-2);padding:0 10px}.button-quiet:hover:not(:disabled),.icon-button:hover:not(:disabled),.style-button:hover:not(:disabled){background:var(--report-hover);color:var(--report-fg)}.button-quiet:active:not(:disabled),.icon-button:active:not(:disabled),.style-button:active:not(:disabled){background:var(--report-press)}.button-outline,.modal .button:not(.button-primary){border-color:var(--report-border)}.button-outline:hover,.modal .button:not(.button-primary):hover{background:var(--report-hover)}.button-primary{background:var(--report-accent);color:var(--report-accent-fg)}.button-primary:hover{background:var(--report-accent-hover)}.icon-button{width:32px;height:32px;color:var(--report-fg-2);border-radius:8px;flex:none;place-items:center;display:inline-grid}[aria-pressed=true].icon-button,[aria-pressed=true].style-button{background:var(--report-accent-soft);color:var(--report-accent)}.badge{background:var(--report-warning-soft);min-width:18px;color:var(--report-warning);font-variant-numeric:tabular-nums;text-align:center;border-radius:9px;padding:0 5px;font-size:12px;line-height:18px}.menu{z-index:7;background:var(--report-popup-bg);min-width:208px;max-height:calc(100vh - 80px);box-shadow:var(--report-shadow-float);color:var(--report-fg);border:0;border-radius:12px;margin:0;padding:6px;display:none;position:fixed;inset:auto;overflow:auto}.menu[data-open]{display:block}.menu-item{border-radius:7px;align-items:center;gap:10px;width:100%;height:36px;padding:0 12px 0 10px;display:flex}.menu-item:hover,.menu-item:focus-visible{background:var(--report-hover);outline:0}.menu-item:focus-visible{box-shadow:inset 0 0 0 2px var(--report-accent)}.menu-icon{width:16px;height:16px;color:var(--report-muted)}.menu-label{white-space:nowrap;flex:1}.menu-hint{color:var(--report-muted);padding-left:20px;font-size:12px}.menu-rule{background:var(--report-line);height:1px;margin:6px 4px}.toolbar{scrollbar-width:none;align-items:center;height:46px;padding:0 10px;display:flex;overflow-x:auto}.tool-group{flex:none;align-items:center;gap:2px;display:flex}.tool-group:not(:last-child):after{content:\"\";background:var(--report-line);width:1px;height:18px;margin:0 6px}.tool-group-end{flex:1 0 auto;justify-content:flex-end}.tool-group .icon-button{width:30px}.tool-group-end .button{height:32px;padding:0 8px}.style-button{min-width:30px;height:32px;color:var(--report-fg-2);text-align:center;white-space:nowrap;border-radius:8px;padding:0 6px}.letter{font:600 15px/1 Times New Roman,Noto Serif CJK SC,serif}i.letter{font-weight:400}.find-missing{gap:7px}.outline-toggle{margin-right:6px;display:none}.style-choice,.more-tools{display:none}.style-choice .button{height:32px;padding:0 8px}.find{border-bottom:1px solid var(--report-line);background:var(--report-surface);flex-wrap:wrap;align-items:center;gap:6px 8px;padding:7px 12px;display:flex}.find input:not([type=checkbox]){border:1px solid var(--report-border);background:var(--report-sheet);border-radius:8px;width:200px;height:32px;padding:0 10px}.find input:focus-visible{border-color:var(--report-accent);outline-offset:-1px}.find-count{min-width:5.5em;color:var(--report-muted);font-variant-numeric:tabular-nums;font-size:13px}.find .button{height:32px}.find-case{color:var(--report-fg-2);align-items:center;gap:6px;font-size:13px;display:inline-flex}.find-close{margin-left:auto}.damage{border-bottom:1px solid var(--report-danger-line);background:var(--report-danger-soft);gap:14px;max-height:320px;padding:18px 24px;display:flex;overflow:auto}.damage-icon{color:var(--report-danger);padding-top:4px}.damage-text{gap:8px;min-width:0;max-width:68ch;display:grid}.damage h2{overflow-wrap:anywhere;font-size:16px;font-weight:600}.damage summary{width:-moz-fit-content;width:fit-content;color:var(--report-danger);cursor:pointer}.damage li{overflow-wrap:anywhere;flex-wrap:wrap;gap:4px 12px;padding:5px 0;display:flex}.damage code{color:var(--report-fg-2);font:12px/1.7 ui-monospace,Consolas,monospace}.damage-actions{flex-wrap:wrap;gap:8px;padding-top:4px;display:flex}.damage .button-outline{background:var(--report-popup-bg)}[data-reading=lost] #notice{z-index:1;grid-area:desk;place-self:center;padding:20px}[data-reading=lost] .damage{background:var(--report-popup-bg);box-shadow:var(--report-shadow-sheet);border:0;border-radius:16px;padding:28px 32px}.note{border-bottom:1px solid var(--report-line);background:var(--report-accent-soft);flex-wrap:wrap;align-items:center;gap:6px 12px;padding:8px 12px 8px 18px;font-size:13px;display:flex}.note p{flex:1;min-width:14em}.note-warning{border-color:var(--report-warning-line);background:var(--report-warning-soft)}.status-counts{text-overflow:ellipsis;white-space:nowrap;flex:1;min-width:0;overflow:hidden}.status-drawers{gap:2px;display:none}.status-drawers button{height:34px;color:var(--report-fg-2);border-radius:8px;align-items:center;gap:6px;padding:0 8px;font-size:13px;display:inline-flex}.status-drawers button:hover{background:var(--report-hover)}.state{border:1px solid var(--report-line);height:28px;color:var(--report-muted);white-space:nowrap;border-radius:14px;flex:none;align-items:center;gap:7px;padding:0 12px;font-size:13px;display:inline-flex}.state-open{border-color:var(--report-warning-line);background:var(--report-warning-soft);color:var(--report-warning)}.state-open:hover{border-color:var(--report-warning)}.state-dot{background:currentColor;border-radius:50%;width:7px;height:7px}.state-done{border-color:var(--report-success-line);background:var(--report-success-soft);color:var(--report-success)}.state-wrong{border-color:var(--report-danger-line);background:var(--report-danger-soft);color:var(--report-danger)}.state-wrong:hover{border-color:var(--report-danger)}.frame:after{content:\"\";z-index:5;background:var(--report-scrim);opacity:0;pointer-events:none;transition:opacity .2s;position:absolute;inset:0}@container report-editor (width<1320px){.tool-words span:not(.badge){display:none}}@container report-editor (width<1200px){.style-tools{display:none}.style-choice{display:flex}}@container report-editor (width<1100px){.outline-toggle{display:inline-grid}#outline{z-index:6;visibility:hidden;width:min(300px,84%);box-shadow:var(--report-shadow-float);transition:translate .26s var(--report-ease), visibility .26s;position:absolute;inset:0 auto 0 0;translate:-100%}[data-drawer=outline] #outline{visibility:visible;translate:none}.frame[data-drawer=outline]:after{opacity:1;pointer-events:auto}}@container report-editor (width<820px){.outline-toggle,.step-tools,.find-missing,.table-tools:not([data-in]){display:none}.toolbar:has(.more-tools) .wide-tools{display:none}.more-tools{display:flex}.more-tools:after{content:none}#panels,#outline{z-index:6;visibility:hidden;width:auto;height:min(76%,620px);box-shadow:var(--report-shadow-float);transition:translate .26s var(--report-ease), visibility .26s;border:0;border-radius:16px 16px 0 0;position:absolute;inset:auto 0 0;translate:0 100%}[data-drawer=panels] #panels{visibility:visible;translate:none}.frame[data-drawer]:after{opacity:1;pointer-events:auto}.status-drawers{display:flex}#status{padding-left:6px}}@container report-editor (width<560px){.status-counts{display:none}.status-drawers{flex:1}.status-drawers span:not(.badge,.unseen){display:none}.find input:not([type=checkbox]){flex:8em;width:auto}.toolbar{padding:0 6px}.tool-group:not(:last-child):after{margin:0 3px}.tool-group-end .button{padding:0 6px}}@media (prefers-reduced-motion:reduce){*,:before,:after{scroll-behavior:auto!important;transition-duration:0s!important;animation-duration:0s!important}}@media (forced-colors:active){.switch input{border:1px solid buttonborder}.switch input:before{background:buttontext;inset-block:1px}.switch input:checked{background:highlight}.button,.icon-button,.style-button,.state,.badge,.menu-item,.tab{border:1px solid buttonborder}[aria-pressed=true],[aria-selected=true],[aria-current]{outline-offset:-2px;outline:2px solid highlight}}";
// src/style/roll.css?inline
var roll_default = "@media (min-width:721px){.roll{width:520px}}.roll-years{grid-template-columns:1fr auto 1fr;align-items:end;gap:12px;padding-top:4px;display:grid}.roll-years input{font-variant-numeric:tabular-nums;font-size:16px}.roll-arrow{color:var(--report-muted);padding-bottom:12px}.roll-note{min-height:26px;color:var(--report-muted);padding:4px 0 2px;font-size:13px}.roll-note[data-wrong]{color:var(--report-danger)}.roll-preview{border:1px solid var(--report-line);border-radius:10px;overflow:hidden}.roll-fold+.roll-fold{border-top:1px solid var(--report-line)}.roll-fold summary{cursor:pointer;align-items:center;gap:8px;min-height:42px;padding:8px 14px 8px 12px;list-style:none;display:flex}.roll-fold summary::-webkit-details-marker{display:none}.roll-fold summary:hover{background:var(--report-hover)}.roll-fold summary:focus-visible{outline-offset:-2px;border-radius:10px}.roll-fold summary .icon{width:12px;height:12px;color:var(--report-muted);transition:rotate .15s;rotate:-90deg}.roll-fold[open] summary .icon{rotate:none}.roll-fold summary b{font-variant-numeric:tabular-nums;font-weight:600}.roll-fold[data-kind=figures] b{color:var(--report-warning)}.roll-fold[data-kind=years] b{color:var(--report-accent)}.roll-fold ul{scrollbar-width:thin;max-height:208px;padding:0 14px 10px 32px;overflow:auto}.roll-fold li{align-items:baseline;gap:14px;padding:3px 0;font-size:13px;line-height:20px;display:flex}.roll-label{min-width:0;color:var(--report-fg-2);overflow-wrap:anywhere;flex:1}.roll-label mark{background:var(--report-accent-soft);color:var(--report-fg);border-radius:3px;padding:0 2px}.roll-aside{color:var(--report-muted);font-variant-numeric:tabular-nums;white-space:nowrap;flex:none;font-size:12px}@media (max-width:1400px){.bar-wide .button-roll span{display:none}}#desk{position:relative}.roll-done{z-index:3;background:var(--report-popup-bg);width:-moz-fit-content;width:fit-content;max-width:calc(100% - 24px);box-shadow:var(--report-shadow-float);animation:rise .2s var(--report-ease);border-radius:12px;align-items:center;gap:6px;margin-inline:auto;padding:8px 8px 8px 18px;display:flex;position:absolute;inset:auto 0 20px}.roll-done p{font-variant-numeric:tabular-nums;min-width:0;padding-right:10px;font-size:13px}.roll-done strong{padding-right:8px;font-size:14px;font-weight:500}.roll-done span{color:var(--report-fg-2)}.roll-done button{flex:none}.change-offers{border-top:1px solid var(--report-line);flex:none;gap:6px;padding:10px 14px 10px 20px;font-size:13px;display:grid}.change-offers p{align-items:center;gap:10px;display:flex}.change-offers p span{font-variant-numeric:tabular-nums;flex:1}.change-wrong{color:var(--report-warning);border-radius:7px;align-items:flex-start;gap:8px;margin-inline:-6px;padding:3px 6px;line-height:20px;display:flex}.change-wrong .icon{margin-top:2px}.change-wrong:hover{background:var(--report-hover)}@media (max-width:720px){.roll-done{inset-block-end:12px}.roll-done strong{display:block}}@media print{.roll-done{display:none}}";
// src/chrome/status-bar.ts
/** The line at the bottom: how long the text is, where it is kept, what is still to be done; in narrow editors also the
* buttons of the drawers. */
function statusBar(overview, kept, isReading, strings, actions) {
	const { blanks, problems, characters, total } = overview;
	const count = (number) => number > 0 ? html`<span class="badge" aria-hidden="true">${number}</span>` : nothing;
	const drawer = (opens, label, face, act, badge = 0) => html`
    <button type="button" data-opens=${opens} aria-label=${badge > 0 ? `${label} ${badge}` : label} title=${label} @click=${act}>
      ${face}<span>${label}</span>${count(badge)}
    </button>`;
	return html`
    <div class="status-drawers">
      ${drawer("outline", strings.outline, icons.outline, actions.outline)}
      ${drawer("panels", strings.figures, icons.figures, () => actions.tab("figures"), blanks)}
      ${drawer("panels", strings.problems, icons.warning, () => actions.tab("problems"), problems.length)}
    </div>
    <span class="status-counts">${strings.summary(characters, total)}</span>
    ${kept === "" ? nothing : html`<span class="status-kept">${kept}</span>`}
    ${isReading ? nothing : todo(overview, strings, actions.next)}`;
}
function todo({ blanks, missing, errors, total }, strings, act) {
	if (blanks > 0) return html`<button type="button" class="state state-open" title="${strings.nextBlank} (F8)" @click=${act}>
      <span class="state-dot"></span>${strings.blanksLeft(blanks + missing)}</button>`;
	if (missing > 0 && missing >= errors) return html`<button type="button" class="state state-open" title=${strings.findMissing} @click=${act}>
      <span class="state-dot"></span>${strings.missing(missing)}</button>`;
	if (errors > 0) return html`<button type="button" class="state state-wrong" @click=${act}>
      ${icons.error}${strings.problemsLeft(errors)}</button>`;
	if (total === 0) return html`<span class="state">${strings.noFigures}</span>`;
	return html`<span class="state state-done">${icons.check}${strings.allFilled}</span>`;
}
// src/chrome/menu.ts
/** A button and the menu under it. Arrow keys, Home and End move in the menu, Escape closes it. */
function menu(id, label, face, className, items) {
	return html`
    <button type="button" class=${className} id="${id}-button" aria-haspopup="menu" aria-expanded="false"
      aria-label=${label} title=${label} @click=${toggle} @keydown=${openByKey}>${face}</button>
    <div class="menu" id=${id} popover="manual" role="menu" aria-labelledby="${id}-button" @keydown=${move$1}
      @focusout=${closeBeside}>
      ${items.map((item) => html`
        ${item.rule ? html`<div class="menu-rule" role="separator"></div>` : nothing}
        <button type="button" class="menu-item" role=${item.checked === void 0 ? "menuitem" : "menuitemcheckbox"}
          aria-checked=${item.checked === void 0 ? nothing : String(item.checked)} tabindex="-1" ?disabled=${item.disabled}
          @click=${(event) => choose(event, item)}>
          <span class="menu-icon">${item.icon ?? (item.checked ? icons.check : nothing)}</span>
          <span class="menu-label">${item.label}</span>
          ${item.hint ? html`<span class="menu-hint">${item.hint}</span>` : nothing}
        </button>`)}
    </div>`;
}
function panelOf(button) {
	return button.nextElementSibling;
}
function buttonOf(panel) {
	return panel.previousElementSibling;
}
function toggle({ currentTarget }) {
	const button = currentTarget;
	const panel = panelOf(button);
	if (panel.hasAttribute("data-open")) close(panel);
	else open(panel, button);
}
function openByKey(event) {
	if (event.key !== "ArrowDown") return;
	event.preventDefault();
	open(panelOf(event.currentTarget), event.currentTarget);
}
/** Places the menu under its button, inside the window. */
function open(panel, button) {
	panel.toggleAttribute("data-open", true);
	if (typeof panel.showPopover === "function") panel.showPopover();
	button.setAttribute("aria-expanded", "true");
	const { left, right, bottom } = button.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = panel;
	const x = left + width > innerWidth - 8 ? right - width : left;
	panel.style.left = `${Math.max(8, x)}px`;
	panel.style.top = `${Math.max(8, Math.min(bottom + 6, innerHeight - height - 8))}px`;
	itemsOf(panel)[0]?.focus();
}
function close(panel) {
	if (!panel.hasAttribute("data-open")) return;
	const root = panel.getRootNode();
	if (panel.contains(root.activeElement)) buttonOf(panel).focus();
	if (typeof panel.hidePopover === "function") panel.hidePopover();
	panel.toggleAttribute("data-open", false);
	buttonOf(panel).setAttribute("aria-expanded", "false");
}
function choose(event, item) {
	close(event.currentTarget.closest(".menu"));
	item.run();
}
/** Focus that goes elsewhere takes the menu away. A press on its button is the button's. */
function closeBeside({ currentTarget, relatedTarget }) {
	const panel = currentTarget;
	if (!(relatedTarget instanceof Node && (panel.contains(relatedTarget) || relatedTarget === buttonOf(panel))) && panel.hasAttribute("data-open")) {
		if (typeof panel.hidePopover === "function") panel.hidePopover();
		panel.toggleAttribute("data-open", false);
		buttonOf(panel).setAttribute("aria-expanded", "false");
	}
}
function move$1(event) {
	const panel = event.currentTarget;
	if (event.key === "Escape" || event.key === "Tab") {
		close(panel);
		if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
		}
		return;
	}
	const items = itemsOf(panel);
	const at = items.indexOf(panel.getRootNode().activeElement);
	const to = {
		ArrowDown: at + 1,
		ArrowUp: at - 1,
		Home: 0,
		End: items.length - 1
	}[event.key];
	if (to === void 0) return;
	event.preventDefault();
	items[(to + items.length) % items.length]?.focus();
}
function itemsOf(panel) {
	return [...panel.querySelectorAll(".menu-item:not(:disabled)")];
}
// src/chrome/toolbar.ts
var levels = [
	1,
	2,
	3,
	4,
	5
];
/** The slim bar over the sheet. Its buttons bear the very numbers that the headings get. */
function toolbar(editor, overview, state, strings, actions) {
	return html`
    <div class="toolbar" role="toolbar" aria-label=${strings.toolbar} @mousedown=${keepSelection} @keydown=${move}>
      ${iconButton(strings.outline, icons.outline, actions.toggleOutline, {}, "icon-button outline-toggle")}
      ${state.canWrite ? writing(editor, overview, state, strings, actions) : nothing}
      <div class="tool-group wide-tools">
        ${iconButton(strings.find.open, icons.search, actions.find, { keys: "Ctrl+F" })}
      </div>
      <div class="tool-group tool-group-end">
        ${state.canWrite ? filling(overview, strings, actions) : nothing}
        ${menu("export-menu", strings.export, html`${icons.export}<span>${strings.export}</span>${icons.chevron}`, "button button-outline tool-words", leaving(state.canWrite, strings, actions))}
        ${iconButton(state.isFullScreen ? strings.leaveFullScreen : strings.fullScreen, state.isFullScreen ? icons.shrink : icons.grow, actions.toggleFullScreen, { pressed: state.isFullScreen }, "icon-button wide-tools")}
      </div>
    </div>`;
}
/** One button of the toolbar is a tab stop, the arrow keys reach the others. To be called when the toolbar was drawn. */
function keepTabStop(parent) {
	const buttons = buttonsOf(parent);
	const stop = buttons.find((button) => button.tabIndex === 0 && button.hasAttribute("tabindex")) ?? buttons[0];
	for (const button of parent.querySelectorAll("button:not(.menu-item)")) button.tabIndex = button === stop ? 0 : -1;
}
/** The groups that change the text. */
function writing(editor, { hits }, { canCreate, isFullScreen }, strings, actions) {
	const { style, level } = styleAt(editor);
	const isHeading = style === "section";
	const run = (act) => () => void act(editor.chain().focus()).run();
	const tool = ({ label, face, act, keys, checked, disabled }) => iconButton(label, face, run(act), {
		...keys && { keys },
		...checked !== void 0 && { pressed: checked },
		...disabled && { disabled }
	});
	const item = ({ label, act, keys, checked, disabled }, rule = false) => ({
		label,
		rule,
		run: run(act),
		...keys && { hint: keys },
		...checked !== void 0 && { checked },
		...disabled && { disabled }
	});
	const styles = [
		{
			label: strings.title,
			face: strings.title,
			act: (chain) => chain.setReportTitle(),
			checked: style === "title"
		},
		...levels.map((each) => ({
			label: strings.level(each),
			face: formatNumber(each, 1),
			act: (chain) => chain.setReportSection(each),
			checked: isHeading && level === each
		})),
		{
			label: strings.paragraph,
			face: strings.paragraph,
			act: (chain) => chain.setReportParagraph(),
			checked: style === "paragraph"
		}
	];
	const steps = [{
		label: strings.promote,
		face: icons.promote,
		act: (chain) => chain.promoteReportSection(),
		keys: "Shift+Tab",
		disabled: !isHeading || level === 1
	}, {
		label: strings.demote,
		face: icons.demote,
		act: (chain) => chain.demoteReportSection(),
		keys: "Tab",
		disabled: !isHeading || level === 5
	}];
	const marks = [
		{
			label: strings.bold,
			face: html`<b class="letter">B</b>`,
			act: (chain) => chain.toggleBold(),
			keys: "Ctrl+B",
			checked: editor.isActive("bold")
		},
		{
			label: strings.italic,
			face: html`<i class="letter">I</i>`,
			act: (chain) => chain.toggleItalic(),
			keys: "Ctrl+I",
			checked: editor.isActive("italic")
		},
		{
			label: strings.underline,
			face: html`<u class="letter">U</u>`,
			act: (chain) => chain.toggleUnderline(),
			keys: "Ctrl+U",
			checked: editor.isActive("underline")
		}
	];
	const lists = [{
		label: strings.bulletList,
		face: icons.bullets,
		act: (chain) => chain.toggleBulletList(),
		checked: editor.isActive("bulletList")
	}, {
		label: strings.orderedList,
		face: icons.numbers,
		act: (chain) => chain.toggleOrderedList(),
		checked: editor.isActive("orderedList")
	}];
	const table = {
		label: strings.insertTable,
		face: icons.table,
		act: (chain) => chain.insertTable({
			rows: 3,
			cols: 3,
			withHeaderRow: true
		})
	};
	const inTable = editor.isActive("table");
	const current = styles.find(({ checked }) => checked)?.face ?? strings.style;
	const files = [
		...canCreate ? [{
			label: `${strings.create}…`,
			icon: icons.create,
			run: actions.create
		}] : [],
		{
			label: `${strings.open}…`,
			icon: icons.open,
			run: actions.open
		},
		{
			label: `${strings.roll.open}…`,
			icon: icons.roll,
			run: actions.roll
		}
	];
	return html`
    <div class="tool-group">
      ${menu("file-menu", strings.file, html`${icons.create}<span>${strings.file}</span>${icons.chevron}`, "button button-quiet tool-words", files)}
      ${tool({
		label: strings.undo,
		face: icons.undo,
		act: (chain) => chain.undo(),
		keys: "Ctrl+Z",
		disabled: !editor.can().undo()
	})}
      ${tool({
		label: strings.redo,
		face: icons.redo,
		act: (chain) => chain.redo(),
		keys: "Ctrl+Y",
		disabled: !editor.can().redo()
	})}
    </div>
    <div class="tool-group style-tools" role="group" aria-label=${strings.style}>
      ${styles.map(({ label, face, act, checked }) => iconButton(label, html`${face}`, run(act), { pressed: checked === true }, "style-button"))}
    </div>
    <div class="tool-group style-choice">
      ${menu("style-menu", `${strings.style} ${current}`, html`<span>${current}</span>${icons.chevron}`, "button button-quiet", styles.map((each) => item(each)))}
    </div>
    <div class="tool-group step-tools">${steps.map(tool)}</div>
    <div class="tool-group wide-tools">${marks.map(tool)}</div>
    <div class="tool-group wide-tools">${lists.map(tool)}</div>
    <div class="tool-group table-tools" ?data-in=${inTable}>
      ${inTable ? menu("table-menu", strings.table.open, icons.table, "icon-button", tableItems(editor, run, strings)) : tool(table)}
    </div>
    <div class="tool-group more-tools">
      ${menu("more-menu", strings.more, icons.more, "icon-button", [
		...marks.map((each) => item(each)),
		...[...lists, ...inTable ? [] : [table]].map((each, i) => item(each, i === 0)),
		...steps.map((each, i) => item(each, i === 0)),
		{
			label: strings.find.open,
			hint: "Ctrl+F",
			rule: true,
			run: actions.find
		},
		{
			label: strings.findMissing,
			disabled: hits.length === 0,
			run: actions.findMissing
		},
		{
			label: isFullScreen ? strings.leaveFullScreen : strings.fullScreen,
			rule: true,
			run: actions.toggleFullScreen
		}
	])}
    </div>`;
}
/** What the figures are found and made by. */
function filling({ blanks, hits, missing }, strings, actions) {
	return html`
    ${iconButton(missing > 0 ? `${strings.findMissing} ${missing}` : strings.findMissing, html`${icons.missing}<span>${strings.findMissing}</span>${missing > 0 ? html`<span class="badge" aria-hidden="true">${missing}</span>` : nothing}`, actions.findMissing, { disabled: hits.length === 0 }, "button button-quiet tool-words find-missing")}
    ${wideButton("button-quiet tool-words", strings.insertFigure, icons.insert, actions.insertFigure)}
    ${wideButton("button-quiet tool-words", strings.nextBlank, icons.next, actions.nextBlank, {
		keys: "F8",
		disabled: blanks === 0
	})}`;
}
function leaving(canWrite, strings, { leave, leaveAsDraft }) {
	return [
		{
			label: strings.exportWord,
			icon: icons.word,
			hint: ".docx",
			run: () => leave("docx")
		},
		{
			label: strings.exportPage,
			icon: icons.page,
			hint: ".html",
			run: () => leave("page")
		},
		{
			label: strings.exportText,
			icon: icons.code,
			hint: ".txt",
			run: () => leave("text")
		},
		...canWrite ? [{
			label: strings.exportDraft,
			icon: icons.word,
			rule: true,
			run: leaveAsDraft
		}] : [],
		{
			label: strings.print,
			icon: icons.print,
			rule: true,
			run: () => leave("print")
		}
	];
}
function tableItems(editor, run, { table }) {
	const can = editor.can();
	return [
		{
			label: table.rowAbove,
			run: run((chain) => chain.addRowBefore())
		},
		{
			label: table.rowBelow,
			run: run((chain) => chain.addRowAfter())
		},
		{
			label: table.columnBefore,
			run: run((chain) => chain.addColumnBefore())
		},
		{
			label: table.columnAfter,
			run: run((chain) => chain.addColumnAfter())
		},
		{
			label: table.headerRow,
			rule: true,
			run: run((chain) => chain.toggleHeaderRow())
		},
		{
			label: table.merge,
			disabled: !can.mergeCells(),
			run: run((chain) => chain.mergeCells())
		},
		{
			label: table.split,
			disabled: !can.splitCell(),
			run: run((chain) => chain.splitCell())
		},
		{
			label: table.deleteRow,
			rule: true,
			run: run((chain) => chain.deleteRow())
		},
		{
			label: table.deleteColumn,
			run: run((chain) => chain.deleteColumn())
		},
		{
			label: table.remove,
			run: run((chain) => chain.deleteTable())
		}
	];
}
/** What the block is that holds the cursor. */
function styleAt({ state }) {
	const { parent } = state.selection.$from;
	const role = roleOf(parent.type);
	if (role === "section") return {
		style: "section",
		level: sectionAttrs(parent).level
	};
	if (role === "title") return {
		style: "title",
		level: 0
	};
	return {
		style: parent.type.name === "paragraph" ? "paragraph" : "other",
		level: 0
	};
}
function keepSelection(event) {
	event.preventDefault();
}
function move(event) {
	const toolbar = event.currentTarget;
	if (event.target.closest(".menu")) return;
	const buttons = buttonsOf(toolbar);
	const at = buttons.indexOf(toolbar.getRootNode().activeElement);
	const to = {
		ArrowRight: at + 1,
		ArrowLeft: at - 1,
		Home: 0,
		End: buttons.length - 1
	}[event.key];
	if (to === void 0) return;
	event.preventDefault();
	const next = buttons[(to + buttons.length) % buttons.length];
	for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
	next?.focus();
}
function buttonsOf(toolbar) {
	return [...toolbar.querySelectorAll("button:not(.menu-item, :disabled)")].filter((button) => button.offsetParent !== null);
}
// src/chrome/chrome.ts
var style = [
	parts_default,
	panels_default,
	dialogs_default,
	roll_default
].join("\n");
/** Draws an element's own parts into the frame in its shadow root. */
function chrome(host) {
	const { root, ground } = host;
	adopt(root, style);
	const part = (id) => root.getElementById(id);
	const frame = root.querySelector(".frame");
	const [tools, search, notice, outline, panels, line, count] = [
		"toolbar",
		"find",
		"notice",
		"outline",
		"panels",
		"status",
		"count"
	].map(part);
	let tab = "figures";
	let onlyBlank = false;
	/** What is told of a report that was rolled, until it is worked on. */
	let rolled = null;
	let isFinding = false;
	let isDestroyed = false;
	closeDrawerOutside(frame);
	const files = fileActions({
		root,
		ground,
		state: host.state,
		mayLeave: host.mayLeave,
		print: host.print,
		go,
		nextBlank,
		rolled(answer) {
			const { desk } = host.state();
			rolled = answer;
			tab = "figures";
			showPlace(ground, desk.editor.view.nodeDOM(desk.editor.state.selection.from));
			draw();
		}
	});
	function draw() {
		if (isDestroyed) return;
		const state = host.state();
		const { desk, locale, canWrite } = state;
		const strings = stringsOf(locale);
		const { editor, damage } = desk;
		const overview = overviewOf(editor.state, strings);
		const { doc, selection: { from, to } } = editor.state;
		const current = sectionAt(doc, from)?.pos ?? null;
		const figure = figuresIn(doc).some(({ pos }) => pos === from && pos + 1 === to) ? from : null;
		if (damage) frame.dataset["reading"] = damage.salvaged ? "salvaged" : "lost";
		else delete frame.dataset["reading"];
		outline.setAttribute("aria-label", strings.outline);
		panels.setAttribute("aria-label", strings.panels);
		const isFullScreen = root.host.hasAttribute("data-full") || root.ownerDocument.fullscreenElement === root.host;
		const canCreate = state.templates.length > 0;
		render(damage ? nothing : toolbar(editor, overview, {
			canWrite,
			canCreate,
			isFullScreen
		}, strings, actions), tools);
		keepTabStop(tools);
		render(isFinding && !damage ? findBar(editor.state, canWrite, strings, {
			run: inBackground,
			close: closeFind
		}) : nothing, search);
		render(outlinePanel(overview, current, strings, {
			go,
			move: canWrite ? (pos, target) => void inText(moveSectionTo(pos, target), false) : null,
			shift: canWrite ? shift : null
		}), outline);
		render(damage ? damageNotice(damage, strings, {
			download: () => download(new File([damage.source], damage.name, { type: damage.source.type })),
			back: () => desk.back()
		}) : html`${state.notice ?? nothing}${rolled?.doc === doc ? rollNotice(rolled, strings, {
			undo: () => void editor.chain().focus().undo().run(),
			close: forgetRoll
		}) : nothing}`, notice);
		render(sidePanel(tab, overview, strings, chooseTab, tab === "figures" ? figurePanel(overview, figure, onlyBlank, strings, {
			go,
			filter: setOnlyBlank,
			take: takeAllChanges
		}) : problemPanel(overview, strings, go, canWrite ? hitActions : null)), panels);
		render(statusBar(overview, state.kept, !canWrite, strings, {
			outline: actions.toggleOutline,
			tab: openTab,
			next: () => void (nextBlank() || inText(reviewBlanks) || openTab("problems"))
		}), line);
		keepInSight(outline, current);
		if (keepInSight(panels, figure) && figure !== null && !isEntered()) showPlace(ground, editor.view.nodeDOM(figure));
		const said = overview.blanks > 0 ? strings.blanksLeft(overview.blanks) : overview.total > 0 ? strings.allFilled : "";
		if (count.textContent !== said) count.textContent = said;
	}
	/** An entered figure has brought itself into sight. */
	function isEntered() {
		return figureEditorKey.getState(host.state().desk.editor.state)?.pos != null;
	}
	function go(pos) {
		setDrawer(frame, null);
		reveal(host.state().desk.editor.view, pos);
	}
	function nextBlank() {
		const { editor } = host.state().desk;
		setDrawer(frame, null);
		editor.view.focus();
		if (!editor.commands.nextReportBlank()) return false;
		showPlace(ground, editor.view.nodeDOM(editor.state.selection.from));
		return true;
	}
	/** What is done about the numbers that the text lacks. */
	const hitActions = {
		walk: () => void inText(reviewBlanks),
		makeAll: () => void inText(makeAllFigures),
		make: (hit) => void inText(makeFigure(hit)),
		settle: (hit) => void inText(settleBlank(hit), false)
	};
	/** Runs a command of the editor, as a rule with the focus in the text; false where it does not apply. */
	function inText(command, focus = true) {
		const { view } = host.state().desk.editor;
		if (focus) {
			setDrawer(frame, null);
			view.focus();
		}
		return command(view.state, view.dispatch, view);
	}
	function inBackground(command) {
		inText(command, false);
		draw();
	}
	function find() {
		isFinding = true;
		draw();
		beginFind(search, host.state().desk.editor.state, inBackground);
	}
	function closeFind() {
		isFinding = false;
		inText(endFind);
		draw();
	}
	/** Keys that hold wherever the focus is in the element. */
	function onKey(event) {
		const key = event.key.toLowerCase();
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
		if (key !== "f" && key !== "h" || root.querySelector("dialog[open]")) return;
		event.preventDefault();
		event.stopPropagation();
		find();
	}
	function shift(pos, by) {
		const { view } = host.state().desk.editor;
		const { doc, tr } = view.state;
		view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos + 1))));
		inText(by < 0 ? moveSectionUp : moveSectionDown, false);
		draw();
		outline.querySelector("[aria-current]")?.focus();
	}
	function takeAllChanges() {
		host.state().desk.read();
		inText(takeChanges, false);
	}
	function forgetRoll() {
		rolled = null;
		draw();
	}
	function chooseTab(chosen) {
		tab = chosen;
		draw();
	}
	function openTab(chosen) {
		const isOpen = openDrawer(frame) === "panels" && tab === chosen;
		chooseTab(chosen);
		setDrawer(frame, isOpen ? null : "panels");
	}
	function setOnlyBlank(value) {
		onlyBlank = value;
		draw();
	}
	async function insertFigure() {
		const figure = await files.askFigure();
		if (!figure) return;
		const { editor } = host.state().desk;
		editor.view.focus();
		editor.commands.insertReportFigure(figure);
	}
	function toggleFullScreen() {
		const { host: element, ownerDocument: document } = root;
		if (document.fullscreenElement === element) document.exitFullscreen();
		else if (element.hasAttribute("data-full")) element.removeAttribute("data-full");
		else element.requestFullscreen().catch(() => element.toggleAttribute("data-full", true)).then(draw);
		draw();
	}
	const actions = {
		...files,
		toggleOutline: () => setDrawer(frame, openDrawer(frame) === "outline" ? null : "outline"),
		insertFigure: () => void insertFigure(),
		nextBlank: () => void nextBlank(),
		findMissing: () => void inText(reviewBlanks),
		find,
		toggleFullScreen
	};
	const redraw = whenIdle(draw);
	root.host.addEventListener("fullscreenchange", redraw);
	root.host.addEventListener("keydown", onKey);
	return {
		redraw,
		draw,
		nextBlank,
		insertFigure: actions.insertFigure,
		destroy() {
			isDestroyed = true;
			root.host.removeEventListener("fullscreenchange", redraw);
			root.host.removeEventListener("keydown", onKey);
		}
	};
}
export { chrome, closeButton as n, icons as r, openModal as t };
