// src/frame/report-frame.ts
/** What went wrong between a page and its frame: `code` for programs, `message` for people. */
var ReportFrameError = class extends Error {
	name = "ReportFrameError";
	code;
	constructor(code, message) {
		super(message);
		this.code = code;
	}
};
/** Puts an editor in a frame into a container. */
function createReportFrame(container, options) {
	const { url, locale = "zh-CN", timeout = 15e3, minHeight = 480, maxHeight = 900, label = "" } = options;
	const address = new URL(url, location.href);
	const { origin = address.origin } = options;
	const text = words[locale];
	const nonce = Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint32Array(4)), (part) => part.toString(36)).join("-");
	const abort = new AbortController();
	const { signal } = abort;
	const waiting = /* @__PURE__ */ new Map();
	const element = document.createElement("iframe");
	let { value = "", readOnly = false } = options;
	let port = null;
	let failure = null;
	let asked = 0;
	const fail = (code, detail = "") => new ReportFrameError(code, text[code] + detail);
	const rejectAll = (code) => {
		for (const { reject } of waiting.values()) reject(fail(code));
		waiting.clear();
	};
	let isReady = () => {};
	let isNotReady = () => {};
	const ready = new Promise((resolve, reject) => [isReady, isNotReady] = [resolve, reject]);
	ready.catch(() => {});
	const giveUp = (error) => {
		if (failure) return;
		failure = error;
		clearTimeout(timer);
		isNotReady(error);
		rejectAll(error.code);
		if (error.code !== "DESTROYED") options.onError?.(error);
	};
	const timer = setTimeout(() => giveUp(fail("TIMEOUT")), timeout);
	const input = options.name === void 0 ? null : document.createElement("input");
	const take = (next) => {
		value = next;
		if (input) input.value = next;
	};
	const onEvent = (data) => {
		switch (data.event) {
			case "ready":
				clearTimeout(timer);
				return isReady();
			case "change":
				take(data.value);
				return options.onChange?.(value);
			case "diagnostics": return options.onDiagnostics?.(data.diagnostics);
			case "save":
				take(data.value);
				return options.onSave?.(value);
			case "height":
				element.style.height = `${Math.min(maxHeight, Math.max(minHeight, Number(data.height) || 0))}px`;
				return;
			default: return data;
		}
	};
	const onPort = ({ data }) => {
		if ("event" in data) return onEvent(data);
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if ("error" in data) call?.reject(new ReportFrameError(data.error.code, data.error.message));
		else call?.resolve(data.result);
	};
	addEventListener("message", ({ source, origin: from, data }) => {
		const hello = data;
		if (source === null || source !== element.contentWindow || hello?.nonce !== nonce) return;
		if (from !== origin) return giveUp(from === "null" ? fail("NO_ORIGIN") : fail("WRONG_ORIGIN", from));
		if (hello.v !== 1) return giveUp(fail("WRONG_VERSION"));
		if (hello.report === "refused") return giveUp(fail("PARENT_REFUSED", location.origin));
		if (hello.report !== "hello" || failure) return;
		port?.close();
		rejectAll("RELOADED");
		const channel = new MessageChannel();
		port = channel.port1;
		port.onmessage = onPort;
		const config = {
			value,
			locale,
			readOnly,
			required: options.required ?? false,
			label
		};
		element.contentWindow?.postMessage({
			report: "init",
			v: 1,
			nonce,
			config
		}, origin, [channel.port2]);
	}, { signal });
	const ask = async (method, params) => {
		await ready;
		return new Promise((resolve, reject) => {
			if (failure || !port) return reject(failure ?? fail("RELOADED"));
			const id = ++asked;
			const late = setTimeout(() => {
				waiting.delete(id);
				reject(fail("TIMEOUT"));
			}, timeout);
			waiting.set(id, {
				resolve: (result) => {
					clearTimeout(late);
					resolve(result);
				},
				reject: (error) => {
					clearTimeout(late);
					reject(error);
				}
			});
			port.postMessage({
				id,
				method,
				params
			});
		});
	};
	const frame = {
		element,
		ready,
		async value() {
			take(await ask("value", null));
			return value;
		},
		async setValue(html) {
			take(html);
			await ask("setValue", html);
		},
		async check() {
			const result = await ask("check", null);
			take(result.value);
			return result;
		},
		async fill(values, source = "") {
			await ask("fill", {
				values,
				source
			});
			take(await ask("value", null));
		},
		export: (format) => ask("export", format),
		focus(where = "text") {
			element.focus();
			return ask("focus", where);
		},
		async saved(revision) {
			await ask("saved", revision);
		},
		async setReadOnly(next) {
			readOnly = next;
			await ask("setReadOnly", next);
		},
		destroy() {
			giveUp(fail("DESTROYED"));
			rejectAll("DESTROYED");
			abort.abort();
			port?.close();
			port = null;
			element.remove();
			input?.remove();
		}
	};
	if (input && options.name !== void 0) {
		Object.assign(input, {
			type: "hidden",
			name: options.name,
			value
		});
		container.append(input);
	}
	const form = options.form ?? (input ? container.closest("form") : null);
	if (form) guard(form, frame, signal, options.onError);
	element.title = label || text.title;
	element.style.cssText = `display:block;width:100%;height:${minHeight}px;border:0`;
	address.hash = new URLSearchParams({
		parent: self.origin,
		nonce
	}).toString();
	element.src = address.href;
	if (self.origin === "null") giveUp(fail("NO_ORIGIN"));
	else container.append(element);
	return frame;
}
/** Holds a form's submit until the frame has been asked. */
function guard(form, frame, signal, onError) {
	let isAsking = false;
	let isPassing = false;
	const pass = async (submitter) => {
		const { open } = await frame.check();
		if (!open && !submitter?.hasAttribute("formnovalidate")) {
			frame.focus("blank").catch(() => {});
			return;
		}
		isPassing = true;
		HTMLFormElement.prototype.requestSubmit.call(form, submitter);
		isPassing = false;
	};
	form.addEventListener("submit", (event) => {
		if (isPassing) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (isAsking) return;
		isAsking = true;
		pass(event.submitter).catch((error) => {
			if (error instanceof ReportFrameError) onError?.(error);
		}).finally(() => isAsking = isPassing = false);
	}, {
		capture: true,
		signal
	});
}
var words = {
	"zh-CN": {
		title: "报告编辑器",
		NO_METHOD: "编辑器没有这个方法。",
		BAD_PARAMS: "参数不对。",
		FAILED: "编辑器没有做成。",
		TIMEOUT: "编辑器没有回应。请检查网络后重试。",
		RELOADED: "编辑器重新载入了。请再试一次。",
		DESTROYED: "编辑器已经移除。",
		NO_ORIGIN: "页面或编辑器被隔离（sandbox），没有来源。请加上 allow-same-origin。",
		WRONG_ORIGIN: "编辑器不在配置的来源上，而在：",
		WRONG_VERSION: "页面与编辑器的版本不同。请一起更新。",
		PARENT_REFUSED: "编辑器没有允许这个页面嵌入。请在它的 report-parents 中加上："
	},
	en: {
		title: "Report editor",
		NO_METHOD: "The editor has no such method.",
		BAD_PARAMS: "The editor cannot take these parameters.",
		FAILED: "The editor failed.",
		TIMEOUT: "The editor does not answer. Check the network and try again.",
		RELOADED: "The editor was loaded anew. Try again.",
		DESTROYED: "The editor was removed.",
		NO_ORIGIN: "The page or the editor is sandboxed and has no origin. Add allow-same-origin.",
		WRONG_ORIGIN: "The editor is not at the origin that was set, but at: ",
		WRONG_VERSION: "The page and the editor are of different versions. Update both.",
		PARENT_REFUSED: "The editor does not serve this page. Add to its report-parents: "
	}
};
export { ReportFrameError, createReportFrame };
