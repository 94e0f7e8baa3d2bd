import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { defaultClientConditions, defineConfig } from "vite"

const root = import.meta.dirname

// Every folder with an index.html is a page of its own: the front page here, the hosts beside it.
const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== "dist")
const pages = [root, ...folders.map(({ name }) => join(root, name))]
  .map(folder => join(folder, "index.html"))
  .filter(page => existsSync(page))

export default defineConfig({
  root,
  base: "./",
  resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] },
  build: { outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1500, rolldownOptions: { input: pages } },
})
