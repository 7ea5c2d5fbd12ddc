import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { emailOf } from "./support/demo_people.ts";
import { test } from "./support/test.ts";

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
