import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { signInToCases } from "../support/cases.ts";
import { APP_SECRETS, type CaseRole, type Role } from "../support/demo_people.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** Every address without an id in it, as the application itself knows them. */
const FIXED = [...readFileSync(new URL("../../app/src/routes.rs", import.meta.url), "utf8").matchAll(/path!\("([^":]*)"\)/g)].map(
  (route) => route[1] ?? "",
);

/** Pages of one record: the page with a link to one, and what its address looks like. */
const RECORDS: [string, RegExp][] = [
  ["/planning/lijst?week=2026-W48", /^\/planning\/les\/[0-9a-f-]{36}$/],
  ["/aanvragen", /^\/aanvragen\/[0-9a-f-]{36}$/],
  ["/mijn-lessen", /^\/mijn-lessen\/[0-9a-f-]{36}$/],
  ["/medewerkers", /^\/medewerkers\/[0-9a-f-]{36}$/],
  ["/lesaanbod", /^\/lesaanbod\/[0-9a-f-]{36}$/],
  ["/scholen", /^\/scholen\/[0-9a-f-]{36}$/],
  ["/beheer/seizoenen", /^\/beheer\/seizoenen\/[0-9a-f-]{36}$/],
  ["/afspraken", /^\/afspraken\/[0-9a-f-]{36}$/],
  ["/zaken", /^\/zaken\/[0-9a-f-]{36}$/],
  ["/zaken/team", /^\/zaken\/[0-9a-f-]{36}$/],
];

/** What stands below the page of a record. */
const BELOW: [RegExp, string[]][] = [
  [/^\/aanvragen\//, ["/wijzigen"]],
  [/^\/medewerkers\//, ["/wijzigen"]],
  [/^\/lesaanbod\//, ["?versie=nieuw"]],
  [/^\/afspraken\//, ["/wijzigen"]],
  [/^\/zaken\//, ["/school", "/inzage", "/gegevens"]],
  [/^\/scholen\//, ["/wijzigen", "/contact/nieuw", "/groep/nieuw"]],
];

async function linksOn(page: Page, path: string, shape: RegExp): Promise<string[]> {
  const answer = await page.request.get(path, { headers: { accept: "text/html" } });
  const html = await answer.text();
  const paths = [...html.matchAll(/href="(\/[^"?#]*)/g)].map((match) => match[1] ?? "");
  return [...new Set(paths.filter((found) => shape.test(found)))];
}

/** Every address that there is, with the ids of records that this person can find. */
async function addresses(page: Page): Promise<string[]> {
  const found = [...FIXED];
  for (const [list, shape] of RECORDS) {
    // The first, and one further on: they are not in the same state.
    const links = await linksOn(page, list, shape);
    for (const path of new Set([links[0], links[Math.min(3, links.length - 1)]])) {
      if (path === undefined) continue;
      const below = BELOW.filter(([above]) => above.test(path)).flatMap(([, parts]) => parts);
      found.push(path, ...below.map((part) => path + part));
      const inner = await linksOn(page, path, /^\/scholen\/[0-9a-f-]{36}\/(contact|groep)\/[0-9a-f-]{36}$/);
      found.push(...inner.filter((_, place) => place === 0 || place === inner.length - 1));
    }
  }
  return found;
}

const EVERYBODY: Role[] = ["admin", "planner", "educator", "manager", "caseworker", "coordinator", "privacy"];

// A page that differs between server and browser only breaks when it is loaded by its address.
for (const role of EVERYBODY) {
  test(`every page comes alive when ${role} opens it by its address`, async ({ page, isHydrated, server }) => {
    test.skip(!isHydrated, "a page without JavaScript does not come alive; the tests of pages ask for every one");
    test.setTimeout(400_000);
    if (role in APP_SECRETS) await signInToCases(page, role as CaseRole, isHydrated, server);
    else await signInAs(page, role, isHydrated);
    for (const path of await addresses(page)) {
      // What this person may not open is one and the same page, which has an address of its own.
      const answer = await page.request.get(path, { maxRedirects: 0, headers: { accept: "text/html" } });
      if (answer.status() !== 200 && path !== "/geen-toegang") continue;
      await test.step(path, async () => {
        await page.goto(path);
        await usable(page, isHydrated);
        await expect(page.getByRole("heading", { level: 1 })).not.toHaveCount(0);
      });
    }
  });
}

test("who asks for the address of a form's post gets back to the pages", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/api/organisations/change");
  await expect(page).toHaveURL(/\/scholen$/);
  await visit("/beheer/import/upload");
  await expect(page).toHaveURL(/\/beheer\/import$/);
});

test("the language is chosen on every page, before and after signing in, and the page stays", async ({
  page,
  isHydrated,
  visit,
}) => {
  await visit("/inloggen?naar=%2Fvakanties");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expect(page).toHaveURL(/\/inloggen\?naar=%2Fvakanties$/);
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Inloggen" })).toBeVisible();

  await signInAs(page, "planner", isHydrated);
  await visit("/aanvragen?stand=klaar");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  await expect(page).toHaveURL(/\/aanvragen\?stand=klaar$/);
  await usable(page, isHydrated);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
