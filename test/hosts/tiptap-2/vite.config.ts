import { defaultClientConditions, defineConfig } from "vite"

// ReportKit's one build, resolved against the TipTap that a version 2 host has installed.
export default defineConfig({
  resolve: {
    conditions: ["@tianbao/source", ...defaultClientConditions],
    alias: { "@tiptap/core": "tiptap-core-2", "@tiptap/starter-kit": "tiptap-starter-kit-2" },
  },
  cacheDir: "../../../node_modules/.vite-tiptap-2",
})
