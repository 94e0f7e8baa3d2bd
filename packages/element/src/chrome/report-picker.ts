import type { ReportType } from "@tianbao/core/catalogue"
import { html, type TemplateResult } from "lit/html.js"
import { closeButton, wideButton } from "./buttons.ts"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"
import { openModal } from "./modal.ts"

/** Asks for a kind of report. Resolves to it, to "blank" for an empty one, or to null. */
export function pickReport(
  root: ShadowRoot, types: readonly ReportType[], strings: Strings,
): Promise<ReportType | "blank" | null> {
  const { picker } = strings
  let wanted = ""
  return openModal<ReportType | "blank">(root, "picker", modal => {
    const found = types.filter(type => matches(type, wanted))
    const families = [...new Set(found.map(({ family }) => family))]
    const search = (event: Event): void => {
      wanted = (event.currentTarget as HTMLInputElement).value
      modal.redraw()
    }
    const takeFirst = (event: KeyboardEvent): void => {
      const first = found[0]
      if (event.key === "Enter" && !event.isComposing && wanted.trim() !== "" && first) modal.close(first)
    }
    return html`
      <header class="modal-head">
        <div>
          <h2 id="modal-title">${picker.title}</h2>
          <p class="modal-hint">${picker.hint}</p>
        </div>
        ${closeButton(strings, () => modal.close(null))}
      </header>
      <label class="search">
        ${icons.search}
        <input type="search" aria-label=${picker.search} placeholder=${picker.search} autofocus autocomplete="off"
          @input=${search} @keydown=${takeFirst}>
      </label>
      <div class="modal-body">
        ${families.map(family => html`
          <section class="family">
            <h3>${picker.families[family] ?? family}</h3>
            <div class="cards">
              ${found.filter(type => type.family === family).map(type => card(type, strings, () => modal.close(type)))}
            </div>
          </section>`)}
        ${found.length === 0 ? html`<p class="picker-empty">${picker.empty}</p>` : ""}
      </div>
      <footer class="modal-foot">
        <small>${picker.blankReportHint}</small>
        ${wideButton("button-outline", picker.blankReport, icons.create, () => modal.close("blank"))}
      </footer>`
  })
}

function card(type: ReportType, { picker }: Strings, choose: () => void): TemplateResult {
  const headings = type.headings.slice(0, 3).map(({ title }) => title.replace(/\{\{([^|{}]+)[^{}]*\}\}/g, "$1"))
  return html`
    <button type="button" class="card" @click=${choose}>
      <strong>${type.name}</strong>
      <span class="card-headings">${headings.join(" · ")}</span>
      <span class="card-size">${picker.sections(type.headings.length, type.figures.length)}</span>
    </button>`
}

/** A type is found by a part of its name or aliases, or by pinyin: whole syllables or their initials. */
function matches({ name, aliases, pinyin }: ReportType, wanted: string): boolean {
  const text = wanted.trim().toLowerCase()
  const initials = pinyin.split(" ").map(syllable => syllable[0]).join("")
  return [name, ...aliases].some(each => each.includes(text))
    || pinyin.replaceAll(" ", "").includes(text.replace(/[\s']/g, "")) || initials.includes(text)
}
