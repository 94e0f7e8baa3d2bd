// Word and WPS write a list as paragraphs: `mso-list:l0 level1` in their style, the marker as text in a span of its own.
// Numbers stay as text, from which sections are read; bullets become a list, or their Wingdings letters would be text.

/** Turns Word's bullet paragraphs in clipboard HTML into lists; anything else comes back untouched. */
export function readWordLists(html: string, document: Document): string {
  if (!/mso-list/i.test(html)) return html
  const body = parseInert(html, document)
  if (!body) return html
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p[style*='mso-list']")]) {
    const marker = [...paragraph.querySelectorAll<HTMLElement>("span")].find(span => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""))
    if (!marker || !isBullet(marker.textContent ?? "")) continue
    marker.remove()
    const item = document.createElement("li")
    const line = document.createElement("p")
    line.append(...paragraph.childNodes)
    item.append(line)
    const before = paragraph.previousElementSibling
    const list = before?.matches("ul[data-word-list]") ? before : document.createElement("ul")
    if (list !== before) {
      list.setAttribute("data-word-list", "")
      paragraph.before(list)
    }
    list.append(item)
    paragraph.remove()
  }
  return body.innerHTML
}

function isBullet(marker: string): boolean {
  return /^[^\p{N}一二三四五六七八九十（(]*$/u.test(marker.replace(/[\s\u00a0]/g, "")) && marker.trim() !== ""
}

/** Parses HTML without running or loading anything. Under Trusted Types a policy is asked for; where the page allows
 * none, the answer is null. */
export function parseInert(html: string, document: Document): HTMLElement | null {
  const types = (document.defaultView as unknown as { readonly trustedTypes?: TrustedTypes } | null)?.trustedTypes
  try {
    const trusted = types ? types.createPolicy("tianbao", { createHTML: text => text }).createHTML(html) : html
    return new DOMParser().parseFromString(trusted as string, "text/html").body
  } catch {
    return null
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): unknown }
}
