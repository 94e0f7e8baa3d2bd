/** The one list of addresses that a link may have: http, https, ftp, mailto, tel and sms, and paths and fragments of the
 * same site. Anything else, and anything that cannot be read, is refused: the answer is null. Control characters,
 * backslashes and white space around are refused, since browsers drop or turn them; a space within is encoded. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== "string" || href.length > 2048) return null
  if (/[\u0000-\u001f\u007f-\u00a0\u2028\u2029\\]|^ | $/.test(href)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  const encoded = href.replace(/ /g, "%20")
  if (scheme) return /^(?:https?|ftp|mailto|tel|sms)$/.test(scheme) ? encoded : null
  return href !== "" && !href.startsWith("//") && !/^[^/?#]*:/.test(href) ? encoded : null
}
