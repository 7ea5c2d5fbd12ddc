import { readFileSync } from "node:fs";
import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("a manager's Monday: figures, map, white spots, attention, reports and paper", async ({ page, isHydrated, visit }) => {
  test.setTimeout(420_000);
  await signInAs(page, "manager", isHydrated);
  await visit("/dekking");
  await expectFineEverywhere(page, isHydrated);

  // Another period.
  await page.getByLabel("Van", { exact: true }).fill("2026-09-01");
  await page.getByLabel("Tot en met").fill("2026-12-31");
  await page.getByRole("button", { name: "Filteren" }).click();
  await expect(page).toHaveURL(/van=2026-09-01&tot=2026-12-31/);
  await usable(page, isHydrated);

  // A number opens its rows, and they add up to it.
  const given = page.getByRole("row", { name: /^Samen/ }).locator("td[data-label='Lessen gegeven'] a");
  const shown = (await given.innerText()).trim();
  await given.click();
  await expect(page.getByRole("heading", { level: 1, name: "Lessen gegeven" })).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.locator("#regels")).toContainText(`samen ${shown}`);
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("navigation", { name: "Kruimelpad" }).getByRole("link", { name: "Dekking" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Dekking/ })).toBeVisible();
  await usable(page, isHydrated);

  // Over the map by keyboard: each municipality is a link that says what it is, Enter opens it.
  const towns = page.locator("a.map-town");
  expect(await towns.count()).toBe(27);
  await towns.first().focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  await page.keyboard.press("Tab");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  expect(second).not.toBe(first);
  expect(second).toMatch(/gemeente=/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/gemeente=\d{4}/);
  await usable(page, isHydrated);

  // The same beside it as a table, whose number opens the schools that were reached.
  await visit("/dekking");
  const beside = page.getByRole("region", { name: "Per gemeente", exact: true }).first();
  await expect(beside.locator("tbody tr")).toHaveCount(27);
  const leiden = beside.getByRole("row", { name: /^Leiden / });
  const spoken = await page.locator("a.map-town[aria-label^='Leiden:']").getAttribute("aria-label");
  const cells = await leiden.getByRole("cell").allInnerTexts();
  expect(spoken).toBe(`Leiden: ${cells[0]} van ${cells[1]} scholen bereikt, ${cells[2]} procent`);
  const [handed] = await Promise.all([
    page.waitForEvent("download"),
    leiden.getByRole("link", { name: "Excel: rapport van Leiden" }).click(),
  ]);
  expect(handed.suggestedFilename()).toMatch(/^dekking-leiden-[-0-9]+\.xlsx$/);
  await leiden.getByRole("cell").first().getByRole("link").click();
  await expect(page.locator("#regels")).toContainText(`samen ${cells[0]}`);
  await usable(page, isHydrated);

  // What wants attention: an agreement under pace, and its own page.
  await visit("/dekking");
  const card = page.getByRole("region", { name: "Aandacht" });
  await card.getByRole("link", { name: /lo(pen|opt) achter$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Aandacht" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("rowheader").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/afspraken\/[0-9a-f-]+$/);
  await usable(page, isHydrated);

  // What is told, and whether by mail.
  await visit("/dekking/aandacht/instellen");
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel(/^Een school: na hoeveel keer/).fill("veel");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel(/^Een school: na hoeveel keer/)).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.getByLabel(/^Een school: na hoeveel keer/).fill("3");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Opgeslagen.")).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Zet de mail uit" }).click();
  await expect(page.getByText("Je krijgt geen mail meer.")).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Zet de mail aan" }).click();
  await expect(page.getByText("Je krijgt de mail weer op maandag.")).toBeVisible();
  await usable(page, isHydrated);

  // Who was not reached is invited with one press.
  await visit("/dekking/witte-vlekken");
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("button", { name: /^Uitnodigen: / }).first().click();
  await expect(page.getByText("Uitgenodigd op 24 november 2026")).toHaveCount(1);
  await usable(page, isHydrated);
  await expect(page.getByRole("button", { name: /^Nog eens uitnodigen: / })).toHaveCount(1);

  // Who has room.
  await visit("/dekking/werkdruk?van=2026-09-01&tot=2026-12-31");
  await expectFineEverywhere(page, isHydrated);
  await page.locator("td[data-label='Lessen'] a").first().click();
  await expect(page.locator("#regels")).toContainText("reistijd");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.goBack();
  await page.locator("td[data-label='Vrije uren'] a").first().click();
  await expect(page.locator("#regels")).toContainText("Vrij: ");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);

  // The figures as files.
  await visit("/dekking?van=2026-09-01&tot=2026-12-31");
  for (const [name, ending] of [["Excel", "xlsx"], ["CSV", "csv"]] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: new RegExp(`${name}$`) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    const bytes = readFileSync(await download.path());
    if (ending === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else expect(bytes.toString("utf8")).toContain(";");
  }

  // On paper there is the table and no bar of links.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".coverage-table")).toBeVisible();
  await expect(page.locator(".top-bar")).toBeHidden();
  // What wants attention is about all municipalities: not for who gets the report of one.
  await expect(page.getByRole("region", { name: "Aandacht" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Samenvatting" })).toBeVisible();
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  await page.emulateMedia({ media: null });
});

test("an educator reads own figures and opens the lessons behind one", async ({ page, isHydrated, visit }) => {
  test.setTimeout(240_000);
  await signInAs(page, "educator", isHydrated);
  await visit("/mijn-lessen");
  await page.getByRole("link", { name: "Mijn cijfers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn cijfers" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  const given = page.getByRole("row", { name: /^Samen/ }).locator("td[data-label='Gegeven'] a");
  const shown = (await given.innerText()).trim();
  await given.click();
  await expect(page.locator("#regels")).toContainText(`Gegeven: ${shown} les`);
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
});
