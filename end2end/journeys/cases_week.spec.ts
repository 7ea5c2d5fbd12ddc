import type { Locator, Page } from "@playwright/test";
import { expectFineEverywhere } from "../support/accessible.ts";
import { signInToCases } from "../support/cases.ts";
import { expect, test, usable } from "../support/test.ts";

/** A part of the case's page, opened when it is folded. */
async function part(page: Page, name: string): Promise<Locator> {
  const part = page.getByRole("region", { name, exact: true }).first();
  // In one go: the page may open the part itself in the meantime.
  await part.evaluate((one) => one.querySelector<HTMLElement>("details.fold:not([open]) > summary")?.click());
  return part;
}

/** Sends a form, and waits until the page says that it was done. */
async function send(form: Locator, told: string, button: string, isHydrated: boolean): Promise<void> {
  const page = form.page();
  await form.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: told })).toBeVisible();
  await usable(page, isHydrated);
}

test("a worker's week: from a referral by a signal, an objection and help to the closing", async ({
  page,
  isHydrated,
  visit,
  server,
}, info) => {
  test.setTimeout(420_000);
  const save = (form: Locator, told: string) => send(form, told, "Opslaan", isHydrated);
  const form = async (region: string, name: string) => (await part(page, region)).getByRole("form", { name, exact: true }).first();

  await signInToCases(page, "caseworker", isHydrated, server);
  await visit("/zaken/nieuw");
  await page.getByLabel("Voornamen").fill("Robin");
  await page.getByLabel("Achternaam").fill(`van de Week ${info.retry}`);
  await page.getByLabel("Geboortedatum").fill("2010-03-01");
  await page.getByLabel("Adres").fill("Dorpsstraat 1");
  await page.getByLabel("Woongemeente").selectOption({ label: "Leiden" });
  await page.getByLabel("Soort verwijzer").selectOption({ label: "politie" });
  await page.getByLabel("Verwijzer en kenmerk").fill("Bureau Leiden");
  await page.getByLabel("Feit", { exact: true }).selectOption({ label: "Verzonnen lijst: Winkeldiefstal van snoep" });
  await page.getByLabel("Datum van het feit").fill("2026-11-02");
  await page.getByRole("main").getByRole("button", { name: "Verwijzing aannemen" }).click();
  await expect(page.getByText("De verwijzing is aangenomen.")).toBeVisible();
  await usable(page, isHydrated);

  const step = async (name: string, act: string) => {
    const now = await form("Nu te doen", "Stap bijwerken");
    await now.getByLabel("Stap", { exact: true }).selectOption({ label: name });
    await now.getByLabel(act, { exact: true }).check();
    return now;
  };
  // The first talk before the intake: refused, and the reason is said.
  await (await step("Startgesprek", "Is gedaan")).getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
  await usable(page, isHydrated);
  await save(await step("Intake", "Is gedaan"), "De stap is bijgewerkt.");

  const agreed = await form("Akkoord", "Akkoord");
  await agreed.getByLabel("De jongere bekent het feit").check();
  await agreed.getByLabel("Jongere akkoord op").fill("2026-11-24");
  await agreed.getByLabel("Overeenkomst getekend op").fill("2026-11-24");
  await save(agreed, "Het akkoord is opgeslagen.");
  await save(await step("Startgesprek", "Is gedaan"), "De stap is bijgewerkt.");

  const screening = await form("Screening en zorgen", "Screening vastleggen");
  await screening.getByRole("group", { name: "Kwamen er risicofactoren uit?" }).getByLabel("Nee").check();
  await screening.getByRole("group", { name: "Zijn er zorgen?" }).getByLabel("Ja").check();
  await screening.getByLabel("Jouw redenering").fill("Geen risicofactoren, wel zorgen over school.");
  await save(screening, "Het is vastgelegd.");
  const weighing = await form("Afweging", "Nieuwe versie schrijven");
  await weighing.getByRole("group", { name: "Uitkomst" }).getByLabel("Signaal", { exact: true }).check();
  await weighing.getByLabel("e. Vaak weg van school of gestopt").check();
  await weighing.getByLabel("Onderwijs en werk").check();
  await weighing.getByLabel("Jouw redenering").fill("Vaak weg van school, ouders maken zich zorgen.");
  await weighing.getByLabel("Besproken met").fill("De gedragsdeskundige");
  await save(weighing, "De afweging is opgeslagen.");
  // Not before it was talked about at home, or the reason why that waits was written down.
  const signal = await part(page, "Signaal verwijsindex");
  await expect(signal.getByText("Een signaal kan nog niet:")).toBeVisible();
  const talk = await form("Gesprek thuis over het signaal", "Gesprek vastleggen");
  await talk.getByLabel("Ja, met jongere en ouders").check();
  await talk.getByLabel("Met de jongere op").fill("2026-11-24");
  await talk.getByLabel("Met de ouders op").fill("2026-11-24");
  await talk.getByLabel("Wie met wie sprak, of waarom het wacht").fill("Thuis besproken.");
  await save(talk, "Het is vastgelegd.");
  const caseAddress = new URL(page.url()).pathname;
  await send(await form("Signaal verwijsindex", "Geef signaal"), "Het signaal is gegeven.", "Geef signaal", isHydrated);
  await expectFineEverywhere(page, isHydrated);
  await (await part(page, "Signaal verwijsindex")).getByRole("link", { name: "Maak de brief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Aanmelding verwijsindex aan ouder" })).toBeVisible();
  await usable(page, isHydrated);
  await expect(page.getByLabel("Zin over het gesprek")).toHaveValue("Wij spraken hierover op 24 november 2026.");
  await expectFineEverywhere(page, isHydrated);
  if (server.makesLetters) {
    await send(page.getByRole("main"), "De brief is gemaakt.", "Maak de brief", isHydrated);
    const letters = await part(page, "Brieven");
    const file = await letters.getByRole("link", { name: /^Open de brief/ }).getAttribute("href");
    const letter = await page.request.get(file ?? "");
    expect(letter.status()).toBe(200);
    expect((await letter.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const posted = letters.getByRole("form", { name: /^Verstuurd op/ });
    await posted.getByLabel("Hoe", { exact: true }).selectOption({ label: "Per post" });
    await save(posted, "De verzending is vastgelegd.");
  } else {
    // What a worker meets there too: no letter, nothing lost, and the informing is written down by hand.
    info.annotations.push({ type: "letters", description: "no program for letters: ./dev letters builds it" });
    await page.getByRole("main").getByRole("button", { name: "Maak de brief" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Een brief maken lukt nu niet." })).toBeVisible();
    await visit(caseAddress);
    const informed = (await part(page, "Signaal verwijsindex")).locator("form", { has: page.getByLabel("Jongere en ouders weten het sinds") });
    await informed.getByLabel("Jongere en ouders weten het sinds").fill("2026-11-24");
    await save(informed, "Het signaal is bijgewerkt.");
  }
  // Six weeks from the day on which they were told.
  await expect((await part(page, "Signaal verwijsindex")).getByText("5 januari 2027")).toBeVisible();
  const objection = (await part(page, "Signaal verwijsindex")).locator("form", { has: page.getByLabel("Wat erin staat") });
  await objection.getByLabel("Binnengekomen op").fill("2026-11-24");
  await objection.getByLabel("Wat erin staat").fill("De ouders zien het anders.");
  await save(objection, "Het signaal is bijgewerkt.");
  await expectFineEverywhere(page, isHydrated);
  const decision = await form("Signaal verwijsindex", "Uitkomst van het bezwaar");
  await decision.getByLabel("Uitkomst", { exact: true }).selectOption({ label: "Ongegrond" });
  await save(decision, "Het signaal is bijgewerkt.");
  await expect((await part(page, "Signaal verwijsindex")).getByText("Ongegrond, 24 november 2026")).toBeVisible();

  const help = await form("Verwijzing naar hulp", "Hulp voorstellen");
  await help.getByLabel("Jouw redenering").fill("Wil hulp bij het vinden van een sport.");
  await save(help, "De hulp is voorgesteld.");
  const happened = async (what: string) => {
    const change = await form("Verwijzing naar hulp", "Bijwerken");
    await change.getByLabel("Wat gebeurde er?").selectOption({ label: what });
    return change;
  };
  await save(await happened("Jongere en ouders zijn akkoord"), "De verwijzing is bijgewerkt.");
  const handedOver = await happened("Overgedragen");
  await handedOver.getByLabel("Vraag na op").fill("2026-12-08");
  await save(handedOver, "De verwijzing is bijgewerkt.");
  const begun = await happened("De hulp is begonnen");
  await begun.getByLabel("Hoe het ging").fill("Robin zit op judo.");
  await save(begun, "De verwijzing is bijgewerkt.");
  await expect((await part(page, "Verwijzing naar hulp")).getByText("Robin zit op judo.")).toBeVisible();

  for (const skipped of ["Leeropdracht", "Vervolggesprek", "Excuus aanbieden", "Schadebemiddeling", "Werkopdracht"])
    await save(await step(skipped, "Overslaan"), "De stap is bijgewerkt.");
  await save(await step("Eindgesprek", "Is gedaan"), "De stap is bijgewerkt.");
  const end = await form("Zaak beëindigen", "Zaak beëindigen");
  await end.getByLabel("Positief: uitgevoerd").check();
  await end.getByRole("button", { name: "Zaak beëindigen" }).click();
  await expect(page.getByRole("heading", { name: "Bericht aan de verwijzer" })).toBeVisible();
  await usable(page, isHydrated);
  await expectFineEverywhere(page, isHydrated);
  // Nobody else's page shows it, and no address or title names anybody.
  expect(`${page.url()} ${await page.title()}`).not.toContain("Week");
});
