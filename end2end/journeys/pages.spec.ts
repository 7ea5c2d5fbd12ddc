import type { Page } from "@playwright/test";
import type { Role } from "../support/demo_people.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

const LISTS = ["/", "/account", "/planning", "/planning/dag", "/planning/lijst", "/planning/publiceren", "/aanvragen"];
const MORE = ["/aanvragen/nieuw", "/mijn-lessen", "/mijn-agenda", "/medewerkers", "/medewerkers/nieuw", "/lesaanbod"];
const REST = ["/lesaanbod/nieuw", "/vakanties", "/beheer/logboek", "/scholen", "/scholen/nieuw", "/beheer/import", "/beheer/seizoenen", "/beheer/bewaren", "/voor-scholen", "/boeken/uit"];

/** Pages of one record: the page with a link to one, and what its address looks like. */
const RECORDS: [string, RegExp][] = [
  ["/planning/lijst?week=2026-W48", /^\/planning\/les\/[0-9a-f-]{36}$/],
  ["/aanvragen", /^\/aanvragen\/[0-9a-f-]{36}$/],
  ["/mijn-lessen", /^\/mijn-lessen\/[0-9a-f-]{36}$/],
  ["/medewerkers", /^\/medewerkers\/[0-9a-f-]{36}$/],
  ["/lesaanbod", /^\/lesaanbod\/[0-9a-f-]{36}$/],
  ["/scholen", /^\/scholen\/[0-9a-f-]{36}$/],
  ["/beheer/seizoenen", /^\/beheer\/seizoenen\/[0-9a-f-]{36}$/],
];

/** What stands below the page of a record. */
const BELOW: [RegExp, string[]][] = [
  [/^\/aanvragen\//, ["/wijzigen"]],
  [/^\/medewerkers\//, ["/wijzigen"]],
  [/^\/lesaanbod\//, ["?versie=nieuw"]],
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
  const found = [...LISTS, ...MORE, ...REST];
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

// A page that differs between server and browser only breaks when it is loaded by its address.
for (const role of ["admin", "planner", "educator", "manager"] satisfies Role[]) {
  test(`every page comes alive when ${role} opens it by its address`, async ({ page, isHydrated }) => {
    test.setTimeout(400_000);
    await signInAs(page, role, isHydrated);
    for (const path of await addresses(page)) {
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
