// Stands in for @tianbao/core/catalogue in the script. Until it has arrived there are no kinds of report and no headings.

import type * as Catalogue from "@tianbao/core/catalogue"
import { beside } from "./beside.ts"

export let genericHeadings: typeof Catalogue.genericHeadings = []
export let reportTypes: typeof Catalogue.reportTypes = []
export let skeletonOf: typeof Catalogue.skeletonOf = () => []

export async function arriveCatalogue(): Promise<void> {
  const file = "report-editor-catalogue.js"
  ;({ genericHeadings, reportTypes, skeletonOf } = await beside<typeof Catalogue>(file))
}
