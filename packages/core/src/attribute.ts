import type { AttributeSpec } from "prosemirror-model"
import { safeHref } from "./href.ts"

/** True where the value has the type that the attribute asks for; where it asks for none,
 * a scalar or a list of them. */
export function fitsAttribute(spec: AttributeSpec | undefined, value: unknown): boolean {
  const validate = spec?.validate
  if (typeof validate === "string") return validate.split("|").includes(value === null ? "null" : typeof value)
  if (typeof validate === "function") {
    try {
      validate(value)
      return true
    } catch {
      return false
    }
  }
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar))
}

/** True unless the attribute is an address that a link may not have. */
export function isSafeAttribute(key: string, value: unknown): boolean {
  return (key !== "href" && key !== "src") || value === null || value === "" || safeHref(value) !== null
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value)
}
