import type { Page } from "@playwright/test";
import { expectFineEverywhere } from "./accessible.ts";
import { emailOf, passphraseOf } from "./demo_people.ts";
import { codeOf } from "./second_step.ts";
import { expect, signIn, usable } from "./test.ts";

/** Signs in as the demo's case worker, with the code of the app. A code counts once, so a second try takes the next. */
export async function signInToCases(page: Page, isHydrated: boolean, now: () => number, steps: number): Promise<void> {
  await page.goto("/inloggen");
  await usable(page, isHydrated);
  await signIn(page, emailOf("caseworker"), passphraseOf("caseworker"));
  await expect(page.getByRole("heading", { level: 1, name: "Tweede stap" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel("Code uit je app").fill("000000");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Code uit je app" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByLabel("Code uit je app").fill(codeOf("demo-caseworker-2026", now(), steps));
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page).not.toHaveURL(/tweede-stap/);
  await usable(page, isHydrated);
}
