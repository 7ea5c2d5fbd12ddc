import { expectAccessible } from "../support/accessible.ts";
import { knownSites, lineOf, register, type Site } from "../support/register.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

const COMPASS: Site = {
  code: "90ZA00",
  name: "Het Proefkompas",
  street: "Kompaslaan",
  number: "1",
  postcode: "2311 AA",
  town: "Leiden",
  municipality: "0546",
  phone: "0711234567",
  website: "www.proefkompas.example",
};
const LIGHTHOUSE: Site = { ...COMPASS, code: "90ZB00", name: "De Proefvuurtoren Café", phone: "" };

test("an administrator uploads a register, reviews what changes, and applies it", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/scholen/nieuw");
  await expectAccessible(page, isHydrated);
  await page.getByLabel("Naam").fill(COMPASS.name);
  await page.getByLabel("Soort").selectOption("secondary");
  await page.getByLabel("Vestigingscode").fill(COMPASS.code);
  await page.getByLabel("Straat").fill(COMPASS.street);
  await page.getByLabel("Huisnummer").fill(COMPASS.number);
  await page.getByLabel("Postcode").fill(COMPASS.postcode);
  await page.getByLabel("Plaats").fill(COMPASS.town);
  await page.getByLabel("Gemeente").selectOption(COMPASS.municipality);
  await page.getByLabel("Telefoon").fill(COMPASS.phone);
  await page.getByLabel("Website").fill(COMPASS.website);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: COMPASS.name })).toBeVisible();

  const others = (await knownSites(page)).filter((site) => site.code !== COMPASS.code).map(lineOf);
  const moved = lineOf({ ...COMPASS, street: "Noorderlaan", number: "54-56" });
  const broken = lineOf({ ...COMPASS, code: "9", name: "Zonder code" });
  const buffer = register([...others, moved, lineOf(LIGHTHOUSE), broken]);

  await visit("/beheer/import");
  await expectAccessible(page, isHydrated);
  await page.getByLabel("Bestand van DUO").setInputFiles({ name: "scholen.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Inlezen en vergelijken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "scholen.csv" })).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  const added = page.getByRole("region", { name: "Nieuw (1)" });
  await expect(added).toContainText("De Proefvuurtoren Café 90ZB00");
  const changed = page.getByRole("region", { name: "Gewijzigd (1)" });
  await expect(changed.getByRole("definition").first()).toHaveText(/Kompaslaan\s+wordt\s+Noorderlaan/);
  await expect(changed.getByRole("definition").last()).toHaveText(/1\s+wordt\s+54-56/);
  const rejected = page.getByRole("region", { name: "Afgekeurd (1)" });
  await expect(rejected).toContainText(`Regel ${others.length + 4}`);
  await expect(rejected).toContainText("De vestigingscode klopt niet.");
  await expect(page.getByRole("region", { name: /Gesloten/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Wijzigingen doorvoeren" }).click();
  await expect(page.getByText("De wijzigingen zijn doorgevoerd.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Wijzigingen doorvoeren" })).toHaveCount(0);

  await visit("/scholen?q=90ZB00");
  await expect(page.getByRole("rowheader", { name: LIGHTHOUSE.name })).toBeVisible();
  await visit("/scholen?q=90ZA00");
  await page.getByRole("link", { name: COMPASS.name }).click();
  await expect(page.getByText("Noorderlaan 54-56")).toBeVisible();
});

test("a file that is no register is refused beside the field, and the choice stays", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/import");
  await page.getByLabel("Welk register is het?").selectOption("primary");
  const buffer = Buffer.from("<!DOCTYPE html><html><body>Inloggen</body></html>");
  await page.getByLabel("Bestand van DUO").setInputFiles({ name: "scholen.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Inlezen en vergelijken" }).click();
  await expect(page.getByText("Dit is een webpagina, geen register.")).toBeVisible();
  await usable(page, isHydrated);
  const file = page.getByLabel("Bestand van DUO");
  await expect(file).toHaveAttribute("aria-invalid", "true");
  await expect(file).toHaveAccessibleDescription(/Dit is een webpagina/);
  await expect(page.getByLabel("Welk register is het?")).toHaveValue("primary");
  await expectAccessible(page, isHydrated);
});
