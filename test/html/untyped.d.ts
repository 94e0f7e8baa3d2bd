// As much of two untyped packages as the tests use.

declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string)
    readonly window: Window & typeof globalThis
  }
}

declare module "sanitize-html" {
  interface Frame {
    readonly tag: string
    readonly attribs: Readonly<Record<string, string>>
  }
  interface Options {
    readonly allowedTags?: readonly string[]
    readonly allowedAttributes?: Readonly<Record<string, readonly string[]>>
    readonly exclusiveFilter?: (frame: Frame) => boolean | "excludeTag"
  }
  export default function sanitizeHTML(html: string, options?: Options): string
}
