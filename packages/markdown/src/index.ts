export { fromMarkdown, type ReadMarkdownOptions } from "./from-markdown.ts"
export { toMarkdown } from "./to-markdown.ts"
