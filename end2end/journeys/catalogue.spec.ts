import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("an administrator gives a lesson type a new version, changes it, and takes it back", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/lesaanbod");
  await expectAccessible(page, isHydrated);
  await page.getByRole("link", { name: "Geldezels" }).click();
  await page.getByRole("link", { name: "Nieuwe versie" }).click();
  await expect(page.getByLabel("Geldt vanaf")).toBeVisible();
  await usable(page, isHydrated);

  await page.getByLabel("Geldt vanaf").fill("2026-11-24");
  await page.getByLabel("Duur in minuten").fill("75");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByLabel("Geldt vanaf")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Geldt vanaf")).toHaveAccessibleDescription(/Kies een dag na vandaag/);
  await expect(page.getByLabel("Duur in minuten")).toHaveValue("75");
  await expectAccessible(page, isHydrated);

  await page.getByLabel("Geldt vanaf").fill("2027-08-01");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByText("De nieuwe versie is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  const coming = page.getByRole("listitem").filter({ hasText: "Vanaf 1 augustus 2027" });
  await expect(coming).toContainText("Komt nog");
  await expect(coming).toContainText("75 minuten");
  await expectAccessible(page, isHydrated);

  await coming.getByRole("link", { name: /^Wijzigen/ }).click();
  await expect(page.getByLabel("Duur in minuten")).toHaveValue("75");
  await usable(page, isHydrated);
  await page.getByLabel("Duur in minuten").fill("80");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByText("De versie is opgeslagen.")).toBeVisible();
  await expect(coming).toContainText("80 minuten");
  await usable(page, isHydrated);

  await coming.getByRole("link", { name: /^Wijzigen/ }).click();
  await page.getByRole("button", { name: "Versie verwijderen" }).click();
  await expect(page.getByText("De versie is verwijderd.")).toBeVisible();
  await expect(coming).toHaveCount(0);
});

test("an administrator adds and renames a skill, and adds a lesson type that asks it", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/lesaanbod");
  await page.getByLabel("Naam van de vaardigheid").fill("Drone");
  await page.getByRole("button", { name: "Vaardigheid toevoegen" }).click();
  await expect(page.getByText("De vaardigheid is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("link", { name: "Hernoemen Drone" }).click();
  const name = page.getByLabel("Naam van de vaardigheid").first();
  await expect(name).toHaveValue("Drone");
  await usable(page, isHydrated);
  await name.fill("Drones");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De vaardigheid heeft een nieuwe naam.")).toBeVisible();

  await visit("/lesaanbod/nieuw");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Korte naam")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await page.getByLabel("Naam", { exact: true }).fill("Vliegen met regels");
  await page.getByLabel("Korte naam").fill("Vliegen");
  await page.getByLabel("Duur in minuten").fill("45");
  await page.getByLabel("Grootste groep").fill("28");
  await page.getByLabel("basisscholen").check();
  await page.getByLabel("Drones").check();
  await page.getByLabel("Seizoen vanaf").fill("01-11");
  await page.getByLabel("Seizoen tot en met").fill("15-01");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De les is toegevoegd.")).toBeVisible();
  await expect(page.getByText("1 nov t/m 15 jan")).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
});

test("an educator reads the catalogue and can change nothing", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "educator", isHydrated);
  await visit("/lesaanbod");
  await expect(page.getByRole("link", { name: "Online veiligheid" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  const refused = await page.request.get("/lesaanbod/nieuw", { headers: { accept: "text/html" } });
  expect(refused.status()).toBe(403);
});
