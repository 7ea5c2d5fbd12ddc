import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** A school site as a line of the register. */
export type Site = {
  code: string;
  name: string;
  street: string;
  number: string;
  postcode: string;
  town: string;
  municipality: string;
  phone: string;
  website: string;
};

const COLUMNS = [
  "PROVINCIE",
  "INSTELLINGSCODE",
  "VESTIGINGSCODE",
  "VESTIGINGSNAAM",
  "STRAATNAAM",
  "HUISNUMMER-TOEVOEGING",
  "POSTCODE",
  "PLAATSNAAM",
  "GEMEENTENUMMER",
  "TELEFOONNUMMER",
  "INTERNETADRES",
  "ONDERWIJSSTRUCTUUR",
];

/** One line of the register of secondary schools; an empty value is one blank. */
export function lineOf(site: Site): string {
  const { code, name, street, number, postcode, town, municipality, phone, website } = site;
  const fields = ["Zuid-Holland", code.slice(0, 4), code, name, street, number, postcode, town, municipality, phone];
  return [...fields, website, "HAVO/VWO"].map((field) => field || " ").join(";");
}

/** A register of secondary schools as it is published: Windows-1252, `;`, CRLF. */
export function register(lines: string[]): Buffer {
  // Latin-1 and Windows-1252 agree on all letters that these names have.
  return Buffer.from([COLUMNS.join(";"), ...lines].map((line) => `${line}\r\n`).join(""), "latin1");
}

/** All secondary schools as the product knows them; a register without those of an import would close them. */
export async function knownSites(page: Page): Promise<Site[]> {
  const paths: string[] = [];
  for (let number = 1; ; number++) {
    const html = await textOf(page, `/scholen?soort=secondary&pagina=${number}`);
    const found = [...html.matchAll(/href="(\/scholen\/[0-9a-f-]{36})"/g)].map((match) => match[1] ?? "");
    if (found.length === 0) break;
    paths.push(...found);
  }
  expect(paths.length).toBeGreaterThan(0);
  const sites: Site[] = [];
  for (const path of paths) sites.push(siteIn(await textOf(page, `${path}/wijzigen`)));
  return sites.filter((site) => site.code !== "");
}

async function textOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path, { headers: { accept: "text/html" } });
  expect(answer.status()).toBe(200);
  return answer.text();
}

/** The values in the form of one school. */
function siteIn(html: string): Site {
  const value = (name: string): string => {
    const input = html.match(new RegExp(`<input[^>]*name="form\\[${name}\\]"[^>]*>`))?.[0] ?? "";
    return plain(input.match(/ value="([^"]*)"/)?.[1] ?? "");
  };
  const select = html.match(/<select[^>]*name="form\[municipality\]"[\s\S]*?<\/select>/)?.[0] ?? "";
  const chosen = (select.match(/<option[^>]*selected[^>]*>/)?.[0] ?? "").match(/value="(\d{4})"/)?.[1];
  return {
    code: value("site_code"),
    name: value("name"),
    street: value("street"),
    number: value("house_number"),
    postcode: value("postcode"),
    town: value("town"),
    municipality: chosen ?? "",
    phone: value("phone"),
    website: value("website"),
  };
}

function plain(html: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
  return html.replace(/&(#?\w+);/g, (whole, name: string) => names[name] ?? whole);
}
