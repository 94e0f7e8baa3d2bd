// The same report should give the same file, so that files can be compared and signed. The library writes the time into
// the properties and into each entry of the zip; both are taken out here.

import { legalText } from "./legal-text.ts"

/** The part with the file's properties, in place of the library's: the title alone. */
export function coreProperties(title: string): { readonly path: string; readonly data: string } {
  const escaped = legalText(title).trim().replace(/[<>&]/g, character => `&#${character.charCodeAt(0)};`)
  return {
    path: "docProps/core.xml",
    data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
      + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
      + ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title></cp:coreProperties>`,
  }
}

/** Sets the time of each entry of a zip file to the first one that the format knows, 1980-01-01. The file has neither a
 * comment nor more than 65,534 entries. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(entry + 12, firstTime, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstTime, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return zip
}

const firstTime = 0x00210000
