import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium.ts";
import { address, demoServer } from "./support/demo_server.ts";
import type { Mode } from "./support/test.ts";

// Every journey runs twice, each time on a server and a database of its own: alive (wasm) and as
// plain pages. Both must reach the same end.
export default defineConfig<Mode>({
  testDir: "journeys",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["junit", { outputFile: process.env.PLANNER_COUNTS ?? "test-results/journeys.xml" }]],
  use: {
    ...chromium,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  webServer: [demoServer("hydrated", 0), demoServer("no-javascript", 1)],
  projects: [
    { name: "hydrated", use: { baseURL: address(0), isHydrated: true } },
    { name: "no-javascript", use: { baseURL: address(1), isHydrated: false, javaScriptEnabled: false } },
  ],
});
