import { reportKey, type ReportKey } from "./plugin.ts"

/** An open menu: `from` is the position before its trigger, `to` the caret, `index` the chosen item. Null where no menu is
 * open. */
export type SlashState = {
  readonly from: number
  readonly to: number
  readonly trigger: string
  readonly query: string
  readonly index: number
} | null

/** Names the slash menu's state. */
export const slashKey: ReportKey<SlashState> = reportKey<SlashState>("reportSlash")
