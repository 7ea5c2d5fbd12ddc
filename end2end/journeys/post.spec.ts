import { existsSync, rmSync, writeFileSync } from "node:fs";
import { expectAccessible } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("an administrator looks at a message, sends it to themselves, and sees that it went", async ({
  page,
  isHydrated,
  visit,
}) => {
  // Looking into the frames takes the judges of accessibility their time.
  test.slow();
  await signInAs(page, "admin", isHydrated);
  await page.getByRole("link", { name: "Post", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Post" })).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  await page.getByRole("link", { name: "Voorbeelden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Voorbeelden" })).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  await page.getByRole("link", { name: "Link om te boeken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Link om te boeken" })).toBeVisible();
  await usable(page, isHydrated);
  const dutch = page.frameLocator("iframe[title='Met opmaak: Nederlands']");
  await expect(dutch.getByText("Basisschool De Regenboog").first()).toBeVisible();
  const english = page.getByRole("region", { name: "Als platte tekst: Engels" });
  await expect(english).toContainText("Dear contact person of Basisschool De Regenboog,");

  await page.getByLabel("Taal").selectOption({ label: "Engels" });
  await page.getByRole("button", { name: "Stuur naar mij" }).click();
  await expect(page.getByText("Het voorbeeld is onderweg naar je eigen adres.")).toBeVisible();

  // Schools that were invited meanwhile have rows of their own.
  const row = page.getByRole("row", { name: /Link om te boeken.*a…@demo\.example/ });
  await expect(async () => {
    await visit("/beheer/post?stand=sent");
    await expect(row.first()).toContainText("Verstuurd", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(row.first()).toContainText("a…@demo.example");
  await expectAccessible(page, isHydrated);

  for (const [width, scheme] of [
    [1280, "light"],
    [320, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ["/beheer/post", "/beheer/post/voorbeelden/confirmed"]) {
      await visit(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      // The frames with the messages run no script, and the judges wait for them in vain: where there
      // are frames they get a copy of the document.
      await expectAccessible(page, isHydrated && !path.includes("voorbeelden"));
    }
  }
});

test("a mail that cannot go says why, is stopped, and goes when the trouble is over", async ({
  page,
  server,
  isHydrated,
  visit,
}) => {
  // Where the folder for mail should be lies a file: nothing can be written there.
  const folder = `${server.folder}/mail`;
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  writeFileSync(folder, "");

  await signInAs(page, "admin", isHydrated);
  await visit("/beheer/post/voorbeelden/evaluation");
  await page.getByRole("button", { name: "Stuur naar mij" }).click();
  await expect(page.getByText("Het voorbeeld is onderweg naar je eigen adres.")).toBeVisible();

  // By day the demo's schools get such mail too.
  const row = page.getByRole("row", { name: /Vragen na de les a…@demo/ });
  await expect(async () => {
    await visit("/beheer/post");
    await expect(row).toContainText("De map voor post is niet te schrijven.", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(page, isHydrated);

  await row.getByRole("button", { name: /^Niet meer versturen/ }).click();
  await expect(page.getByText("Het bericht wordt niet meer verstuurd.")).toBeVisible();
  await expect(row).toContainText("Gestopt");
  await usable(page, isHydrated);

  rmSync(folder);
  await row.getByRole("button", { name: /^Opnieuw proberen/ }).click();
  await expect(page.getByText("Het bericht gaat zo opnieuw weg.")).toBeVisible();
  // After such trouble the server waits half a minute before the next mail.
  await expect(async () => {
    await visit("/beheer/post");
    await expect(row).toContainText("Verstuurd", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});

test("a planner finds no mail", async ({ page, isHydrated }) => {
  await signInAs(page, "planner", isHydrated);
  await expect(page.getByRole("link", { name: "Post", exact: true })).toHaveCount(0);
  const answer = await page.goto("/beheer/post");
  expect(answer?.status()).toBe(403);
});
