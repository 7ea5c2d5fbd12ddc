import { expectAccessible } from "../support/accessible.ts";
import { lineOf, register, type Site } from "../support/register.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

test("who is outrun sees so, looks at the new data, and saves on top of it knowingly", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  await visit("/scholen?soort=primary");
  await page.getByRole("rowheader").getByRole("link").first().click();
  await usable(page, isHydrated);
  const path = `${new URL(page.url()).pathname}/wijzigen`;

  const other = await page.context().newPage();
  await other.goto(path);
  await usable(other, isHydrated);
  await visit(path);
  await page.getByLabel("Website").fill("www.eerste.example");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("www.eerste.example")).toBeVisible();

  await other.getByLabel("Website").fill("www.tweede.example");
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText("Iemand anders heeft dit net gewijzigd.")).toBeVisible();
  await usable(other, isHydrated);
  await expect(other.getByLabel("Website")).toHaveValue("www.tweede.example");
  await expectAccessible(other, isHydrated);

  const opened = other.context().waitForEvent("page");
  await other.getByRole("link", { name: /Bekijk de nieuwe gegevens/ }).click();
  const newer = await opened;
  await expect(newer.getByLabel("Website")).toHaveValue("www.eerste.example");
  await newer.close();

  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText("www.tweede.example")).toBeVisible();
  await other.close();
});

const ALONE: Site = {
  code: "21ZA00",
  name: "Het Proefanker",
  street: "Ankerlaan",
  number: "1",
  postcode: "2311 AA",
  town: "Leiden",
  municipality: "0546",
  phone: "0711234567",
  website: "www.proefanker.example",
};

test("an import that closes much asks for a word, and the page stays whole when it is missing", async ({
  page,
  isHydrated,
  visit,
}) => {
  await signInAs(page, "admin", isHydrated);
  const importing = async (site: Site, name: string) => {
    await visit("/beheer/import");
    const buffer = register([lineOf(site)]);
    await page.getByLabel("Bestand van DUO").setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Inlezen en vergelijken" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await usable(page, isHydrated);
  };
  // The invented schools of the demo are in no register: a real one closes none of them.
  await importing(ALONE, "eerste.csv");
  await expect(page.getByRole("region", { name: /Gesloten/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Wijzigingen doorvoeren" }).click();
  await expect(page.getByText("De wijzigingen zijn doorgevoerd.")).toBeVisible();

  await importing({ ...ALONE, code: "21ZB00", name: "De Proefboei" }, "tweede.csv");
  await expect(page.getByRole("region", { name: "Gesloten (1)" })).toContainText("Het Proefanker");
  await page.getByRole("button", { name: "Wijzigingen doorvoeren" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "sluit" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Wijzigingen doorvoeren" }).click();
  await expect(page.getByText("De wijzigingen zijn doorgevoerd.")).toBeVisible();
});

test("two presses on a button send one post", async ({ page, isHydrated, visit }) => {
  test.skip(!isHydrated, "without JavaScript the browser itself keeps one navigation");
  await signInAs(page, "admin", isHydrated);
  await visit("/lesaanbod");
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/add-skill")) posts.push(request.url());
  });
  await page.route("**/add-skill", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const card = page.locator("form[action$='/add-skill']");
  await card.getByRole("textbox").fill("Dubbelklik");
  await card.getByRole("button").dblclick();
  await expect(page.getByText("Dubbelklik").first()).toBeVisible();
  expect(posts).toHaveLength(1);
});
