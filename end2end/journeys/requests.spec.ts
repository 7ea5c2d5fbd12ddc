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

/** From the list to the form of a school with many classes; gives its name. */
async function chooseSchool(page: Page, isHydrated: boolean): Promise<string> {
  await page.getByRole("link", { name: "Nieuwe aanvraag" }).click();
  await page.getByLabel("Welke school of vereniging?").fill("vlietland");
  await page.getByRole("button", { name: "Zoeken" }).click();
  const school = page.getByRole("list", { name: "School of vereniging" }).getByRole("link").first();
  const name = (await school.textContent()) ?? "";
  await school.click();
  await expect(page.getByRole("group", { name: "Groepen" })).toBeVisible();
  await usable(page, isHydrated);
  return name;
}

test("a planner makes a request for three groups and finds it in the list and beside the board", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/aanvragen");
  await expectAccessibleInBoth(page, isHydrated);
  const school = await chooseSchool(page, isHydrated);
  await expectAccessibleInBoth(page, isHydrated);

  // Everything typed stays when something is missing.
  const groups = page.getByRole("group", { name: "Groepen" }).getByRole("checkbox");
  for (const place of [0, 1]) await groups.nth(place).check();
  const weeks = page.getByRole("group", { name: "Weken" }).getByRole("checkbox");
  await weeks.nth(2).check();
  await page.getByRole("checkbox", { name: "dinsdag" }).check();
  await page.getByRole("checkbox", { name: "ochtend" }).check();
  await page.getByLabel("Kan niet op 2").fill("2026-12-10");
  await page.getByLabel("Opmerkingen").fill("Graag in het eigen lokaal.");
  await page.getByRole("button", { name: "Aanvraag maken" }).click();
  const lesson = page.getByRole("combobox", { name: "Les", exact: true });
  await expect(lesson).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert")).toContainText("Les: kies een van de opties.");
  await usable(page, isHydrated);
  await expect(groups.nth(0)).toBeChecked();
  await expect(groups.nth(1)).toBeChecked();
  await expect(groups.nth(2)).not.toBeChecked();
  await expect(weeks.nth(2)).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "dinsdag" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "ochtend" })).toBeChecked();
  await expect(page.getByLabel("Kan niet op 2")).toHaveValue("2026-12-10");
  await expect(page.getByLabel("Opmerkingen")).toHaveValue("Graag in het eigen lokaal.");
  await expectAccessibleInBoth(page, isHydrated);

  await lesson.selectOption({ index: 1 });
  await groups.nth(2).check();
  await page.getByRole("button", { name: "Aanvraag maken" }).click();
  await expect(page).toHaveURL(/\/aanvragen\/[0-9a-f-]{36}\?gedaan=gemaakt$/);
  await expect(page.getByText("De aanvraag is gemaakt.")).toBeVisible();
  await expect(page.locator("tbody tr")).toHaveCount(3);
  await expect(page.getByText("Graag in het eigen lokaal.")).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessibleInBoth(page, isHydrated);
  const path = new URL(page.url()).pathname;

  await visit("/aanvragen?pagina=1");
  await page.getByLabel("School of vereniging").fill(school);
  await page.getByRole("button", { name: "Filteren" }).click();
  await expect(page.locator(`a[href="${path}"]`)).toHaveText(school);

  await visit("/planning");
  await expect(page.locator(`.request a[href="${path}"]`)).toHaveCount(1);
});

test("a planner changes the wishes, withdraws a group, and cancels the request and undoes that", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/aanvragen");
  await chooseSchool(page, isHydrated);
  const groups = page.getByRole("group", { name: "Groepen" }).getByRole("checkbox");
  for (const place of [0, 1]) await groups.nth(place).check();
  await page.getByRole("combobox", { name: "Les", exact: true }).selectOption({ index: 2 });
  await page.getByRole("button", { name: "Aanvraag maken" }).click();
  await expect(page).toHaveURL(/gedaan=gemaakt/);
  const path = new URL(page.url()).pathname;

  await visit(`${path}/wijzigen`);
  await expectAccessibleInBoth(page, isHydrated);
  await page.getByRole("checkbox", { name: "middag" }).check();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("De aanvraag is gewijzigd.")).toBeVisible();
  await expect(page.locator(".timeline-item").first()).toContainText("dagdelen");

  await visit(`${path}/wijzigen`);
  const withdraw = page.getByRole("region", { name: "Groep terugtrekken" });
  await withdraw.getByLabel("Groep").selectOption({ index: 1 });
  await withdraw.getByRole("button").click();
  await expect(withdraw.getByLabel("Reden")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await withdraw.getByLabel("Reden").fill("Op kamp");
  await withdraw.getByRole("button").click();
  await expect(page).toHaveURL(/\/aanvragen\/[0-9a-f-]{36}\?gedaan=/);
  await expect(page.locator("tbody tr").first()).toContainText("Op kamp");

  await visit(`${path}/wijzigen`);
  const cancel = page.getByRole("region", { name: "Aanvraag annuleren" });
  await cancel.getByLabel("De school of vereniging").check();
  await cancel.getByLabel("Reden").fill("Verbouwing");
  await cancel.getByRole("button").click();
  await expect(page.locator(".lesson-state")).toHaveText("Geannuleerd");
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.locator(".lesson-state")).toHaveText("Aangevraagd");
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test("the list, a new request and a request fit without scrolling sideways", async ({
    page,
    isHydrated,
    visit,
  }) => {
    await signInAs(page, "planner", isHydrated);
    await visit("/aanvragen?stand=alle");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, isHydrated);
    await page.locator("tbody a").first().click();
    await expect(page).toHaveURL(/\/aanvragen\/[0-9a-f-]{36}$/);
    await usable(page, isHydrated);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, isHydrated);
    await visit("/aanvragen");
    await chooseSchool(page, isHydrated);
    await expectNoSidewaysScroll(page);
  });
});

test("a manager sees requests and cannot make one", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "manager", isHydrated);
  await visit("/aanvragen?stand=alle");
  await expect(page.locator("tbody tr").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Nieuwe aanvraag" })).toHaveCount(0);
  const answer = await page.goto("/aanvragen/nieuw");
  expect(answer?.status()).toBe(403);
});
