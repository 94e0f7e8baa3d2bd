/** The one list of addresses that a link may have: http, https, mailto and tel, and paths and fragments of the same
 * site. Anything else, and anything that cannot be read, is refused: the answer is null. Control characters, white
 * space and backslashes are refused wherever they stand, since browsers drop or turn them. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== "string" || href.length > 2048) return null
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/.test(href)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  if (scheme) return /^(?:https?|mailto|tel)$/.test(scheme) ? href : null
  return href !== "" && !href.startsWith("//") && !/^[^/?#]*:/.test(href) ? href : null
}
