import { defineConfig } from "vitest/config"

// Packages are read from their sources: no build stands between a change and its test.
const ssr = { resolve: { conditions: ["@tianbao/source", "node"] } }

export default defineConfig({
  test: {
    projects: [
      { ssr, test: { name: "unit", include: ["test/*/*.test.ts"], exclude: ["test/e2e/**", "test/bench/**"] } },
      {
        ssr,
        test: {
          name: "e2e",
          include: ["test/e2e/*.test.ts"],
          testTimeout: 60_000,
          // On a busy machine a real browser now and then takes longer than a person would.
          retry: 1,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { ssr, test: { name: "bench", include: ["test/bench/**/*.bench.ts"], fileParallelism: false } },
    ],
  },
})
