import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("an administrator adds a season, chooses what schools can book and agrees with a municipality", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/seizoenen");
  await expect(page.getByRole("row").filter({ hasText: "Schooljaar 2026/2027" })).toContainText("Open tot en met");
  await expectAccessible(page, isHydrated);
  await page.getByRole("link", { name: "Seizoen toevoegen" }).click();
  await usable(page, isHydrated);
  await expect(page.getByLabel("Naam")).toHaveValue("Schooljaar 2027/2028");
  await page.getByLabel("Tijd vasthouden (minuten)").fill("veel");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Tijd vasthouden (minuten)")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  await page.getByLabel("Tijd vasthouden (minuten)").fill("15");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Het seizoen is toegevoegd. Kies nu het aanbod.")).toBeVisible();
  await usable(page, isHydrated);

  await page.getByLabel("Online veiligheid: Hoe boekt een school?").selectOption("Kiest zelf een tijd");
  await page.getByRole("button", { name: "Aanbod opslaan" }).click();
  await expect(page.getByText("Het aanbod is opgeslagen.")).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByLabel("Online veiligheid: Hoe boekt een school?")).toHaveValue("pick_slot");

  await expect(page.getByText("Nog geen afspraken")).toBeVisible();
  const agreement = page.getByRole("region", { name: "Afspraak toevoegen" });
  await agreement.getByLabel("Gemeente").selectOption("Leiden");
  await agreement.getByLabel("Lessen").fill("34");
  await agreement.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Dit leest de school dan")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(agreement.getByLabel("Gemeente")).toHaveValue("0546");
  await page.getByLabel("Dit leest de school dan").fill("De lessen van uw gemeente zijn op.");
  await agreement.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De afspraak is opgeslagen.")).toBeVisible();
  await usable(page, isHydrated);
  const row = page.getByRole("row").filter({ hasText: "De lessen van uw gemeente zijn op." });
  await expect(row).toContainText("34");
  await expectAccessible(page, isHydrated);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page, isHydrated);
  await row.getByRole("link", { name: "Wijzigen Leiden" }).click();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Verwijderen" }).click();
  await expect(page.getByText("De afspraak is verwijderd.")).toBeVisible();
});
