import { html, nothing, type TemplateResult } from "lit/html.js"
import type { Strings } from "../locale.ts"
import type { Overview } from "./overview.ts"

/** The two tabs on the right. */
export type Tab = "figures" | "problems"

const tabs: readonly Tab[] = ["figures", "problems"]

/** The tab bar and the open tab's panel. Arrow keys change the tab. */
export function sidePanel(
  open: Tab, overview: Overview, strings: Strings, choose: (tab: Tab) => void, panel: TemplateResult,
): TemplateResult {
  const counts = { figures: overview.blanks, problems: overview.problems.length }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return
    const tab = open === "figures" ? "problems" : "figures"
    const list = event.currentTarget as HTMLElement
    choose(tab)
    list.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  }
  return html`
    <div class="tabs" role="tablist" aria-label=${strings.panels} @keydown=${onKey}>
      ${tabs.map(tab => html`
        <button type="button" class="tab" role="tab" id="tab-${tab}" aria-controls="tab-panel"
          aria-selected=${tab === open ? "true" : "false"} tabindex=${tab === open ? 0 : -1}
          @click=${() => choose(tab)}>
          ${strings[tab]}${counts[tab] > 0 ? html`<span class="badge">${counts[tab]}</span>` : nothing}
        </button>`)}
    </div>
    <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby="tab-${open}">${panel}</div>`
}
