// src/chrome/download.ts
/** Hands a file to the browser's downloads. */
function download(file) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}
export { download as t };
