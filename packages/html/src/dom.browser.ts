import type { ParseBody } from "./dom.ts"

interface TypedPolicy {
  createHTML(html: string): string
}

interface TypedPolicyFactory {
  createPolicy(name: string, rules: TypedPolicy): TypedPolicy
}

export const parseBody: ParseBody = html =>
  new DOMParser().parseFromString(policy().createHTML(`<!doctype html><body>${html}`), "text/html").body

let made: TypedPolicy | undefined

/** Pages that enforce Trusted Types let a string in only by a policy; they allow ours as `trusted-types tianbao-html`. The
 * document that it opens is inert: no script runs in it, nothing is loaded. */
function policy(): TypedPolicy {
  const factory = (globalThis as { readonly trustedTypes?: TypedPolicyFactory }).trustedTypes
  const plain = { createHTML: (html: string): string => html }
  try {
    return made ??= factory?.createPolicy("tianbao-html", plain) ?? plain
  } catch {
    return made = plain
  }
}
