import { readdirSync, readFileSync } from "node:fs";
import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** The code in the newest mail that has one. */
async function codeInMail(folder: string): Promise<string> {
  let found = "";
  const read = (): string => {
    const mails = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    for (const name of mails.sort().reverse()) {
      const code = /^\s*(\d{6})\s*$/m.exec(readFileSync(`${folder}/${name}`, "utf8"))?.[1];
      if (code !== undefined) return code;
    }
    return "";
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

test("a school changes its contact by a code, and a planner takes the person out again", async ({
  page,
  server,
  isHydrated,
  visit,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "planner", isHydrated);
  await visit("/scholen?q=vlietland");
  await page.getByRole("main").getByRole("link", { name: /vlietland/i }).first().click();
  await expect(page.getByRole("heading", { name: "Contactpersonen" })).toBeVisible();
  await usable(page, isHydrated);
  const school = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Boek namens deze school" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await usable(page, isHydrated);

  await page.getByRole("link", { name: "Contactpersonen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Contactpersonen" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  const form = page.getByRole("region", { name: "Iemand toevoegen" });
  await form.getByLabel("Naam").fill("Noor Nieuw");
  await form.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(form.getByText("Vul dit veld in.").first()).toBeVisible();
  await usable(page, isHydrated);
  await expect(form.getByLabel("Naam")).toHaveValue("Noor Nieuw");
  await form.getByLabel("E-mailadres").fill("noor.nieuw@school.example");
  await form.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(page.getByText("Er is nog niets gewijzigd.")).toBeVisible();
  await usable(page, isHydrated);

  const code = await codeInMail(`${server.folder}/mail`);
  const card = page.getByRole("region", { name: "Typ de code uit de mail" });
  await expect(card).toContainText("U kunt nog 5 keer proberen.");
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await card.getByLabel("Code van zes cijfers").fill(wrong);
  await card.getByRole("button", { name: "Wijziging vastleggen" }).click();
  await expect(card.getByText("Deze code klopt niet.").first()).toBeVisible();
  await expect(card).toContainText("U kunt nog 4 keer proberen.");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await card.getByLabel("Code van zes cijfers").fill(code);
  await card.getByRole("button", { name: "Wijziging vastleggen" }).click();
  await expect(page.getByText("De contactpersoon is vastgelegd.")).toBeVisible();
  await expect(page.getByText("Noor Nieuw")).toBeVisible();

  await visit(school);
  await expect(page.getByText("Door de school vastgelegd op").first()).toBeVisible();
  await page.getByRole("link", { name: /Noor Nieuw/ }).click();
  await expect(page.getByRole("button", { name: "Alle gegevens downloaden" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Alle gegevens downloaden" }).click(),
  ]);
  const known = JSON.parse(readFileSync(await file.path(), "utf8")) as { contact: { name: string } };
  expect(known.contact.name).toBe("Noor Nieuw");
  await page.getByRole("link", { name: "Persoon wissen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Persoon wissen?" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("button", { name: "Definitief wissen" }).click();
  await expect(page.getByText("De contactpersoon is gewist.")).toBeVisible();
  await expect(page.getByText("Noor Nieuw")).toHaveCount(0);
});

test("an administrator tries a term before setting it", async ({ page, isHydrated, visit }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/bewaren");
  await expect(page.getByText("Nu: 24 maanden.")).toBeVisible();
  await expectFineEverywhere(page, isHydrated);
  const trying = page.getByRole("region", { name: "Proberen" });
  await trying.getByLabel("Aantal maanden").fill("120");
  await trying.getByRole("button", { name: "Bekijk wie dan weggaat" }).click();
  await expect(page.getByText("Bij een termijn van 120 maanden")).toBeVisible();
  await usable(page, isHydrated);
  const setting = page.getByRole("region", { name: "Vastleggen" });
  await setting.getByLabel("Aantal maanden").fill("36");
  await setting.getByRole("button", { name: "Termijn vastleggen" }).click();
  await expect(page.getByText("De termijn is vastgelegd.")).toBeVisible();
  await expect(page.getByText("Nu: 36 maanden.")).toBeVisible();
});

test("who follows a letter without being in reads why, and asks for a link on the spot", async ({
  page,
  isHydrated,
  visit,
}) => {
  await visit("/boeken/jaar");
  await expect(page).toHaveURL(/\/boeken\/uit$/);
  await expect(page.getByRole("heading", { level: 1, name: "Kom eerst binnen" })).toBeVisible();
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel("E-mailadres").fill("niemand@school.example");
  await page.getByRole("button", { name: "Mail mij een link" }).click();
  await expect(page).toHaveURL(/\/boeken\/uit\?gedaan=gevraagd$/);
  await expect(page.getByRole("heading", { level: 1, name: "Kijk in uw mail" })).toBeVisible();
});
