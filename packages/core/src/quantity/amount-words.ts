import nzh from "nzh/cn"
import { isDecimal } from "../decimal.ts"

/** An amount in 元 as it is written on bills: 1409.50 → 壹仟肆佰零玖元伍角, 20 → 贰拾元整 (《正确填写票据和结算凭证的基本规定》). Null
 * for what is no decimal, is finer than 分, or has more than sixteen digits before the point. */
export function amountWords(yuan: string): string | null {
  if (!isDecimal(yuan) || !/^-?\d{1,16}(?:\.\d{1,2}0*)?$/.test(yuan)) return null
  // It writes 整 only where no decimals are given.
  return nzh.toMoney(yuan.includes(".") ? yuan.replace(/\.?0+$/, "") : yuan, { outSymbol: false })
}
