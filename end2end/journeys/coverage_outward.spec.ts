import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

const BORDERS = new URL("../../../shared/data/region/municipalities.geojson", import.meta.url);

test("an administrator lets a program read the figures, sees its key once, and takes it back", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/koppelingen");
  await expectAccessible(page, isHydrated);
  await page.getByLabel("Naam van het programma").fill("Power BI");
  await page.getByRole("button", { name: "Maak een sleutel" }).click();
  const shown = page.getByRole("textbox", { name: "Sleutel" });
  await expect(shown).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  const key = (await shown.inputValue()).trim();
  const ask = () =>
    page.request.get(new URL("/api/v1/coverage", page.url()).href, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status()).toBe(200);

  await visit("/beheer/koppelingen");
  await expect(page.getByRole("textbox", { name: "Sleutel" })).toHaveCount(0);
  await page.getByRole("button", { name: "Trek in: de sleutel van Power BI" }).click();
  await expect(page.getByText("De sleutel is ingetrokken. Hij werkt niet meer.")).toBeVisible();
  expect((await ask()).status()).toBe(401);
});

test("the map of coverage draws the borders that an administrator loaded", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/kaart");
  await expectAccessible(page, isHydrated);
  const buffer = readFileSync(BORDERS);
  await page.getByLabel("Bestand met grenzen").setInputFiles({ name: "g.geojson", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByText("De grenzen zijn ingelezen. De kaart gebruikt ze nu.")).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  await page.context().clearCookies();
  await signInAs(page, "manager", isHydrated);
  await visit("/dekking");
  await expectAccessible(page, isHydrated);
  await page.getByRole("link", { name: /^Gouda/ }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/gemeente=0513/);

  await page.context().clearCookies();
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/kaart");
  await page.getByRole("button", { name: "Haal de grenzen weg" }).click();
  await expect(page.getByText("De grenzen zijn weg. De kaart tekent weer cirkels.")).toBeVisible();
});

test("a manager takes the figures along, and with JavaScript sees that the report comes", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "manager", isHydrated);
  await visit("/dekking");
  for (const [name, ending] of [["Excel", "xlsx"], ["CSV", "csv"]]) {
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: `Deze cijfers als bestand: ${name}` }).click();
    expect((await coming).suggestedFilename()).toMatch(new RegExp(`^dekking-.*\\.${ending}$`));
    if (isHydrated) await expect(page.getByText("Het rapport is klaar. Het staat bij je downloads.")).toBeVisible();
  }
});
