import { t as download } from "./download-DfMxwCP2.js";
import { t as adopt } from "./adopt-T7hH_P_E.js";
import { t as wordsOf } from "./words-D2CPSfCa.js";
import { documentTitle, figuresIn, isBlank, parseReport, schemaVersion } from "@tianbao/core";
import { html, nothing } from "lit/html.js";
import { openDB } from "idb";
// src/drafts/draft-banner.ts
/** What is to be said over the sheet: that another window writes, that drafts cannot be kept, or that there are some; null
* where nothing is. */
function draftNotice({ state, found, skipped }, words, actions) {
	if (state.is === "elsewhere") return html`
      <div class="note">
        <p role="status">${words.elsewhereHint}</p>
        ${button(state.asked ? words.takingOver : words.takeOver, actions.takeOver, { disabled: state.asked })}
      </div>`;
	const failure = state.is !== "failed" ? nothing : html`
    <div class="note note-warning">
      <p role="alert">${words.failed[state.reason]}</p>
      ${state.reason === "quota" ? button(words.retry, actions.retry) : nothing}
      ${button(words.download, actions.download)}
    </div>`;
	const damaged = skipped.filter(({ why }) => why === "damaged").length;
	const newer = skipped.length - damaged;
	const [newest, ...earlier] = found;
	const passed = skipped.length === 0 ? nothing : html`
    <div class="note note-warning">
      <p role="status">${damaged > 0 ? words.damaged(damaged) : nothing} ${newer > 0 ? words.newer(newer) : nothing}</p>
      ${newest ? nothing : button(words.close, actions.setAside)}
    </div>`;
	if (failure === nothing && passed === nothing && !newest) return null;
	return html`${failure}${passed}${newest ? offer(newest, earlier, words, actions) : nothing}`;
}
/** Says that a draft was restored, and offers the way back. */
function restoredNotice({ time, filled, total }, words, { back, close }) {
	return html`
    <div class="note">
      <p role="status"><strong>${words.restored(words.time(time))}</strong>${words.filled(filled, total)}</p>
      ${button(words.back, back)}${button(words.close, close, { className: "button-quiet" })}
    </div>`;
}
function offer(draft, earlier, words, { restore, discard, setAside }) {
	const choices = (each, rest) => html`
    <span class="draft-choices">
      ${button(words.restore, () => restore(each), { className: each === draft ? "button-primary" : "button-outline" })}
      ${rest}${button(words.discard, () => discard(each), { className: "button-quiet" })}
    </span>`;
	const time = ({ time, filled, total }) => `${words.time(time)}${words.filled(filled, total)}`;
	return html`
    <section class="note draft-note" aria-label=${words.found(draft.title)}>
      <p role="status">${words.found(draft.title)}${time(draft)}
        ${draft.hostMovedOn ? html`<br><strong>${words.hostMovedOn}</strong>` : nothing}</p>
      ${choices(draft, button(words.setAside, setAside, { title: words.setAsideHint }))}
      ${earlier.length === 0 ? nothing : html`
        <details>
          <summary>${words.earlier(earlier.length)}</summary>
          <ul>${earlier.map((each) => html`<li><span>${time(each)}</span>${choices(each, nothing)}</li>`)}</ul>
        </details>`}
    </section>`;
}
function button(label, act, { className = "button-outline", title = "", disabled = false } = {}) {
	return html`
    <button type="button" class="button button-small ${className}" title=${title || nothing} ?disabled=${disabled}
      @click=${act}>${label}</button>`;
}
// src/drafts/draft-words.ts
var clockOf = (time) => {
	const date = new Date(time);
	return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
};
var isThisYear = (date) => date.getFullYear() === (/* @__PURE__ */ new Date()).getFullYear();
var draftZh = {
	saved: "已保存",
	kept: (clock) => `已存在本机 ${clock}`,
	dirty: "正在编辑…",
	elsewhere: "另一窗口正在编辑",
	notKept: "没有存在本机",
	found: (title) => title ? `有未提交的草稿“${title}”：` : "有未提交的草稿：",
	filled: (filled, total) => total === 0 ? "" : `，已填 ${filled}/${total}`,
	hostMovedOn: "系统里的报告在这份草稿之后改过，恢复前请核对。",
	earlier: (count) => `另有 ${count} 份更早的草稿`,
	restore: "恢复",
	setAside: "查看当前",
	setAsideHint: "先不恢复。草稿留着，下次打开时再问。",
	discard: "丢弃",
	restored: (time) => `已恢复 ${time} 的草稿`,
	back: "换回系统里的版本",
	elsewhereHint: "这份报告正在另一个窗口里编辑，这里只能看。",
	takeOver: "接管",
	takingOver: "正在接管…",
	failed: {
		unavailable: "这个窗口不能存草稿（可能是无痕窗口）。可以接着写，但请及时保存到系统里。",
		newer: "本机的草稿是更新的版本存下的，没有改动它，也没有存新的草稿。请刷新页面。",
		quota: "浏览器的存储空间满了，刚才写的没有存在本机。请保存到系统里，或者下载一份。"
	},
	retry: "再试一次",
	download: "下载一份",
	damaged: (count) => `有 ${count} 份草稿已损坏，读不出来。`,
	newer: (count) => `有 ${count} 份草稿是更新的版本存下的，这里读不了，没有改动。`,
	close: "知道了",
	time: (time) => {
		const date = new Date(time);
		return `${isThisYear(date) ? "" : `${date.getFullYear()}年`}${date.getMonth() + 1}月${date.getDate()}日 ${clockOf(time)}`;
	},
	clock: clockOf
};
var draftEn = {
	saved: "Saved",
	kept: (clock) => `On this computer since ${clock}`,
	dirty: "Editing…",
	elsewhere: "Being edited in another window",
	notKept: "Not kept on this computer",
	found: (title) => `There is a draft that was not submitted${title ? `, “${title}”` : ""}: `,
	filled: (filled, total) => total === 0 ? "" : `, ${filled} of ${total} filled in`,
	hostMovedOn: "The stored report has changed since this draft; compare before you restore it.",
	earlier: (count) => count === 1 ? "1 earlier draft" : `${count} earlier drafts`,
	restore: "Restore",
	setAside: "View current",
	setAsideHint: "Goes on without the draft, which stays and is offered again next time.",
	discard: "Discard",
	restored: (time) => `Restored the draft of ${time}`,
	back: "Back to the stored version",
	elsewhereHint: "This report is being edited in another window; here it can only be read.",
	takeOver: "Edit here",
	takingOver: "Taking over…",
	failed: {
		unavailable: "This window cannot keep drafts (it may be a private one). You can go on; save to the system in good time.",
		newer: "The drafts here were kept by a newer version. They are unchanged, and nothing new is kept. Reload the page.",
		quota: "The browser is out of space, so your last changes are not kept here. Save to the system or download a copy."
	},
	retry: "Try again",
	download: "Download a copy",
	damaged: (count) => count === 1 ? "1 draft is damaged and cannot be read." : `${count} drafts are damaged and cannot be read.`,
	newer: (count) => count === 1 ? "1 draft was kept by a newer version and cannot be read here. It is unchanged." : `${count} drafts were kept by a newer version and cannot be read here. They are unchanged.`,
	close: "Close",
	time: (time) => {
		const date = new Date(time);
		return `${date.toLocaleDateString("en-GB", {
			day: "numeric",
			month: "short",
			...isThisYear(date) ? {} : { year: "numeric" }
		})}, ${clockOf(time)}`;
	},
	clock: clockOf
};
/** A draft's state for the line below the text; "" where there is nothing to say. */
function draftStateText(state, words) {
	switch (state.is) {
		case "off":
		case "opening":
		case "clean": return "";
		case "dirty": return words.dirty;
		case "kept": return words.kept(words.clock(state.time));
		case "saved": return words.saved;
		case "elsewhere": return words.elsewhere;
		case "failed": return words.notKept;
		default: return state;
	}
}
// src/drafts/drafts.css?inline
var drafts_default = ".note .button-outline{background:var(--report-popup-bg)}.draft-choices{gap:6px;display:flex}.draft-note details{flex:1 0 100%}.draft-note summary{width:-moz-fit-content;width:fit-content;color:var(--report-fg-2);cursor:pointer}.draft-note li{flex-wrap:wrap;align-items:center;gap:6px 12px;padding-top:6px;display:flex}.draft-note li span:first-child{flex:1;min-width:11em}";
// src/drafts/draft-lease.ts
/** A lease that was not renewed for so long is doubtful; in ms. */
var term = 4e3;
/** So long it takes until another tab's writing is seen for sure; in ms. */
var settling = 200;
/** A claim by a lease. */
function lease(name, { held, elsewhere, probe }) {
	const me = Math.random().toString(36).slice(2);
	let isHeld = false;
	let isTold = false;
	let doubtful = null;
	let timer;
	let claiming;
	const isMine = (text) => text?.startsWith(`${me} `) ?? false;
	function tell(isOurs) {
		if (isTold && isHeld === isOurs) return;
		isTold = true;
		isHeld = isOurs;
		if (isOurs) held();
		else elsewhere();
	}
	function take() {
		doubtful = null;
		write(name, `${me} ${Date.now()}`);
		clearTimeout(claiming);
		claiming = setTimeout(() => {
			claiming = void 0;
			const text = read(name);
			tell(text === null || isMine(text));
		}, settling);
	}
	function beat() {
		if (claiming !== void 0) return;
		const text = read(name);
		if (isHeld && (text === null || isMine(text))) write(name, `${me} ${Date.now()}`);
		else if (text === null || isMine(text) || text === doubtful && isOld(text)) take();
		else {
			tell(false);
			if (!isOld(text)) return;
			doubtful = text;
			probe();
		}
	}
	const look = ({ key }) => {
		if (key === name || key === null) beat();
	};
	return {
		seek() {
			addEventListener("storage", look);
			clearInterval(timer);
			timer = setInterval(beat, 1e3);
			beat();
		},
		seize: take,
		release() {
			removeEventListener("storage", look);
			clearInterval(timer);
			clearTimeout(claiming);
			claiming = void 0;
			if (isMine(read(name))) write(name, null);
			isHeld = isTold = false;
		},
		renew: beat
	};
}
function isOld(text) {
	return !(Math.abs(Date.now() - Number(text.split(" ")[1])) < term);
}
function read(name) {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}
function write(name, text) {
	try {
		if (text === null) localStorage.removeItem(name);
		else localStorage.setItem(name, text);
	} catch {}
}
// src/drafts/draft-lock.ts
/** How long a tab waits for an answer, and a writer for its successor; in ms. */
var patience = 2e3;
/** The lock of a draft. It tells nothing before `seek`. */
function draftLock(key, { held, elsewhere, asked }) {
	const name = `tianbao-draft:${key}`;
	let channel = null;
	let isHeld = false;
	let isAsking = false;
	let timer;
	const say = (message) => channel?.postMessage(message);
	const claim = (navigator.locks ? webLock : lease)(name, {
		held() {
			isHeld = true;
			isAsking = false;
			clearTimeout(timer);
			held();
		},
		elsewhere() {
			isHeld = false;
			elsewhere();
		},
		probe: () => say("probe")
	});
	function seize() {
		if (!isAsking) return;
		isAsking = false;
		clearTimeout(timer);
		claim.seize();
	}
	async function hear(message) {
		if (message === "probe" && isHeld) claim.renew();
		if (message === "given") seize();
		if (message !== "ask" || !isHeld) return;
		await asked();
		if (!isHeld) return;
		elsewhere();
		say("given");
		clearTimeout(timer);
		timer = setTimeout(() => isHeld && held(), patience);
	}
	return {
		seek() {
			channel ??= new BroadcastChannel(name);
			channel.onmessage = ({ data }) => void hear(data);
			claim.seek();
		},
		takeOver() {
			if (isHeld || isAsking) return;
			isAsking = true;
			say("ask");
			timer = setTimeout(seize, patience);
		},
		release() {
			isHeld = isAsking = false;
			clearTimeout(timer);
			channel?.close();
			channel = null;
			claim.release();
		}
	};
}
/** A claim by Web Locks. The browser frees it when the tab ends, however it ends. */
function webLock(name, { held, elsewhere }) {
	let free = null;
	let queue = null;
	let isWanted = false;
	function hold() {
		if (!isWanted) return void 0;
		queue = null;
		held();
		return new Promise((resolve) => free = resolve);
	}
	function request(options, granted) {
		navigator.locks.request(name, options, granted).catch((error) => {
			if (!isWanted || options.signal?.aborted) return;
			if (error instanceof DOMException && error.name === "AbortError") wait();
			else hold();
		});
	}
	/** Another tab has it, or took it. */
	function wait() {
		free = null;
		elsewhere();
		queue = new AbortController();
		request({ signal: queue.signal }, hold);
	}
	return {
		seek() {
			isWanted = true;
			request({ ifAvailable: true }, (lock) => {
				if (lock) return hold();
				if (isWanted) wait();
			});
		},
		seize() {
			queue?.abort();
			queue = null;
			request({ steal: true }, hold);
		},
		release() {
			isWanted = false;
			queue?.abort();
			queue = null;
			free?.();
			free = null;
		},
		renew() {}
	};
}
// src/drafts/draft-state.ts
/** What is known before anything has happened. */
function firstFacts(isOn, revision) {
	return {
		isOn,
		lock: "opening",
		problem: null,
		changes: 0,
		kept: null,
		host: {
			mark: 0,
			revision,
			isSaved: false
		}
	};
}
/** What may be said. */
function stateOf({ isOn, lock, problem, changes, kept, host }) {
	const isHosts = host.mark === changes;
	if (isOn && lock === "opening") return { is: "opening" };
	if (isOn && lock !== "held") return {
		is: "elsewhere",
		asked: lock === "asked"
	};
	if (isHosts && host.isSaved) return {
		is: "saved",
		revision: host.revision ?? ""
	};
	if (!isOn) return { is: "off" };
	if (problem) return {
		is: "failed",
		reason: problem
	};
	if (isHosts) return { is: "clean" };
	return kept?.mark === changes ? {
		is: "kept",
		time: kept.time
	} : { is: "dirty" };
}
/** Whether the browser has still to be given something: a text that only this page has, or the host's revision that a
* kept text now goes out from. */
function isPending({ changes, kept, host }) {
	return host.mark !== changes && !(kept?.mark === changes && kept.base === host.revision);
}
/** The text changed. */
function withChange(facts) {
	return {
		...facts,
		changes: facts.changes + 1
	};
}
/** The browser has the text as it was at the mark. */
function withKept(facts, mark, time, base) {
	if (facts.kept && facts.kept.mark > mark) return facts;
	return {
		...facts,
		problem: null,
		kept: {
			mark,
			time,
			base
		}
	};
}
/** The host stored the text as it was at the mark. An answer that a later one has overtaken says nothing new. */
function withSaved(facts, mark, revision) {
	return mark < facts.host.mark ? facts : {
		...facts,
		host: {
			mark,
			revision,
			isSaved: true
		}
	};
}
/** The host has the text as it was at the mark, without having said that it is stored: it gave the text, or took it. */
function withHosts(facts, mark, revision) {
	return mark < facts.host.mark ? facts : {
		...facts,
		host: {
			mark,
			revision,
			isSaved: false
		}
	};
}
/** The host took the text as it was at the mark for good, and the browser has nothing any more. */
function withSubmitted(facts, mark) {
	return {
		...withHosts(facts, mark, null),
		kept: null
	};
}
// src/drafts/checksum.ts
/** The CRC-32 of a text's UTF-8 bytes (ISO 3309, as in zip and PNG), as eight hex digits. It finds what a disk or a
* careless hand has damaged. SHA-256 would find no more: who can write a record can write its checksum too. And the
* browser has SHA-256 only in secure contexts, which an office system on plain http is not. */
function checksum(text) {
	let crc = -1;
	for (const byte of new TextEncoder().encode(text)) crc = crc >>> 8 ^ (table[(crc ^ byte) & 255] ?? 0);
	return (~crc >>> 0).toString(16).padStart(8, "0");
}
var table = Int32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
	return crc;
});
// src/drafts/revision.ts
/** Makes a record. */
function revisionOf([key, sitting, revision], { json, filled, total, title }, base, time) {
	return {
		key,
		sitting,
		revision,
		time,
		json,
		filled,
		total,
		title,
		base,
		schemaVersion,
		checksum: checksum(json)
	};
}
/** What a record says, if it is whole and not from the future. */
function readRevision(record) {
	if (typeof record !== "object" || record === null) return "damaged";
	const { schemaVersion: version } = record;
	if (typeof version === "number" && version > schemaVersion) return "newer";
	return isRevision(record) && record.checksum === checksum(record.json) ? record : "damaged";
}
/** Which of a key's revisions go when `now` has been written: all but the five newest of a sitting, and all of a sitting
* that has four newer ones. What `spared` names never goes. */
function outlived(keys, spared) {
	const sittings = /* @__PURE__ */ new Map();
	for (const key of [...keys].sort((a, b) => b[2] - a[2])) sittings.set(key[1], [...sittings.get(key[1]) ?? [], key]);
	return [...sittings.values()].flatMap((of, i) => of.slice(i < 5 ? 5 : 0)).filter((key) => !spared.has(key[2]));
}
/** Which of a key's revisions can go where there is no room: all but the newest of each sitting. */
function history(keys, spared) {
	const newest = /* @__PURE__ */ new Map();
	for (const [, sitting, revision] of keys) newest.set(sitting, Math.max(revision, newest.get(sitting) ?? 0));
	return keys.filter(([, sitting, revision]) => revision !== newest.get(sitting) && !spared.has(revision));
}
function isRevision(record) {
	const { key, sitting, revision, time, json, filled, total, title, base, checksum } = record;
	return [
		key,
		sitting,
		json,
		title,
		checksum
	].every((each) => typeof each === "string") && [
		revision,
		time,
		filled,
		total
	].every((each) => Number.isFinite(each)) && (base === null || typeof base === "string");
}
// src/drafts/draft-store.ts
/** Opens the database for the drafts of a key. */
async function openStore(key) {
	if (!globalThis.indexedDB) return "unavailable";
	let database = null;
	/** What is there, as far as this tab has read and written it. */
	let known = [];
	const spared = /* @__PURE__ */ new Set();
	const all = IDBKeyRange.bound([key], [key, []]);
	async function connect() {
		return database = await openDB("tianbao-drafts", 1, {
			upgrade: (fresh) => void fresh.createObjectStore("revisions", { keyPath: [
				"key",
				"sitting",
				"revision"
			] }),
			blocking: () => close(),
			terminated: () => database = null
		});
	}
	function close() {
		database?.close();
		database = null;
	}
	async function attempt(task) {
		try {
			return await task(database ?? await connect());
		} catch (error) {
			return problemOf(error);
		}
	}
	/** Sends off requests as one transaction, and waits until the disk has them. */
	const write = (requests) => attempt(async (opened) => {
		const tx = opened.transaction("revisions", "readwrite", { durability: "strict" });
		try {
			const sent = requests(tx.store);
			tx.commit();
			await Promise.all([...sent, tx.done]);
			return null;
		} catch (error) {
			await tx.done.catch(() => {});
			throw tx.error ?? error;
		}
	});
	function remove(old) {
		forget(old);
		return write((records) => old.map((each) => records.delete(each)));
	}
	function forget(old) {
		known = known.filter((each) => !old.includes(each));
	}
	const problem = await attempt(async (opened) => {
		known = await opened.getAllKeys("revisions", all);
		return null;
	});
	if (problem) return problem;
	return {
		read: () => attempt(async (opened) => {
			const records = await opened.getAll("revisions", all);
			const keys = await opened.getAllKeys("revisions", all);
			known = keys;
			const newest = /* @__PURE__ */ new Map();
			const skipped = [];
			for (const [i, [, sitting, revision]] of keys.entries()) {
				const read = readRevision(records[i]);
				if (typeof read !== "string") newest.set(sitting, read);
				else {
					skipped.push({
						revision,
						why: read
					});
					spared.add(revision);
				}
			}
			return {
				revisions: [...newest.values()].sort((a, b) => b.revision - a.revision),
				skipped
			};
		}),
		async add(sitting, content, base) {
			const added = [
				key,
				sitting,
				1 + Math.max(0, ...known.map((each) => each[2]))
			];
			const revision = revisionOf(added, content, base, Date.now());
			const old = outlived([...known, added], spared);
			known = [...known, added];
			const problem = await write((records) => [records.add(revision), ...old.map((each) => records.delete(each))]);
			forget(problem ? [added] : old);
			return problem ?? revision;
		},
		trim: () => remove(history(known, spared)),
		drop: (sitting) => remove(known.filter((each) => each[1] === sitting)),
		wipe() {
			known = [];
			return write((records) => [records.delete(all)]);
		},
		close
	};
}
function problemOf(error) {
	const name = error instanceof DOMException ? error.name : "";
	return name === "QuotaExceededError" ? "quota" : name === "VersionError" ? "newer" : "unavailable";
}
// src/drafts/drafts.ts
/** How long the text must rest before it is kept, and how long after its first change it is in any case; in ms. */
var rest = 300;
var longest = 800;
/** Opens a draft. */
function openDrafts({ key, revision = null, read, onChange }) {
	const isOn = key !== "";
	let facts = firstFacts(isOn, revision);
	let sitting = newSitting();
	let given = isOn ? read() : null;
	let left = [];
	let skipped = [];
	let store = null;
	let lock = null;
	let isOver = false;
	let timer;
	/** When what has changed is kept at the latest; 0 where nothing has. */
	let deadline = 0;
	/** Revisions that the person has decided about, and the sittings whose text went into this one. */
	const settled = /* @__PURE__ */ new Set();
	const merged = /* @__PURE__ */ new Set();
	function set(next) {
		facts = next;
		if (!isOver) onChange();
	}
	async function open() {
		const opened = await openStore(key);
		if (typeof opened === "string") return set({
			...facts,
			lock: "held",
			problem: opened
		});
		if (isOver) return opened.close();
		store = opened;
		lock = draftLock(key, {
			held: () => void look(),
			elsewhere: () => set({
				...facts,
				lock: "elsewhere"
			}),
			asked: write
		});
		lock.seek();
	}
	/** This tab writes from now on. */
	async function look() {
		set({
			...facts,
			lock: "held"
		});
		schedule();
		const result = await store?.read();
		if (result === void 0) return;
		if (typeof result === "string") return set({
			...facts,
			problem: result
		});
		const seen = /* @__PURE__ */ new Set([read().json]);
		left = result.revisions.filter((each) => each.sitting !== sitting && !seen.has(each.json) && seen.add(each.json));
		skipped = result.skipped;
		set(facts);
	}
	function schedule() {
		if (!isPending(facts) || facts.lock !== "held" || !store) return;
		const now = Date.now();
		deadline ||= now + longest;
		clearTimeout(timer);
		timer = setTimeout(() => void write(), Math.max(0, Math.min(rest, deadline - now)));
	}
	function unschedule() {
		clearTimeout(timer);
		deadline = 0;
	}
	/** What is kept is sent off before this returns: a page that is being left has no later. */
	async function write() {
		unschedule();
		let problem = await add();
		if (problem === "quota") {
			await store?.trim();
			problem = await add();
		}
		if (problem) set({
			...facts,
			problem
		});
	}
	async function add() {
		if (!store || facts.lock !== "held" || !isPending(facts)) return null;
		const content = read();
		const { changes, host: { revision } } = facts;
		const into = sitting;
		unschedule();
		const result = await store.add(into, content, revision);
		if (into !== sitting) return null;
		if (typeof result === "string") return result;
		set(withKept(facts, changes, result.time, revision));
		return null;
	}
	async function drop(sittings) {
		for (const each of sittings) {
			const problem = await store?.drop(each);
			if (problem) set({
				...facts,
				problem
			});
		}
	}
	function setAside() {
		for (const { revision } of left) settled.add(revision);
		skipped = [];
		set(facts);
	}
	const leave = () => {
		write();
		lock?.release();
		facts = {
			...facts,
			lock: store ? "opening" : facts.lock
		};
	};
	const hide = () => {
		if (document.visibilityState === "hidden") write();
	};
	const comeBack = ({ persisted }) => {
		if (persisted) lock?.seek();
	};
	const freeze = () => void write();
	if (isOn) {
		document.addEventListener("visibilitychange", hide);
		document.addEventListener("freeze", freeze);
		addEventListener("pagehide", leave);
		addEventListener("pageshow", comeBack);
		open();
	}
	return {
		get state() {
			return stateOf(facts);
		},
		get found() {
			return facts.lock !== "held" ? [] : left.filter((each) => !settled.has(each.revision)).map((each) => ({
				...each,
				hostMovedOn: each.base !== null && facts.host.revision !== null && each.base !== facts.host.revision
			}));
		},
		get skipped() {
			return skipped;
		},
		get given() {
			return given;
		},
		mark: () => facts.changes,
		changed() {
			const { is } = stateOf(facts);
			facts = withChange(facts);
			if (stateOf(facts).is !== is) set(facts);
			schedule();
		},
		loaded(revision = null) {
			unschedule();
			const next = withChange(facts);
			sitting = newSitting();
			given = isOn ? read() : null;
			set(withHosts(next, next.changes, revision));
			if (facts.lock === "held") look();
		},
		saved(revision, mark) {
			set(withSaved(facts, mark, String(revision)));
			if (stateOf(facts).is !== "saved") return schedule();
			unschedule();
			drop([sitting, ...merged]);
			merged.clear();
		},
		async submitted(mark) {
			unschedule();
			sitting = newSitting();
			left = [];
			set(withSubmitted(facts, mark));
			const problem = await store?.wipe();
			if (problem) set({
				...facts,
				problem
			});
			schedule();
		},
		restored({ sitting }) {
			merged.add(sitting);
			setAside();
		},
		async discard({ revision, sitting }) {
			settled.add(revision);
			set(facts);
			await drop([sitting]);
		},
		setAside,
		takeOver() {
			if (facts.lock !== "elsewhere") return;
			set({
				...facts,
				lock: "asked"
			});
			lock?.takeOver();
		},
		flush: write,
		async close() {
			document.removeEventListener("visibilitychange", hide);
			document.removeEventListener("freeze", freeze);
			removeEventListener("pagehide", leave);
			removeEventListener("pageshow", comeBack);
			isOver = true;
			const isKept = write();
			lock?.release();
			await isKept;
			store?.close();
		}
	};
}
function newSitting() {
	return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
// src/drafts/draft-keeper.ts
/** Keeps an editor's text in the browser. */
function keepDrafts({ root, desk, key, revision, locale, value, changed }) {
	adopt(root, drafts_default);
	let restored = null;
	/** What the notice of a restored draft was told of: it goes when the person works on. */
	let restoredDoc = null;
	const words = () => locale() === "en" ? draftEn : draftZh;
	const drafts = openDrafts({
		key,
		revision,
		read: () => contentOf(desk.read()),
		onChange: changed
	});
	function put({ json, title }) {
		const { schema } = desk.editor;
		const result = parseReport(schema, json, {}, wordsOf(locale()).messages);
		if (result.ok) desk.put(result.doc);
		else {
			const source = new Blob([json], { type: "application/json" });
			desk.cover({
				name: `${title || "报告"}.json`,
				source,
				problems: result.problems,
				salvaged: result.salvaged
			});
		}
		return result.ok;
	}
	function restore(draft) {
		if (!put(draft)) return;
		drafts.restored(draft);
		restored = draft;
		restoredDoc = desk.editor.state.doc;
		changed();
	}
	function goBack() {
		const { given } = drafts;
		restored = null;
		if (given) put(given);
		changed();
	}
	function forget() {
		restored = null;
		changed();
	}
	return {
		get isElsewhere() {
			return drafts.state.is === "elsewhere";
		},
		get state() {
			return draftStateText(drafts.state, words());
		},
		notice() {
			if (restored && restoredDoc !== desk.editor.state.doc) restored = null;
			const said = draftNotice(drafts, words(), {
				restore,
				discard: (draft) => void drafts.discard(draft),
				setAside: () => drafts.setAside(),
				takeOver: () => drafts.takeOver(),
				retry: () => void drafts.flush(),
				download: () => {
					const { title } = contentOf(desk.read());
					download(new File([value()], `${title || "报告"}.html`, { type: "text/html;charset=utf-8" }));
				}
			});
			const back = restored ? restoredNotice(restored, words(), {
				back: goBack,
				close: forget
			}) : nothing;
			return said || restored ? html`${said ?? nothing}${back}` : null;
		},
		mark: () => drafts.mark(),
		changed: () => drafts.changed(),
		loaded: (next) => drafts.loaded(next),
		saved: (next, mark) => drafts.saved(next, mark),
		submitted: (mark) => drafts.submitted(mark),
		close: () => drafts.close()
	};
}
function contentOf(doc) {
	const figures = figuresIn(doc);
	return {
		json: JSON.stringify(doc.toJSON()),
		filled: figures.filter(({ node }) => !isBlank(node)).length,
		total: figures.length,
		title: documentTitle(doc)
	};
}
export { keepDrafts };
