import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

const LONG = `Openbare Daltonschool De Wijde Wereld ${"voor Onderwijs en Ontdekking ".repeat(5)}`.slice(0, 199).trim();

/** Adds a school of this journey alone and stays on its page. */
async function addSchool(page: Page, isHydrated: boolean, name: string, code: string, postcode: string): Promise<void> {
  await page.goto("/scholen/nieuw");
  await usable(page, isHydrated);
  await page.getByLabel("Naam").fill(name);
  await page.getByLabel("Soort").selectOption("primary");
  await page.getByLabel("Vestigingscode").fill(code);
  await page.getByLabel("Straat").fill("Proefpad");
  await page.getByLabel("Huisnummer").fill("7");
  await page.getByLabel("Postcode").fill(postcode);
  await page.getByLabel("Plaats").fill("Gouda");
  await page.getByLabel("Gemeente").selectOption({ label: "Gouda" });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await usable(page, isHydrated);
}

test("a planner finds a school as they type, by a part of its name, its code or its postcode", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "planner", isHydrated);
  await addSchool(page, isHydrated, "Proefschool De Regenboogbrug", "90YA00", "2899 XA");
  for (const typed of ["proefschool regenb", "90ya00", "2899 xa"]) {
    await visit("/scholen");
    const box = page.locator("#q");
    await box.pressSequentially(typed);
    if (isHydrated) {
      const option = page.getByRole("option", { name: /Proefschool De Regenboogbrug/ });
      await expect(option).toBeVisible();
      if (typed === "90ya00") await expectAccessible(page, isHydrated);
      await box.press("ArrowDown");
      await expect(option).toHaveAttribute("aria-selected", "true");
      await box.press("Enter");
    } else {
      await box.press("Enter");
      await page.getByRole("link", { name: "Proefschool De Regenboogbrug" }).click();
    }
    await expect(page.getByRole("heading", { level: 1, name: "Proefschool De Regenboogbrug" })).toBeVisible();
  }
});

test("a group with a mistake comes back as typed, and is added when it is right", async ({ page, isHydrated }) => {
  await signInAs(page, "planner", isHydrated);
  await addSchool(page, isHydrated, "Proefschool Het Vergeetboek", "90YB00", "2899 XB");
  await expectAccessible(page, isHydrated);
  await page.getByRole("link", { name: "Groep toevoegen" }).click();
  await page.getByLabel("Naam").fill("Groep 8a");
  await page.getByLabel("Leerjaar of niveau").fill("groep 8");
  await page.getByLabel("Leerlingen").fill("nul");
  await page.getByLabel("Leerkracht").fill("Juf Proef");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Leerlingen")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Naam")).toHaveValue("Groep 8a");
  await expect(page.getByLabel("Leerjaar of niveau")).toHaveValue("groep 8");
  await expect(page.getByLabel("Leerlingen")).toHaveValue("nul");
  await expect(page.getByLabel("Leerkracht")).toHaveValue("Juf Proef");
  await expectAccessible(page, isHydrated);

  await page.getByLabel("Leerlingen").fill("28");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De groep is toegevoegd.")).toBeVisible();
  const row = page.getByRole("row", { name: /Groep 8a/ });
  await expect(row.getByRole("cell", { name: "28" })).toBeVisible();

  await row.getByRole("link", { name: "Wijzigen: Groep 8a" }).click();
  await page.getByLabel("Elke week op").selectOption({ label: "dinsdag" });
  await page.getByLabel("Van", { exact: true }).fill("09:00");
  await page.getByLabel("Tot", { exact: true }).fill("10:30");
  await page.getByLabel("Reden").fill("zwemles");
  await page.getByRole("button", { name: "Moment toevoegen" }).click();
  await expect(page.getByText("Het moment is toegevoegd.")).toBeVisible();
  await expect(page.getByText("dinsdag 09:00–10:30: zwemles")).toBeVisible();
  await expect(page.getByLabel("Reden")).toHaveValue("");
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  await page.getByRole("button", { name: "Verwijderen: dinsdag 09:00–10:30: zwemles" }).click();
  await expect(page.getByText("De groep kan altijd.")).toBeVisible();
});

test("a contact and a free day are added, and go again", async ({ page, isHydrated }) => {
  await signInAs(page, "planner", isHydrated);
  await addSchool(page, isHydrated, "Proefschool De Belofte", "90YC00", "2899 XC");
  await page.getByRole("link", { name: "Contactpersoon toevoegen" }).click();
  await page.getByLabel("Naam").fill("Noor Proef");
  await page.getByLabel("E-mailadres").fill("noor@belofte.example");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("link", { name: "noor@belofte.example" })).toBeVisible();

  await page.getByLabel("Eerste dag").fill("2026-12-04");
  await page.getByLabel("Reden").fill("studiedag");
  await page.getByRole("button", { name: "Vrije dag toevoegen" }).click();
  await expect(page.getByText("De vrije dag is toegevoegd.")).toBeVisible();
  await expect(page.getByText("studiedag 4 december 2026")).toBeVisible();
  await expect(page.getByLabel("Reden")).toHaveValue("");
  await usable(page, isHydrated);
  await page.getByRole("button", { name: /Verwijderen: studiedag/ }).click();
  await expect(page.getByText("Er zijn geen eigen vrije dagen.")).toBeVisible();

  await page.getByRole("link", { name: "Wijzigen: Noor Proef" }).click();
  await page.getByRole("link", { name: "Persoon wissen" }).click();
  await page.getByRole("button", { name: "Definitief wissen" }).click();
  await expect(page.getByText("Er is nog geen contactpersoon.")).toBeVisible();
});

test("a school with a name of two hundred characters fits a narrow screen", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await addSchool(page, isHydrated, LONG, "90YD00", "2899 XD");
  await page.setViewportSize({ width: 320, height: 720 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, isHydrated);
  }
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  await visit("/scholen?q=90YD00");
  await expect(page.getByRole("link", { name: LONG })).toBeVisible();
  expect(await width()).toBe(320);
});
