/** A long index of names: letters to jump to, and a field that narrows it. */
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { topicIndex } from "../../_includes/parts/topic-index.ts";
import strings from "../../_data/strings.ts";
import { useBuiltSite } from "../testing/built-site.ts";
import { sampleSite } from "../testing/sample-site.ts";

const built = useBuiltSite();

/** The index of some names, and of as many others as make it long. */
function indexOf(names: readonly string[]): string {
  const all = [...names, ...Array.from({ length: 60 }, (_, i) => `منى ${i}`)];
  return topicIndex(
    sampleSite,
    all.map((title, i) => ({ url: `/authors/${i}/`, title, count: i + 1 })),
  ).toString();
}

test("names stand under their first letter: Arabic ones, then others, then what is no letter", () => {
  const html = indexOf([
    "2000",
    "Reuters",
    "«الشرق»",
    "أحمد",
    "آلاء",
    "إكرامي",
    "رويترز",
    "‎zaki",
    "کريم",
    "كامل",
  ]);
  const letters = [...html.matchAll(/<a href="#letter-(\d+)">(.)<\/a>/g)];
  expect(letters.map(([, , letter]) => letter)).toEqual(["ا", "ر", "ك", "م", "R", "Z", "#"]);
  expect(letters.map(([, number]) => html.includes(`id="letter-${number}"`))).not.toContain(false);
  expect(html.match(/<li>/g)).toHaveLength(70);
});

test("a short list needs no letters", () => {
  expect(topicIndex(sampleSite, [{ url: "/", title: "أحمد", count: 1 }]).toString()).not.toContain(
    "letter",
  );
});

/** Opens an index of many names in the place of the archive's own. */
async function openIndex(names: readonly string[], options?: BrowserContextOptions) {
  const { page, faults } = await built.open(options);
  await page.route("**/authors/", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const list = indexOf(names);
    await route.fulfill({
      response,
      body: body.replace(/<ul class="topic-links">[^]*?<\/ul>/, () => list),
    });
  });
  await page.goto("/authors/");
  return { page, faults, shown: page.locator(".topic-names li:visible") };
}

test("what is typed narrows it, in any spelling", async () => {
  const { page, faults, shown } = await openIndex(["أحمد", "إحمد", "Reuters"]);
  await page.fill("#topic-filter", " احمد");
  expect(await shown.count()).toBe(2);
  expect(await page.locator(".letter:visible").count()).toBe(1);
  await page.fill("#topic-filter", "لا أحد");
  expect(await page.textContent(".topic-filter [role=status]")).toBe(strings.topicIndex.none);
  await page.fill("#topic-filter", "");
  expect(await shown.count()).toBe(63);
  expect(faults).toEqual([]);
});

test("without a script it is whole, and has no field that does nothing", async () => {
  const { page, shown } = await openIndex(["Reuters"], { javaScriptEnabled: false });
  expect(await shown.count()).toBe(61);
  expect(await page.locator("#topic-filter").isVisible()).toBe(false);
});
