/** How the page looks: as the system says, or always light or dark. */
export type Theme = "system" | "light" | "dark"

/** In the order in which they are offered. */
export const themes: readonly Theme[] = ["system", "light", "dark"]

const stored = "tianbao.theme"

/** The theme chosen last, else the system's. */
export function storedTheme(): Theme {
  const theme = localStorage.getItem(stored)
  return theme === "light" || theme === "dark" ? theme : "system"
}

/** Applies a theme to the page and its editor, and keeps it for the next visit. */
export function setTheme(theme: Theme, editor: HTMLElement): void {
  localStorage.setItem(stored, theme)
  document.documentElement.style.colorScheme = theme === "system" ? "light dark" : theme
  if (theme === "system") editor.removeAttribute("theme")
  else editor.setAttribute("theme", theme)
}
