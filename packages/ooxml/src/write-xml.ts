// XML 1.0 cannot hold every character that a text has. One of them makes the whole file unreadable.

const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text without the characters that XML 1.0 cannot hold: control characters but tab and line ends, lone surrogates, U+FFFE
 * and U+FFFF. */
export function legalText(text: string): string {
  return text.replace(illegal, "")
}

/** Text for an element's content or an attribute in double quotes, without what XML cannot hold. */
export function xmlText(text: string): string {
  return unusual.test(text) ? legalText(text).replace(/[&<>"\r\n\t]/g, character => entities[character] ?? `&#${character.charCodeAt(0)};`) : text
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" }

const unusual = /[&<>"\u0000-\u001f\ufffe\uffff]|\p{Cs}/u

/** What each XML part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
