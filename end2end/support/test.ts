import { test as base, expect, type Page } from "@playwright/test";
import { emailOf, passphraseOf, type Role } from "./demo_people.ts";
import { DemoServer } from "./demo_server.ts";

/** How a project runs: alive in the browser, or as plain pages with JavaScript off. */
export type Mode = { isHydrated: boolean };

type Journey = {
  /** Goes to a path and waits until the page can be used, in either mode. */
  visit: (path: string) => Promise<void>;
  /** Fails the journey when the browser reported an error; every journey gets it. */
  noBrowserErrors: void;
};

/** Playwright's `test`, with the mode, `visit`, and a failure on anything the browser complains of. */
export const test = base.extend<Mode & Journey, { server: DemoServer }>({
  isHydrated: [true, { option: true }],

  // Each worker has a server and a database of its own, so that journeys that run at the same time
  // cannot change each other's week.
  server: [
    async ({}, use, worker) => {
      const server = await DemoServer.start(`${worker.project.name}-${worker.workerIndex}`);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  baseURL: async ({ server }, use) => use(server.address),

  visit: async ({ page, isHydrated }, use) => {
    await use(async (path) => {
      await page.goto(path);
      await usable(page, isHydrated);
    });
  },

  noBrowserErrors: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        // A refused form answers 4xx on purpose, which Chromium reports as a failed load.
        const refusal = /^Failed to load resource: .* status of 4(00|01|03|09|22|29)/.test(message.text());
        // The frames with examples of mail let no script run; Playwright's own is refused there too.
        const sandboxed = /^Blocked script execution in '(about:blank|[^']*\/beheer\/post\/voorbeeld\/)/.test(message.text());
        if (message.type() === "error" && !refusal && !sandboxed) complaints.push(`console: ${message.text()}`);
      });
      await use();
      expect(complaints, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the page answers to a person: at once without JavaScript, else once it is hydrated. */
export async function usable(page: Page, isHydrated: boolean): Promise<void> {
  await page.waitForLoadState("load");
  // Longer than anything else: on a machine that does much at once the first page waits for its code.
  if (isHydrated) {
    await expect(page.locator("html")).toHaveAttribute("data-hydrated", "true", { timeout: 30_000 });
  }
}

/** Fills in the sign-in page and sends it; does not judge the answer. */
export async function signIn(page: Page, email: string, passphrase: string): Promise<void> {
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtzin").fill(passphrase);
  await page.getByRole("button", { name: "Inloggen" }).click();
}

/** Signs in as the demo's person with this role, from the sign-in page, and waits for the way out. */
export async function signInAs(page: Page, role: Role, isHydrated = true): Promise<void> {
  await page.goto("/inloggen");
  await usable(page, isHydrated);
  await signIn(page, emailOf(role), passphraseOf(role));
  await expect(page).not.toHaveURL(/\/inloggen/);
  await usable(page, isHydrated);
}

export { expect };
