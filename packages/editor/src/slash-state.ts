import { reportKey, type ReportKey } from "./plugin.ts"

/** An open menu: `from` is the position before its trigger, `to` the caret, `index` the chosen item. */
export interface OpenSlash {
  readonly from: number
  readonly to: number
  readonly trigger: string
  readonly query: string
  readonly index: number
}

/** Null where no menu is open. */
export type SlashState = OpenSlash | null

/** Names the slash menu's state. */
export const slashKey: ReportKey<SlashState> = reportKey<SlashState>("reportSlash")
