import { expectFineEverywhere } from "../support/accessible.ts";
import { expect, signInAs, test, usable } from "../support/test.ts";

/** A calendar with one event of an hour. */
function calendar(title: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:journey",
    `SUMMARY:${title}`,
    "DTSTART:20261210T090000Z",
    "DTEND:20261210T100000Z",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.join("\r\n")}\r\n`;
}

function file(name: string, text: string) {
  return { name, mimeType: "text/calendar", buffer: Buffer.from(text) };
}

test("a manager subscribes to an area, sees that it is read, and revokes it", async ({ page, isHydrated, visit }) => {
  await signInAs(page, "manager", isHydrated);
  await visit("/mijn-agenda");
  await expectFineEverywhere(page, isHydrated);
  const leiden = page.getByRole("region", { name: "Leiden" });
  await leiden.getByRole("button", { name: "Maak een adres" }).click();
  const address = page.getByRole("textbox", { name: "Agenda-adres" });
  await expect(address).toHaveValue(/\/agenda\/[\w-]{43}\.ics$/);
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  const url = await address.inputValue();
  expect(await (await page.request.get(url)).text()).toContain("METHOD:PUBLISH");
  await visit("/mijn-agenda");
  await expect(address).toHaveCount(0);
  await expect(leiden).toContainText("Voor het laatst opgehaald op");
  await leiden.getByRole("button", { name: "Trek het adres in" }).click();
  await expect(page.getByText("Het adres is ingetrokken.")).toBeVisible();
  expect((await page.request.get(url)).status()).toBe(404);
});

test("a school gets its calendar, its own lesson times and its own days off", async ({ page, isHydrated, visit }) => {
  test.setTimeout(180_000);
  await signInAs(page, "planner", isHydrated);
  await visit("/scholen?q=vlietland");
  await page.getByRole("main").getByRole("link", { name: /vlietland/i }).first().click();
  await expect(page).toHaveURL(/\/scholen\/[0-9a-f-]{36}/);
  await usable(page, isHydrated);
  const card = page.getByRole("region", { name: "Agenda van de school" });
  await card.getByRole("button", { name: "Maak een agenda-adres" }).click();
  await expect(card.getByRole("textbox", { name: "Agenda-adres" })).toHaveValue(/\/agenda\/[\w-]{43}\.ics$/);
  await usable(page, isHydrated);
  const old = await card.getByRole("textbox", { name: "Agenda-adres" }).inputValue();
  await expectFineEverywhere(page, isHydrated);
  await page.getByRole("link", { name: "Lestijden bekijken en wijzigen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lestijden" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Boek namens deze school" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Boek namens deze school" }).click();
  await expect(page).toHaveURL(/\/boeken$/);
  await usable(page, isHydrated);

  await page.getByRole("link", { name: "Lessen in uw agenda zetten" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Uw agenda" })).toBeVisible();
  await usable(page, isHydrated);
  await page.getByRole("button", { name: "Maak een nieuw adres" }).click();
  await expect(page.getByRole("textbox", { name: "Agenda-adres" })).toHaveValue(/\/agenda\/[\w-]{43}\.ics$/);
  await usable(page, isHydrated);
  expect((await page.request.get(old)).status()).toBe(404);
  await expectFineEverywhere(page, isHydrated);

  await visit("/boeken/tijden");
  await expectFineEverywhere(page, isHydrated);
  const monday = page.getByRole("group", { name: "maandag" });
  await monday.getByLabel("Begin van de lessen").fill("kwart over");
  await page.getByRole("button", { name: "Lestijden opslaan" }).click();
  await expect(monday.getByLabel("Begin van de lessen")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await expect(monday.getByLabel("Begin van de lessen")).toHaveValue("kwart over");
  await expectFineEverywhere(page, isHydrated);
  await monday.getByLabel("Schooltijd").fill("8:15-14:15");
  await monday.getByLabel("Begin van de lessen").fill("8:15 10:45");
  await monday.getByLabel("Pauzes, zoals").fill("");
  await page.getByRole("button", { name: "Lestijden opslaan" }).click();
  await expect(page.getByText("De lestijden zijn opgeslagen.")).toBeVisible();
  // What was saved is read again; nothing is typed meanwhile.
  await visit("/boeken/tijden");
  const days = page.getByRole("region", { name: "Vrije dagen" });
  await days.getByLabel("Eerste dag").fill("2027-02-01");
  await days.getByLabel("Reden").fill("Studiedag");
  await days.getByRole("button", { name: "Vrije dag toevoegen" }).click();
  await expect(page.getByText("De vrije dag is toegevoegd.")).toBeVisible();
  await usable(page, isHydrated);
  const day = days.getByRole("listitem").filter({ hasText: "Studiedag" });
  await expect(day).toHaveCount(1);
  await day.getByRole("button").click();
  await expect(page.getByText("De vrije dag is verwijderd.")).toBeVisible();
});

test("an educator brings in the own calendar, and a planner an answer of a school", async ({
  page,
  isHydrated,
  visit,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "educator", isHydrated);
  await visit("/mijn-agenda");
  const busy = page.getByRole("region", { name: "Bezet volgens je eigen agenda" });
  await busy.getByLabel("Of een bestand").setInputFiles(file("agenda.ics", "hallo"));
  await busy.getByRole("button", { name: "Lees dit bestand" }).click();
  await expect(page.getByText("Dit bestand is geen agenda.")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await busy.getByLabel("Of een bestand").setInputFiles(file("agenda.ics", calendar("Tandarts")));
  await busy.getByRole("button", { name: "Lees dit bestand" }).click();
  await expect(busy).toContainText("1 keer bezet.");
  await usable(page, isHydrated);
  await expect(page.getByText("Tandarts")).toHaveCount(0);
  await busy.getByLabel("Adres van de agenda").fill("http://agenda.example/x");
  await busy.getByRole("button", { name: "Lees dit adres" }).click();
  await expect(busy.getByLabel("Adres van de agenda")).toHaveAttribute("aria-invalid", "true");
  await usable(page, isHydrated);
  await busy.getByRole("button", { name: "Vergeet deze agenda" }).click();
  await expect(page.getByText("De agenda is vergeten.")).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, "planner", isHydrated);
  await visit("/planning/antwoorden");
  await expectFineEverywhere(page, isHydrated);
  const field = page.getByLabel("Bestand met het antwoord");
  await field.setInputFiles(file("antwoord.ics", calendar("Geen antwoord")));
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByText("Dit is een agenda, maar geen antwoord op een uitnodiging.")).toBeVisible();
  await usable(page, isHydrated);
  const reply = calendar("x").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REPLY");
  const odd = reply.replace("SUMMARY:x", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@school.example");
  await field.setInputFiles(file("antwoord.ics", odd));
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByText("Geen antwoord overgenomen.")).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
});
