/** Text without the characters that XML 1.0 cannot hold: control characters but tab and line feed, lone surrogates,
 * U+FFFE and U+FFFF. One of them makes the whole file unreadable. */
export function legalText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
}
