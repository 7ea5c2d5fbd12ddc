import type { Locator, Page } from "@playwright/test";
import { expectFineEverywhere } from "../support/accessible.ts";
import { signInToCasesAtTheSecondTry } from "../support/cases.ts";
import { APP_SECRETS } from "../support/demo_people.ts";
import type { DemoServer } from "../support/demo_server.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** Covers the page as after the idle minutes, and gives the code: what was typed is still there. */
async function expectKeptUnderTheLock(page: Page, field: Locator, server: DemoServer): Promise<void> {
  await field.fill("Nog niet klaar.");
  const asked = "**/api/account/who-am-i*";
  await page.route(asked, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), step: "locked" } });
  });
  // As who comes back to the window.
  await page.evaluate(() => window.dispatchEvent(new FocusEvent("focus")));
  const question = page.getByRole("dialog", { name: "De zaken zijn op slot" });
  await expect(question).toBeVisible();
  await expect(page.locator("main")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(question).toBeVisible();
  await page.unroute(asked);
  await question.getByLabel("Code uit je app").fill(await server.nextCode(APP_SECRETS.caseworker));
  await question.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(question).toHaveCount(0);
  await expect(field).toHaveValue("Nog niet klaar.");
}

test("a worker takes a referral in, and follows the case to its first assignment", async ({
  page,
  isHydrated,
  visit,
  server,
}, info) => {
  test.setTimeout(300_000);
  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/zaken");
  await expectFineEverywhere(page, isHydrated);
  const offence = `Vernieling ${info.retry}`;
  await page.getByLabel("Naam").fill(offence);
  await page.getByLabel("Groep").fill("Vernielen");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByRole("row").filter({ hasText: offence })).toHaveCount(1);
  await page.context().clearCookies();

  await signInToCasesAtTheSecondTry(page, isHydrated, server);
  await visit("/zaken");
  await page.getByRole("link", { name: "Verwijzing aannemen" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Verwijzing aannemen" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByLabel("Voornamen").fill("Sam");
  await page.getByLabel("Achternaam").fill("de Proef");
  await page.getByLabel("Geboortedatum").fill("2007-03-01");
  await page.getByLabel("Adres").fill("Dorpsstraat 1");
  await page.getByLabel("Woongemeente").selectOption({ label: "Leiden" });
  await page.getByLabel("Soort verwijzer").selectOption({ label: "politie" });
  await page.getByLabel("Verwijzer en kenmerk").fill("Bureau Leiden");
  await page.getByLabel("Feit", { exact: true }).selectOption({ label: `Vernielen: ${offence}` });
  await page.getByLabel("Datum van het feit").fill("2026-11-02");
  await page.getByRole("main").getByRole("button", { name: "Verwijzing aannemen" }).click();
  // Nineteen when it was done: no Halt-straf, and nothing typed is lost.
  await expect(page.getByLabel("Geboortedatum")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await expect(page.getByLabel("Voornamen")).toHaveValue("Sam");
  await page.getByLabel("Geboortedatum").fill("2011-05-01");
  await page.getByRole("main").getByRole("button", { name: "Verwijzing aannemen" }).click();
  await expect(page.getByText("De verwijzing is aangenomen.")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  expect(await page.title()).not.toContain("Proef");

  const assignments = page.getByRole("region", { name: "Opdrachten" });
  // It is not its turn yet, so it is folded.
  await assignments.getByRole("heading", { name: "Opdrachten" }).click();
  await assignments.getByLabel("Uren").fill("21");
  await assignments.getByLabel("Wat").fill("Een werkstuk over vernieling.");
  await assignments.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(assignments.getByLabel("Uren").first()).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await assignments.getByLabel("Uren").first().fill("6,5");
  await assignments.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(assignments.getByText("6,5 van 20 uur")).toBeVisible();
  await usable(page, isHydrated);
  // Only a page with script can cover itself; without, the server holds on to what is sent.
  if (isHydrated) await expectKeptUnderTheLock(page, assignments.getByLabel("Wat", { exact: true }).first(), server);
  await visit("/zaken");
  await expect(page.getByText("Sam de Proef").first()).toBeVisible();
  await expectFineEverywhere(page, isHydrated);
});
