import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** The page of a school with contacts and groups. */
async function openSchool(page: Page, visit: (path: string) => Promise<void>, isHydrated: boolean): Promise<string> {
  await visit("/scholen?q=vlietland");
  const school = page.getByRole("main").getByRole("link", { name: /vlietland/i }).first();
  const name = (await school.textContent()) ?? "";
  await school.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await usable(page, isHydrated);
  return name;
}

/** Where the link in the newest mail leads, once it came. */
async function linkInMail(folder: string): Promise<string> {
  let found = "";
  const read = (): string => {
    const mails = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    const newest = mails.sort().at(-1);
    if (newest === undefined) return "";
    const text = readFileSync(`${folder}/${newest}`, "utf8").replaceAll(/=\r?\n/g, "");
    return /\/boeken\/link\/[\w-]{43}/.exec(text)?.[0] ?? "";
  };
  await expect
    .poll(
      () => {
        try {
          found = read();
        } catch {
          found = "";
        }
        return found;
      },
      { timeout: 30_000 },
    )
    .not.toBe("");
  return found;
}

test("a school comes in by its mail, corrects its groups and goes out again", async ({
  page,
  server,
  isHydrated,
  visit,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "planner", isHydrated);
  const school = await openSchool(page, visit, isHydrated);
  const card = page.getByRole("region", { name: "Boeken door de school" });
  await expectFineEverywhere(page, isHydrated);
  const choice = card.getByLabel("Link sturen aan");
  await choice.selectOption({ index: (await choice.locator("option").count()) - 1 });
  await card.getByRole("button", { name: "Link mailen" }).click();
  await expect(page.getByText("De link staat klaar.")).toBeVisible();
  await usable(page, isHydrated);
  await expect(card).toContainText("Nog niet gebruikt.");
  await expectFineEverywhere(page, isHydrated);

  const link = await linkInMail(`${server.folder}/mail`);
  await page.context().clearCookies();
  await visit(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Welkom, ${school}`);
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("button", { name: "Doorgaan" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Lessen voor ${school}`);
  await usable(page, isHydrated);
  await expect(page.getByRole("banner")).toContainText(school);
  await expect(page.getByRole("link", { name: "Planning" })).toHaveCount(0);
  await expectFineEverywhere(page, isHydrated);

  await page.getByRole("link", { name: "Uw groepen", exact: true }).click();
  await expect(page).toHaveURL(/\/boeken\/groepen$/);
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("link", { name: "Groep toevoegen" }).click();
  await expect(page).toHaveURL(/\/boeken\/groepen\/nieuw$/);
  await usable(page, isHydrated);
  await page.getByLabel("Naam").fill("Klas 1z");
  await page.getByLabel("Leerjaar of niveau").fill("klas 1");
  await page.getByLabel("Leerlingen").fill("veel");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel("Leerlingen")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Naam")).toHaveValue("Klas 1z");
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel("Leerlingen").fill("28");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De groep is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  const row = page.getByRole("row").filter({ hasText: "Klas 1z" });
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Klas 1z" })).toBeVisible();
  await usable(page, isHydrated);
  const moment = page.getByRole("region", { name: "Moment toevoegen" });
  await moment.getByLabel("Elke week op").selectOption("dinsdag");
  await moment.getByLabel("Reden").fill("zwemles");
  await moment.getByRole("button", { name: "Moment toevoegen" }).click();
  await expect(page.getByText("Het moment is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);

  await page.getByRole("button", { name: "Afsluiten" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U hebt afgesloten");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await visit("/boeken");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kom eerst binnen");
});

test("who asks for a link reads the same whether or not the address is known", async ({ page, isHydrated, visit }) => {
  await visit("/voor-scholen");
  await expect(page.getByRole("heading", { name: "Basisschool" })).toBeVisible();
  await expectFineEverywhere(page, isHydrated);
  const address = page.getByLabel("E-mailadres");
  await address.fill("geen adres");
  await page.getByRole("button", { name: "Mail mij een link" }).click();
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(address).toHaveValue("geen adres");
  await address.fill("niemand@school.example");
  await page.getByRole("button", { name: "Mail mij een link" }).click();
  await expect(page.getByText("Kennen wij dit adres?")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
});

test("a planner books on behalf of a school on the telephone and stops", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  const school = await openSchool(page, visit, isHydrated);
  await page.getByRole("button", { name: "Boek namens deze school" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await usable(page, isHydrated);
  const bar = page.getByRole("region", { name: "U boekt namens" });
  await expect(bar).toContainText(school);
  await expectFineEverywhere(page, isHydrated);
  await bar.getByRole("button", { name: "Stoppen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: school })).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByRole("navigation", { name: "Hoofdmenu" }).first()).toBeAttached();
});
