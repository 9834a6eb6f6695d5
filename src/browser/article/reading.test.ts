/** What a reader does with an article, in a real browser over the built site. */
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBuiltSite } from "../../testing/built-site.ts";
import { eventually } from "../../testing/eventually.ts";

const site = useBuiltSite();

const ARTICLE = "/2024/05/07/troops/";
const permissions = ["clipboard-read", "clipboard-write"];

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a dossier is cited as a page of the website", async () => {
  const { page, faults } = await site.open({ permissions });
  await page.goto("/dossiers/matches/");
  await page
    .getByRole("group", { name: "نسخ", exact: true })
    .locator('[data-format="csl"]')
    .click();
  await page.locator(".cite-tools .tools-status", { hasText: "نُسخت صيغة" }).waitFor();
  expect(JSON.parse(await clipboard(page))).toMatchObject([
    {
      type: "webpage",
      title: "ملف المباراة",
      author: [{ literal: "سلمى فاروق" }, { literal: "كريم لطفي" }],
      issued: { "date-parts": [[2024, 5, 7]] },
      "container-title": "جريدة الطريق",
    },
  ]);
  expect(faults).toEqual([]);
});

test("a citation is copied as it is downloaded, and reference managers read it", async () => {
  const { page, faults } = await site.open({ permissions });
  await page.goto(ARTICLE);
  const read = { bibtex: "@biblatex/text", ris: "@ris/file", csl: "@else/json" };
  for (const [format, forceType] of Object.entries(read)) {
    const [copy, download] = ["نسخ", "تنزيل"].map((verb) =>
      page.getByRole("group", { name: verb, exact: true }).locator(`[data-format="${format}"]`),
    );
    await copy!.click();
    await page.locator(".cite-tools .tools-status", { hasText: "نُسخت صيغة" }).waitFor();
    const copied = await clipboard(page);
    const [file] = await Promise.all([page.waitForEvent("download"), download!.click()]);
    expect(await readFile(await file.path(), "utf8")).toBe(copied);
    const [reference] = plugins.input.chain(copied, { forceType, generateGraph: false });
    expect(reference).toMatchObject({
      // citation.js knows no newspapers in BibTeX.
      type: format === "bibtex" ? "article-journal" : "article-newspaper",
      title: "رحيل القوات عن الشمال يفتح باب الأسئلة",
      "container-title": "جريدة الطريق",
      URL: `https://altareeq.example${ARTICLE}`,
    });
    await page.locator(".cite-tools .tools-status").evaluate((status) => {
      status.textContent = "";
    });
  }
  // In words, it is what the page says without script as well.
  await page.locator('[data-format="note"]').click();
  const printed = await page.locator(".cite-text").textContent();
  // Only a browser knows the day on which it is read.
  const onDay = /، اطُّلع عليه في \d{1,2} \S+ \d{4}(?=، https:)/;
  await eventually(async () => expect(await clipboard(page)).toMatch(onDay));
  await eventually(async () => expect((await clipboard(page)).replace(onDay, "")).toBe(printed));
  expect(faults).toEqual([]);
});

test("size and width of the text are kept for the next visit, and do not move it then", async () => {
  const { page, faults } = await site.open();
  await page.goto(ARTICLE);
  const measure = () =>
    page.evaluate(() => {
      const text = document.querySelector<HTMLElement>(".story-text p");
      const story = document.querySelector<HTMLElement>(".story");
      return [parseFloat(getComputedStyle(text!).fontSize), story!.getBoundingClientRect().width];
    });
  const [size = 0, width = 0] = await measure();
  await page.getByRole("button", { name: "تكبير الخط" }).click();
  await page.getByRole("button", { name: "توسيع عمود النص" }).click();
  expect(await page.locator(".story-tools .tools-status").textContent()).toBe("حجم الخط 115٪");
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.shifted += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/2024/05/06/flood/", { waitUntil: "networkidle" });
  const [larger = 0, wider = 0] = await measure();
  expect(larger / size).toBeCloseTo(1.15);
  expect(wider / width).toBeCloseTo(1.35);
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.01);
  expect(faults).toEqual([]);
});

test("a passage that is selected has a link of its own, which leads back to it", async () => {
  const viewport = { width: 390, height: 320 };
  const { page, faults } = await site.open({ permissions, viewport });
  await page.goto(ARTICLE);
  await page.evaluate(() => {
    document.getSelection()?.selectAllChildren(document.querySelector(".story-text p")!);
  });
  await page.getByRole("button", { name: "نسخ رابط المقطع المحدد" }).click();
  await page.locator(".passage-bar .tools-status", { hasText: "نُسخ رابط المقطع." }).waitFor();
  const link = await clipboard(page);
  const [address = "", fragment = ""] = link.split("#:~:text=");
  expect(address).toBe(`https://altareeq.example${ARTICLE}`);
  expect(decodeURIComponent(fragment)).toMatch(/^غادرت القوات مواقعها أمس.*و2014/);
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.locator(".passage-bar").waitFor({ state: "detached" });
  await page.goto("about:blank");
  await page.goto(`${site.origin}${ARTICLE}#:~:text=${fragment}`);
  await eventually(async () => {
    const top = await page.evaluate(
      () => document.querySelector(".story-text p")!.getBoundingClientRect().top,
    );
    expect(top).toBeLessThan(viewport.height);
  });
  expect(faults).toEqual([]);
});

test("the first visit to an article fetches no more than its budget", async () => {
  const { page } = await site.open();
  const sizes: Record<string, number> = {};
  page.on("response", async (response) => {
    const type = response.request().resourceType();
    const body = await response.body().catch(() => Buffer.alloc(0));
    const size = type === "font" ? body.length : gzipSync(body).length;
    sizes[type] = (sizes[type] ?? 0) + size;
  });
  await page.goto(ARTICLE, { waitUntil: "networkidle" });
  // What pictures weigh is not for this page to say.
  const { image: _pictures = 0, ...rest } = sizes;
  expect(rest["script"]).toBeLessThan(25 * 1024);
  const all = Object.values(rest).reduce((sum, size) => sum + size, 0);
  expect(all).toBeLessThan(120 * 1024);
});

declare global {
  interface Window {
    shifted: number;
  }
}
