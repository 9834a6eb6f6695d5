/** An archive in which every field of every article means harm, built, and opened in a browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse as parseCsv } from "csv-parse/sync";
import { XmlDocument } from "libxml2-wasm";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { toBibtex } from "../article/citation/bibtex.ts";
import { toCsl } from "../article/citation/csl.ts";
import { referenceOf } from "../article/citation/reference.ts";
import { toRis } from "../article/citation/ris.ts";
import { launch, openPage, type WatchedPage } from "../testing/browser.ts";
import { runCommand } from "../testing/command.ts";
import { texts } from "../testing/hostile/markup.ts";
import { writeHostileArchive } from "../testing/hostile/site.ts";
import { serveStatic, type StaticServer } from "../lab/browser/static-server.ts";
import { filesOf } from "../testing/tree.ts";

const directory = mkdtempSync(path.join(tmpdir(), "sijill-hostile-"));
const site = path.join(directory, "_site");
let browser: Browser;
let server: StaticServer;
let files: string[];

beforeAll(async () => {
  const articles = path.join(directory, "articles");
  writeHostileArchive(articles);
  const options = ["--articles", articles, "--output", site];
  const built = await runCommand(inject("project"), "build", options);
  if (built.status !== 0) throw new Error(built.stderr);
  files = filesOf(site);
  [browser, server] = await Promise.all([launch(), serveStatic(site)]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const read = (file: string): string => readFileSync(path.join(site, file), "utf8");

/** What in a document could run or load something that is not the site's own; runs in the browser. */
function lookFor(of: Document): string[] {
  const found: string[] = [];
  const own = window.location.origin;
  const never = "iframe,frame,object,embed,applet,base,portal,style,audio,video,math,template";
  for (const element of of.querySelectorAll(never)) found.push(`<${element.localName}>`);
  for (const meta of of.querySelectorAll("meta[http-equiv]")) {
    const what = meta.getAttribute("http-equiv") ?? "";
    if (!/^(content-security-policy|refresh)$/.test(what)) found.push(`<meta ${what}>`);
  }
  for (const script of of.scripts) {
    const isData = /^application\/(ld\+)?json$/.test(script.type);
    if (isData) JSON.parse(script.text);
    else if (script.text !== "" || new URL(script.src).origin !== own) found.push(script.outerHTML);
  }
  const addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href"];
  for (const element of of.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const isAlive = /^on|^(srcdoc|ping|background)$/i.test(name);
      if (isAlive || (name === "style" && value.includes("("))) found.push(`${name}="${value}"`);
      if (!addresses.includes(name) || !URL.canParse(value, of.baseURI)) continue;
      const { protocol } = new URL(value, of.baseURI);
      if (!/^(https?|mailto):$/.test(protocol)) found.push(`${name}="${value}"`);
    }
  }
  return found;
}

/** A page on which nothing may be called that a hostile text calls. */
async function open(options: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await openPage(browser, server.origin, options);
  const { page, faults } = watched;
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  await page.addInitScript(`window.lookFor = ${lookFor.toString()}`);
  await page.addInitScript(() => {
    window.alert = (what: unknown) => console.error(`ran: ${String(what)}`);
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return watched;
}

function strangeIn(page: Page): Promise<string[]> {
  return page.evaluate(() => window.lookFor(document));
}

/** Opens pages one after the other, several at a time, and tells what was strange on any. */
async function visit(paths: readonly string[], options: BrowserContextOptions): Promise<string[]> {
  const strange: string[] = [];
  const waiting = [...paths];
  const visitor = async (): Promise<void> => {
    const { page, faults } = await open(options);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await page.goto(next, { waitUntil: "load" });
      for (const what of [...faults.splice(0), ...(await strangeIn(page))]) {
        strange.push(`${next} ${what}`);
      }
    }
    await page.context().close();
  };
  await Promise.all([visitor(), visitor()]);
  return strange;
}

/** Every so manieth of some. */
function everyOf<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, i) => i % step === 0);
}

function pathsOf(some: (file: string) => boolean): string[] {
  return files
    .filter((file) => file.endsWith("index.html") && some(file))
    .map(
      (file) => `/${file.split("/").map(encodeURIComponent).join("/").replace("index.html", "")}`,
    );
}

const isArticle = (file: string): boolean => /^2024\/05\/\d\d\/[^/]+\//.test(file);

test("articles and the lists of them run nothing and ask nobody", async () => {
  const lists = pathsOf((file) => /^(?:2024|tags|authors|[^/]*$)/.test(file) && !isArticle(file));
  expect(await visit([...everyOf(lists, 5), ...everyOf(pathsOf(isArticle), 25)], {})).toEqual([]);
});

test("the search shows results, choices and suggestions as text, whatever is asked", async () => {
  const { page, faults } = await open({});
  await page.goto("/search/?q=متجه&shown=100&sort=oldest");
  await page.locator(".search-result").nth(90).waitFor();
  for (const facet of await page.locator(".facet summary:visible").all()) await facet.click();
  await page.locator(".facet label").first().waitFor();
  expect([...faults, ...(await strangeIn(page))]).toEqual([]);
  for (const text of everyOf(texts, 30).map((one) => one.slice(0, 200))) {
    const params = new URLSearchParams({
      q: text,
      tag: text,
      author: text,
      from: text,
      sort: text,
    });
    await page.goto(`/search/?${params.toString()}`);
    await page.locator(".search-result, .search-message h2").first().waitFor();
    expect([...faults, ...(await strangeIn(page))]).toEqual([]);
  }
  await page.goto("/");
  for (const typed of ["<script", "javascript", '"><img']) {
    await page.fill("#masthead-search", typed);
    await page.waitForTimeout(300);
  }
  expect([...faults, ...(await strangeIn(page))]).toEqual([]);
  await page.context().close();
});

test("feeds and sitemaps are XML, and bulk data is read back as it was written", () => {
  const xml = files.filter((file) => file.endsWith(".xml"));
  expect(xml.length).toBeGreaterThan(20);
  for (const file of xml) XmlDocument.fromString(read(file)).dispose();
  const month = JSON.parse(read("2024/05/articles.json")) as { articles: { title: string }[] };
  const titles = month.articles.map(({ title }) => title);
  for (const text of [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
  ]) {
    expect(titles).toContain(text);
  }
  const csv = gunzipSync(readFileSync(path.join(site, "data/2024.csv.gz"))).toString("utf8");
  const rows = parseCsv(csv, { bom: true });
  expect(rows).toHaveLength(month.articles.length + 1);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

test("references are as many as they are, whatever their titles and names say", () => {
  const references = texts.map((text, i) =>
    referenceOf({
      title: text,
      section: text,
      author: [text],
      publication: text,
      place: text,
      date: "2024-05-07",
      url: `https://site.test/${i}`,
      language: "ar",
    }),
  );
  const parsed = plugins.input.chain(toBibtex(references), {
    forceType: "@biblatex/text",
    generateGraph: false,
  });
  expect(parsed).toHaveLength(texts.length);
  expect(JSON.parse(toCsl(references))).toHaveLength(texts.length);
  const lines = toRis(references).split("\r\n");
  expect(lines.filter((line) => !/^(?:[A-Z][A-Z0-9] {2}- .*)?$/s.test(line))).toEqual([]);
  for (const tag of ["TY", "ER"]) {
    expect(lines.filter((line) => line.startsWith(`${tag}  - `))).toHaveLength(texts.length);
  }
});

/** Pages in a frame. */
const AT_ONCE = 8;

test("no article runs anything, even were there no policy and none of our scripts", async () => {
  const { page, faults } = await open({ bypassCSP: true });
  await page.goto("/404.html");
  const paths = pathsOf(isArticle);
  expect(paths.length).toBeGreaterThan(texts.length);
  // To a browser a frame is more work than a page in it: what one leaves open, swallows the articles behind it.
  const groups = Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, i) =>
    paths.slice(AT_ONCE * i, AT_ONCE * (i + 1)),
  );
  const strange = await page.evaluate(async (all) => {
    // The policy and what the site loads are of no matter here, and three hundred pages would wait for it.
    const own =
      /<meta\s+http-equiv="content-security-policy"[^>]*>|<script(?: type="module")? src="\/assets\/[\w.-]+"><\/script>| href="\/assets\/[\w.-]+"/g;
    const found: string[] = [];
    const waiting = [...all];
    const look = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const frame = document.createElement("iframe");
        const held = await Promise.all(next.map(async (one) => (await fetch(one)).text()));
        frame.srcdoc = held.join("").replace(own, "");
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame);
        await loaded;
        const inside = frame.contentDocument;
        const count = inside?.querySelectorAll("article.story").length;
        if (count !== next.length) found.push(`${next.join(" ")} have ${count} articles`);
        if (inside)
          found.push(...window.lookFor(inside).map((what) => `${next.join(" ")} ${what}`));
        frame.remove();
      }
    };
    await Promise.all([look(), look(), look(), look()]);
    return found;
  }, groups);
  expect([...faults, ...strange]).toEqual([]);
  await page.context().close();
});

declare global {
  interface Window {
    lookFor: (of: Document) => string[];
  }
}
