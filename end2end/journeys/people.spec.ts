import { expectAccessible } from "../support/accessible.ts";
import { expect, signIn, signInAs, test, usable } from "../support/test.ts";

test("an administrator adds an employee; mistakes stand beside the fields and what was typed stays", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/medewerkers/nieuw");
  await page.getByLabel("Naam").fill("Teuntje Proefveld");
  await page.getByLabel("E-mailadres").fill("teuntje");
  await page.getByLabel("Contract in uren per week").fill("28,8");
  await page.getByLabel("Sport", { exact: true }).check();
  await page.getByLabel("maandag van").fill("08:30");
  await page.getByLabel("maandag tot").fill("17:00");
  await page.getByLabel("dinsdag van").fill("09:00");
  await page.getByRole("button", { name: "Opslaan" }).click();

  const email = page.getByLabel("E-mailadres");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(email).toHaveValue("teuntje");
  await expect(page.getByLabel("dinsdag tot")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("dinsdag van")).toHaveValue("09:00");
  await expect(page.getByLabel("maandag tot")).toHaveValue("17:00");
  await expect(page.getByLabel("Sport", { exact: true })).toBeChecked();
  await expectAccessible(page, isHydrated);

  await email.fill("teuntje@proefveld.example");
  await page.getByLabel("dinsdag tot").fill("12:30");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Teuntje Proefveld" })).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByText("De medewerker is toegevoegd. Geef nu een rol.")).toBeVisible();
  await expect(page.getByText("28,8 uur")).toBeVisible();
  await expect(page.getByText("08:30–17:00")).toBeVisible();
  await expect(page.getByText("09:00–12:30")).toBeVisible();

  await page.getByLabel("Planner (Leiden)").check();
  await page.getByRole("button", { name: "Rollen opslaan" }).click();
  await expect(page.getByText("De rollen zijn opgeslagen.")).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByLabel("Planner (Leiden)")).toBeChecked();
  await page.getByLabel("Planner (Leiden)").uncheck();
  await page.getByRole("button", { name: "Rollen opslaan" }).click();
  await expect(page.getByLabel("Planner (Leiden)")).not.toBeChecked();
  await expectAccessible(page, isHydrated);

  await visit("/medewerkers");
  await expect(page.getByRole("link", { name: "Teuntje Proefveld" })).toBeVisible();
  await expectAccessible(page, isHydrated);
});

test("a planner records when somebody is away and takes it back; nobody else's page changes", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "planner", isHydrated);
  await visit("/medewerkers");
  await page.getByRole("link", { name: "Pim Oosterhuizen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pim Oosterhuizen" })).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByRole("button", { name: "Rollen opslaan" })).toHaveCount(0);

  await page.getByLabel("Eerste dag").fill("2027-03-11");
  await page.getByLabel("Laatste dag").fill("2027-03-10");
  await page.getByRole("button", { name: "Afwezigheid vastleggen" }).click();
  await expect(page.getByLabel("Laatste dag")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(page.getByLabel("Eerste dag")).toHaveValue("2027-03-11");

  await page.getByLabel("Laatste dag").fill("2027-03-12");
  await page.getByRole("button", { name: "Afwezigheid vastleggen" }).click();
  await expect(page.getByText("De afwezigheid is vastgelegd.")).toBeVisible();
  const line = page.getByRole("listitem").filter({ hasText: "11 maart t/m 12 maart 2027" });
  await expect(line).toContainText("Verlof");
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  await line.getByRole("button", { name: /^Verwijder/ }).click();
  await expect(page.getByText("De afwezigheid is verwijderd.")).toBeVisible();
  await expect(line).toHaveCount(0);
});

test("somebody who leaves is no longer in the list, and can come back", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/medewerkers");
  await page.getByRole("link", { name: "Jaydon Rosaria" }).click();
  await page.getByRole("button", { name: "Uit dienst melden" }).click();
  await expect(page.getByText("De medewerker is uit dienst.")).toBeVisible();

  await visit("/medewerkers");
  await expect(page.getByRole("link", { name: "Jaydon Rosaria" })).toHaveCount(0);
  await visit("/medewerkers?toon=weg");
  await page.getByRole("link", { name: "Jaydon Rosaria" }).click();
  await page.getByRole("button", { name: "Weer in dienst melden" }).click();
  await expect(page.getByText("De medewerker is weer in dienst.")).toBeVisible();
});

test("an administrator gives a colleague a first passphrase, and the colleague signs in with it", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/medewerkers");
  await page.getByRole("link", { name: "Pim Oosterhuizen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pim Oosterhuizen" })).toBeVisible();
  await usable(page, isHydrated);
  const email = await page.locator("a[href^='mailto:']").first().innerText();
  await page.getByLabel("Wachtzin").fill("te kort");
  await page.getByRole("button", { name: "Eerste wachtzin geven" }).click();
  await expect(page.getByLabel("Wachtzin")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await page.getByLabel("Wachtzin").fill("vier woorden zijn genoeg");
  await page.getByRole("button", { name: "Eerste wachtzin geven" }).click();
  await expect(page.getByText("De wachtzin is ingesteld.")).toBeVisible();
  await usable(page, isHydrated);
  await expectAccessible(page, isHydrated);

  await page.context().clearCookies();
  await visit("/inloggen");
  await signIn(page, email, "vier woorden zijn genoeg");
  await expect(page).not.toHaveURL(/\/inloggen/);
});

test("everybody's first page leads to where they may go", async ({ page, context, isHydrated, visit }) => {
  const places = {
    admin: ["Medewerkers", "Lesaanbod", "Vakanties", "Logboek", "Mijn account"],
    planner: ["Planning", "Medewerkers", "Lesaanbod", "Mijn account"],
    caseworker: ["Mijn account"],
  } as const;
  for (const role of ["admin", "planner", "caseworker"] as const) {
    await context.clearCookies();
    await signInAs(page, role, isHydrated);
    await visit("/");
    for (const name of places[role]) {
      await expect(page.getByRole("main").getByRole("link", { name, exact: true })).toBeVisible();
    }
    await expectAccessible(page, isHydrated);
  }
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(1);
});
