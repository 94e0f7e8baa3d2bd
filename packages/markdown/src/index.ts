export { toMarkdown } from "./to-markdown.ts"
export { fromMarkdown, type ReadMarkdownOptions } from "./from-markdown.ts"
