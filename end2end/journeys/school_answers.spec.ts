import type { Page } from "@playwright/test";
import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** Opens planned lessons one after the other until one may still be proposed to its school. */
async function openLessonToPropose(page: Page, isHydrated: boolean): Promise<void> {
  await page.goto("/planning/lijst?week=2026-W49");
  await usable(page, isHydrated);
  const links = page.locator('main a[href^="/planning/les/"]');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") as string));
  for (const href of new Set(hrefs)) {
    await page.goto(href);
    await usable(page, isHydrated);
    if ((await page.getByRole("button", { name: "Stuur voorstel" }).count()) > 0) return;
  }
  throw new Error("no lesson of the week can be proposed");
}

test("a planner proposes a time, and the school says why it does not suit", async ({ page, isHydrated }) => {
  await signInAs(page, "planner", isHydrated);
  await openLessonToPropose(page, isHydrated);
  const lesson = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Stuur voorstel" }).click();
  await expect(page.getByText(/^Voorstel gestuurd\. Antwoord gevraagd voor /)).toBeVisible();
  await usable(page, isHydrated);
  await page.locator('main a[href^="/scholen/"]').first().click();
  await expect(page).toHaveURL(/\/scholen\/[0-9a-f-]{36}/);
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Boek namens deze school" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await usable(page, isHydrated);

  await page.getByRole("region", { name: "Past dit?" }).getByRole("link").first().click();
  const asked = page.getByRole("region", { name: "Past dit voorstel?" });
  await expect(asked).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  const no = asked.getByRole("button", { name: "Nee, dit past niet" });
  await no.click();
  await expect(asked.getByRole("alert").filter({ hasText: "Past het niet?" })).toBeVisible();
  await usable(page, isHydrated);
  const why = asked.getByRole("textbox");
  await expect(why).toHaveAttribute("aria-invalid", "true");
  await why.fill("Op die dag is er een toets.");
  await no.click();
  await expect(asked).toHaveCount(0);

  await page.goto(lesson);
  await expect(page.getByText("De school zei nee op het voorstel: Op die dag is er een toets.")).toBeVisible();
});
