import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** Judges the page in light and in dark. */
async function expectAccessibleInBoth(page: Page, isHydrated: boolean): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, isHydrated);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Nothing sticks out of a narrow screen. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const root = page.locator("html");
  const [wanted, shown] = await root.evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wanted).toBeLessThanOrEqual(shown as number);
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("an educator sees the week, takes a record back, and records the lesson again", async ({
    page,
    isHydrated,
    visit,
  }) => {
    await signInAs(page, "educator", isHydrated);
    await visit("/mijn-lessen");
    await expect(page.getByText("Vandaag heb je geen lessen.")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessibleInBoth(page, isHydrated);

    await page.locator(".own-lesson", { hasText: "Bevestigd" }).first().getByRole("link").click();
    await expect(page).toHaveURL(/\/mijn-lessen\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Deze les is nog niet begonnen.")).toBeVisible();
    const phone = page.getByRole("link", { name: /^0\d+(\s\d{2,3})+$/ });
    await expect(phone).toHaveAttribute("href", /^tel:\d{10}$/);
    await usable(page, isHydrated);
    await expectNoSidewaysScroll(page);
    await expectAccessibleInBoth(page, isHydrated);

    await visit("/mijn-lessen");
    const given = page.locator(".own-lesson", { hasText: "Gegeven" });
    const waiting = page.locator(".own-lesson", { hasText: "Nog vastleggen" });
    const before = await given.count();
    await given.first().getByRole("link").click();
    await page.getByRole("button", { name: "Vastlegging terugdraaien" }).click();
    await expect(page.getByText("De vastlegging is weggehaald.")).toBeVisible();
    await usable(page, isHydrated);
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await expect(page.getByRole("alert")).toContainText("Is de les gegeven? Kies een van de opties.");
    await expect(page.getByText("De vastlegging is weggehaald.")).toHaveCount(0);
    await visit("/mijn-lessen");
    await expect(waiting).toHaveCount(1);
    await expect(given).toHaveCount(before - 1);

    await waiting.getByRole("link").click();
    const yes = page.locator(".record-choice", { hasText: "Ja, gegeven" });
    await usable(page, isHydrated);
    expect((await yes.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await yes.click();
    await page.getByRole("button", { name: "Vastleggen" }).click();
    const pupils = page.getByLabel("Hoeveel leerlingen waren er?");
    await expect(pupils).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("radio", { name: "Ja, gegeven" })).toBeChecked();
    await usable(page, isHydrated);
    await expectAccessibleInBoth(page, isHydrated);

    await pupils.fill("23");
    await page.getByLabel("Opmerking (mag leeg)").fill("Fijne groep");
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await expect(page.getByText("De les is vastgelegd.")).toBeVisible();
    await expect(waiting).toHaveCount(0);
    await expect(given).toHaveCount(before);
    await given.first().getByRole("link").click();
    await expect(page.getByText("Fijne groep")).toBeVisible();
    await usable(page, isHydrated);
    await expectAccessibleInBoth(page, isHydrated);
  });

  test("an educator goes through the weeks and finds one without lessons", async ({ page, isHydrated, visit }) => {
    await signInAs(page, "educator", isHydrated);
    await visit("/mijn-lessen");
    await page.getByRole("link", { name: "Volgende week" }).click();
    await expect(page).toHaveURL(/week=2026-W49/);
    await expect(page.getByText("Week 49, 30 november t/m 4 december 2026")).toBeVisible();
    await visit("/mijn-lessen?week=2026-W53");
    await expect(page.getByRole("heading", { name: "Geen lessen in deze week" })).toBeVisible();
    await expectAccessibleInBoth(page, isHydrated);
    await page.getByRole("link", { name: "Deze week" }).click();
    await expect(page.getByText("Week 48, 23 t/m 27 november 2026")).toBeVisible();
  });

  test("an educator makes a calendar address, sees it once, and revokes it", async ({ page, isHydrated, visit }) => {
    await signInAs(page, "educator", isHydrated);
    await visit("/mijn-agenda");
    await expectAccessibleInBoth(page, isHydrated);
    await page.getByRole("button", { name: "Maak mijn agenda-adres" }).click();
    const address = page.getByLabel("Agenda-adres");
    await expect(address).toHaveValue(/\/agenda\/[\w-]{43}\.ics$/);
    await usable(page, isHydrated);
    await expectNoSidewaysScroll(page);
    await expectAccessibleInBoth(page, isHydrated);
    const calendar = await page.request.get(await address.inputValue());
    expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toContain("BEGIN:VEVENT");
    const url = await address.inputValue();

    await visit("/mijn-agenda");
    await expect(address).toHaveCount(0);
    await page.getByRole("button", { name: "Trek het adres in" }).click();
    await expect(page.getByText("Het adres is ingetrokken.")).toBeVisible();
    expect((await page.request.get(url)).status()).toBe(404);
  });
});

test("a planner cancels a lesson with a reason and undoes it", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W49");
  const path = await page.locator('a[href^="/planning/les/"]').first().getAttribute("href");
  await visit(path ?? "");
  await expectAccessibleInBoth(page, isHydrated);
  const state = await page.locator(".lesson-state").innerText();

  await page.getByRole("button", { name: "Les annuleren" }).click();
  const reason = page.getByLabel("Waarom gaat de les niet door?");
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await expectAccessibleInBoth(page, isHydrated);

  await page.getByLabel("De school of vereniging").check();
  await reason.fill("Studiedag van het team");
  await page.getByRole("button", { name: "Les annuleren" }).click();
  await expect(page).toHaveURL(/gedaan=/);
  await expect(page.locator(".lesson-state")).toContainText("Geannuleerd");
  await usable(page, isHydrated);
  const newest = page.locator(".timeline-item").first();
  await expect(newest).toContainText("Studiedag van het team");
  await expectAccessibleInBoth(page, isHydrated);

  await newest.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(newest).toContainText("Ongedaan gemaakt");
  await expect(page.locator(".lesson-state")).toHaveText(state);
});

test("publishing shows what changed, and then there is nothing left", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning/publiceren?week=2026-W51");
  await expectAccessibleInBoth(page, isHydrated);
  expect(await page.locator(".publish-change").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: /^Publiceer \d+ wijziging/ }).click();
  await expect(page.getByRole("heading", { name: "Alles is gepubliceerd" })).toBeVisible();
  await expect(page.getByText(/gepubliceerd\. Je collega's zien/)).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessibleInBoth(page, isHydrated);
});
