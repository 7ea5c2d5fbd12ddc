import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("an educator passes a worry on from an own lesson, and sees nothing of it afterwards", async ({
  page,
  isHydrated,
  visit,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "educator", isHydrated);
  await visit("/mijn-lessen");
  await page.getByRole("main").locator('a[href^="/mijn-lessen/"]').first().click();
  await usable(page, isHydrated);
  await page.getByRole("link", { name: "Zorg doorgeven" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Zorg doorgeven" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel("Wat zag of hoorde je?").fill("zorg");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByLabel("Wat zag of hoorde je?")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await page.getByLabel("Wat zag of hoorde je?").fill("Sam had blauwe plekken.");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByText("De zorg is doorgegeven.")).toBeVisible();
  await usable(page, isHydrated);
  expect(page.url()).toContain("/mijn-lessen?gedaan=doorgegeven");
  await expect(page.getByText("blauwe plekken")).toHaveCount(0);
});

test("a manager reads rounded counts beside coverage", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "manager", isHydrated);
  await visit("/dekking");
  await page.getByRole("link", { name: "Zaken per gemeente" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Zaken per gemeente" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await expect(page.getByRole("row").filter({ hasText: "Leiden" }).first()).toBeVisible();
});
