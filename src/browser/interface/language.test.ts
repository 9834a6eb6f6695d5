/** The interface in another language than that of the pages, in a real browser. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import ar from "../../../_data/languages/ar.ts";
import { serveStatic, type StaticServer } from "../../lab/browser/static-server.ts";
import { axeViolations } from "../../testing/axe.ts";
import { launch, openPage, type WatchedPage } from "../../testing/browser.ts";
import { runCommand } from "../../testing/command.ts";
import { copySite } from "../../testing/place.ts";
import { copyProject, inTemporaryDirectory } from "../../testing/project.ts";

const NEWSPAPER = `import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({ ...identity, interface: ["ar", "en"] });
`;

/** A page of each kind, less what only its headings tell apart. */
const PAGES = [
  "/",
  "/2024/",
  "/1932/",
  "/2024/05/",
  "/2024/05/07/",
  "/2024/05/07/troops/",
  "/2024/05/07/visitors/",
  "/2024/05/05/pages/1/",
  "/2024/05/05/pages/2/",
  "/2024/05/05/",
  "/2024/05/05/match/",
  "/sections/sport/",
  "/authors/",
  "/dates/",
  "/hijri/1445/",
  "/hijri/1445/10/",
  "/on-this-day/05-07/",
  "/on-this-day/",
  "/leaders/",
  "/dossiers/",
  "/dossiers/matches/",
  "/search/",
  "/search/?q=المباراة",
  "/search/?q=زظضخغ",
  "/over-time/?q=القوات",
  "/about/",
  "/offline/",
  "/clippings/",
  "/404.html",
];

/** What an answer of a search shows. */
const ANSWER = ".search-result, .search-message h2, .over-time-chart";

/** Those of them that differ in what axe looks at. */
const WITH_AXE = /^\/(?:$|dates|search\/\?q=ا|over-time|clippings)|05\/$|match|pages\/1/;

let browser: Browser;
let server: StaticServer;
let site: string;
let end = (): void => {};

beforeAll(async () => {
  const isDone = new Promise<void>((resolve) => (end = resolve));
  await new Promise<void>((resolve, reject) => {
    inTemporaryDirectory(async (directory) => {
      copyProject(path.join(directory, "project"), NEWSPAPER);
      site = copySite(path.join(directory, "project"));
      const built = await runCommand(path.join(directory, "project"), "build");
      if (built.status !== 0) throw new Error(built.stderr);
      [browser, server] = await Promise.all([launch(), serveStatic(site)]);
      resolve();
      await isDone;
    }).catch(reject);
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  end();
});

/** A page of a reader who has chosen English. */
async function inEnglish(): Promise<WatchedPage> {
  const opened = await openPage(browser, server.origin);
  await opened.page.goto("/2024/05/07/troops/");
  await opened.page.getByRole("button", { name: "English" }).click();
  await opened.page.locator("html[lang=en]").waitFor();
  return opened;
}

/** Texts that can be taken for nothing but words of the interface. */
const words: string[] = [];
(function collect(value: unknown): void {
  if (typeof value === "string") words.push(value);
  else Object.values(value ?? {}).forEach(collect);
})({ ...ar.strings, manifest: "", data: "" });

/** What of a page is said in Arabic and should not be: what is not told to be Arabic, and words of the interface. */
function leftovers(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const said = text.textContent?.replace(/\s+/g, " ").trim() ?? "";
      const parent = text.parentElement;
      if (!parent || !/[\u0621-\u064a]/.test(said) || parent.closest("script, noscript")) continue;
      const isTold = parent.closest("[lang]")?.getAttribute("lang") === "ar";
      const isOwn = parent.closest(
        "#language-control, bdi, .story-text, .facet, .item, .headlines",
      );
      if (!isTold || (!isOwn && known.includes(said))) found.push(said);
    }
    return found;
  }, words);
}

test("in English, no page says anything of its own in Arabic, and passes axe", async () => {
  const { page, faults } = await inEnglish();
  for (const url of PAGES) {
    await page.goto(url, { waitUntil: "networkidle" });
    if (url.includes("?")) await page.locator(ANSWER).first().waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect([url, await leftovers(page)]).toEqual([url, []]);
    if (!WITH_AXE.test(url)) continue;
    expect([url, await axeViolations(page)]).toEqual([url, []]);
  }
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("the language that was chosen is there at once on the next page, and Arabic again when it is", async () => {
  const { page, faults } = await inEnglish();
  const textOf = async (selector: string) =>
    (await page.locator(selector).first().textContent())?.replace(/\s+/g, " ").trim();
  expect(await textOf(".dateline time")).toBe("Tuesday 7 May 2024 5:53 AM");
  expect(await textOf(".dateline .hijri")).toBe("28 Shawwal 1445 AH");
  expect(await page.locator(".story-text").getAttribute("dir")).toBe("rtl");
  await page.goto("/2024/05/06/flood/");
  const notices = await page.locator(".notice").all();
  const directions = await Promise.all(notices.map((one) => one.getAttribute("dir")));
  expect(directions).toEqual(["ltr", null]); // when it was updated; what was corrected, with the article's text
  await page.goto("/2024/05/07/");
  expect(await page.title()).toMatch(/^Edition of Tuesday 7 May 2024 \| /);
  expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
  await page.goto("/search/?q=ملف المباراة");
  expect(await page.locator(".search-pages li").first().getAttribute("dir")).toBe("rtl");
  await page.goto("/search/?q=المباراة");
  await page.locator("#search-status", { hasText: "2 results" }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "العربية" }).click();
  await page.locator("html[lang=ar]").waitFor();
  await page.locator("#search-status", { hasText: "نتيجتان" }).waitFor();
  expect(faults).toEqual([]);
});

test("an archive of one language has nothing of it, and the text of pages is the same in both", () => {
  const alone = inject("site");
  const read = (directory: string): string =>
    readFileSync(path.join(directory, "2024/05/07/troops/index.html"), "utf8");
  const text = (html: string): string =>
    html.replace(/<button id="language-control"[^]*?<\/button>/, "").replace(/<[^>]*>|\s+/g, "");
  expect(existsSync(path.join(alone, "languages.json"))).toBe(false);
  // The one script that every page waits for.
  const [early = ""] = readdirSync(path.join(alone, "assets")).filter((name) =>
    name.startsWith("early-"),
  );
  expect(readFileSync(path.join(alone, "assets", early), "utf8")).not.toMatch(/data-w|language/);
  expect(read(alone)).not.toMatch(/data-w|language-control/);
  expect(text(read(site))).toBe(text(read(alone)));
  expect(read(site)).not.toMatch(/[\uFDD0-\uFDD2]/);
});
