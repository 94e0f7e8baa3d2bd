export { toDocx, type DocxOptions } from "./to-docx.ts"
