import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [
      "{language,db,ingest,journeys,metrics,quality,signals,reporting,app,components,bin,seed}/**/*.test.ts",
    ],
    // What only a Citus cluster can show is asked by `npm run test:citus`.
    exclude: [...configDefaults.exclude, ...(process.env.CITUS_URL ? [] : ["**/*.citus.test.ts"])],
    globalSetup: ["db/test-server.ts"],
    // A machine that does other work beside the tests is slow, not wrong; these end what hangs.
    testTimeout: 300_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    env: { TZ: "America/New_York" },
    server: { deps: { inline: ["next-auth", "@auth/core"] } },
  },
});
