/** What axe finds on a page in a browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What breaks a rule on a page as it is now, and the elements that do. */
export async function axeViolations(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  // No script tag: the page's own policy would refuse it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    // Of what breaks no rule it would describe each element too.
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
}

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}
