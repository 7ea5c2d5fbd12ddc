import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** How many visits are still to plan, as the side panel counts them. */
async function stillToPlan(page: Page): Promise<number> {
  return Number(await page.locator(".board-side-summary .count").innerText());
}

test("a planner plans a request by the form, sees it on the board, and undoes it", async ({ page, browser, isHydrated, visit, baseURL }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W50");
  const before = await stillToPlan(page);
  await page.locator(".request-plan").first().click();
  await usable(page, isHydrated);
  await expect(page.locator(".fit-verdict")).toHaveText("Past");
  await page.locator(".move-form button[type=submit]").click();
  await expect(page).toHaveURL(/gedaan=/);
  await usable(page, isHydrated);
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before - 1));
  await expect(page.locator(".undo")).toContainText("ingepland");
  // It is told to nobody else, who did nothing.
  const other = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: isHydrated });
  const manager = await other.newPage();
  await signInAs(manager, "manager", isHydrated);
  await manager.goto(page.url());
  await expect(manager.locator(".board")).toBeVisible();
  await expect(manager.locator(".notice")).toHaveCount(0);
  await other.close();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page).not.toHaveURL(/gedaan=/);
  await usable(page, isHydrated);
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before));
});

test("before the drop the form says why it does not fit and names places that do", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W50");
  await page.locator(".request-plan").nth(1).click();
  await usable(page, isHydrated);
  // In the middle of the night nobody works and no school is open.
  await page.locator(".move-form input[type=time]").fill("05:00");
  if (!isHydrated) {
    await page.locator(".move-form button[type=submit]").click();
    await expect(page.getByRole("alert")).toContainText("Vul de reden in");
  }
  await expect(page.locator(".fit")).toHaveAttribute("data-fit", "soft");
  await expect(page.locator(".fit-reasons li").first()).toContainText(/\S+ \S+ \S+/);
  await expect(page.locator(".fit-place")).toHaveCount(3);
  await expect(page.locator(".move-form input[type=time]")).toHaveValue("05:00");
  const offered = page.locator(".fit-place").first();
  const time = (await offered.locator(".fit-when").innerText()).split(", ")[1] ?? "";
  expect(Number(time.split(":")[1]) % 5).toBe(0);
  await offered.click();
  await usable(page, isHydrated);
  await expect(page.locator(".fit-verdict")).toHaveText("Past");
  await expect(page.locator(".move-form input[type=time]")).toHaveValue(time);
  await page.locator(".move-form button[type=submit]").click();
  await expect(page).toHaveURL(/gedaan=/);
  await usable(page, isHydrated);
  await expect(page.locator(".undo")).toContainText(new RegExp(`ingepland: \\S+ \\d+ \\S+ 2026 ${time}`));
});

for (const [view, path] of [
  ["list", "/planning/lijst"],
  ["day", "/planning/dag"],
] as const) {
  test(`the ${view} plans a request without the board`, async ({ page, isHydrated, visit }) => {
    await signInAs(page, "planner", isHydrated);
    await visit(`${path}?${view === "day" ? "dag=2026-12-09" : "week=2026-W50"}`);
    const before = await stillToPlan(page);
    await page.locator(".request-plan").first().click();
    await usable(page, isHydrated);
    await expect(page).toHaveURL(new RegExp(`${path}\\?.*aanvraag=`));
    await expect(page.locator(".fit-verdict")).toHaveText("Past");
    await page.locator(".move-form button[type=submit]").click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?.*gedaan=`));
    await usable(page, isHydrated);
    await expect(page.locator(".board-side-summary .count")).toHaveText(String(before - 1));
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(page.locator(".board-side-summary .count")).toHaveText(String(before));
  });
}

test("an address that names nothing says so, and an act that nobody did is not told", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  const none = "00000000-0000-7000-8000-000000000000";
  for (const [address, told] of [
    ["/planning?week=9999-W99", "Deze week bestaat niet. Je ziet de week van vandaag."],
    [`/planning?les=${none}`, "Deze les staat niet op het bord van deze week."],
    [`/planning/lijst?aanvraag=${none}.1`, "Deze aanvraag is er niet, of is al ingepland."],
    ["/planning/dag?dag=2026-02-31", "Deze dag bestaat niet. Kies een andere dag."],
  ] as const) {
    await visit(address);
    await expect(page.locator(".notice")).toHaveText(told);
  }
  await visit(`/planning?gedaan=${none}`);
  await expect(page.locator(".board")).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("a lesson is picked up, carried and dropped with the keyboard alone", async ({ page, isHydrated, visit }) => {
  test.skip(!isHydrated, "without JavaScript the form does this");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W51");
  const before = await stillToPlan(page);
  await page.locator(".request-link").nth(2).focus();
  await page.keyboard.press("Space");
  const voice = page.locator("p[aria-live=assertive]");
  await expect(voice).toContainText("Past");
  await page.keyboard.press("Escape");
  await expect(voice).toHaveText("Teruggelegd.");
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before));
  await page.locator(".request-link").nth(2).focus();
  await page.keyboard.press("Space");
  await expect(voice).toContainText("Past");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/gedaan=/);
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before - 1));
});

test("another planner's change appears on an open board within two seconds", async ({ page, browser, isHydrated, visit, baseURL }) => {
  test.skip(!isHydrated, "live changes need JavaScript");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W49");
  const before = await stillToPlan(page);
  // Whoever is on the board with the keyboard stays where they are.
  const own = page.locator(".board-main .lesson-link").nth(4);
  await own.focus();
  const at = await own.getAttribute("href");
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const colleague = await other.newPage();
  await signInAs(colleague, "planner", isHydrated);
  await colleague.goto("/planning?week=2026-W49");
  await usable(colleague, isHydrated);
  await colleague.locator(".request-plan").nth(3).click();
  await expect(colleague.locator(".fit-verdict")).toHaveText("Past");
  await colleague.locator(".move-form button[type=submit]").click();
  await expect(colleague).toHaveURL(/gedaan=/);
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before - 1), { timeout: 2_000 });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(at);
  await other.close();
});

for (const [view, path] of [
  ["board", "/planning"],
  ["day", "/planning/dag"],
  ["list", "/planning/lijst"],
] as const) {
  test(`the ${view} is accessible in light and dark, wide and narrow`, async ({ page, isHydrated, visit }) => {
    await signInAs(page, "planner", isHydrated);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await visit(path);
        await expectAccessible(page, isHydrated);
        expect(await page.evaluate("document.documentElement.scrollWidth").catch(() => width)).toBeLessThanOrEqual(width);
      }
    }
  });
}

test("what a planner is typing stays when a colleague's change comes in", async ({ page, browser, isHydrated, visit, baseURL }) => {
  test.skip(!isHydrated, "live changes need JavaScript");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W49");
  const before = await stillToPlan(page);
  await page.locator(".request-plan").nth(1).click();
  await page.locator(".move-form input[type=time]").fill("05:00");
  await page.locator(".move-form input[name='form[overrule]']").fill("Op verzoek van de school");
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const colleague = await other.newPage();
  await signInAs(colleague, "planner", isHydrated);
  await colleague.goto("/planning?week=2026-W49");
  await usable(colleague, isHydrated);
  await colleague.locator(".request-plan").nth(3).click();
  await colleague.locator(".move-form button[type=submit]").click();
  await expect(colleague).toHaveURL(/gedaan=/);
  await expect(page.locator(".board-side-summary .count")).toHaveText(String(before - 1));
  await expect(page.locator(".move-form input[type=time]")).toHaveValue("05:00");
  await expect(page.locator(".move-form input[name='form[overrule]']")).toHaveValue("Op verzoek van de school");
  await expect(page.locator(".fit")).toHaveAttribute("data-fit", "soft");
  await expect(page.locator(".fit-place")).toHaveCount(3);
  await other.close();
});
