import { expectAccessible } from "../support/accessible.ts";
import { emailOf, passphraseOf } from "../support/demo_people.ts";
import { expect, signIn, signInAs, test, usable } from "../support/test.ts";

test("a planner signs in, sees the week board, and signs out", async ({ page, isHydrated, visit }) => {
  await visit("/inloggen");
  await expectAccessible(page, isHydrated);

  await signIn(page, emailOf("planner"), passphraseOf("planner"));
  await expect(page).toHaveURL(/\/planning/);
  await usable(page, isHydrated);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const signOut = page.getByRole("button", { name: "Uitloggen" });
  // The way out lives in the user menu, which is a <details> that may be closed.
  if (!(await signOut.isVisible())) await page.locator("details:has(button:text('Uitloggen')) > summary").click();
  await signOut.click();
  await expect(page).toHaveURL(/\/inloggen/);

  await page.goto("/planning");
  await expect(page).toHaveURL(/\/inloggen/);
});

test("a wrong passphrase is answered beside the field, and the e-mail address stays", async ({
  page,
  isHydrated,
  visit,
}) => {
  await visit("/inloggen");
  await signIn(page, emailOf("manager"), "not-the-passphrase-at-all");

  await expect(page.getByRole("alert")).toContainText(/\S+ \S+ \S+/);
  await usable(page, isHydrated);
  const passphrase = page.getByLabel("Wachtzin");
  await expect(passphrase).toHaveAttribute("aria-invalid", "true");
  await expect(passphrase).toHaveAccessibleDescription(/\S+ \S+ \S+/);
  await expect(page.getByLabel("E-mailadres")).toHaveValue(emailOf("manager"));
  await expectAccessible(page, isHydrated);
});

test("every role of the demo can sign in", async ({ page, context, isHydrated }) => {
  for (const role of ["planner", "educator", "manager", "caseworker", "admin"] as const) {
    await context.clearCookies();
    await signInAs(page, role, isHydrated);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
});
