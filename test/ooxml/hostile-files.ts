// Archives that lie, bomb or climb out, made by hand where no library would write them.

import { strToU8, zipSync } from "fflate"
import { wordFile, wp } from "../docx/word-file.ts"

/** A Word file whose text is this XML, whole. */
export function withDocument(xml: string): Uint8Array {
  return wordFile("", { more: { "word/document.xml": [strToU8(xml), { level: 1 }] } })
}

const plain = wordFile(wp("正文"))

/** Sets a number in each entry of an archive's directory. */
function patched(bytes: Uint8Array, offset: number, size: 2 | 4, value: number, name?: string): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  let at = view.getUint32(copy.length - 6, true)
  for (let left = view.getUint16(copy.length - 12, true); left > 0; left--) {
    const length = view.getUint16(at + 28, true)
    const own = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length))
    if (name === undefined || own === name) {
      if (size === 2) view.setUint16(at + offset, value, true)
      else view.setUint32(at + offset, value, true)
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return copy
}

/** An archive of stored entries, whatever their names. */
function stored(names: readonly string[]): Uint8Array {
  const encoded = names.map(name => strToU8(name))
  const local = encoded.reduce((sum, { length }) => sum + 30 + length, 0)
  const directory = encoded.reduce((sum, { length }) => sum + 46 + length, 0)
  const bytes = new Uint8Array(local + directory + 22)
  const view = new DataView(bytes.buffer)
  let [at, entry] = [0, local]
  for (const name of encoded) {
    view.setUint32(entry, 0x02014b50, true)
    view.setUint16(entry + 28, name.length, true)
    view.setUint32(entry + 42, at, true)
    bytes.set(name, entry + 46)
    view.setUint32(at, 0x04034b50, true)
    view.setUint16(at + 26, name.length, true)
    bytes.set(name, at + 30)
    at += 30 + name.length
    entry += 46 + name.length
  }
  view.setUint32(bytes.length - 22, 0x06054b50, true)
  view.setUint16(bytes.length - 14, Math.min(0xffff, names.length), true)
  view.setUint16(bytes.length - 12, Math.min(0xffff, names.length), true)
  view.setUint32(bytes.length - 10, directory, true)
  view.setUint32(bytes.length - 6, local, true)
  return bytes
}

const bomb = (): Uint8Array => withDocument(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${"A".repeat(61_000_000)}</w:t></w:r></w:p></w:body></w:document>`)

/** Files that must be refused, with the fault. */
export const hostileFiles: Readonly<Record<string, readonly [fault: string, bytes: () => Uint8Array]>> = {
  "an empty file": ["notZip", () => new Uint8Array()],
  "a text with another name": ["notZip", () => strToU8("hello")],
  "the beginning of a file": ["notZip", () => plain.slice(0, plain.length >> 1)],
  "an old binary file": ["legacy", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))],
  "an encrypted file": ["encrypted", () => Uint8Array.of(
    0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...[..."EncryptedPackage"].flatMap(letter => [letter.charCodeAt(0), 0]),
  )],
  "a PDF": ["notZip", () => strToU8("%PDF-1.4\n1 0 obj")],
  "another office file": ["noPart", () => zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
  "a file with macros": ["macro", () => wordFile(wp("正文"), { more: { "word/vbaProject.bin": Uint8Array.of(1) } })],
  "a bomb": ["tooLarge", bomb],
  "a part longer than it says": ["tooLarge", () => patched(plain, 24, 4, 10, "word/document.xml")],
  "more entries than any file has": ["tooManyEntries", () => stored(Array.from({ length: 20_000 }, (_, i) => `e${i}`))],
  "an entry that climbs out": ["badEntry", () => zipSync({ "word/document.xml": strToU8("x"), "../../../../tmp/pwn": strToU8("x") })],
  "an entry at the root of a disk": ["badEntry", () => stored(["C:/pwn"])],
  "an entry that every object has": ["badEntry", () => stored(["word/document.xml", "__proto__"])],
  "an entry named as what makes objects": ["badEntry", () => stored(["constructor"])],
  "a part twice": ["badEntry", () => stored(["word/document.xml", "word/document.xml"])],
  "sizes for another kind of archive": ["badEntry", () => patched(plain, 24, 4, 0xffffffff)],
  "an unknown compression": ["badEntry", () => patched(plain, 10, 2, 99)],
  "an entry that is encrypted": ["encrypted", () => patched(plain, 8, 2, 1)],
  "an entry that lies behind the file": ["badEntry", () => patched(plain, 42, 4, 0x7fffffff)],
  "damaged data": ["badEntry", () => {
    const copy = Uint8Array.from(plain)
    const start = new TextDecoder("latin1").decode(copy).indexOf("word/document.xml") + "word/document.xml".length
    return copy.fill(0xff, start, start + 40)
  }],
  "an entity from elsewhere": ["dtd", () => withDocument('<!DOCTYPE w [<!ENTITY c SYSTEM "file:///etc/hostname">]><w:document>&c;</w:document>')],
  "entities without end": ["dtd", () => withDocument('<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>')],
  "tables nested without end": ["tooDeep", () => wordFile(`${"<w:tbl><w:tr><w:tc>".repeat(1000)}${wp("x")}${"</w:tc></w:tr></w:tbl>".repeat(1000)}`)],
  "broken XML": ["badXML", () => wordFile("<w:p><w:r></w:p>")],
}

/** A part of 50 MB that says it has ten bytes. */
export function lyingPart(): Uint8Array {
  return patched(zipSync({ "word/document.xml": new Uint8Array(50_000_000) }), 24, 4, 10)
}
