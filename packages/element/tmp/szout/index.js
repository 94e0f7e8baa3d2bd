import { t as wordsOf } from "./words-D2CPSfCa.js";
import { t as adopt } from "./adopt-T7hH_P_E.js";
import { reportTypes } from "@tianbao/core/catalogue";
import { checkReport, fillFigures, flush, reveal, setRules, slashItems } from "@tianbao/editor";
import { blankRules, defaultRules, figureAttrs, figuresIn, gate, isBlank, isDraft, parseReport, reportYearOf, roleOf, sectionAt, sectionNumber, staleYear, storedMarks, unchangedFigure } from "@tianbao/core";
import { fromHTML, toHTML } from "@tianbao/html";
import { formula } from "@tianbao/core/quantity";
import { Editor, Extension, Mark } from "@tiptap/core";
import { EditorState, Plugin, PluginKey, Selection } from "@tiptap/pm/state";
import { ReportKit } from "@tianbao/tiptap";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { TableKit } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
// src/content.ts
/** Calls `open` once all that stands between an element's tags is there. */
function whenParsed(element, open) {
	const { ownerDocument: document } = element;
	if (document.readyState !== "loading" || isParsed(element)) return open();
	document.addEventListener("DOMContentLoaded", open, { once: true });
}
/** The parser is past an element when something follows it or one of those that hold it. */
function isParsed(element) {
	for (let each = element; each; each = each.parentElement) if (each.nextSibling) return true;
	return false;
}
/** What stands between the tags: a template with HTML, or a script of the type application/json. */
function contentBetween(element) {
	const template = element.querySelector(":scope > template");
	if (template) return { html: template.innerHTML };
	const script = element.querySelector(":scope > script[type=\"application/json\"]");
	return script ? { json: script.textContent ?? "" } : {};
}
// src/figure-info.ts
/** A document's figures in the order of the text. */
function figureInfos(doc) {
	return figuresIn(doc).map(({ node, pos }) => {
		const { name, label, kind, unit, value, status, reason, required, previous, source } = figureAttrs(node);
		const section = sectionAt(doc, pos);
		return {
			pos,
			name,
			label,
			kind,
			unit,
			value,
			status,
			reason,
			required,
			previous,
			source,
			blank: isBlank(node),
			section: section ? sectionNumber(section) + section.node.textContent : ""
		};
	});
}
/** What two documents say otherwise in their figures. Figures are told by name and label, those of one name by order; new
* ones count from blank. */
function figureChanges(before, doc) {
	if (before === doc) return [];
	const old = /* @__PURE__ */ new Map();
	for (const { node } of figuresIn(before)) {
		const attrs = figureAttrs(node);
		const values = old.get(keyOf(attrs)) ?? [];
		old.set(keyOf(attrs), [...values, attrs.value]);
	}
	return figuresIn(doc).flatMap(({ node, pos }) => {
		const attrs = figureAttrs(node);
		const { name, label, value } = attrs;
		const was = old.get(keyOf(attrs))?.shift() ?? null;
		return was === value ? [] : [{
			pos,
			name,
			label,
			value,
			before: was
		}];
	});
}
function keyOf({ name, label }) {
	return `${name}\n${label}`;
}
// src/form/submit-guard.ts
/** Watches a form for a field. The result lets the form go again. */
function guardSubmit(form, field) {
	const abort = new AbortController();
	const { signal } = abort;
	const isNoSubmit = (submitter) => submitter instanceof HTMLElement && submitter.hasAttribute("formnovalidate");
	form.ownerDocument.addEventListener("click", (event) => {
		const [target] = event.composedPath();
		if ((target instanceof Element ? target.closest("button, input") : null)?.form === form) field.settle();
	}, {
		capture: true,
		signal
	});
	form.addEventListener("submit", (event) => {
		field.settle();
		if (field.isValid || isNoSubmit(event.submitter)) {
			setTimeout(() => {
				if (!event.defaultPrevented) field.leaving();
			});
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		field.report();
	}, {
		capture: true,
		signal
	});
	form.addEventListener("formdata", ({ formData }) => field.fillIn(formData), { signal });
	const restore = [wrap(form, "submit", (submit) => {
		field.settle();
		if (!field.isValid) return field.report();
		field.leaving();
		submit();
	}), wrap(form, "requestSubmit", (requestSubmit) => {
		field.settle();
		requestSubmit();
	})];
	return () => {
		abort.abort();
		for (const undo of restore) undo();
	};
}
/** Puts a function before a form's method. A control named `submit` hides the method; what is there is left alone. */
function wrap(form, name, before) {
	const own = form[name];
	if (typeof own !== "function") return () => {};
	const wrapped = (...args) => before(() => void Reflect.apply(own, form, [...args]));
	Object.defineProperty(form, name, {
		configurable: true,
		writable: true,
		value: wrapped
	});
	return () => {
		if (form[name] === wrapped) Reflect.deleteProperty(form, name);
	};
}
// src/form/text-mirror.ts
/** Lets a textarea show a field's value from now on; it is hidden, and `onState` is told when the page disables it or makes
* it read-only. The result lets it go again, with the value that it had last. */
function mirrorText(textarea, field, onState) {
	const abort = new AbortController();
	const { signal } = abort;
	const prototype = Object.getPrototypeOf(textarea);
	const raw = Object.getOwnPropertyDescriptor(prototype, "value");
	const write = (value) => void raw?.set?.call(textarea, value);
	const { hidden } = textarea;
	textarea.hidden = true;
	Object.defineProperty(textarea, "value", {
		configurable: true,
		enumerable: true,
		get: () => {
			const { value } = field;
			write(value);
			return value;
		},
		set: (value) => {
			field.value = String(value ?? "");
			write(field.value);
		}
	});
	write(field.value);
	for (const type of ["input", "change"]) field.addEventListener(type, () => {
		write(field.value);
		textarea.dispatchEvent(new Event(type, { bubbles: true }));
	}, { signal });
	const show = () => write(field.value);
	textarea.form?.addEventListener("formdata", (event) => {
		show();
		if (textarea.name && event.formData.has(textarea.name)) event.formData.set(textarea.name, field.value);
	}, { signal });
	textarea.form?.addEventListener("submit", show, {
		capture: true,
		signal
	});
	const watcher = new MutationObserver(onState);
	watcher.observe(textarea, {
		attributes: true,
		attributeFilter: ["disabled", "readonly"]
	});
	return () => {
		show();
		abort.abort();
		watcher.disconnect();
		Reflect.deleteProperty(textarea, "value");
		textarea.hidden = hidden;
	};
}
// src/report-rules.ts
/** An earlier year was left in a report that comes out every year: one whose figures know their last value. The report
* says itself of which year it is. */
var staleReportYear = {
	name: "staleYear",
	*check(doc, messages) {
		if (!figuresIn(doc).some(({ attrs }) => attrs.previous !== null)) return;
		const year = reportYearOf(doc);
		if (year !== null) yield* staleYear(year).check(doc, messages);
	}
};
/** What the page's reports are checked by. */
var reportRules = [
	...defaultRules,
	unchangedFigure,
	staleReportYear
];
// src/late.ts
/** Fetches what the script has in files of its own (script/late.ts). A module has imported all of it, so here nothing is
* left to fetch. */
async function loadLate() {}
// src/checks.ts
/** Fetches what comes later. Never rejects. */
function loadChecks() {
	return (/* @__PURE__ */ loadLate()).then(() => "ready", () => "failed");
}
/** What a report is checked by while its checks are so far. */
function rulesWhile(loading, rules, locale) {
	if (loading === "ready" || !rules.some(isLate)) return rules;
	const { checking, unchecked } = wordsOf(locale);
	const message = loading === "loading" ? checking : unchecked;
	return [...rules.filter((rule) => !isLate(rule)), {
		name: "unchecked",
		*check() {
			yield {
				from: 0,
				to: 0,
				severity: "error",
				message
			};
		}
	}];
}
function isLate(rule) {
	return [...blankRules, formula].some(({ name }) => name === rule.name);
}
// src/salutation.ts
/** Sets whom the report addresses (各位委员、同志们：) flush left: the paragraph after the title, where it ends with a colon. */
var salutation = Extension.create({
	name: "salutation",
	addProseMirrorPlugins: () => [new Plugin({
		key: new PluginKey("salutation"),
		props: { decorations({ doc }) {
			const [title, line] = [doc.maybeChild(0), doc.maybeChild(1)];
			if (!title || !line || roleOf(title.type) !== "title" || !/^[^，。；]{1,40}：$/.test(line.textContent)) return null;
			const from = title.nodeSize;
			return DecorationSet.create(doc, [Decoration.node(from, from + line.nodeSize, { class: "report-salutation" })]);
		} }
	})]
});
// src/extensions.ts
/** The extensions of the element's editor. */
function reportExtensions(options = {}) {
	return [
		Document,
		Paragraph,
		Text,
		HardBreak,
		HorizontalRule,
		Blockquote,
		CodeBlock,
		BulletList,
		OrderedList,
		ListItem,
		ListKeymap,
		Bold,
		Italic,
		Underline,
		Strike,
		Code,
		...Object.entries(storedMarks).map(storedMark),
		TableKit,
		UndoRedo,
		Dropcursor,
		Gapcursor,
		ReportKit.configure(options),
		salutation
	];
}
function storedMark([name, { inclusive, excludes, attrs = {}, parseDOM = [], toDOM }]) {
	return Mark.create({
		name,
		...inclusive !== void 0 && { inclusive },
		...excludes !== void 0 && { excludes },
		addAttributes: () => Object.fromEntries(Object.entries(attrs).map(([key, { default: value, validate }]) => [key, {
			default: value,
			rendered: false,
			parseHTML: () => null,
			...validate && { validate }
		}])),
		parseHTML: () => parseDOM,
		...toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }
	});
}
// src/desk.ts
/** The open document. */
var Desk = class {
	editor;
	damage = null;
	#below = null;
	#editable = true;
	#ground;
	#options;
	/** `ground` is where the sheets come to lie. */
	constructor(ground, options) {
		this.#ground = ground;
		this.#options = options;
		this.editor = this.#open();
	}
	/** The person's own document, whatever lies over it, with all that stands in an input. */
	read() {
		const editor = this.#below ?? this.editor;
		flush(editor.view);
		return editor.state.doc;
	}
	/** Puts another document in place of the one that is there, as the person's own change: undo takes it back. */
	put(doc) {
		this.back();
		const { view } = this.editor;
		flush(view);
		const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content);
		view.dispatch(tr.setSelection(Selection.atStart(tr.doc)));
	}
	/** Puts another document in place of the one that is there, with a history of its own. */
	replace(doc) {
		this.back();
		const { view } = this.editor;
		flush(view);
		const { plugins, selection } = view.state;
		const at = doc.resolve(Math.min(selection.from, doc.content.size));
		view.updateState(EditorState.create({
			doc,
			plugins: [...plugins],
			selection: Selection.near(at)
		}));
		setRules(this.#options.rules)(view.state, view.dispatch);
		this.#options.onChange(view.state.doc);
	}
	/** Lays what could be read of a text over the document. */
	cover(damage) {
		this.back();
		flush(this.editor.view);
		this.#below = this.editor;
		this.#below.view.dom.parentElement?.toggleAttribute("hidden", true);
		this.damage = damage;
		this.editor = this.#open(damage.salvaged?.toJSON(), false);
		this.editor.view.dom.parentElement?.toggleAttribute("hidden", damage.salvaged === null);
		this.#options.onChange(this.editor.state.doc);
	}
	/** Takes a damaged text away again. */
	back() {
		if (!this.#below) return;
		const cover = this.editor;
		const sheet = cover.view.dom.parentElement;
		this.editor = this.#below;
		this.#below = null;
		this.damage = null;
		cover.destroy();
		sheet?.remove();
		this.editor.view.dom.parentElement?.removeAttribute("hidden");
		this.#options.onChange(this.editor.state.doc);
	}
	set editable(editable) {
		this.#editable = editable;
		const editor = this.#below ?? this.editor;
		if (editor.isEditable !== editable) editor.setEditable(editable, false);
	}
	set rules(rules) {
		this.#options = {
			...this.#options,
			rules
		};
		for (const { view } of [this.editor, ...this.#below ? [this.#below] : []]) setRules(rules)(view.state, view.dispatch);
	}
	/** Opens the document anew in another language; its history does not come along. */
	set locale(locale) {
		if (locale === this.#options.locale) return;
		this.#options = {
			...this.#options,
			locale
		};
		const { damage } = this;
		this.back();
		const content = this.read().toJSON();
		const old = this.editor;
		const sheet = old.view.dom.parentElement;
		this.editor = this.#open(content, this.#editable);
		old.destroy();
		sheet?.remove();
		if (damage) this.cover(damage);
		this.#options.onChange(this.editor.state.doc);
	}
	/** Leaves nothing in the page. */
	destroy() {
		this.back();
		flush(this.editor.view);
		const sheet = this.editor.view.dom.parentElement;
		this.editor.destroy();
		sheet?.remove();
	}
	#open(content = empty, editable = true) {
		const { locale, rules, items, label } = this.#options;
		const element = this.#ground.ownerDocument.createElement("div");
		element.className = "report-sheet";
		element.lang = "zh-CN";
		this.#ground.append(element);
		return new Editor({
			element,
			editable,
			content,
			injectCSS: false,
			extensions: reportExtensions({
				locale,
				items,
				rules,
				onDiagnostics: (diagnostics, view) => {
					if (view === this.editor?.view) this.#options.onRest(diagnostics);
				}
			}),
			editorProps: { attributes: () => ({
				role: "textbox",
				"aria-multiline": "true",
				"aria-label": label(),
				tabindex: "0",
				spellcheck: "false"
			}) },
			onTransaction: ({ transaction }) => this.#options.onChange(transaction.before)
		});
	}
};
var empty = {
	type: "doc",
	content: [{ type: "paragraph" }]
};
// src/form/validity.ts
/** What a gate's verdict means to a form. `required` asks for a text besides. */
function validityOf(doc, result, required, words) {
	if (result.open) return required && doc.textContent.trim() === "" ? {
		flags: { valueMissing: true },
		message: words.empty,
		at: null
	} : valid;
	const blanks = result.diagnostics.filter(({ severity }) => severity === "error").filter(({ rule }) => rule === "blankFigure");
	const first = blanks[0] ?? result.first;
	if (blanks.length === 0) return {
		flags: { customError: true },
		message: first.message,
		at: first.from
	};
	const labels = [...new Set(blanks.map((blank) => labelOf(doc, blank, words)))];
	return {
		flags: { valueMissing: true },
		message: words.unfilled(blanks.length, labels),
		at: first.from
	};
}
var valid = {
	flags: {},
	message: "",
	at: null
};
function labelOf(doc, { from }, words) {
	const node = doc.nodeAt(from);
	const { label, name } = node ? figureAttrs(node) : {
		label: "",
		name: ""
	};
	return label || name || words.unlabelled;
}
/** What the bubble points at: the figure at a place, else the text as a whole, else, where no text is shown, its ground. The
* browser wants something that takes the focus; an attribute on a figure's element is none of the document's. */
function anchorOf(view, at, ground) {
	const node = at === null ? null : view.state.doc.nodeAt(at);
	const dom = at === null || !node?.isAtom ? null : view.nodeDOM(at);
	if (view.dom.parentElement?.hidden) return ground;
	if (!dom || dom.nodeType !== 1) return view.dom;
	const element = dom;
	element.tabIndex = -1;
	return element;
}
// src/style/frame.css?inline
var frame_default = "*,:before,:after{box-sizing:border-box}:host{box-sizing:border-box;border:1px solid var(--report-border);border-radius:var(--report-radius,10px);background:var(--report-ground);width:100%;min-width:0;height:clamp(440px,80vh,920px);color:var(--report-fg);font:14px/1.5 var(--report-ui-font);text-align:start;-webkit-font-smoothing:antialiased;display:block;position:relative;overflow:hidden}:host([hidden]){display:none}:host([data-wrong]){border-color:var(--report-danger)}:host(:fullscreen),:host([data-full]){z-index:2147483000;border:0;border-radius:0;width:auto;height:auto;position:fixed;inset:0}.editor{height:100%;container:report-editor/inline-size}.frame{grid:\"tools tools tools\"\"find find find\"\"notice notice notice\"\"outline desk panels\"minmax(0,1fr)\"status status status\"/250px minmax(0,1fr) 312px;height:100%;display:grid;position:relative;overflow:hidden}#toolbar{border-bottom:1px solid var(--report-line);background:var(--report-popup-bg);grid-area:tools;min-width:0;min-height:47px}#find{grid-area:find;min-width:0}#notice{grid-area:notice;min-width:0}#outline,#panels{background:var(--report-surface);flex-direction:column;min-width:0;min-height:0;display:flex}#outline{border-right:1px solid var(--report-line);grid-area:outline}#panels{border-left:1px solid var(--report-line);grid-area:panels}#desk{background:var(--report-ground);grid-area:desk;min-width:0;min-height:0}#status{border-top:1px solid var(--report-line);background:var(--report-popup-bg);min-width:0;min-height:40px;color:var(--report-muted);font-variant-numeric:tabular-nums;grid-area:status;align-items:center;gap:14px;padding:3px 10px 3px 18px;font-size:12px;display:flex}@container report-editor (width<1100px){.frame{grid:\"tools tools\"\"find find\"\"notice notice\"\"desk panels\"minmax(0,1fr)\"status status\"/minmax(0,1fr) 300px}#outline{visibility:hidden;position:absolute}}@container report-editor (width<820px){.frame{grid:\"tools\"\"find\"\"notice\"\"desk\"minmax(0,1fr)\"status\"/minmax(0,1fr)}#outline,#panels{visibility:hidden;position:absolute}}.unseen{clip-path:inset(50%);white-space:nowrap;width:1px;height:1px;position:absolute;overflow:hidden}@media print{:host{background:0 0;border:0;border-radius:0;height:auto;overflow:visible}.editor,.frame,#desk{background:0 0;height:auto;display:block;overflow:visible;container:none}.frame:after,#toolbar,#find,#outline,#panels,#notice,#status,.menu,dialog{display:none!important}}";
// src/style/tokens.css?inline
var tokens_default = ":host{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light;--report-ground:#e8eaec;--report-surface:#f6f7f8;--report-popup-bg:#fff;--report-sheet:#fff;--report-fg:#1a1e22;--report-fg-2:#4f5862;--report-muted:#656e78;--report-line:#dfe3e6;--report-border:#c3cad0;--report-hover:#1830480f;--report-press:#1830481c;--report-accent:#1d4f7c;--report-accent-hover:#163f65;--report-accent-fg:#fff;--report-accent-soft:#e2ebf4;--report-warning:#8a4a00;--report-warning-soft:#fdf0d9;--report-warning-line:#e6c58d;--report-success:#1f6139;--report-success-soft:#e1f0e6;--report-success-line:#a9d3b6;--report-danger:#a5281e;--report-danger-soft:#fbe8e6;--report-danger-line:#e8b3ad;--report-shadow-sheet:0 0 0 1px #141e280d, 0 1px 2px #141e280f, 0 10px 32px #141e2814;--report-shadow-float:0 0 0 1px #141e2814, 0 8px 28px #141e2829;--report-scrim:#141a2061;--report-ui-font:\"PingFang SC\", \"Microsoft YaHei UI\", \"Microsoft YaHei\", \"HarmonyOS Sans SC\", \"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", system-ui, sans-serif;--report-ease:cubic-bezier(.2, .7, .2, 1);--report-field-bg:var(--report-sheet);--report-figure-hover:var(--report-accent-soft);--report-blank-bg:var(--report-warning-soft);--report-blank-fg:var(--report-warning);--report-blank-line:var(--report-warning-line);--report-selected-bg:var(--report-accent-soft);--report-selected-fg:var(--report-accent);--report-track:var(--report-line);--report-hit-bg:color-mix(in srgb, var(--report-warning-soft) 60%, transparent);--report-hit-line:var(--report-warning-line);--report-hit-current-bg:color-mix(in srgb, var(--report-warning-line) 55%, transparent);--report-biaosong:\"FZXiaoBiaoSong-B05S\", \"方正小标宋简体\", \"FZXiaoBiaoSong-B05\", \"方正小标宋_GBK\", \"CESI小标宋-GB2312\", \"CESI小标宋-GB13000\", \"STZhongsong\", \"华文中宋\", \"Stand-in Biaosong\", \"SimSun\", \"宋体\", serif;--report-fangsong:\"FangSong\", \"仿宋\", \"FangSong_GB2312\", \"仿宋_GB2312\", \"STFangsong\", \"华文仿宋\", \"CESI仿宋-GB2312\", \"Zhuque Fangsong (technical preview)\", \"朱雀仿宋\", \"FandolFang\", \"Source Han Serif SC\", \"Noto Serif CJK SC\", \"Noto Serif SC\", serif;--report-kaiti:\"KaiTi\", \"楷体\", \"KaiTi_GB2312\", \"楷体_GB2312\", \"Kaiti SC\", \"STKaiti\", \"华文楷体\", \"CESI楷体-GB2312\", \"LXGW WenKai\", \"霞鹜文楷\", \"FandolKai\", \"Source Han Serif SC\", \"Noto Serif CJK SC\", \"Noto Serif SC\", serif;--report-heiti:\"SimHei\", \"黑体\", \"Heiti SC\", \"STHeiti\", \"CESI黑体-GB2312\", \"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif}:host([data-dark]){--lightningcss-light: ;--lightningcss-dark:initial;color-scheme:dark;--report-ground:#0f1113;--report-surface:#15181b;--report-popup-bg:#1b1f23;--report-sheet:#1c2024;--report-fg:#e3e6e8;--report-fg-2:#b0b8c0;--report-muted:#929ba4;--report-line:#292f34;--report-border:#414a52;--report-hover:#c8dcf012;--report-press:#c8dcf021;--report-accent:#8fbce8;--report-accent-hover:#aacdf0;--report-accent-fg:#0c1a28;--report-accent-soft:#1e3042;--report-warning:#f0bb6c;--report-warning-soft:#36290f;--report-warning-line:#6d5427;--report-success:#84cc9e;--report-success-soft:#16301f;--report-success-line:#2f5b40;--report-danger:#f3978e;--report-danger-soft:#3b1d1a;--report-danger-line:#6e3731;--report-shadow-sheet:0 0 0 1px #ffffff0d, 0 10px 32px #00000057;--report-shadow-float:0 0 0 1px #ffffff17, 0 10px 34px #0009;--report-scrim:#00000094}";
// src/frame.ts
/** Draws the places of an element's parts around the text's, before there are parts. */
function drawFrame(root) {
	adopt(root, `${tokens_default}\n${frame_default}`);
	for (const type of ["input", "change"]) root.addEventListener(type, stop);
	const { ownerDocument: document } = root;
	const make = (tag, attributes, ...children) => {
		const element = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
		element.append(...children);
		return element;
	};
	const place = (id, tag = "div") => make(tag, {
		id,
		part: id
	});
	root.replaceChildren(make("div", {
		class: "editor",
		part: "editor"
	}, make("div", { class: "frame" }, place("toolbar"), place("find"), place("notice"), place("outline", "nav"), make("div", {
		id: "desk",
		part: "desk"
	}, document.createElement("slot")), place("panels", "section"), place("status"), make("div", {
		id: "count",
		class: "unseen",
		role: "status",
		"aria-live": "polite"
	}))));
}
function stop(event) {
	event.stopPropagation();
}
// src/printing.ts
/** Prints the text that stands in `ground`, and nothing else of its page: what lies beside it, and beside all that holds
* it, is marked to be left out (print.css). */
function printOnly(ground, doc) {
	const { ownerDocument: { defaultView: window } } = ground;
	if (!window) return;
	const marked = [];
	for (let element = ground.parentElement; element; element = parentOf(element)) marked.push(element);
	for (const element of marked) element.toggleAttribute("data-report-printed", true);
	const sheets = ground.querySelectorAll(".report-sheet");
	for (const sheet of sheets) sheet.toggleAttribute("data-draft", isDraft(doc));
	window.addEventListener("afterprint", () => {
		for (const element of marked) element.removeAttribute("data-report-printed");
		for (const sheet of sheets) sheet.removeAttribute("data-draft");
	}, { once: true });
	window.print();
}
function parentOf(element) {
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
}
// src/style/text-style.ts
var text = [
	".ProseMirror{word-wrap:break-word;white-space:pre-wrap;white-space:break-spaces;-webkit-font-variant-ligatures:none;font-variant-ligatures:none;font-feature-settings:\"liga\" 0;position:relative}.ProseMirror pre{white-space:pre-wrap}.ProseMirror li{position:relative}.ProseMirror-hideselection ::selection{background:0 0}.ProseMirror-hideselection ::selection{background:0 0}.ProseMirror-hideselection{caret-color:#0000}.ProseMirror [draggable][contenteditable=false]{-webkit-user-select:text;user-select:text}.ProseMirror-selectednode{outline:2px solid #8cf}li.ProseMirror-selectednode{outline:none}li.ProseMirror-selectednode:after{content:\"\";pointer-events:none;border:2px solid #8cf;position:absolute;inset:-2px -2px -2px -32px}img.ProseMirror-separator{border:none!important;margin:0!important;display:inline!important}",
	"[data-report-number]:before{content:attr(data-report-number)}.report-figure.report-figure:not([data-kind=text]){white-space:nowrap}.report-figure{cursor:text;text-decoration:underline;-webkit-text-decoration-color:var(--report-figure-line,color-mix(in srgb, currentcolor 28%, transparent));text-decoration-color:var(--report-figure-line,color-mix(in srgb, currentcolor 28%, transparent));text-underline-offset:.22em;border-radius:3px;text-decoration-thickness:1px}.report-figure:hover{background:var(--report-figure-hover,#1d5fd114)}.ProseMirror .report-figure-blank{background:var(--report-blank-bg,#fff4d6);color:var(--report-blank-fg,#7a4b00);box-shadow:inset 0 -1.5px 0 var(--report-blank-line,#d99a1c);margin:0 .1em;padding:.02em .35em;text-decoration:none}.ProseMirror .report-figure-blank>.report-figure-text{display:none}.ProseMirror .report-figure-blank:before{content:attr(data-label);content:attr(data-label) / attr(data-label) \"，必填，未填写\"}.ProseMirror .report-figure-blank[data-unit]:before{content:attr(data-label) \"　\" attr(data-unit);content:attr(data-label) \"　\" attr(data-unit) / attr(data-label) \"，单位\" attr(data-unit) \"，必填，未填写\"}.ProseMirror .report-figure-blank:not([data-label]):before{content:\"待填\"}.ProseMirror .report-figure-blank[data-required=false][data-label]:before{content:attr(data-label) / attr(data-label) \"，选填，未填写\"}.ProseMirror .report-figure-blank[data-required=false][data-unit]:before{content:attr(data-label) \"　\" attr(data-unit) / attr(data-label) \"，单位\" attr(data-unit) \"，选填，未填写\"}.ProseMirror .report-figure[data-label]:not(.report-figure-blank):before{content:none;content:\"\" / attr(data-label) \"，\"}.ProseMirror .report-figure-blank[data-required=false]{background:var(--report-optional-bg,#6e78821f);color:inherit;box-shadow:inset 0 -1.5px 0 var(--report-optional-line,#6e78828c)}.report-figure-unverified{background:var(--report-blank-bg,#fff4d6);text-decoration:none}.ProseMirror-focused .report-figure.ProseMirror-selectednode{outline:2px solid var(--report-accent,#1d5fd1);outline-offset:1px}.ProseMirror::highlight(report-error){-webkit-text-decoration:underline wavy 1.5px var(--report-danger,#c2261d);text-decoration:underline wavy 1.5px var(--report-danger,#c2261d)}.ProseMirror::highlight(report-warning){-webkit-text-decoration:underline wavy 1px var(--report-warning,#b7791f);text-decoration:underline wavy 1px var(--report-warning,#b7791f)}.ProseMirror::highlight(report-blank){background-color:var(--report-hit-bg,#d99a1c1a);-webkit-text-decoration:underline dotted 2px var(--report-hit-line,#d99a1c);text-decoration:underline dotted 2px var(--report-hit-line,#d99a1c)}.ProseMirror::highlight(report-blank-current){background-color:var(--report-hit-current-bg,#d99a1c52);-webkit-text-decoration:underline solid 2px var(--report-hit-line,#d99a1c);text-decoration:underline solid 2px var(--report-hit-line,#d99a1c)}.ProseMirror::highlight(report-find){background-color:var(--report-find-bg,#ffd60061)}.ProseMirror::highlight(report-find-current){background-color:var(--report-find-current-bg,#ff9600a6)}.report-slash,.report-guard{box-sizing:border-box;border:1px solid var(--report-border,#d8dde3);background:var(--report-popup-bg,#fff);color:var(--report-fg,#1b1f24);font:14px/1.5 var(--report-ui-font,system-ui, \"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", sans-serif);text-align:start;text-indent:0;margin:0;position:fixed;inset:0 auto auto 0;box-shadow:0 12px 32px #10182829,0 2px 6px #10182814}.report-slash{overscroll-behavior:contain;border-radius:10px;width:max-content;min-width:14rem;max-width:min(24rem,100vw - 16px);max-height:380px;padding:6px;overflow:auto}.report-slash[hidden]{display:none}.report-slash-group+.report-slash-group{border-top:1px solid var(--report-border,#d8dde3);margin-top:6px;padding-top:4px}.report-slash-name{color:var(--report-muted,#5c6570);padding:6px 10px 2px;font-size:12px}.report-slash-item{cursor:pointer;border-radius:6px;justify-content:space-between;gap:1.5em;padding:5px 10px;display:flex}.report-slash-item[aria-selected=true]{background:var(--report-selected-bg,#e8effc);color:var(--report-selected-fg,#123d8a)}.report-slash-title{overflow-wrap:anywhere}.report-slash-detail{color:var(--report-muted,#5c6570);flex:none;align-self:center;font-size:12px}.report-slash-item[aria-selected=true]>.report-slash-detail{color:inherit;opacity:.8}.report-slash-empty{color:var(--report-muted,#5c6570);padding:10px}.report-guard{border-radius:12px;padding:0;overflow:hidden}.report-guard-body{box-sizing:border-box;overscroll-behavior:contain;max-height:min(40vh,360px);padding:12px 44px 12px 16px;overflow:auto}.report-guard-status{clip-path:inset(50%);width:1px;height:1px;position:absolute;overflow:hidden}.report-guard-part+.report-guard-part{border-top:1px solid var(--report-border,#d8dde3);margin-top:12px;padding-top:12px}.report-guard-title{margin:0 0 6px;font-weight:600}.report-guard-head{flex-wrap:wrap;justify-content:space-between;align-items:center;gap:6px 12px;margin-bottom:6px;display:flex}.report-guard-head>.report-guard-title{margin:0}.report-guard-detail,.report-guard-more{color:var(--report-muted,#5c6570);margin:0;font-size:13px;font-weight:400}.report-guard-list{margin:0 -8px;padding:0;list-style:none}.report-guard button{color:inherit;font:inherit;text-align:start;cursor:pointer;background:0 0;border:0;margin:0}.report-guard .report-guard-item{border-radius:6px;justify-content:space-between;gap:1em;width:100%;padding:5px 8px;display:flex}.report-guard-item:hover,.report-guard-close:hover{background:var(--report-selected-bg,#e8effc)}.report-guard button:focus-visible{outline:2px solid var(--report-accent,#1d5fd1);outline-offset:2px}.report-guard .report-guard-item:focus-visible{outline-offset:-2px}.report-guard-sentence{overflow-wrap:anywhere;min-width:0}.report-guard-number{background:var(--report-blank-bg,#fff4d6);color:var(--report-blank-fg,#7a4b00);border-radius:3px;padding:0 .15em;font-weight:600}.report-guard-verb{color:var(--report-accent,#1d5fd1);flex:none}.report-guard-sample{grid-template-columns:auto minmax(0,1fr);gap:2px 12px;margin:0 0 6px;display:grid}.report-guard-sample>dt{color:var(--report-muted,#5c6570)}.report-guard-sample>dd{overflow-wrap:anywhere;margin:0}.report-guard-found{color:var(--report-muted,#5c6570)}.report-guard-actions{flex-wrap:wrap;align-items:center;gap:8px;margin-top:8px;display:flex}.report-guard .report-guard-button{border:1px solid var(--report-border,#d8dde3);border-radius:7px;padding:4px 12px}.report-guard .report-guard-primary{background:var(--report-accent,#1d5fd1);color:var(--report-accent-fg,#fff);border-color:#0000}.report-guard .report-guard-close{width:28px;height:28px;color:var(--report-muted,#5c6570);text-align:center;border-radius:6px;font-size:18px;line-height:28px;position:absolute;inset:8px 8px auto auto}@media print{.report-figure,.report-figure-unverified{background:0 0;text-decoration:none}.ProseMirror .report-figure-blank>.report-figure-text{display:inline}.ProseMirror .report-figure-blank:before,.ProseMirror .report-figure-blank:after{content:none!important}.report-slash,.report-guard{display:none}::highlight(report-error){background:0 0;text-decoration:none}::highlight(report-warning){background:0 0;text-decoration:none}::highlight(report-blank){background:0 0;text-decoration:none}::highlight(report-blank-current){background:0 0;text-decoration:none}}@media (forced-colors:active){.report-slash-item[aria-selected=true]{outline:2px solid highlight}.ProseMirror .report-figure-blank,.report-figure-unverified{outline:1px dashed canvastext}}",
	"@font-face{font-family:Stand-in Biaosong;src:local(Source Han Serif SC Bold),local(SourceHanSerifSC-Bold),local(Noto Serif CJK SC Bold),local(NotoSerifCJKsc-Bold),local(Noto Serif SC Bold),local(Songti SC Black),local(STSongti-SC-Black)}.report-ground{box-sizing:border-box;scrollbar-gutter:stable;outline:0;height:100%;scroll-padding:80px;overflow:auto;container-type:inline-size}.report-sheet{box-sizing:border-box;background:var(--report-sheet);width:37.2em;box-shadow:var(--report-shadow-sheet);color:var(--report-fg);font:min(16pt, (100cqi - 40px) / 37.3) / 1.809 var(--report-fangsong);margin:28px auto 96px;position:relative}.report-sheet[hidden]{display:none}.report-sheet .ProseMirror p:has(.report-figure-blank){text-align:start}.report-sheet .ProseMirror :is(td,th) p:has(.report-figure-blank){text-align:inherit}.report-sheet .ProseMirror :is(td,th) .report-figure-blank.report-figure-blank{white-space:normal;margin:0;padding-inline:.15em;font-size:.88em}.report-sheet .ProseMirror{box-sizing:border-box;min-height:52.6em;caret-color:var(--report-accent);text-align:justify;letter-spacing:-.0129em;line-break:strict;overflow-wrap:anywhere;white-space:break-spaces;font-variant-ligatures:none;outline:0;padding:6.555em 4.606em 6.201em 4.961em}.report-sheet .ProseMirror p,.report-sheet .ProseMirror :is(h1,h2,h3,h4,h5){text-indent:2em;margin:0;font-size:1em;font-weight:400}.report-sheet .ProseMirror p.report-salutation{text-indent:0}.report-sheet .ProseMirror .report-title{font:400 1.375em/1.6 var(--report-biaosong);text-align:center;text-indent:0;text-wrap:balance;margin-bottom:1.809em}.report-sheet .ProseMirror .report-title:has(>br:only-child):before{content:\"报告标题\";color:var(--report-muted);opacity:.7;pointer-events:none;position:absolute;inset:auto 0}.report-sheet .ProseMirror>p:only-child:has(>br:only-child):before{content:var(--report-placeholder,none);float:left;height:0;color:var(--report-muted);opacity:.7;pointer-events:none}.report-sheet .ProseMirror h1.report-section{font-family:var(--report-heiti)}.report-sheet .ProseMirror h2.report-section{font-family:var(--report-kaiti)}.report-sheet .ProseMirror :is(h3,h4,h5).report-section{font-family:var(--report-fangsong)}.report-sheet .ProseMirror :is(ul,ol){margin:0;padding-left:3.4em}.report-sheet .ProseMirror ul{list-style:\"— \"}.report-sheet .ProseMirror ol{list-style:decimal}.report-sheet .ProseMirror :is(li,td,th,blockquote) p{text-indent:0}.report-sheet .ProseMirror blockquote{margin:0;padding-left:2em}.report-sheet .ProseMirror hr{border:0;border-top:1px solid;margin:.9em 0}.report-sheet .ProseMirror hr.ProseMirror-selectednode{outline:2px solid var(--report-accent)}.report-sheet .tableWrapper{margin:.7em 0 .9em;overflow-x:auto}.report-sheet .ProseMirror table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.8125em;line-height:1.5}.report-sheet .ProseMirror :is(td,th){border:1px solid var(--report-table-rule,color-mix(in srgb, var(--report-fg) 62%, transparent));text-align:center;vertical-align:middle;padding:.32em .5em;font-weight:400;position:relative}.report-sheet .ProseMirror th{font-family:var(--report-heiti)}.report-sheet .ProseMirror .selectedCell{background:var(--report-accent-soft)}.report-sheet .column-resize-handle{background:var(--report-accent);pointer-events:none;width:3px;position:absolute;inset:0 -2px 0 auto}.report-sheet .ProseMirror.resize-cursor{cursor:col-resize}.report-sheet .ProseMirror ::selection{background:color-mix(in srgb, var(--report-accent) 24%, transparent)}.report-sheet .ProseMirror-gapcursor:after{border-color:var(--report-fg)}@container (width<640px){.report-sheet{width:auto;margin-inline:20px;font-size:17px;line-height:1.85}.report-sheet .ProseMirror{letter-spacing:0;text-align:start;min-height:20em;padding:32px 24px 120px}.report-sheet .ProseMirror .report-title{font-size:1.3em}.report-sheet .ProseMirror table{min-width:30em}}@container (width<560px){.report-sheet{min-height:100%;box-shadow:none;margin:0;font-size:18px}.report-sheet .ProseMirror{padding-inline:20px}}",
	"@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:\"— \" counter(page) \" —\";padding-top:7mm;font:14pt/1 SimSun,宋体,STSong,Noto Serif CJK SC,serif;vertical-align:top}}@media print{[data-report-printed]>:not([data-report-printed],.report-ground){display:none!important}[data-report-printed]{background:0 0!important;border:0!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;display:block!important;position:static!important;overflow:visible!important;transform:none!important}.report-ground{background:0 0;height:auto;padding:0;overflow:visible;container-type:normal}.report-ground>:not(.report-sheet){display:none}.report-sheet{--report-fg:#000;--report-sheet:#fff;--report-table-rule:#000;width:auto;box-shadow:none;--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light;margin:0;font-size:16pt;line-height:28.95pt}.report-sheet .ProseMirror{orphans:2;widows:2;letter-spacing:-.207pt;text-align:justify;min-height:0;padding:0}.report-sheet .ProseMirror :is(.report-title,.report-section){break-after:avoid}.report-sheet .ProseMirror tr{break-inside:avoid}.report-sheet .ProseMirror .report-title:has(>br:only-child):before{content:none}.report-sheet .ProseMirror .report-figure-blank{box-shadow:none;color:inherit;white-space:normal;background:0 0;margin:0;padding:0}.report-sheet .ProseMirror .report-figure-blank:before,.report-sheet .ProseMirror .report-figure-blank:after{content:none}.report-sheet .ProseMirror .report-figure-blank>.report-figure-text{display:inline}.report-sheet[data-draft]:before{content:\"草稿\";color:#00000017;font:150pt/1 var(--report-heiti);letter-spacing:.1em;pointer-events:none;place-items:center;display:grid;position:fixed;inset:0;rotate:-32deg}}"
].join("\n");
/** Styles the text of all elements in a page, or in the shadow root that holds one: under a layer, so that any rule of the
* page wins. */
function styleText(root) {
	adopt(root, typeof CSSLayerBlockRule === "undefined" ? text : `@layer report {\n${text}\n}`);
}
// src/session.ts
/** An element's editor and what belongs to it. */
var Session = class {
	desk;
	/** Resolves when the text is on screen. */
	painted;
	loading = "loading";
	#host;
	#ground;
	/** Comes a little after the text. */
	#chrome = null;
	#drafts = null;
	#draftsOpened;
	/** What the page read last, as a mark of the draft. */
	#readMark = null;
	#isOver = false;
	/** A text that could not be read in full stays what it is. */
	#unreadable = null;
	/** Above zero while the page changes the document: then nobody is told. */
	#quiet = 0;
	#restedDoc;
	#told = null;
	/** Values that the page has read of late. */
	#read = /* @__PURE__ */ new Map();
	constructor(host) {
		this.#host = host;
		const { element, root } = host;
		const { ownerDocument: document } = element;
		drawFrame(root);
		styleText(element.getRootNode());
		this.#ground = document.createElement("div");
		this.#ground.className = "report-ground";
		this.#ground.tabIndex = -1;
		for (const type of ["input", "change"]) this.#ground.addEventListener(type, (event) => event.stopPropagation());
		element.append(this.#ground);
		this.desk = new Desk(this.#ground, {
			locale: this.#locale,
			rules: this.#rules,
			items: host.items,
			label: () => host.settings().label || this.#words.text,
			onChange: (before) => this.#changed(before),
			onRest: (diagnostics) => this.#rest(diagnostics)
		});
		this.#restedDoc = this.#doc;
		this.#shownRules = host.settings().rules;
		this.#shownLoading = this.loading;
		this.painted = afterPaint(element);
		this.#draftsOpened = this.painted.then(() => this.#openDrafts());
		this.painted.then(() => this.#drawParts());
		this.painted.then(loadChecks).then((loading) => {
			this.loading = loading;
			if (!this.#isOver) this.show();
		});
	}
	async #openDrafts() {
		if (this.#isOver) return;
		const { keepDrafts } = await import("./draft-keeper-C0b-37PL.js");
		if (this.#isOver) return;
		const { draftKey, revision } = this.#host.settings();
		this.#drafts = keepDrafts({
			root: this.#host.root,
			desk: this.desk,
			key: draftKey,
			revision,
			locale: () => this.#locale,
			value: () => this.#html,
			changed: () => {
				if (this.#isOver) return;
				this.desk.editable = this.#canWrite;
				this.#chrome?.redraw();
			}
		});
		if (this.#doc !== this.#restedDoc) this.#drafts.changed();
	}
	async #drawParts() {
		if (this.#isOver) return;
		const { root, mayLeave } = this.#host;
		const { chrome } = await import("./chrome-DH9LJUsM.js");
		if (this.#isOver) return;
		this.#chrome = chrome({
			root,
			ground: this.#ground,
			state: () => ({
				desk: this.desk,
				locale: this.#locale,
				canWrite: this.#canWrite,
				templates: this.templates,
				kept: this.#drafts?.state ?? "",
				notice: this.#drafts?.notice() ?? null,
				check: () => this.check()
			}),
			mayLeave,
			print: (doc) => printOnly(this.#ground, doc)
		});
		this.#chrome.draw();
	}
	get templates() {
		return this.#host.settings().templates ?? (this.loading === "ready" ? this.#host.catalogue() : []);
	}
	/** The HTML string, with what is being typed, for the page. */
	get value() {
		const value = this.#html;
		this.#readMark = this.#drafts?.mark() ?? null;
		this.#read.delete(value);
		this.#read.set(value, {
			time: Date.now(),
			mark: this.#readMark
		});
		if (this.#read.size > 12) this.#read.delete(this.#read.keys().next().value ?? "");
		return value;
	}
	/** Shows another text, with a history of its own. One that this element gave out in the last second is an echo of the
	* page's own binding and left alone, and so is what is there already. */
	set value(html) {
		const given = this.#read.get(html);
		if (given && Date.now() - given.time < 1e3) return;
		if (html === this.#unreadable || html === htmlOf(this.#doc, this.#host.settings().hardened)) return;
		this.load(html);
	}
	/** Shows a text, whatever is there. */
	load(html) {
		const { schema } = this.desk.editor;
		const result = html.trim() === "" ? {
			ok: true,
			doc: schema.nodeFromJSON(emptyDocument)
		} : fromHTML(html, {
			schema,
			messages: this.#words.messages
		});
		this.#quietly(() => {
			if (result.ok) this.#put(result.doc);
			else this.#lay(html, "text/html;charset=utf-8", result);
		});
	}
	/** Shows a document that stands in the page, as far as it can be read. */
	loadJSON(text) {
		const result = parseReport(this.desk.editor.schema, text, {}, this.#words.messages);
		this.#quietly(() => {
			if (result.ok) this.#put(result.doc);
			else this.#lay(text, "application/json", result);
		});
	}
	/** Shows a document.
	* @throws RangeError where it is none, with the path to what is wrong. */
	loadDocument(json) {
		const result = parseReport(this.desk.editor.schema, json, {}, this.#words.messages);
		if (!result.ok) throw new RangeError(result.problems.map(({ path, message }) => `${path || "/"}: ${message}`).join("\n"));
		this.#quietly(() => this.#put(result.doc));
	}
	/** The gate's verdict on the report as it is now. */
	check() {
		if (this.#unreadable === null) return checkReport(this.desk.editor.view);
		const message = this.#words.unreadable;
		return gate(this.#doc, [{
			name: "unreadable",
			*check() {
				yield {
					from: 0,
					to: 0,
					severity: "error",
					message
				};
			}
		}]);
	}
	/** Takes the person to the first blank, else to what is wrong first; false where nothing is. */
	goToFirst() {
		const result = this.check();
		if (result.open) return false;
		const { from } = result.diagnostics.find(({ rule }) => rule === "blankFigure") ?? result.first;
		reveal(this.desk.editor.view, from);
		return true;
	}
	/** Tells the form the value and the validity as they are now. */
	settle() {
		const { internals, settings } = this.#host;
		const { required, customValidity } = settings();
		const result = this.check();
		this.#tell(result.diagnostics);
		const { flags, message, at } = validityOf(this.#doc, result, required, this.#words);
		const isCustom = message === "" && customValidity !== "";
		const anchor = anchorOf(this.desk.editor.view, at, this.#ground);
		internals.setValidity(isCustom ? { customError: true } : flags, isCustom ? customValidity : message, anchor);
		const html = this.#html;
		internals.setFormValue(html, html);
		if (result.open) this.#host.element.removeAttribute("data-wrong");
	}
	/** Shows what the page has set, as far as the first paint needs it. Until the report is checked, it counts as unchecked. */
	begin() {
		const { element, internals } = this.#host;
		const { placeholder } = this.#host.settings();
		this.desk.editable = this.#canWrite;
		this.#ground.style.setProperty("--report-placeholder", placeholder ? JSON.stringify(placeholder) : "none");
		const theme = element.getAttribute("theme");
		element.toggleAttribute("data-dark", theme === null ? prefersDark() && isDark(element) : theme === "dark");
		internals.setValidity({ customError: true }, this.#words.checking, this.#ground);
	}
	/** Shows what the page has set. */
	show() {
		const { element } = this.#host;
		const { rules } = this.#host.settings();
		this.desk.locale = this.#locale;
		if (this.#shownRules !== rules || this.#shownLoading !== this.loading) {
			this.#shownRules = rules;
			this.#shownLoading = this.loading;
			this.desk.rules = this.#rules;
		}
		this.desk.editor.view.setProps({});
		this.begin();
		element.toggleAttribute("data-dark", isDark(element));
		this.settle();
		this.#chrome?.draw();
	}
	/** The document as JSON, for the page. */
	get json() {
		const json = this.desk.read().toJSON();
		this.#readMark = this.#drafts?.mark() ?? null;
		return json;
	}
	/** The page stored a text that it had read: this one, or without it the one that it read last. */
	saved(revision, value) {
		if (!this.#drafts) return void this.#draftsOpened.then(() => this.saved(revision, value));
		const mark = value === void 0 ? this.#readMark : this.#read.get(value)?.mark ?? null;
		if (mark !== null || value === void 0) this.#drafts.saved(revision, mark ?? this.#drafts.mark());
	}
	/** The page took what it read last for good. */
	async submitted() {
		await this.#draftsOpened;
		await this.#drafts?.submitted(this.#readMark ?? this.#drafts.mark());
	}
	/** The browser sends the form. When the answer comes, the page goes, and the draft with it; without a network there is
	* none. */
	leaving() {
		this.#readMark = this.#drafts?.mark() ?? null;
		if (!navigator.onLine) return;
		addEventListener("pagehide", () => {
			if (navigator.onLine && !this.#isOver) this.submitted();
		}, { once: true });
	}
	insertFigure() {
		this.#chrome?.insertFigure();
	}
	/** Ends it. What it held is given back, to begin again with. */
	destroy() {
		const json = this.desk.read().toJSON();
		this.#isOver = true;
		this.#host.internals.setValidity({});
		this.#drafts?.close();
		this.#chrome?.destroy();
		this.desk.destroy();
		this.#ground.remove();
		return json;
	}
	#shownRules = null;
	#shownLoading = null;
	get #html() {
		return this.#unreadable ?? htmlOf(this.desk.read(), this.#host.settings().hardened);
	}
	get #doc() {
		return this.desk.editor.state.doc;
	}
	get #locale() {
		return this.#host.settings().locale;
	}
	get #words() {
		return wordsOf(this.#locale);
	}
	get #rules() {
		return rulesWhile(this.loading, this.#host.settings().rules, this.#locale);
	}
	get #canWrite() {
		return !this.#host.settings().readOnly && this.desk.damage === null && !this.#drafts?.isElsewhere;
	}
	#put(doc) {
		this.#unreadable = null;
		this.#read.clear();
		this.desk.replace(doc);
		this.#restedDoc = this.#doc;
		this.#readMark = null;
		this.#drafts?.loaded(this.#host.settings().revision);
		if (this.#chrome) this.settle();
	}
	/** Shows what could be read of a text, which itself stays what it is. */
	#lay(text, type, { problems, salvaged }) {
		this.#unreadable = text;
		this.desk.cover({
			name: this.#words.stored,
			source: new Blob([text], { type }),
			problems,
			salvaged
		});
	}
	#quietly(task) {
		this.#quiet++;
		try {
			task();
		} finally {
			this.#quiet--;
		}
	}
	#changed(before) {
		if (!this.desk) return;
		if (this.#unreadable !== null && this.desk.damage === null) this.#unreadable = null;
		this.#chrome?.redraw();
		if (this.#quiet > 0 || before === this.#doc || this.desk.damage) return;
		this.#drafts?.changed();
		this.#host.changed();
	}
	#rest(diagnostics) {
		if (!this.desk) return;
		this.#tell(diagnostics);
		this.settle();
		this.#chrome?.redraw();
		if (this.#restedDoc === this.#doc || this.desk.damage) return;
		const changes = figureChanges(this.#restedDoc, this.#doc);
		this.#restedDoc = this.#doc;
		this.#host.rested(changes);
	}
	#tell(diagnostics) {
		if (this.#told && sameDiagnostics(this.#told, diagnostics)) return;
		this.#told = diagnostics;
		this.#host.diagnosed(diagnostics);
	}
};
/** What an element holds that was given nothing. */
var emptyDocument = {
	type: "doc",
	content: [{ type: "paragraph" }]
};
/** The string for the database column; "" of a text with nothing in it, as a textarea gives it. */
function htmlOf(doc, hardened) {
	const cache = hardened ? hardenedHTML : plainHTML;
	let html = cache.get(doc);
	if (html === void 0) {
		const isEmpty = doc.childCount === 1 && doc.firstChild?.type.name === "paragraph" && doc.firstChild.content.size === 0;
		cache.set(doc, html = isEmpty ? "" : toHTML(doc, { hardened }));
	}
	return html;
}
var plainHTML = /* @__PURE__ */ new WeakMap();
var hardenedHTML = /* @__PURE__ */ new WeakMap();
function sameDiagnostics(a, b) {
	return a.length === b.length && a.every((each, i) => {
		const other = b[i];
		return other?.from === each.from && other.to === each.to && other.rule === each.rule && other.message === each.message && other.severity === each.severity;
	});
}
/** Resolves when the next frame is on screen, or soon where the page is not shown. */
function afterPaint({ ownerDocument: { defaultView: window } }) {
	return new Promise((resolve) => {
		setTimeout(resolve, 200);
		window?.requestAnimationFrame(() => setTimeout(resolve));
	});
}
/** As the attribute `theme` says, else as the page's own colour scheme is. */
function isDark(element) {
	const theme = element.getAttribute("theme");
	if (theme === "dark" || theme === "light") return theme === "dark";
	const scheme = getComputedStyle(element.parentElement ?? element).colorScheme;
	return scheme.includes("dark") && (!scheme.includes("light") || prefersDark());
}
function prefersDark() {
	return matchMedia("(prefers-color-scheme: dark)").matches;
}
// src/report-editor.ts
var Base = globalThis.HTMLElement ?? class {};
/** `<report-editor name="content" required>`: an editor of structured reports that is a field of its form. Its value is
* the HTML string for a database column. While a blank remains it is invalid, so the form does not submit. */
var ReportEditorElement = class extends Base {
	static formAssociated = true;
	static observedAttributes = [
		"required",
		"readonly",
		"lang",
		"for",
		"placeholder",
		"theme",
		"hardened"
	];
	#internals;
	#root;
	#session = null;
	/** What is shown when the element comes into a page. */
	#waiting = null;
	#between = "";
	#rules = reportRules;
	#slashItems = null;
	#templates = null;
	#isDisabled = false;
	#custom = "";
	#textarea = null;
	#release = [];
	constructor() {
		super();
		this.#internals = this.attachInternals();
		this.#root = this.attachShadow({ mode: "open" });
	}
	/** The TipTap editor.
	* @throws RangeError while the element is in no page. */
	get editor() {
		return this.#opened.desk.editor;
	}
	/** The HTML string for the database column, blanks included, with what is being typed; "" of an empty text. A value
	* that is set comes with a history of its own. A string that cannot be read in full is shown read-only as far as it
	* can, and given back unchanged. */
	get value() {
		if (this.#session) return this.#session.value;
		return this.#waiting && "html" in this.#waiting ? this.#waiting.html : this.defaultValue;
	}
	set value(html) {
		const text = String(html ?? "");
		if (this.#session) this.#session.value = text;
		else this.#waiting = { html: text };
	}
	/** The value that a reset goes back to: the attribute `value`, else what stands between the tags. */
	get defaultValue() {
		return this.getAttribute("value") ?? this.#between;
	}
	set defaultValue(html) {
		this.setAttribute("value", html);
	}
	/** The report as JSON, as ProseMirror writes it.
	* @throws RangeError where what is set is no report, with the path to what is wrong. */
	get document() {
		return this.#session?.json ?? emptyDocument;
	}
	set document(json) {
		if (this.#session) this.#session.loadDocument(json);
		else this.#waiting = { json };
	}
	/** What is wrong with the report as it is now. */
	get diagnostics() {
		return this.#session?.check().diagnostics ?? [];
	}
	/** The figures in the order of the text. */
	get figures() {
		return this.#session ? figureInfos(this.#session.desk.read()) : [];
	}
	/** The kinds of report that a new one can be made of. Default: the catalogue's. */
	get templates() {
		return this.#session?.templates ?? this.#templates ?? reportTypes;
	}
	set templates(templates) {
		this.#templates = templates;
		this.#session?.show();
	}
	/** What the slash menu offers. Default: the standard headings and reports, and a figure. */
	get slashItems() {
		return this.#slashItems ?? this.#standardItems();
	}
	set slashItems(items) {
		this.#slashItems = items;
	}
	/** What the report is checked by. Default: `reportRules`. */
	get rules() {
		return this.#rules;
	}
	set rules(rules) {
		this.#rules = rules;
		this.#session?.show();
	}
	/** Fills figures by name in one undo step; null blanks them, names that are not there are passed over. `source` says
	* where the values are from. */
	fill(values, origin = {}) {
		this.flush();
		const { view } = this.editor;
		fillFigures(values, origin)(view.state, view.dispatch, view);
	}
	/** The report as a file, if the gate is open; else why not, and the person is taken to the first blank.
	* @throws Error where an exporter cannot be loaded. */
	async export(format) {
		const result = this.check();
		if (!result.open) {
			this.focusFirstBlank();
			return {
				open: false,
				diagnostics: result.diagnostics,
				first: result.first
			};
		}
		if (!this.#mayLeave(format, result.doc.toJSON())) return {
			open: true,
			file: null
		};
		const { exportFile } = await import("./export-BFXEjG4C.js");
		return {
			open: true,
			file: await exportFile(result.doc, format, this.#locale)
		};
	}
	/** The gate's verdict on the report as it is now, with what is being typed.
	* @throws RangeError while the element is in no page. */
	check() {
		return this.#opened.check();
	}
	/** Takes the person to the first blank, else to what is wrong first; false where nothing is. */
	focusFirstBlank() {
		return this.#session?.goToFirst() ?? false;
	}
	/** Takes what is being typed into the document. Whatever reads the report does it too. */
	flush() {
		this.#session?.desk.read();
	}
	/** The page says that it has stored what it read last, as this revision: only then the state is “saved”, and only while
	* nothing was typed since. A page that reads the value at each change, as a binding does, says which one it stored. */
	saved(revision, value) {
		this.#session?.saved(revision, value);
	}
	/** The page says that it took what it read last for good: the draft in this browser is wiped. The browser's own submit
	* does the same when its answer comes. */
	async submitted() {
		await this.#session?.submitted();
	}
	focus() {
		this.#session?.desk.editor.view.focus();
	}
	/** The textarea that shows the value to pages which read a named field. The attribute `for` names it. */
	get textarea() {
		return this.#textarea;
	}
	set textarea(textarea) {
		this.#textarea = textarea;
		if (this.#session) this.#connectForm();
	}
	get form() {
		return this.#internals.form;
	}
	get labels() {
		return this.#internals.labels;
	}
	get type() {
		return this.localName;
	}
	get name() {
		return this.getAttribute("name") ?? "";
	}
	set name(name) {
		this.setAttribute("name", name);
	}
	/** Whether the text must not be empty. Blanks keep the report from leaving in any case. */
	get required() {
		return this.hasAttribute("required");
	}
	set required(required) {
		this.toggleAttribute("required", required);
	}
	get readOnly() {
		return this.hasAttribute("readonly");
	}
	set readOnly(readOnly) {
		this.toggleAttribute("readonly", readOnly);
	}
	get disabled() {
		return this.hasAttribute("disabled");
	}
	set disabled(disabled) {
		this.toggleAttribute("disabled", disabled);
	}
	/** What an empty text shows. */
	get placeholder() {
		return this.getAttribute("placeholder") ?? "";
	}
	set placeholder(placeholder) {
		this.setAttribute("placeholder", placeholder);
	}
	get validity() {
		this.#session?.settle();
		return this.#internals.validity;
	}
	get validationMessage() {
		this.#session?.settle();
		return this.#internals.validationMessage;
	}
	get willValidate() {
		return this.#internals.willValidate;
	}
	checkValidity() {
		this.#session?.settle();
		return this.#internals.checkValidity();
	}
	reportValidity() {
		this.#session?.settle();
		return this.#internals.reportValidity();
	}
	/** Makes the field invalid with a message of the page's; "" takes it back. */
	setCustomValidity(message) {
		this.#custom = message;
		this.#session?.settle();
	}
	connectedCallback() {
		if (this.#session) return;
		for (const name of [
			"value",
			"document",
			"templates",
			"slashItems",
			"rules",
			"textarea"
		]) this.#upgrade(name);
		whenParsed(this, () => {
			if (this.isConnected && !this.#session) this.#start();
		});
	}
	disconnectedCallback() {
		queueMicrotask(() => {
			if (!this.isConnected) this.#stop();
		});
	}
	attributeChangedCallback(name) {
		if (name === "for") this.#textarea = null;
		if (!this.#session) return;
		if (name === "for") this.#connectForm();
		this.#session.show();
	}
	formAssociatedCallback() {
		if (this.#session) this.#connectForm();
	}
	formDisabledCallback(isDisabled) {
		this.#isDisabled = isDisabled;
		this.#session?.show();
	}
	formResetCallback() {
		if (this.#session) this.#session.load(this.defaultValue);
		else this.#waiting = null;
	}
	formStateRestoreCallback(state) {
		if (typeof state !== "string") return;
		if (this.#session) this.#session.load(state);
		else this.#waiting = { html: state };
	}
	get #opened() {
		if (!this.#session) throw new RangeError("This <report-editor> is in no page yet. Wait for its event `ready`.");
		return this.#session;
	}
	get #locale() {
		return this.lang === "en" ? "en" : "zh-CN";
	}
	#start() {
		const { html, json } = contentBetween(this);
		this.#between = html ?? "";
		const session = new Session({
			element: this,
			root: this.#root,
			internals: this.#internals,
			settings: () => ({
				locale: this.#locale,
				rules: this.#rules,
				templates: this.#templates,
				required: this.required,
				readOnly: this.readOnly || this.#isDisabled,
				placeholder: this.placeholder,
				hardened: this.hasAttribute("hardened"),
				draftKey: this.getAttribute("draft-key") ?? "",
				revision: this.getAttribute("revision"),
				label: this.getAttribute("aria-label") ?? [...this.labels].map((label) => label.textContent?.trim()).join(" "),
				customValidity: this.#custom
			}),
			items: () => typeof this.slashItems === "function" ? this.slashItems() : this.slashItems,
			catalogue: () => reportTypes,
			changed: () => this.dispatchEvent(new Event("input", {
				bubbles: true,
				composed: true
			})),
			rested: (figures) => {
				this.#fire("change", null);
				for (const figure of figures) this.#fire("figurechange", figure);
			},
			diagnosed: (diagnostics) => this.#fire("diagnostics", { diagnostics }),
			mayLeave: (format, doc) => this.#mayLeave(format, doc.toJSON())
		});
		this.#session = session;
		this.#textarea ??= this.#named();
		this.#between ||= this.#textarea?.defaultValue ?? "";
		const waiting = this.#waiting ?? (this.#textarea ? { html: this.#textarea.value } : null);
		this.#waiting = null;
		const { html: first } = waiting && "html" in waiting ? waiting : { html: this.defaultValue };
		if (waiting && "json" in waiting) session.loadDocument(waiting.json);
		else if (!waiting && json !== void 0) session.loadJSON(json);
		else if (first !== "") session.load(first);
		session.begin();
		if (json !== void 0) this.#between = session.value;
		this.#connectForm();
		this.#listen();
		session.painted.then(() => {
			if (this.#session === session) this.#fire("ready", null);
		});
	}
	#stop() {
		if (!this.#session) return;
		for (const release of this.#release.splice(0)) release();
		this.#waiting = { json: this.#session.destroy() };
		this.#session = null;
	}
	/** Watches the form, and the textarea that pages read instead of the field. */
	#connectForm() {
		for (const release of this.#release.splice(0)) release();
		const session = this.#session;
		if (!session) return;
		this.#textarea ??= this.#named();
		const textarea = this.#textarea;
		const internals = this.#internals;
		const form = this.form ?? textarea?.form;
		if (form) this.#release.push(guardSubmit(form, {
			settle: () => session.settle(),
			get isValid() {
				return !internals.willValidate || session.check().open;
			},
			report: () => void this.reportValidity(),
			leaving: () => session.leaving(),
			fillIn: (data) => {
				if (this.name && data.has(this.name)) data.set(this.name, session.value);
			}
		}));
		if (textarea) this.#release.push(mirrorText(textarea, this, () => {
			this.disabled = textarea.disabled;
			this.readOnly = textarea.readOnly;
		}));
		const root = this.getRootNode();
		const onLabel = ({ target }) => {
			const label = target instanceof Element ? target.closest("label") : null;
			if (label && [...this.labels].includes(label)) this.focus();
		};
		root.addEventListener("click", onLabel);
		const dark = matchMedia("(prefers-color-scheme: dark)");
		const onDark = () => session.show();
		dark.addEventListener("change", onDark);
		this.#release.push(() => root.removeEventListener("click", onLabel), () => dark.removeEventListener("change", onDark));
	}
	/** Once, for as long as the element is. */
	#listen() {
		if (this.#isListening) return;
		this.#isListening = true;
		let isAsked = false;
		this.addEventListener("invalid", () => {
			isAsked = true;
			setTimeout(() => isAsked = false);
		});
		this.addEventListener("focusin", () => {
			if (!isAsked) return;
			isAsked = false;
			this.toggleAttribute("data-wrong", true);
			setTimeout(() => this.focusFirstBlank());
		});
		this.addEventListener("focusout", ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && (this.contains(relatedTarget) || this.#root.contains(relatedTarget)))) this.#session?.settle();
		});
	}
	#isListening = false;
	#named() {
		const id = this.getAttribute("for");
		const found = id ? this.getRootNode().getElementById(id) : null;
		return found instanceof HTMLTextAreaElement ? found : null;
	}
	#items = null;
	/** The standard headings and reports, and a figure whose label, unit and limits are asked for. Empty until they are
	* loaded. */
	#standardItems() {
		if (this.#session?.loading !== "ready") return [];
		const words = wordsOf(this.#locale);
		return this.#items ??= [...slashItems(this.#locale), {
			title: words.newFigure,
			group: words.figures,
			aliases: ["figure"],
			run: (_state, dispatch) => {
				if (dispatch) this.#session?.insertFigure();
				return true;
			}
		}];
	}
	/** A property that was set before the element was defined hides the accessor. */
	#upgrade(name) {
		if (!Object.prototype.hasOwnProperty.call(this, name)) return;
		const value = Reflect.get(this, name);
		Reflect.deleteProperty(this, name);
		Reflect.set(this, name, value);
	}
	#mayLeave(format, document) {
		return this.dispatchEvent(new CustomEvent("export", {
			bubbles: true,
			composed: true,
			cancelable: true,
			detail: {
				format,
				document
			}
		}));
	}
	#fire(type, detail) {
		this.dispatchEvent(new CustomEvent(type, {
			bubbles: true,
			composed: true,
			detail
		}));
	}
};
/** Puts a report editor in a textarea's place: the textarea stays, hidden, and holds what the editor holds, for pages that
* read a named field. Its value, `required`, `disabled` and `readOnly` are taken over. */
function bindTextarea(textarea) {
	const editor = textarea.ownerDocument.createElement("report-editor");
	editor.textarea = textarea;
	editor.required = textarea.required;
	editor.readOnly = textarea.readOnly;
	editor.disabled = textarea.disabled;
	textarea.after(editor);
	return editor;
}
// src/index.ts
if (globalThis.customElements && !customElements.get("report-editor")) customElements.define("report-editor", ReportEditorElement);
export { ReportEditorElement, bindTextarea, reportRules };
