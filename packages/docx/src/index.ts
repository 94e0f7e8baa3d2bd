export { toDocx, type DocxOptions } from "./to-docx.ts"
export { page } from "./page.ts"
export { fonts, headingFonts, type Font, type FontRole } from "./fonts.ts"
