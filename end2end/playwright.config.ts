import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium.ts";
import type { Mode } from "./support/test.ts";

// Every journey runs twice: alive (wasm) and as plain pages. Both must reach the same end. Each
// worker has a server and a database of its own.
export default defineConfig<Mode>({
  testDir: "journeys",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  // A second try on a machine that stood still; the report calls such a journey flaky. A defect fails twice.
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["junit", { outputFile: process.env.PLANNER_COUNTS ?? "test-results/journeys.xml" }]],
  use: {
    ...chromium,
    locale: "nl-NL",
    // A colour that is still on its way is judged as a contrast that never was.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "hydrated", use: { isHydrated: true } },
    { name: "no-javascript", use: { isHydrated: false, javaScriptEnabled: false } },
  ],
});
