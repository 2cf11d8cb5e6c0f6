import { defineConfig, devices } from "@playwright/test";

/**
 * `npm test` starts the app and names it in E2E_URL; by hand, one that runs on the usual port is taken.
 * CHROMIUM_PATH: a browser of the system's instead of Playwright's own.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../.data/test-results",
  fullyParallel: true,
  workers: 2,
  // A machine that runs other work beside the tests is slow, not wrong; a second failure is one.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    // A trace of every press takes longer than the press: what fails is traced when it is tried again.
    trace: "on-first-retry",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined },
  },
});
