import type { DraftState } from "./draft-state.ts"
import type { StoreProblem } from "./draft-store.ts"

/** What is said about drafts, in one language. */
export interface DraftWords {
  readonly saved: string
  readonly kept: (clock: string) => string
  readonly dirty: string
  readonly elsewhere: string
  readonly notKept: string
  /** Up to the time. */
  readonly found: (title: string) => string
  readonly filled: (filled: number, total: number) => string
  readonly hostMovedOn: string
  readonly earlier: (count: number) => string
  readonly restore: string
  readonly setAside: string
  readonly setAsideHint: string
  readonly discard: string
  readonly restored: (time: string) => string
  readonly back: string
  readonly elsewhereHint: string
  readonly takeOver: string
  readonly takingOver: string
  readonly failed: Readonly<Record<StoreProblem, string>>
  readonly retry: string
  readonly download: string
  readonly damaged: (count: number) => string
  readonly newer: (count: number) => string
  readonly close: string
  /** The day and the time of a draft, and the time alone. */
  readonly time: (time: number) => string
  readonly clock: (time: number) => string
}

const clockOf = (time: number): string => {
  const date = new Date(time)
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`
}

const isThisYear = (date: Date): boolean => date.getFullYear() === new Date().getFullYear()

export const draftZh: DraftWords = {
  saved: "已保存",
  kept: clock => `已存在本机 ${clock}`,
  dirty: "正在编辑…",
  elsewhere: "另一窗口正在编辑",
  notKept: "没有存在本机",
  found: title => title ? `有未提交的草稿“${title}”：` : "有未提交的草稿：",
  filled: (filled, total) => total === 0 ? "" : `，已填 ${filled}/${total}`,
  hostMovedOn: "系统里的报告在这份草稿之后改过，恢复前请核对。",
  earlier: count => `另有 ${count} 份更早的草稿`,
  restore: "恢复",
  setAside: "查看当前",
  setAsideHint: "先不恢复。草稿留着，下次打开时再问。",
  discard: "丢弃",
  restored: time => `已恢复 ${time} 的草稿`,
  back: "换回系统里的版本",
  elsewhereHint: "这份报告正在另一个窗口里编辑，这里只能看。",
  takeOver: "接管",
  takingOver: "正在接管…",
  failed: {
    unavailable: "这个窗口不能存草稿（可能是无痕窗口）。可以接着写，但请及时保存到系统里。",
    newer: "本机的草稿是更新的版本存下的，没有改动它，也没有存新的草稿。请刷新页面。",
    quota: "浏览器的存储空间满了，刚才写的没有存在本机。请保存到系统里，或者下载一份。",
  },
  retry: "再试一次",
  download: "下载一份",
  damaged: count => `有 ${count} 份草稿已损坏，读不出来。`,
  newer: count => `有 ${count} 份草稿是更新的版本存下的，这里读不了，没有改动。`,
  close: "知道了",
  time: time => {
    const date = new Date(time)
    return `${isThisYear(date) ? "" : `${date.getFullYear()}年`}${date.getMonth() + 1}月${date.getDate()}日 ${clockOf(time)}`
  },
  clock: clockOf,
}

export const draftEn: DraftWords = {
  saved: "Saved",
  kept: clock => `On this computer since ${clock}`,
  dirty: "Editing…",
  elsewhere: "Being edited in another window",
  notKept: "Not kept on this computer",
  found: title => `There is a draft that was not submitted${title ? `, “${title}”` : ""}: `,
  filled: (filled, total) => total === 0 ? "" : `, ${filled} of ${total} filled in`,
  hostMovedOn: "The stored report has changed since this draft; compare before you restore it.",
  earlier: count => count === 1 ? "1 earlier draft" : `${count} earlier drafts`,
  restore: "Restore",
  setAside: "View current",
  setAsideHint: "Goes on without the draft, which stays and is offered again next time.",
  discard: "Discard",
  restored: time => `Restored the draft of ${time}`,
  back: "Back to the stored version",
  elsewhereHint: "This report is being edited in another window; here it can only be read.",
  takeOver: "Edit here",
  takingOver: "Taking over…",
  failed: {
    unavailable: "This window cannot keep drafts (it may be a private one). You can go on; save to the system in good time.",
    newer: "The drafts here were kept by a newer version. They are unchanged, and nothing new is kept. Reload the page.",
    quota: "The browser is out of space, so your last changes are not kept here. Save to the system or download a copy.",
  },
  retry: "Try again",
  download: "Download a copy",
  damaged: count => count === 1 ? "1 draft is damaged and cannot be read."
    : `${count} drafts are damaged and cannot be read.`,
  newer: count => count === 1 ? "1 draft was kept by a newer version and cannot be read here. It is unchanged."
    : `${count} drafts were kept by a newer version and cannot be read here. They are unchanged.`,
  close: "Close",
  time: time => {
    const date = new Date(time)
    const day = date.toLocaleDateString("en-GB", {
      day: "numeric", month: "short", ...isThisYear(date) ? {} : { year: "numeric" },
    })
    return `${day}, ${clockOf(time)}`
  },
  clock: clockOf,
}

/** A draft's state for the line below the text; "" where there is nothing to say. */
export function draftStateText(state: DraftState, words: DraftWords): string {
  switch (state.is) {
    case "off":
    case "opening":
    case "clean": return ""
    case "dirty": return words.dirty
    case "kept": return words.kept(words.clock(state.time))
    case "saved": return words.saved
    case "elsewhere": return words.elsewhere
    case "failed": return words.notKept
    default: return state satisfies never
  }
}
