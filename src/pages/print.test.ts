/** What a page shows is on its print, whole; no style asks for the size of the sheets. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBuiltSite } from "../testing/built-site.ts";

const site = useBuiltSite();

/** One page of each kind that lists articles. */
const lists = {
  home: "/",
  day: "/2024/05/07/",
  month: "/2024/05/",
  year: "/2024/",
  "year with undated articles": "/1932/",
  "Hijri month": "/hijri/1445/10/",
  "Hijri year": "/hijri/1445/",
  section: "/sections/sport/",
  author: `/authors/${encodeURIComponent("كريم-لطفي")}/`,
  "topic index": "/authors/",
  "day of the year": "/on-this-day/05-07/",
  dates: "/dates/",
  search: `/search/?q=${encodeURIComponent("القوات")}`,
};

/** What one of the copies is that make a page as long as those of a real archive. */
const COPIED =
  ".section-items > *, .headlines > li, .month-days > *, .hijri-days tbody tr, " +
  ".item-list > *, .topic-links > li, .years > li, .months > *, .numbers tbody tr, .search-result";

/** Where headlines, names and dates stand in a list. */
const LISTED = `:is(.item, ${COPIED}) a`;

test.each(Object.entries(lists))(
  "all that is listed is printed, whole: %s",
  async (_kind, path) => {
    const { page } = await site.open();
    await page.goto(path, { waitUntil: "networkidle" });
    await page.locator(COPIED).first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const listed = await page.evaluate(copyAndMark, {
      copied: COPIED,
      listed: LISTED,
    });
    expect(listed.length).toBeGreaterThan(5);
    expect(await printedOnce(page)).toEqual(listed);
    await page.context().close();
  },
);

test("every paragraph and every row of a table of an article is printed", async () => {
  const { page } = await site.open();
  await page.goto("/2024/05/07/troops/", { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  const listed = await page.evaluate(() => {
    const text = document.querySelector(".story-text");
    const table = document.createElement("table");
    for (let i = 0; i < 120; i++) table.insertRow().insertCell().textContent = "ألف وباء";
    text?.append(table);
    const ends = [...document.querySelectorAll<HTMLElement>(".story-text :is(p, td)")];
    return ends
      .filter((end) => end.checkVisibility())
      .map((end, i) => {
        const link = document.createElement("a");
        link.href = `https://mark.example/${i}`;
        link.textContent = "∎";
        end.append(link);
        return link.href;
      });
  });
  expect(listed.length).toBeGreaterThan(120);
  expect(await printedOnce(page)).toEqual(listed);
  await page.context().close();
});

/** Multiplies what a page lists, and gives each link an address by which its print is known. */
function copyAndMark(options: { copied: string; listed: string }): string[] {
  const copied = [...document.querySelectorAll(options.copied)];
  for (const one of copied) {
    for (let i = 0; i < 60 / copied.length; i++) one.after(one.cloneNode(true));
  }
  const links = [...document.querySelectorAll<HTMLAnchorElement>(options.listed)];
  return links
    .filter((link) => link.checkVisibility({ visibilityProperty: true }))
    .map((link, i) => (link.href = `https://mark.example/${i}`));
}

/** In points, what is not more than the room above a line's letters: it may reach over a sheet's edge. */
const LEADING = 6;

/** The object of a marked link: its number, its lower and its upper edge, its address. */
const LINK =
  /(\d+) 0 obj\n<<\/Type \/Annot\n[^(]*?\/Rect \[\S+ (\S+) \S+ (\S+)\][^(]*\/URI \((https:\/\/mark\.example\/\d+)\)/g;

/**
 * The marked links of a page's print, in order, that are on one sheet, not parted by its edge.
 *
 * Chromium writes pages and links as plain objects of a PDF: ISO 32000-1, 7.7.3.3 and 12.5.6.5.
 */
async function printedOnce(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const addresses = new Map<string, string>();
  for (const [, id = "", lower, upper, url = ""] of pdf.matchAll(LINK)) {
    if (Number(upper) - Number(lower) > LEADING) addresses.set(id, url);
  }
  const sheets = [...pdf.matchAll(/\/Annots \[([^\]]*)\]/g)].flatMap(([, ids = ""]) => [
    ...new Set(ids.split(" 0 R").flatMap((id) => addresses.get(id.trim()) ?? [])),
  ]);
  const number = (url: string): number => Number(url.slice(url.lastIndexOf("/") + 1));
  return sheets
    .filter((url) => sheets.indexOf(url) === sheets.lastIndexOf(url))
    .sort((a, b) => number(a) - number(b));
}
