import type { Page } from "@playwright/test";
import { expectFineEverywhere } from "./accessible.ts";
import { APP_SECRETS, type CaseRole, emailOf, passphraseOf } from "./demo_people.ts";
import type { DemoServer } from "./demo_server.ts";
import { expect, signIn, usable } from "./test.ts";

/** Signs in as one of the demo's people who work with cases, as far as the question for a code. */
async function toSecondStep(page: Page, role: CaseRole, isHydrated: boolean): Promise<void> {
  await page.goto("/inloggen");
  await usable(page, isHydrated);
  await signIn(page, emailOf(role), passphraseOf(role));
  await expect(page.getByRole("heading", { level: 1, name: "Tweede stap" })).toBeVisible();
  await usable(page, isHydrated);
}

/** Signs in as one of the demo's people who work with cases, with the code of the app. */
export async function signInToCases(page: Page, role: CaseRole, isHydrated: boolean, server: DemoServer): Promise<void> {
  await toSecondStep(page, role, isHydrated);
  await page.getByLabel("Code uit je app").fill(await server.nextCode(APP_SECRETS[role]));
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page).not.toHaveURL(/tweede-stap/);
  await usable(page, isHydrated);
}

/** The same, and on the way a code that is not right. */
export async function signInToCasesAtTheSecondTry(page: Page, isHydrated: boolean, server: DemoServer): Promise<void> {
  await toSecondStep(page, "caseworker", isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel("Code uit je app").fill("000000");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Code uit je app" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByLabel("Code uit je app").fill(await server.nextCode(APP_SECRETS.caseworker));
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page).not.toHaveURL(/tweede-stap/);
  await usable(page, isHydrated);
}
