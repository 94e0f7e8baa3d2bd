import { en, zhCN } from "@tianbao/core";
// src/words.ts
var zh = {
	messages: zhCN,
	text: "报告正文",
	stored: "已存的内容",
	empty: "请填写报告正文",
	unfilled: (count, labels) => `还有 ${count} 处未填：${labels.slice(0, 3).join("、")}${labels.length > 3 ? " 等" : ""}`,
	unlabelled: "未命名的数字",
	figures: "数字",
	newFigure: "插入数字…",
	unreadable: "存下的报告没有读完整，只能查看，不能提交。请找管理员恢复。",
	checking: "正在检查，请稍候",
	unchecked: "检查程序没有载入，报告暂时不能提交。请刷新页面；仍不行，请告诉管理员。"
};
var english = {
	messages: en,
	text: "Report text",
	stored: "the stored text",
	empty: "The report's text is empty",
	unfilled: (count, labels) => `${count} blank${count === 1 ? "" : "s"} left: ${labels.slice(0, 3).join(", ")}${labels.length > 3 ? " …" : ""}`,
	unlabelled: "unnamed figure",
	figures: "Figures",
	newFigure: "Insert figure…",
	unreadable: "The stored report could not be read in full. It can be looked at, not submitted. Ask your administrator.",
	checking: "Being checked, please wait",
	unchecked: "The checks could not be loaded, so the report cannot be submitted. Reload the page, or tell your administrator."
};
/** The words of a language. */
function wordsOf(locale) {
	return locale === "en" ? english : zh;
}
export { wordsOf as t };
