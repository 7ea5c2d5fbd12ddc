import { expectFineEverywhere } from "../support/accessible.ts";
import { signInToCases } from "../support/cases.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("a match with another organisation is called about, led by one, and shared with consent", async ({
  page,
  isHydrated,
  visit,
  server,
}) => {
  test.setTimeout(300_000);
  await signInToCases(page, "caseworker", isHydrated, server);
  // The index is asked for news every minute.
  const called = page.getByRole("region", { name: "Match met een andere melder", exact: true });
  await expect(async () => {
    await visit("/zaken");
    await page.getByRole("row").filter({ hasText: "Sara Van Ergens" }).getByRole("link").click();
    await expect(page).toHaveURL(/\/zaken\/[0-9a-f-]{36}$/);
    await usable(page, isHydrated);
    await expect(called).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000, intervals: [5_000] });
  await expect(page.getByText("Er is een match. Neem contact op met de andere melder.")).toBeVisible();
  await expect(called.getByRole("link", { name: "robin@jeugdteam.example" })).toBeVisible();

  const talk = called.getByRole("form", { name: "Contact vastleggen", exact: true });
  await talk.getByLabel("Met wie, en wat spreken jullie af").fill("");
  await talk.getByRole("button", { name: "Opslaan" }).click();
  await expect(talk.getByLabel("Met wie, en wat spreken jullie af")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await talk.getByLabel("Met wie, en wat spreken jullie af").fill("Gebeld, we spreken elkaar maandag.");
  await talk.getByRole("button", { name: "Opslaan" }).click();
  await expect(called.getByText("Gebeld, we spreken elkaar maandag.")).toBeVisible();
  await usable(page, isHydrated);
  const sharing = called.getByRole("form", { name: "Toestemming om te delen", exact: true });
  await sharing.getByLabel("Jongere akkoord op").fill("2026-11-24");
  await sharing.getByLabel("Ouders akkoord op").fill("2026-11-24");
  await sharing.getByRole("button", { name: "Opslaan" }).click();
  await expect(called.getByText("Er is toestemming. Je mag delen wat nodig is.")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
});

test("a long absence is divided at once, confirmed, and taken over by a colleague only", async ({
  page,
  isHydrated,
  visit,
  server,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, "planner", isHydrated);
  await visit("/medewerkers");
  await page.getByRole("link", { name: "Yasmina Belkadi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Yasmina Belkadi" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByLabel("Eerste dag").fill("2026-11-24");
  await page.getByLabel("Laatste dag").fill("2027-01-29");
  await page.getByRole("button", { name: "Afwezigheid vastleggen" }).click();
  await expect(page.getByText("De afwezigheid is vastgelegd.")).toBeVisible();
  // Whoever plans learns nothing about cases.
  await expect(page.getByRole("main")).not.toContainText(/zaak|overdracht/i);
  await page.context().clearCookies();

  await signInToCases(page, "coordinator", isHydrated, server);
  // Proposed by a job of the server, a moment later.
  await expect(async () => {
    await visit("/zaken/overdracht");
    await expect(page.getByRole("heading", { level: 2, name: "Van Yasmina Belkadi" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const from = page.getByRole("region", { name: "Van Yasmina Belkadi" });
  const lines = await from.getByRole("list").first().getByRole("listitem").filter({ hasText: "voorstel" }).count();
  await expect(from).toContainText("Ontvanger: Thijmen Wagensveld. Vervangt tot die tijd: Thijmen Wagensveld.");
  await expectFineEverywhere(page, isHydrated);
  await from.getByRole("button", { name: "Bevestig alle voorstellen" }).click();
  await expect(page.getByText("De overdracht is bevestigd.")).toBeVisible();
  await usable(page, isHydrated);
  await expect(from.getByText("wacht op de ontvanger")).toHaveCount(lines);
  await page.context().clearCookies();

  await signInToCases(page, "caseworker.two", isHydrated, server);
  await visit("/zaken");
  const offered = page.getByRole("region", { name: "Over te nemen van een collega" });
  await expect(offered.getByRole("button", { name: "Neem over" })).toHaveCount(lines);
  await expect(offered).not.toContainText("Van Ergens");
  await expectFineEverywhere(page, isHydrated);
  await offered.getByRole("button", { name: "Neem over" }).first().click();
  await expect(page.getByText("Je hebt de zaak overgenomen.")).toBeVisible();
  await usable(page, isHydrated);
  await expect(offered.getByRole("button", { name: "Neem over" })).toHaveCount(lines - 1);
});
