import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("an administrator adds a holiday, moves it and removes it, and the trail tells all three", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/vakanties?jaar=2026");
  await expectAccessible(page, isHydrated);
  await page.getByLabel("Soort").selectOption("feestdag");
  await page.getByLabel("Naam", { exact: true }).fill("Dag van de Regio");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Eerste dag")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("Dag van de Regio");
  await expect(page.getByLabel("Soort")).toHaveValue("public");

  await page.getByLabel("Eerste dag").fill("2027-06-07");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De vakantie is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  const row = page.getByRole("row").filter({ hasText: "Dag van de Regio" });
  await expect(row).toContainText("7 juni 2027");

  await row.getByRole("link", { name: /^Wijzigen/ }).click();
  await expect(page.getByLabel("Eerste dag")).toHaveValue("2027-06-07");
  await usable(page, isHydrated);
  await page.getByLabel("Laatste dag").fill("2027-06-08");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(row).toContainText("7 juni t/m 8 juni 2027");
  await usable(page, isHydrated);
  await row.getByRole("link", { name: /^Wijzigen/ }).click();
  await page.getByRole("button", { name: "Verwijderen" }).click();
  await expect(page.getByText("De vakantie is verwijderd.")).toBeVisible();
  await expect(row).toHaveCount(0);

  await visit("/beheer/logboek");
  await page.getByLabel("Over", { exact: true }).selectOption("Vakanties");
  await page.getByRole("button", { name: "Filteren" }).click();
  await expect(page).toHaveURL(/wat=holiday/);
  await usable(page, isHydrated);
  const acts = page.getByRole("row").filter({ hasText: "Karel Blomsma" });
  await expect(acts.nth(0)).toContainText("Vakantie verwijderd");
  await expect(acts.nth(1)).toContainText("Vakantie gewijzigd");
  await expect(acts.nth(2)).toContainText("Vakantie toegevoegd");
  await acts.nth(2).getByText("Toon").click();
  await expect(acts.nth(2)).toContainText("7 juni 2027");
  await expectAccessible(page, isHydrated);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page, isHydrated);
});

test("a planner may not read the trail", async ({ page, isHydrated }) => {
  await signInAs(page, "planner", isHydrated);
  const refused = await page.request.get("/beheer/logboek", { headers: { accept: "text/html" } });
  expect(refused.status()).toBe(403);
  await expect(page.getByRole("link", { name: "Logboek" })).toHaveCount(0);
});
