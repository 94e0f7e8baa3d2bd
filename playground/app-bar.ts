import { html, nothing, type TemplateResult } from "lit"
import { iconButton, wideButton } from "./buttons.ts"
import { icons } from "./icons.ts"
import type { Exit } from "./leaving.ts"
import type { Locale, Strings } from "./locale.ts"
import logo from "./logo.svg"
import { menu, type MenuItem } from "./menu.ts"
import type { Overview } from "./overview.ts"
import type { Theme } from "./theme.ts"

/** What the bar can set off. */
export interface BarActions {
  readonly status: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly create: () => void
  readonly open: () => void
  readonly roll: () => void
  readonly save: (format: "json" | "html") => void
  readonly leave: (exit: Exit) => void
  readonly leaveAsDraft: () => void
  readonly setTheme: (theme: Theme) => void
  readonly setLocale: (locale: Locale) => void
}

/** What the bar shows beside the overview. `isReading` where a damaged file lies on the desk. */
export interface BarState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isReading: boolean
  /** The damaged file's name, or "". */
  readonly fileName: string
  readonly isDirty: boolean
  readonly theme: Theme
  readonly locale: Locale
}

const themes: readonly Theme[] = ["system", "light", "dark"]
const themeIcons = { system: icons.system, light: icons.sun, dark: icons.moon }

/** The bar on top: what the report is, how far it is, and the ways in and out. */
export function appBar(overview: Overview, state: BarState, strings: Strings, actions: BarActions): TemplateResult {
  const saving: readonly MenuItem[] = [
    { label: strings.saveJSON, icon: icons.code, hint: ".json", run: () => actions.save("json") },
    { label: strings.saveHTML, icon: icons.page, hint: ".html", run: () => actions.save("html") },
  ]
  const leaving: readonly MenuItem[] = [
    { label: strings.exportWord, icon: icons.word, hint: ".docx", run: () => actions.leave("word") },
    { label: strings.exportPage, icon: icons.page, hint: ".html", run: () => actions.leave("page") },
    { label: strings.exportDraft, icon: icons.word, rule: true, run: actions.leaveAsDraft },
  ]
  const looks: readonly MenuItem[] = themes.map(theme => ({
    label: strings.themes[theme],
    icon: themeIcons[theme],
    checked: theme === state.theme,
    run: () => actions.setTheme(theme),
  }))
  const other = state.locale === "en" ? "zh-CN" : "en"
  const all: readonly MenuItem[] = [
    { label: strings.create, icon: icons.create, run: actions.create },
    { label: strings.open, icon: icons.open, run: actions.open },
    ...state.isReading ? [] : [
      { label: strings.roll.open, icon: icons.roll, run: actions.roll },
      ...saving,
      ...leaving.map((item, i) => ({ ...item, label: `${strings.export} ${item.label}`, rule: i === 0 })),
      { label: strings.print, icon: icons.print, run: () => actions.leave("print") },
    ],
    ...looks.map((item, i) => i === 0 ? { ...item, rule: true } : item),
    { label: strings.otherLanguage, rule: true, run: () => actions.setLocale(other) },
  ]
  const title = state.fileName || overview.title || strings.untitled
  return html`
    <div class="brand"><img src=${logo} alt="" width="26" height="26"><span>${strings.brand}</span></div>
    <p class="doc-title" title=${title}>
      <span class="doc-title-text">${title}</span>
      ${state.isDirty
        ? html`<span class="unsaved-mark" role="img" aria-label=${strings.notSaved} title=${strings.notSaved}></span>`
        : nothing}
    </p>
    ${state.isReading ? nothing : status(overview, strings, actions.status)}
    <div class="bar-group">
      ${iconButton(strings.undo, icons.undo, actions.undo, { keys: "Ctrl+Z", disabled: !state.canUndo })}
      ${iconButton(strings.redo, icons.redo, actions.redo, { keys: "Ctrl+Y", disabled: !state.canRedo })}
    </div>
    <div class="bar-group bar-wide">
      ${wideButton("button-quiet", strings.create, icons.create, actions.create)}
      ${wideButton("button-quiet", strings.open, icons.open, actions.open)}
      ${state.isReading ? nothing : html`
        ${wideButton("button-quiet button-roll", strings.roll.open, icons.roll, actions.roll)}
        ${wideMenu("save-menu", strings.save, icons.save, "button-quiet", saving)}`}
    </div>
    ${state.isReading ? nothing : html`<div class="bar-group bar-wide">
      ${wideMenu("export-menu", strings.export, icons.export, "button-primary", leaving)}
      ${wideButton("button-outline", strings.print, icons.print, () => actions.leave("print"))}
    </div>`}
    <div class="bar-group bar-wide">
      ${menu("theme-menu", strings.theme, themeIcons[state.theme], "icon-button", looks)}
      ${iconButton(strings.otherLanguage, other === "en" ? "EN" : "中", () => actions.setLocale(other))}
    </div>
    <div class="bar-narrow">${menu("all-menu", strings.more, icons.more, "icon-button", all)}</div>`
}

function status({ blanks, missing, errors, total }: Overview, strings: Strings, act: () => void): TemplateResult {
  if (blanks > 0) {
    return html`<button class="status status-open" title="${strings.nextBlank} (F8)" @click=${act}>
      <span class="status-dot"></span>${strings.blanksLeft(blanks + missing)}</button>`
  }
  if (missing > 0 && missing >= errors) {
    return html`<button class="status status-open" title=${strings.findMissing} @click=${act}>
      <span class="status-dot"></span>${strings.missing(missing)}</button>`
  }
  if (errors > 0) {
    return html`<button class="status status-wrong" @click=${act}>
      ${icons.error}${strings.problemsLeft(errors)}</button>`
  }
  if (total === 0) return html`<span class="status">${strings.noFigures}</span>`
  return html`<span class="status status-done">${icons.check}${strings.allFilled}</span>`
}

function wideMenu(
  id: string, label: string, icon: TemplateResult, className: string, items: readonly MenuItem[],
): TemplateResult {
  return menu(id, label, html`${icon}<span>${label}</span>${icons.chevron}`, `button ${className}`, items)
}
