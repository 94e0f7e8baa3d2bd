import { n as closeButton, r as icons, t as openModal } from "./chrome-DH9LJUsM.js";
import { flush, rollReport } from "@tianbao/editor";
import { figureAttrs, figuresIn, reportYearOf, rollForward, valueText } from "@tianbao/core";
import { html, nothing } from "lit/html.js";
// src/roll/roll-dialog.ts
/** Asks to which year a view's report is rolled, and rolls it in one undo step. Null where it is left as it is. */
async function rollInto(root, view, strings) {
	flush(view);
	const rolled = await askRoll(root, view.state.doc, strings);
	if (!rolled) return null;
	view.focus();
	return rollReport(rolled)(view.state, view.dispatch, view) ? rolled : null;
}
/** Asks to which year a report is rolled, and shows what becomes of its numbers. Null where it is left as it is. */
function askRoll(root, doc, strings) {
	const words = strings.roll;
	const guess = reportYearOf(doc);
	const unfilled = figuresIn(doc).filter(({ attrs }) => attrs.value === null && attrs.status !== "absent").length;
	let from = guess ?? (/* @__PURE__ */ new Date()).getFullYear() - 1;
	let year = from + 1;
	let isChosen = false;
	return openModal(root, "roll", (modal) => {
		const fault = !isYear(from) || !isYear(year) ? words.noYear : from === year ? words.sameYear : "";
		const rolled = fault ? null : rollForward(doc, {
			year,
			from
		});
		const isNothing = rolled !== null && rolled.doc.eq(doc);
		const submit = (event) => {
			event.preventDefault();
			if (rolled && !isNothing) modal.close({
				...rolled,
				year
			});
		};
		const read = (event) => {
			const { name, valueAsNumber, form } = event.target;
			const next = form?.elements.namedItem("year");
			if (name === "year") {
				year = valueAsNumber;
				isChosen = true;
			} else {
				from = valueAsNumber;
				if (!isChosen && isYear(from + 1) && next instanceof HTMLInputElement) next.value = String(year = from + 1);
			}
			modal.redraw();
		};
		return html`
      <form novalidate @submit=${submit} @input=${read}>
        <header class="modal-head">
          <div>
            <h2 id="modal-title">${words.title}</h2>
            <p class="modal-hint">${words.hint}</p>
          </div>
          ${closeButton(strings, () => modal.close(null))}
        </header>
        <div class="modal-body">
          <div class="roll-years">
            ${yearField("from", words.from, from, false)}
            <span class="roll-arrow">${icons.forward}</span>
            ${yearField("year", words.to, year, true)}
          </div>
          <p class="roll-note" role="status" data-wrong=${fault ? "" : nothing}>
            ${fault || (isNothing ? words.nothing : guess === null ? words.unknown : "")}
          </p>
          ${rolled && !isNothing ? preview(rolled, unfilled, strings) : nothing}
        </div>
        <footer class="modal-foot">
          <button type="button" class="button" @click=${() => modal.close(null)}>${strings.cancel}</button>
          <button class="button button-primary" ?disabled=${!rolled || isNothing}>
            ${words.confirm(isYear(year) ? year : (guess ?? from) + 1)}
          </button>
        </footer>
      </form>`;
	});
}
function isYear(year) {
	return Number.isInteger(year) && year >= 1900 && year <= 2999;
}
function yearField(name, label, year, isFirst) {
	return html`
    <label class="field"><span>${label}</span>
      <input type="number" name=${name} min="1900" max="2999" step="1" required autocomplete="off"
        value=${year} ?autofocus=${isFirst}>
    </label>`;
}
/** What will become of the report, a line for each kind of change; each opens. */
function preview(rolled, unfilled, strings) {
	const { doc, years, kept } = rolled;
	const words = strings.roll;
	const count = rolled.figures + rolled.cleared;
	const figures = figuresIn(doc).filter(({ attrs }) => attrs.previous !== null);
	return html`
    <div class="roll-preview">
      ${fold("figures", words.figures(count), count, () => figures.map(({ node }) => {
		const attrs = figureAttrs(node);
		const previous = valueText({
			...attrs,
			value: attrs.previous
		});
		return html`<span class="roll-label">${attrs.label || attrs.name || strings.unlabelled}</span>
          <span class="roll-aside">${strings.previous(previous)}</span>`;
	}))}
      ${fold("years", words.years(years.length), years.length, () => years.map(({ from, to, was, is }) => html`${inText(doc, from, to)}<span class="roll-aside">${moved(was, is)}</span>`))}
      ${fold("kept", words.kept(kept.length), kept.length, () => kept.map(({ from, to, reason }) => html`${inText(doc, from, to)}<span class="roll-aside">${strings.messages.keptNumber(reason)}</span>`))}
    </div>
    ${unfilled > 0 ? html`<p class="roll-note">${words.unfilled(unfilled)}</p>` : nothing}`;
}
function fold(kind, text, count, entries) {
	if (count === 0) return nothing;
	return html`
    <details class="roll-fold" data-kind=${kind}>
      <summary>${icons.chevron}<span>${emphasised(text)}</span></summary>
      <ul>${entries().map((entry) => html`<li>${entry}</li>`)}</ul>
    </details>`;
}
/** The count in a sentence stands out. */
function emphasised(text) {
	const [before = "", count = "", after = ""] = text.split(/(\d+)/, 3);
	return html`${before}<b>${count}</b>${after}`;
}
/** A place of the new report, in its part of the sentence. */
function inText(doc, from, to) {
	const $from = doc.resolve(from);
	const read = (start, end) => doc.textBetween(Math.max(start, $from.start()), Math.min(end, $from.end()), "", "…");
	const before = read(from - 12, from).replace(/^.*[，。；：！？](?=.)/s, "");
	const [after = ""] = /^[^，。；：！？]*/.exec(read(to, to + 12)) ?? [];
	return html`
    <span class="roll-label">${before.length === 12 ? "…" : ""}${before}<mark>${read(from, to)}</mark>${after}</span>`;
}
/** 2025 → 2026, without the month and the day, which stay. */
function moved(was, is) {
	return `${was.slice(0, 4)} → ${is.slice(0, 4)}`;
}
export { rollInto };
