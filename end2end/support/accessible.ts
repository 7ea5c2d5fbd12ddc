import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const ibmEngine = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

type Finding = { ruleId: string; value: [string, string]; path: { dom: string }; message: string };
type Engine = { Checker: new () => { check(root: Document, rules: string[]): Promise<{ results: Finding[] }> } };

/**
 * Fails when axe or the IBM engine finds a violation of WCAG 2.2 A or AA on the page as it stands. What is
 * folded is opened for it: one engine takes a label that does not show for one that is not there.
 */
export async function expectAccessible(page: Page, isHydrated = true): Promise<void> {
  await judged(page, isHydrated, async (shown) => expect(await violations(shown)).toEqual([]));
}

/** Judges the page in light, its colours in dark too, and at 320 pixels nothing sticks out. */
export async function expectFineEverywhere(page: Page, isHydrated: boolean): Promise<void> {
  await judged(page, isHydrated, async (shown) => {
    await shown.emulateMedia({ colorScheme: "light" });
    expect(await violations(shown)).toEqual([]);
    // Only colours differ: what each engine says of the structure was said in light.
    await shown.emulateMedia({ colorScheme: "dark" });
    await settled(shown);
    expect(await axeViolations(new AxeBuilder({ page: shown }).withRules(["color-contrast", "link-in-text-block"]))).toEqual([]);
    await shown.emulateMedia({ colorScheme: null });
  });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const [wanted, shown] = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wanted).toBeLessThanOrEqual(shown as number);
  if (size) await page.setViewportSize(size);
}

/** What is folded stands open while the page, or its copy in a browser that can run the engines, is judged. */
async function judged(page: Page, isHydrated: boolean, judge: (shown: Page) => Promise<void>): Promise<void> {
  const shown = isHydrated ? page : await withJavaScript(page);
  const folded = await shown.evaluate(() => {
    const all = Array.from(document.querySelectorAll<HTMLDetailsElement>("details.fold:not([open])"));
    for (const one of all) one.dataset.wasFolded = String((one.open = true));
    return all.length;
  });
  try {
    await judge(shown);
  } finally {
    if (!isHydrated) await shown.context().close();
    else if (folded > 0)
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>("details[data-was-folded]")) {
          delete one.dataset.wasFolded;
          one.open = false;
        }
      });
  }
}

async function violations(page: Page): Promise<string[]> {
  await settled(page);
  const axe = await axeViolations(new AxeBuilder({ page }).withTags(WCAG));
  return [...axe, ...(await ibmViolations(page))];
}

/** A colour on its way is a contrast that never was. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    const ended = Promise.allSettled(ending.map((one) => one.finished));
    // A page that is not painted finishes nothing.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
  });
}

async function axeViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id} at ${node.target}: ${rule.help}`));
}

async function ibmViolations(page: Page): Promise<string[]> {
  await page.evaluate(`${ibmEngine}; globalThis.ace = ace; undefined`);
  const findings = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Engine };
    const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return report.results.filter((finding) => finding.value[0] === "VIOLATION" && finding.value[1] === "FAIL");
  });
  return findings.map((finding) => `ibm ${finding.ruleId} at ${finding.path.dom}: ${finding.message}`);
}

/**
 * The same document in a browser that can run the two engines: they need JavaScript, the page under
 * test has none. The document's own scripts are not fetched, so it stays as the server wrote it.
 */
async function withJavaScript(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page under test belongs to a browser");
  const viewport = page.viewportSize();
  const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true, reducedMotion: "reduce", ...(viewport ? { viewport } : {}) });
  const copy = await context.newPage();
  const body = (await page.content()).replace(/<script\b.*?<\/script>/gs, "").replace(/<\/?noscript>/g, "");
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  return copy;
}
