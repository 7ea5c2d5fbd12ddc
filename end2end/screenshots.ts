import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { emailOf } from "./support/demo_people.ts";
import { signInAs, test } from "./support/test.ts";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));

/** Saves what the window shows as docs/screenshots/NAME.png in light and NAME-dark.png in dark. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const file = colorScheme === "light" ? name : `${name}-dark`;
    await page.screenshot({ path: `${folder}${file}.png`, animations: "disabled", caret: "hide" });
  }
}

test("the sign-in page", async ({ page, visit }) => {
  await visit("/inloggen");
  await page.getByLabel("E-mailadres").fill(emailOf("planner"));
  await picture(page, "sign-in");
});

test("the planner's pages", async ({ page, visit }) => {
  await signInAs(page, "planner");
  for (const [name, path] of [
    ["board", "/planning"],
    ["day", "/planning/dag"],
    ["list", "/planning/lijst"],
    ["publish", "/planning/publiceren?week=2026-W48"],
    ["requests", "/aanvragen"],
    ["schools", "/scholen"],
  ] as const) {
    await visit(path);
    await picture(page, name);
  }
  await visit("/planning");
  await page.locator(".request-plan").nth(1).click();
  await page.locator(".fit-verdict").waitFor();
  await picture(page, "move");
  await visit("/aanvragen");
  await page.locator("main a[href^='/aanvragen/de3']").first().click();
  await page.waitForURL(/aanvragen\/de3/);
  await picture(page, "request");
  await visit("/scholen");
  await page.locator("main a[href^='/scholen/de3']").first().click();
  await page.waitForURL(/scholen\/de3/);
  await picture(page, "school");
});

test("an import under review", async ({ page, visit }) => {
  await signInAs(page, "admin");
  await visit("/beheer/import");
  const columns = "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES";
  const rows = [
    "Zuid-Holland;1;98AA;98AA00;De Verzonnen School;Voorbeeldlaan;1;2511 AB;'S-GRAVENHAGE;0518;'S-GRAVENHAGE;Openbaar;0705550001;www.verzonnen.example",
    "Zuid-Holland;1;98AB;98AB00; ;Voorbeeldlaan;2;2511 AB;'S-GRAVENHAGE;0518;'S-GRAVENHAGE;Openbaar;0705550002; ",
  ];
  const buffer = Buffer.from([columns, ...rows, ""].join("\r\n"), "latin1");
  await page.locator("input[type=file]").setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer });
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/beheer\/import\/[0-9a-f-]{36}/);
  await picture(page, "import-review");
});
