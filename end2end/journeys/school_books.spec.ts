import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** What a secretary may need at most. */
const THREE_MINUTES_MS = 180_000;

/** Goes on by the keyboard until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

async function pressOn(page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Says that groups may have a lesson again, where an earlier journey booked it. */
async function knowingly(page: Page): Promise<void> {
  const boxes = page.getByRole("checkbox", { name: "Ja, deze les nog een keer" });
  for (let nth = 0; nth < (await boxes.count()); nth++) await boxes.nth(nth).check();
}

/** A colleague lets a school in, as on the telephone. */
async function bookFor(page: Page, isHydrated: boolean): Promise<void> {
  await signInAs(page, "planner", isHydrated);
  await page.goto("/scholen?soort=secondary");
  await usable(page, isHydrated);
  const row = page.getByRole("row").filter({ hasText: "Delft" }).first();
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/scholen\/[0-9a-f-]{36}/);
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Boek namens deze school" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await usable(page, isHydrated);
}

test("a secretary books a lesson for six classes by keyboard on a phone within three minutes", async ({
  page,
  isHydrated,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await bookFor(page, isHydrated);
  const began = Date.now();
  await pressOn(page, page.getByRole("link", { name: "Lessen boeken" }).first(), "Enter");
  await expect(page.getByRole("heading", { name: "Lessen boeken" })).toBeVisible();
  await usable(page, isHydrated);
  await pressOn(page, page.getByRole("checkbox", { name: /^Jeugdcriminaliteit/ }), "Space");
  const classes = page.getByRole("group", { name: "Welke groepen?" }).getByRole("checkbox");
  for (let nth = 0; nth < 6; nth++) await pressOn(page, classes.nth(nth), "Space");
  await pressOn(page, page.getByRole("button", { name: "Toon tijden" }), "Enter");
  await expect(page).toHaveURL(/\/boeken\/kiezen\?/);
  await usable(page, isHydrated);
  const visits = await page.locator("fieldset.choices").count();
  expect(visits).toBeGreaterThan(1);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(visits);
  const again = page.getByRole("checkbox", { name: "Ja, deze les nog een keer" });
  for (let nth = 0; nth < (await again.count()); nth++) await pressOn(page, again.nth(nth), "Space");
  await pressOn(page, page.getByRole("button", { name: "Verder met deze tijden" }), "Enter");
  await expect(page).toHaveURL(/\/boeken\/afmaken$/);
  await usable(page, isHydrated);
  await expect(page.getByText(/^Wij houden deze tijden voor u vast tot \d\d:\d\d\.$/)).toBeVisible();
  await pressOn(page, page.getByRole("button", { name: "Boeken", exact: true }), "Enter");
  await expect(page.getByText("Uw boeking staat. Hieronder ziet u alles bij elkaar.")).toBeVisible();
  await usable(page, isHydrated);
  expect(Date.now() - began).toBeLessThan(THREE_MINUTES_MS);
  const booked = page.getByRole("row").filter({ hasText: "Jeugdcriminaliteit" }).filter({ hasText: "Bevestigd" });
  expect(await booked.count()).toBeGreaterThanOrEqual(6);
});

test("a school goes back without losing its choice, and what it gives up is free again", async ({
  page,
  isHydrated,
  visit,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await bookFor(page, isHydrated);
  await visit("/boeken/aanbod");
  await expectAccessible(page, isHydrated);
  await page.getByRole("checkbox", { name: /^Jeugdcriminaliteit/ }).check();
  await page.getByRole("checkbox", { name: /^1A/ }).check();
  await page.getByRole("button", { name: "Toon tijden" }).click();
  await expect(page).toHaveURL(/\/boeken\/kiezen\?/);
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  await page.getByRole("link", { name: "Andere lessen of groepen" }).click();
  await expect(page.getByRole("checkbox", { name: /^1A/ })).toBeChecked();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Toon tijden" }).click();
  await usable(page, isHydrated);
  await page.getByText(/^Andere tijden/).click();
  const other = page.locator(".slot-list").getByRole("radio").first();
  const time = await other.inputValue();
  await other.check();
  await knowingly(page);
  await page.getByRole("button", { name: "Verder met deze tijden" }).click();
  await expect(page).toHaveURL(/\/boeken\/afmaken$/);
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  await page.getByRole("button", { name: "Toch niet" }).click();
  await expect(page.getByText("De tijden zijn weer vrij voor anderen.")).toBeVisible();
  await usable(page, isHydrated);
  await page.goBack();
  await page.goto("/boeken/afmaken");
  await expect(page.getByText("U houdt nu geen tijden vast")).toBeVisible();
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
});

test("a school moves its booking, cancels it and brings it back", async ({ page, isHydrated, visit }) => {
  test.setTimeout(240_000);
  await bookFor(page, isHydrated);
  await visit("/boeken/aanbod");
  await page.getByRole("checkbox", { name: /^Jeugdcriminaliteit/ }).check();
  await page.getByRole("checkbox", { name: /^2A/ }).check();
  await page.getByRole("button", { name: "Toon tijden" }).click();
  await expect(page).toHaveURL(/\/boeken\/kiezen\?/);
  await usable(page, isHydrated);
  await knowingly(page);
  await page.getByRole("button", { name: "Verder met deze tijden" }).click();
  await expect(page).toHaveURL(/\/boeken\/afmaken$/);
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Boeken", exact: true }).click();
  await expect(page.getByText("Uw boeking staat.")).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  const row = page.getByRole("row").filter({ hasText: "Jeugdcriminaliteit" }).filter({ hasText: "2A" }).filter({ hasText: "Bevestigd" });
  await row.last().getByRole("link").click();
  await expect(page).toHaveURL(/\/boeken\/boeking\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Jeugdcriminaliteit" })).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  const when = page.locator(".portal-lesson-when");
  const before = await when.textContent();
  await page.getByRole("link", { name: "Andere tijd kiezen" }).click();
  await expect(page.getByRole("group", { name: "Nieuwe tijd" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(page.getByRole("group", { name: "Nieuwe tijd" })).toHaveAttribute("data-invalid", "true");
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(page.getByText("De boeking is verplaatst.")).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Terugdraaien" }).click();
  await expect(page.getByText("Teruggedraaid: alles is weer zoals het was.")).toBeVisible();
  await expect(when).toHaveText(before ?? "");
  await usable(page, isHydrated);
  await page.getByLabel("Waarom?").fill("De klas heeft een excursie.");
  await page.getByRole("button", { name: "Lessen annuleren" }).click();
  await expect(page.getByText("De les is geannuleerd.")).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Terugdraaien" }).click();
  await expect(page.getByText("Teruggedraaid: alles is weer zoals het was.")).toBeVisible();
});

test("a school leaves wishes for a lesson on request", async ({ page, isHydrated, visit }) => {
  await bookFor(page, isHydrated);
  await visit("/boeken/aanbod");
  await page.getByRole("checkbox", { name: /^Jeugdcriminaliteit/ }).check();
  await page.getByRole("link", { name: "Wensen doorgeven: Klassendialoog" }).click();
  await expect(page.getByRole("heading", { name: "Wensen doorgeven: Klassendialoog" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByLabel("Opmerking").fill("Graag na de pauze.");
  await page.getByRole("button", { name: "Wensen versturen" }).click();
  await expect(page.getByRole("group", { name: "Welke groepen?" })).toHaveAttribute("data-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Opmerking")).toHaveValue("Graag na de pauze.");
  await expectAccessible(page, isHydrated);
  await page.getByRole("checkbox", { name: /^1A/ }).check();
  await page.getByLabel("Eerste keus").selectOption({ index: 5 });
  await knowingly(page);
  await page.getByRole("button", { name: "Wensen versturen" }).click();
  await expect(page.getByText("Uw wensen zijn binnen.")).toBeVisible();
});
