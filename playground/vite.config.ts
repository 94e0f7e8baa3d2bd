import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { defaultClientConditions, defaultServerConditions, defineConfig } from "vite"
import { officeSystem } from "./oa/plugin.ts"

const root = import.meta.dirname

// Every folder with an index.html is a page of its own: the front page here, the hosts beside it.
const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== "dist")
const pages = [root, ...folders.map(({ name }) => join(root, name))]
  .map(folder => join(folder, "index.html"))
  .filter(page => existsSync(page))

export default defineConfig({
  root,
  base: "./",
  plugins: [officeSystem()],
  resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] },
  ssr: { resolve: { conditions: ["@tianbao/source", ...defaultServerConditions] } },
  build: { outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1500, rolldownOptions: { input: pages } },
})
