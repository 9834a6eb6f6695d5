/** The whole site, as files. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { imageSize } from "image-size";
import { describe, expect, inject, test } from "vitest";
import { danglingLinks } from "../testing/links.ts";
import { filesOf } from "../testing/tree.ts";

const site = inject("site");
const files = filesOf(site);
const everyPage = files.filter((file) => file.endsWith(".html"));
/** The days of the year are all alike: one that has articles stands for them, and one that has none. */
const pages = everyPage.filter(
  (file) => !/^on-this-day\/\d/.test(file) || /05-07|02-29/.test(file),
);
const read = (file: string): string => readFileSync(path.join(site, file), "utf8");

test("has a page for each article, day, month, year and topic, and each once", () => {
  expect(pages).toMatchSnapshot();
  expect(everyPage.filter((file) => /^on-this-day\/\d/.test(file))).toHaveLength(366);
});

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      // How Prettier and markdown-it write what the standard leaves open.
      "doctype-style": "off",
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "attribute-boolean-style": "off",
      // A list may have a name.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // A headline is as long as the newspaper made it.
      "long-title": "off",
    },
  });
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(read(page), page);
    for (const { messages } of report.results) {
      faults.push(...messages.map((m) => `${page}:${m.line}: ${m.ruleId}: ${m.message}`));
    }
  }
  expect(faults).toEqual([]);
});

test("every link within the site leads to a page or a file of it", () => {
  expect(danglingLinks(site, pages, files)).toEqual([]);
});

test("every file but the stable entries is led to by a page, a style or a script", () => {
  const text = files
    .filter((file) => /\.(html|css|js|webmanifest)$/.test(file))
    .map(read)
    .join("\n");
  const assets = files.filter((file) => /^(assets|pictures)\//.test(file));
  expect(assets.filter((file) => !text.includes(encodeURI(path.posix.basename(file))))).toEqual([]);
});

test("the icons for home screens are as large as they say", () => {
  const manifest = JSON.parse(read("manifest.webmanifest")) as {
    icons: { src: string; sizes: string }[];
  };
  const touch = /rel="apple-touch-icon" href="([^"]*)"/.exec(read("index.html"))?.[1] ?? "";
  const icons = manifest.icons.filter((icon) => icon.sizes !== "any");
  icons.push({ src: touch, sizes: "180x180" });
  expect(icons.map((icon) => icon.sizes)).toEqual(["192x192", "512x512", "512x512", "180x180"]);
  for (const { src, sizes: said } of icons) {
    const { width, height, type } = imageSize(readFileSync(path.join(site, src)));
    expect([type, `${width}x${height}`]).toEqual(["png", said]);
  }
});

describe("an article's page", () => {
  const page = read("2024/05/07/troops/index.html");

  test("bears the date in both calendars and who led the paper", () => {
    const masthead = page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
    expect(masthead).toContain("الثلاثاء 7 مايو 2024 05:53 ص 28 شوال 1445 هـ");
    expect(masthead).toContain("رئيس مجلس الإدارة مدحت حسنين بركات");
    expect(masthead).toContain("رئيس التحرير محمد رجب");
  });

  test("links read-also lines to the archived article, and leaves others as they are", () => {
    expect(page).toContain('<a href="/2024/05/06/flood/">أمطار غزيرة على الساحل</a>');
    expect(page).toContain("<span>عنوان ليس في الأرشيف</span>");
  });

  test("isolates Latin names", () => {
    expect(page).toContain("<bdi>Financial Times</bdi>");
  });

  test("escapes what its author wrote", () => {
    const cup = read("2024/05/07/كأس-الطريق/index.html");
    expect(cup).toContain("<h1>كأس «الطريق»: من يرفع &lt;الكأس&gt; &amp; اللقب؟</h1>");
  });

  test("is reached by its former path", () => {
    expect(read("news/12345.html")).toContain('url=/2024/05/07/troops/"');
  });
});

test("an article in another language says so of its words, not of the newspaper's around them", () => {
  const page = read("2024/05/07/visitors/index.html");
  expect(page).toMatch(/<h1\s+lang="en" dir="ltr"\s*>Visitors return/);
  expect(page).toMatch(/<div class="story-text"\s+lang="en" dir="ltr"\s*>/);
  expect(page).toContain('<article class="story">');
  expect(read("index.html")).toMatch(/lang="en" dir="ltr"\s*>Visitors return/);
});

test("a name with too few articles for a page leads to a search for it", () => {
  const page = read("2024/05/07/troops/index.html");
  const author = encodeURIComponent("محمد سالم");
  expect(page).toContain(`href="/search/?author=${author}"`);
  expect(read("2024/05/06/flood/index.html")).toContain(
    `href="/authors/${encodeURI("كريم-لطفي")}/"`,
  );
});

test("articles of which only the month or the year is known stand in that period", () => {
  expect(read("1932/05/index.html")).toContain('href="/1932/05/cinema/"');
  expect(read("1932/index.html")).toContain('href="/1932/census/"');
});
