import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test } from "../support/test.ts";

/** What has the focus, in a word for a failed expectation. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return `${active?.tagName} ${active?.id ?? ""} ${active?.className ?? ""}`.trim();
  });
}

test("a link skips to the content, and a new page begins at its heading", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  if (!isHydrated) return;
  await expect(page.locator("main")).toBeFocused();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Aanvragen" }).click();
  await expect(page).toHaveURL(/aanvragen/);
  await expect(page.locator("main h1")).toBeFocused();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Planning" }).click();
  await expect(page.locator("main h1")).toHaveText("Week 48");
  await expect(page.locator("main h1")).toBeFocused();
});

test("the form takes the focus, Escape gives it back, and what was done is said", async ({ page, isHydrated, visit }) => {
  test.skip(!isHydrated, "without JavaScript each act is a page of its own");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W50");
  const plan = page.locator(".request-plan").nth(2);
  await plan.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#verplaats")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/aanvraag=/);
  await expect(plan).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#verplaats")).toBeFocused();
  await page.locator(".move-form input[type=time]").fill("05:00");
  await page.locator(".fit-place").first().press("Enter");
  await expect(page.locator(".move-form button[type=submit]")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/gedaan=/);
  await expect(page.locator("#ongedaan-maken")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "De les" })).toContainText(/(is|zijn) ingepland: \S+dag \d+ december/);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/gedaan=/);
  await expect(page.locator("[role=status]", { hasText: "teruggedraaid" })).toHaveCount(1);
  await expect.poll(() => focused(page)).toMatch(/^H1/);
});

test("the board is one stop for Tab, and arrows reach everything on it", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning");
  const links = page.locator("#bord a");
  if (!isHydrated) {
    await expect(page.locator("#bord a[tabindex]")).toHaveCount(0);
    expect(await links.count()).toBeGreaterThan(10);
    return;
  }
  await expect(page.locator("#bord [tabindex='0']")).toHaveCount(1);
  await expect(page.locator("#bord a:not([tabindex])")).toHaveCount(0);
  await page.getByRole("link", { name: "Naar 'Nog te plannen'" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toContain("lesson-link");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focused(page)).toContain("board-person-name");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await expect(page.locator("#nog-te-plannen")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#bord :focus")).toHaveCount(1);
  await expect(page.locator("#bord [tabindex='0']")).toHaveCount(1);
});

test("what is carried says what it is, keeps the focus in sight and puts it back", async ({ page, isHydrated, visit }) => {
  test.skip(!isHydrated, "without JavaScript the form does this");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning?week=2026-W51");
  const request = page.locator(".request-link").first();
  const school = await request.locator(".request-school").innerText();
  await request.focus();
  await page.keyboard.press("Space");
  const voice = page.locator("p[aria-live=assertive]");
  await expect(voice).toContainText(`Opgepakt: ${school}`);
  await expect(voice).toContainText("Escape legt terug");
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowDown");
  await expect(page.locator(".board-cell:focus")).toBeInViewport();
  await expect(page.locator(".drop-note")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(request).toBeFocused();
  await expect(request).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(voice).toContainText("Past");
  await page.keyboard.press("Enter");
  await expect(page.locator("#ongedaan-maken")).toBeFocused();
  await expect(voice).toHaveText("");
});

test("publishing and the menu leave the keyboard somewhere", async ({ page, isHydrated, visit }) => {
  test.skip(!isHydrated, "without JavaScript each act is a page of its own");
  await signInAs(page, "planner", isHydrated);
  await visit("/planning/publiceren?week=2026-W48");
  await page.locator(".publish-act button").click();
  await expect(page).toHaveURL(/gepubliceerd=/);
  await expect(page.locator("#gepubliceerd")).toBeFocused();
  const button = page.locator(".top-bar-user summary");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".top-bar-user .menu-panel")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(page.locator(".top-bar-user .menu-panel")).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  // Past everything in it, and one further.
  const within = await page.locator(".top-bar-user .menu-panel :is(a, button)").count();
  for (let stop = 0; stop <= within; stop += 1) await page.keyboard.press("Tab");
  await expect(page.locator(".top-bar-user .menu-panel")).toBeHidden();
});

test("a day that nobody works says so in words, and no text comes from the styles", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/planning/dag?dag=2026-11-28");
  await expect(page.locator(".day-off").first()).toHaveText("Werkt niet");
  const style = await page.locator("link[rel=stylesheet]").getAttribute("href");
  expect(readFileSync(new URL(`../../target/site${style}`, import.meta.url), "utf8")).not.toMatch(/content:\s*"[^"\\]*[a-z]/i);
});
