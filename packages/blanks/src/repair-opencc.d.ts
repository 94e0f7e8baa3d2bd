// opencc-js ships no types for its single dictionaries.

declare module "opencc-js/dict/TSCharacters" {
  const entries: string
  export = entries
}

declare module "opencc-js/dict/TSPhrases" {
  const entries: string
  export = entries
}
