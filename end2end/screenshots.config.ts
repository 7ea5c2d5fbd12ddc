import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium.ts";
import type { Mode } from "./support/test.ts";

// Pictures for the docs, taken from the demo region at the journeys' fixed moment.
export default defineConfig<Mode>({
  testDir: ".",
  testMatch: "screenshots.ts",
  outputDir: "test-results",
  workers: 1,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    ...chromium,
    isHydrated: true,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  },
});
