import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [
      "{language,db,ingest,journeys,metrics,quality,signals,reporting,app,components,bin,seed}/**/*.test.ts",
    ],
    globalSetup: ["db/test-server.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: "America/New_York" },
    server: { deps: { inline: ["next-auth", "@auth/core"] } },
  },
});
