// src/style/adopt.ts
/** Lets a style sheet hold in a page or a shadow root. Once for each, however often it is asked for. */
function adopt(root, text) {
	const sheet = sheetFor(root instanceof Document ? root : root.ownerDocument, text);
	if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
var sheets = /* @__PURE__ */ new WeakMap();
/** A constructed style sheet belongs to its document. */
function sheetFor(document, text) {
	const known = sheets.get(document) ?? /* @__PURE__ */ new Map();
	sheets.set(document, known);
	let sheet = known.get(text);
	if (!sheet) {
		const { CSSStyleSheet } = document.defaultView ?? globalThis;
		known.set(text, sheet = new CSSStyleSheet());
		sheet.replaceSync(text);
	}
	return sheet;
}
export { adopt as t };
