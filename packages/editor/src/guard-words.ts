/** What the guard over pasted and opened text says, in one language. */
export interface GuardWords {
  readonly region: string
  readonly lostInPaste: (count: number) => string
  readonly lostInFile: (count: number) => string
  readonly putBack: string
  /** For a sentence that the text does not have at all. */
  readonly append: string
  readonly putAllBack: string
  readonly more: (count: number) => string
  readonly damaged: string
  readonly repairs: (count: number) => string
  readonly doubtful: (count: number) => string
  readonly found: string
  readonly repaired: string
  readonly takeRepaired: string
  readonly keep: string
  readonly close: string
  readonly reach: string
  readonly sentences: (list: readonly string[]) => string
}

export const guardZh: GuardWords = {
  region: "粘贴检查",
  lostInPaste: count => `有 ${count} 个数字没有粘贴进来`,
  lostInFile: count => `有 ${count} 个数字没有读进来`,
  putBack: "补回",
  append: "补在末尾",
  putAllBack: "全部补回",
  more: count => `另有 ${count} 处`,
  damaged: "这段文字有乱码",
  repairs: count => `可修复 ${count} 处`,
  doubtful: count => `其中 ${count} 处拿不准，采用后请核对`,
  found: "原文",
  repaired: "修复后",
  takeRepaired: "采用修复后的文字",
  keep: "保持原样",
  close: "关闭",
  reach: "按 F6 查看",
  sentences: list => `${list.join("。")}。`,
}

export const guardEn: GuardWords = {
  region: "Paste check",
  lostInPaste: count => count === 1 ? "1 number was not pasted" : `${count} numbers were not pasted`,
  lostInFile: count => count === 1 ? "1 number was not read" : `${count} numbers were not read`,
  putBack: "Put back",
  append: "Add at the end",
  putAllBack: "Put all back",
  more: count => `${count} more`,
  damaged: "This text is garbled",
  repairs: count => count === 1 ? "1 place can be repaired" : `${count} places can be repaired`,
  doubtful: count => count === 1 ? "1 of them is doubtful: check it" : `${count} of them are doubtful: check them`,
  found: "As pasted",
  repaired: "Repaired",
  takeRepaired: "Use the repaired text",
  keep: "Keep as it is",
  close: "Close",
  reach: "Press F6 to see",
  sentences: list => `${list.join(". ")}.`,
}
