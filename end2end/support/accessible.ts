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
  if (isHydrated) return expectNoViolations(page);
  const copy = await withJavaScript(page);
  try {
    await expectNoViolations(copy);
  } finally {
    await copy.context().close();
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    const ended = Promise.allSettled(ending.map((one) => one.finished));
    // A page that is not painted finishes nothing.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
  });
  const folded = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll<HTMLDetailsElement>("details.fold:not([open])"));
    for (const one of all) one.dataset.wasFolded = String((one.open = true));
    return all.length;
  });
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const axe = violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id} at ${node.target}: ${rule.help}`));
  const ibm = await ibmViolations(page);
  if (folded > 0)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>("details[data-was-folded]")) {
        delete one.dataset.wasFolded;
        one.open = false;
      }
    });
  expect([...axe, ...ibm]).toEqual([]);
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

/** Judges the page in light and in dark, and at 320 pixels nothing sticks out. */
export async function expectFineEverywhere(page: Page, isHydrated: boolean): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, isHydrated);
  }
  await page.emulateMedia({ colorScheme: null });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const [wanted, shown] = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wanted).toBeLessThanOrEqual(shown as number);
  if (size) await page.setViewportSize(size);
}
