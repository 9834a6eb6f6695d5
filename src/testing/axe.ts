/** What axe finds on a page in a browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What breaks a rule on a page as it is now, and the elements that do.
 *
 * @param rules the rules to ask, if not all.
 */
export async function axeViolations(
  page: Page,
  rules?: readonly string[],
): Promise<{ id: string; nodes: string[] }[]> {
  // No script tag: the page's own policy would refuse it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      // Of what breaks no rule it would describe each element too.
      const { violations } = await window.axe.run({ resultTypes: ["violations"], ...runOnly });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
    },
    rules && { runOnly: [...rules] },
  );
}

/** The rules that look at colours: what breaks another breaks it whether a page is light or dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** The same of a light page and of a dark one; the page's context is one of reduced motion. */
export async function axeViolationsInBoth(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeViolations(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}
