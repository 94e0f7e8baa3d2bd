import { t as stringsOf } from "./locale-BOlR0UwJ.js";
import { documentTitle, isDraft, plainTextOf, schemaVersion, sectionNumber, sectionsIn } from "@tianbao/core";
import { toHTML, toPage } from "@tianbao/html";
// src/export.ts
/** A report as a file, named after its title. The Word exporter is loaded when it is first asked for.
* @throws Error where it cannot be loaded. */
async function exportFile(doc, format, locale) {
	const strings = stringsOf(locale);
	const { extension, type, mark = false, write } = formats[format];
	const title = `${isDraft(doc) ? strings.draft : ""}${documentTitle(doc)}${mark ? strings.page : ""}`;
	return new File([await write(doc)], fileName(title, extension), { type });
}
var formats = {
	html: {
		extension: "html",
		type: "text/html;charset=utf-8",
		write: (doc) => toHTML(doc)
	},
	page: {
		extension: "html",
		type: "text/html;charset=utf-8",
		mark: true,
		write: (doc) => toPage(doc)
	},
	docx: {
		extension: "docx",
		type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		async write(doc) {
			const { wordFile } = await import("./word-ODhMB-Nb.js");
			return wordFile(doc.toJSON(), isDraft(doc));
		}
	},
	text: {
		extension: "txt",
		type: "text/plain;charset=utf-8",
		write: textOf
	},
	json: {
		extension: "json",
		type: "application/json",
		write: (doc) => `${JSON.stringify({
			schemaVersion,
			...doc.toJSON()
		}, null, 2)}\n`
	}
};
/** A line a block, headings with their numbers. */
function textOf(doc) {
	const numbers = new Map(sectionsIn(doc).map((section) => [section.pos, sectionNumber(section)]));
	const lines = [];
	doc.descendants((node, pos) => {
		if (!node.isTextblock) return true;
		lines.push((numbers.get(pos) ?? "") + plainTextOf(doc, pos, pos + node.nodeSize).text);
		return false;
	});
	return `${lines.join("\n")}\n`;
}
/** A file name from a report's title: what no file system takes is left out. */
function fileName(title, extension) {
	return `${title.replace(/[\\/:*?"<>|\p{Cc}【】]/gu, "").trim().slice(0, 80) || "报告"}.${extension}`;
}
export { exportFile };
