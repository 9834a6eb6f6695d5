/** Keeping articles, in a real browser. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { serveStatic } from "../../lab/browser/static-server.ts";
import { openPage } from "../../testing/browser.ts";
import { useBuiltSite } from "../../testing/built-site.ts";
import { eventually } from "../../testing/eventually.ts";

const site = useBuiltSite();

const TROOPS = { path: "/2024/05/07/troops/", title: "رحيل القوات عن الشمال يفتح باب الأسئلة" };
const MATCH = { path: "/2024/05/05/match/", title: "فوز ثمين في الجولة الأخيرة" };
const VISITORS = { path: "/2024/05/07/visitors/", title: "Visitors return to the old city" };
const HOST = "https://altareeq.example";

async function keep(page: Page, ...articles: readonly { path: string }[]): Promise<void> {
  for (const { path: url } of articles) {
    await page.goto(url);
    await page.click(".story-tools .keep");
    await page.locator(".story-tools .tools-status a").waitFor();
  }
}

const titles = (page: Page) => page.locator(".clipping .headline").allTextContents();
const status = (page: Page, text: string) =>
  page.locator("#clippings-status", { hasText: text }).waitFor();

/** What a button has the browser save. */
async function saved(page: Page, format: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`[data-format="${format}"]`),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

async function addFile(page: Page, text: string): Promise<void> {
  await page.setInputFiles('input[type="file"]', {
    name: "list.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
}

test("an article and a result are kept and let go of, and every tab follows", async () => {
  const { page, faults } = await site.open();
  const other = await page.context().newPage();
  await other.goto("/clippings/");
  await other.locator(".count", { hasText: "لا قصاصات بعد" }).waitFor();
  await keep(page, TROOPS);
  await expect.poll(() => titles(other)).toEqual([TROOPS.title]);
  await other.locator(".clippings-count", { hasText: "(1)" }).waitFor();

  await page.goto("/search/?q=المباراة");
  const result = page.locator(".search-result", { hasText: MATCH.title });
  await result.locator(".keep", { hasText: "حفظ" }).click();
  await result.locator(".keep.is-kept", { hasText: "محفوظ" }).waitFor();
  await expect.poll(() => titles(other)).toEqual([TROOPS.title, MATCH.title]);
  expect(await page.textContent(".clippings-count")).toBe(" (2)");

  await page.goto(TROOPS.path);
  await page.click(".story-tools .keep.is-kept");
  await page.locator(".story-tools .keep:not(.is-kept)").waitFor();
  await expect.poll(() => titles(other)).toEqual([MATCH.title]);
  expect(faults).toEqual([]);
});

test("notes and the order are the reader's, and what is removed comes back whole", async () => {
  const { page, faults } = await site.open();
  await keep(page, TROOPS, MATCH, VISITORS);
  await page.goto("/clippings/");
  await page.getByLabel(`ملاحظتي على «${MATCH.title}»`).fill("سطر\nوآخر");
  const down = page.getByRole("button", { name: `إلى أسفل: ${TROOPS.title}` });
  await down.focus();
  await page.keyboard.press("Enter");
  await status(page, `«${TROOPS.title}»: الموضع 2 من 3.`);
  await page.keyboard.press("Enter"); // it has the focus still
  await page.keyboard.press("Enter"); // and is the last now
  await page.getByRole("button", { name: `حذف: ${MATCH.title}` }).click();
  expect(await titles(page)).toEqual([VISITORS.title, TROOPS.title]);
  await page.getByRole("button", { name: "تراجع عن الحذف" }).click();
  await page.reload();
  expect(await titles(page)).toEqual([MATCH.title, VISITORS.title, TROOPS.title]);
  expect(await page.getByLabel(`ملاحظتي على «${MATCH.title}»`).inputValue()).toBe("سطر\nوآخر");
  await page.getByRole("button", { name: "ترتيبها بالتاريخ" }).click();
  expect((await titles(page))[0]).toBe(MATCH.title);
  expect(faults).toEqual([]);
});

/** A reference as citation.js reads it, in the terms of CSL. */
interface Read {
  title: string;
  URL: string;
  issued: { "date-parts": number[][] };
  annote?: string;
  note?: string;
}

const read = (text: string, format: string): Read[] =>
  plugins.input.chain(text, { forceType: format, generateGraph: false }) as Read[];

test("the list is taken away in every format, with notes, and each is added to another device's", async () => {
  const note = '=نسبة 50% & {مقعد}\n"1. [خبر](x)"';
  const { page, faults } = await site.open({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await keep(page, TROOPS, VISITORS);
  await page.goto("/clippings/");
  await page.getByLabel(`ملاحظتي على «${TROOPS.title}»`).fill(note);
  const oneLine = note.replace("\n", " ");
  const urls = [HOST + TROOPS.path, HOST + VISITORS.path];

  const csv = await saved(page, "csv");
  const rows = parse(csv.text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row["الرابط"])).toEqual(urls);
  expect(rows[0]).toMatchObject({ العنوان: TROOPS.title, الملاحظات: `'${note}`, العدد: "4845" });
  const ris = await saved(page, "ris");
  expect(read(ris.text, "@ris/file")).toMatchObject([
    { title: TROOPS.title, URL: urls[0], issued: { "date-parts": [[2024]] }, note: oneLine },
    { title: VISITORS.title, URL: urls[1] },
  ]);
  const bibtex = await saved(page, "bibtex");
  expect(read(bibtex.text, "@biblatex/text")).toMatchObject([
    { title: TROOPS.title, URL: urls[0], issued: { "date-parts": [[2024, 5, 7]] } },
    { title: VISITORS.title, URL: urls[1], language: "english" },
  ]);
  expect(bibtex.text).toContain(String.raw`annotation = {=نسبة 50\% \& \textbraceleft{}مقعد`);
  const csl = await saved(page, "csl");
  expect(JSON.parse(csl.text)).toMatchObject([
    { title: TROOPS.title, URL: urls[0], author: [{ literal: "محمد سالم" }], issue: "4845", note },
    { title: VISITORS.title, URL: urls[1], language: "en" },
  ]);
  const markdown = await saved(page, "markdown");
  expect(markdown.text).toContain(
    `1. [${TROOPS.title}](${urls[0]})، محمد سالم، جريدة الطريق، 7 مايو 2024`,
  );
  await page.click(".clippings-link");
  await page.locator(".cite-row .tools-status", { hasText: "نُسخ الرابط." }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect([csv, ris, bibtex, csl, markdown].map(({ name }) => name)).toEqual(
    ["csv", "ris", "bib", "json", "md"].map((extension) => `clippings.${extension}`),
  );

  for (const text of [csv.text, csl.text, markdown.text, link]) {
    const device = await site.open();
    await device.page.goto("/clippings/");
    await addFile(device.page, text);
    await status(device.page, "أُضيف مقالان.");
    await expect.poll(() => titles(device.page)).toEqual([TROOPS.title, VISITORS.title]);
    const field = device.page.getByLabel(`ملاحظتي على «${TROOPS.title}»`);
    expect(await field.inputValue()).toBe(note);
    await addFile(device.page, text);
    await status(device.page, "كلها في قصاصاتك من قبل.");
    expect(await field.inputValue()).toBe(note);
    expect(device.faults).toEqual([]);
    await device.page.context().close();
  }

  // A link is opened, and nothing of it is kept before the reader says so.
  const device = await site.open();
  await keep(device.page, MATCH);
  await device.page.goto(link.replace(HOST, ""));
  await device.page.locator("#clippings-offer", { hasText: "مقالان ليسا في قصاصاتك" }).waitFor();
  expect(await titles(device.page)).toEqual([MATCH.title]);
  await device.page.getByRole("button", { name: "إضافتها إلى قصاصاتي" }).click();
  await expect.poll(() => titles(device.page)).toEqual([MATCH.title, TROOPS.title, VISITORS.title]);
  expect(new URL(device.page.url()).hash).toBe("");
  expect([...faults, ...device.faults]).toEqual([]);
});

test("of hostile and damaged lists nothing is taken but articles of this site, as text", async () => {
  const { page, faults } = await site.open();
  await keep(page, MATCH);
  await page.goto("/clippings/");
  await page.getByLabel(`ملاحظتي على «${MATCH.title}»`).fill("ملاحظتي أنا");
  const evil = '<img src=x onerror="window.hacked = 1">';
  const items = [
    { URL: "javascript:alert(1)", note: evil },
    { URL: "https://evil.example/2024/05/07/troops/" },
    { URL: `${HOST}/about/` },
    { URL: `${HOST}/2024/05/07/../../../../evil/` },
    { URL: `${HOST}/2024/05/07/%E0%A4%A/` },
    { URL: 5 },
    null,
    { URL: HOST + MATCH.path, custom: { address: "javascript:alert(1)" } },
    // As it is exported where articles have identifiers.
    {
      URL: "https://n2t.net/ark:12345/s1bd3fk7n2q",
      custom: { address: HOST + MATCH.path },
      note: evil,
      title: "عنوان كاذب",
    },
    { URL: `${HOST}/2024/05/07/gone/`, note: evil, title: evil },
  ];
  await addFile(page, JSON.stringify(items));
  await status(page, "أُضيف مقال واحد.");
  expect(await titles(page)).toEqual([MATCH.title, "gone"]);
  expect(await page.getByLabel(`ملاحظتي على «${MATCH.title}»`).inputValue()).toBe(
    `ملاحظتي أنا\n\n${evil}`,
  );
  for (const damaged of ["", "{", "[[[", "\0\uffff", '"a,b\n"c', "![](", "1. [](:)"]) {
    await addFile(page, damaged);
    await status(page, "ليس في الملف مقال من هذا الأرشيف.");
  }
  await page.goto("/clippings/#list=AAAA_-broken");
  await page.reload();
  await status(page, "الرابط ناقص أو تالف");
  expect(await titles(page)).toEqual([MATCH.title, "gone"]);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  // The article that is gone has no page.
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("what is damaged in the browser's storage costs one article's note at most, and a full one nothing", async () => {
  const { page, faults } = await site.open();
  await keep(page, MATCH, TROOPS);
  await page.goto("/clippings/");
  await page.evaluate((broken) => {
    localStorage.setItem(`sijill:/:clipping:${broken}`, '{"note":"قبل الت');
    localStorage.setItem("sijill:/:clipping:about/", "{}");
    localStorage.setItem(
      "sijill:/:clipping:2024/05/07/visitors/",
      '{"at":"x","author":5,"title":[]}',
    );
  }, TROOPS.path.slice(1));
  await page.reload();
  await expect
    .poll(() => titles(page).then((all) => all.sort()))
    .toEqual([MATCH.title, TROOPS.title, VISITORS.title].sort());
  const note = page.getByLabel(`ملاحظتي على «${TROOPS.title}»`);
  expect(await note.inputValue()).toBe('{"note":"قبل الت');

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await note.fill("جديد");
  await status(page, "امتلأت ذاكرة المتصفح");
  await page.getByRole("button", { name: `حذف: ${MATCH.title}` }).click();
  await page.locator(".clippings-undo").click();
  await status(page, "امتلأت ذاكرة المتصفح");
  expect(await page.locator(".clippings-undo").isVisible()).toBe(true);
  await page.reload();
  expect(await note.inputValue()).toBe('{"note":"قبل الت');
  expect(faults).toEqual([]);
});

test("where the browser keeps nothing there is no button, and the page says why", async () => {
  const { page, faults } = await site.open();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await page.goto(TROOPS.path);
  await page.locator(".story-tools .tool").first().waitFor();
  expect(await page.locator(".keep").count()).toBe(0);
  await page.goto("/clippings/");
  await status(page, "لا يحفظ هذا المتصفح شيئًا");
  expect(faults).toEqual([]);
});

test("the texts are printed in their order, with contents, headlines, bylines, dates and addresses", async () => {
  const { page, faults } = await site.open();
  await keep(page, TROOPS, VISITORS, MATCH);
  await page.goto("/clippings/");
  await page.getByLabel(`ملاحظتي على «${VISITORS.title}»`).fill("ملاحظة للطباعة");
  await page.getByRole("button", { name: "قراءتها متتابعة وطباعتها" }).click();
  await page.locator(".clipping-text").first().waitFor();
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() => document.body.innerText);
  const places = [
    "المحتويات",
    VISITORS.title,
    "محمد سالم",
    "غادرت القوات مواقعها أمس",
    "المصدر: جريدة الطريق",
    HOST + TROOPS.path,
    "Visitors returned to the old city",
    HOST + VISITORS.path,
    "ملاحظة للطباعة",
    "حسم الفريق المباراة",
    HOST + MATCH.path,
  ].map((text) => printed.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await page.locator("button:visible, input:visible, textarea:visible").count()).toBe(0);
  expect(await page.locator(".reader-contents a").allTextContents()).toEqual(
    [TROOPS, VISITORS, MATCH].map(({ title }) => title),
  );
  const ids = await page.evaluate(() => {
    const all = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const dead = [
      ...document.querySelectorAll<HTMLAnchorElement>('#clippings-reader a[href^="#"]'),
    ].filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))));
    return { twice: all.filter((id, i) => all.indexOf(id) !== i), dead: dead.length };
  });
  expect(ids).toEqual({ twice: [], dead: 0 });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
});

test("what is kept is read and printed without a connection, with its pictures, however much was seen since", async () => {
  const copy = mkdtempSync(path.join(tmpdir(), "sijill-clippings-"));
  cpSync(inject("site"), copy, { recursive: true });
  const own = await serveStatic(copy);
  try {
    const { page } = await openPage(site.browser, own.origin, { serviceWorkers: "allow" });
    await page.goto("/about/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await keep(page, TROOPS, MATCH);
    await page.goto("/clippings/");
    await page.locator(".clippings-saved", { hasText: "فتُقرأ من دون اتصال" }).waitFor();
    await page.getByRole("button", { name: `حذف: ${MATCH.title}` }).click();
    await eventually(async () => {
      const left = await page.evaluate(async () => {
        const cache = await caches.open("sijill / clippings");
        return (await cache.keys()).map(({ url }) => decodeURI(new URL(url).pathname));
      });
      expect(left.filter((one) => !one.startsWith("/pictures/"))).toEqual([TROOPS.path]);
      expect(left.length).toBe(2);
    });
    // As if so much was seen that all else was given up.
    await page.evaluate(() =>
      Promise.all(["pages", "files"].map((name) => caches.delete(`sijill / ${name}`))),
    );
    await own.close();
    await page.goto(`${TROOPS.path}?q=القوات`);
    expect(await page.textContent("h1")).toBe(TROOPS.title);
    const picture = page.locator(".story > figure img");
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    await page.click(".story-tools .keep.is-kept");
    await page.click(".story-tools .keep:not(.is-kept)");
    await page.locator(".story-tools .keep.is-kept").waitFor();
    await page.goto("/clippings/");
    expect(await titles(page)).toEqual([TROOPS.title]);
    await page.getByRole("button", { name: "قراءتها متتابعة وطباعتها" }).click();
    await page.locator(".clipping-text", { hasText: "غادرت القوات مواقعها أمس" }).waitFor();
  } finally {
    await own.close().catch(() => {});
    rmSync(copy, { recursive: true });
  }
});
