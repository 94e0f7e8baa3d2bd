// Stands in for ../late.ts in the script: what the editor needs only after its first paint is fetched from beside it.

import { arriveBlanks } from "./late-blanks.ts"
import { arriveCatalogue } from "./late-catalogue.ts"
import { arrivePinyin } from "./late-pinyin.ts"
import { arriveQuantity } from "./late-quantity.ts"

/** Fetches the files that the script has beside it.
 * @throws TypeError where one of them cannot be had. */
export async function loadLate(): Promise<void> {
  await Promise.all([arriveBlanks(), arriveCatalogue(), arrivePinyin(), arriveQuantity()])
}
