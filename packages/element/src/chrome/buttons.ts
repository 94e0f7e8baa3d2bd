import { html, nothing, type TemplateResult } from "lit/html.js"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"

/** What a button with an icon may have beside its label: its keys, whether it is pressed, whether it can be. */
export interface ButtonState {
  readonly keys?: string
  readonly pressed?: boolean
  readonly disabled?: boolean
}

type Act = () => void
type Face = TemplateResult | string

/** A small square button; its label is its name and its hint. */
export function iconButton(
  label: string, face: Face, act: Act, state: ButtonState = {}, className = "icon-button",
): TemplateResult {
  const { keys, pressed, disabled = false } = state
  return html`
    <button type="button" class=${className} aria-label=${label} title=${keys ? `${label} (${keys})` : label}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)} ?disabled=${disabled}
      @click=${act}>${face}</button>`
}

/** A button with words, which go where the window is small, and an icon, which stays. */
export function wideButton(
  className: string, label: string, icon: TemplateResult, act: Act, state: ButtonState = {},
): TemplateResult {
  return iconButton(label, html`${icon}<span>${label}</span>`, act, state, `button ${className}`)
}

/** The cross in a dialog's corner. */
export function closeButton(strings: Strings, act: Act): TemplateResult {
  return iconButton(strings.close, icons.close, act)
}
