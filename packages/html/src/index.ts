export { toHTML, type HTMLOptions } from "./to-html.ts"
export { fromHTML, type HTMLOrigin, type ReadHTMLOptions } from "./from-html.ts"
export { toPage, type PageOptions } from "./to-page.ts"
export { paperStyle } from "./page-style.ts"
