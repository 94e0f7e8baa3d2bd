/** How the page looks: as the system says, or always light or dark. */
export type Theme = "system" | "light" | "dark"

const stored = "tianbao.theme"
const dark = matchMedia("(prefers-color-scheme: dark)")

/** The theme chosen last, else the system's. */
export function storedTheme(): Theme {
  const theme = localStorage.getItem(stored)
  return theme === "light" || theme === "dark" ? theme : "system"
}

/** Applies a theme and keeps it for the next visit. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(stored, theme)
  document.documentElement.dataset["theme"] = theme === "system" ? (dark.matches ? "dark" : "light") : theme
}

dark.addEventListener("change", () => setTheme(storedTheme()))
