/** A small site with a search page, served on this machine, for tests in a browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { searchPanel } from "../../../_includes/parts/search-panel.ts";
import { dayIndexFile, dayIndexOf } from "../../calendar/finding/day-index.ts";
import { defaultDesign } from "../../newspaper/design/design.ts";
import { designCss } from "../../newspaper/design/design-css.ts";
import { contentSecurityPolicy } from "../../lib/content-policy.ts";
import { html, type Html } from "../../lib/html.ts";
import { writeSearchSite } from "../search-site.ts";
import type { Searchable } from "../../search/index/index.ts";
import { sampleSettings } from "./sample-settings.ts";

/** The site lies below a path, as on a host with several sites. */
export const PREFIX = "/archive";
/** What an article and a query try to run. */
export const HOSTILE = '<img src=x onerror="window.hacked = 1"></script><mark onclick=x>';

const sections = ["سياسة", "رياضة"];

const LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";

/** Words that no other article has, so that none is taken for a copy of another. */
function ownWords(i: number): string {
  const letter = (n: number): string => LETTERS[Math.floor(n) % LETTERS.length] ?? "";
  return Array.from({ length: 20 }, (_, k) =>
    [letter(i), letter(i + k), letter(i / LETTERS.length), letter(3 * i + k)].join(""),
  ).join(" ");
}

/** Thirty articles: ten a year, a common word in all, a rare one in the fifth. */
const recent = Array.from({ length: 30 }, (_, i): [Searchable, string] => [
  {
    url: `/${2022 + (i % 3)}/05/07/مقال-${i}/`,
    title: i === 9 ? `${HOSTILE} عنوان` : `عنوان المقال رقم ${i}`,
    kicker: i % 2 === 0 ? "تقرير" : undefined,
    date: `${2022 + (i % 3)}-05-${String(i + 1).padStart(2, "0")}`,
    section: sections[i % 2],
    author: i === 9 ? [`أحمد "${HOSTILE}"`] : [`كاتب ${i % 12}`],
    tags: ["أرشيف"],
    places: [],
  },
  `أعلنت الوزارة أمس نتائج الانتخابات ${i === 4 ? "في زنجبار" : "في القاهرة"} بعد فرز الأصوات ${i === 9 ? HOSTILE : ""}. ${ownWords(i)}`,
]);

/** Three that have another word in common, far apart in time. */
const scattered = ["1932-05", "1956-07-27", "2022-05-07"].map((date): [Searchable, string] => [
  {
    url: `/${date.replaceAll("-", "/")}/museum/`,
    title: `متحف ${date.slice(0, 4)}`,
    date,
    section: sections[0],
    author: [],
    tags: ["متاحف"],
    places: ["طنطا"],
  },
  "افتتاح متحف جديد في طنطا",
]);

const articles = [...recent, ...scattered];

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
};

/**
 * Writes the site into a temporary folder, and serves it as long as the process lives.
 *
 * @returns the address of its search page.
 */
export async function sampleSite(): Promise<string> {
  const site = mkdtempSync(path.join(os.tmpdir(), "sijill-search-"));
  process.once("exit", () => rmSync(site, { recursive: true }));
  await writeSite(site);
  const server = http.createServer((request, response) => {
    serve(site, request, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}/search/`;
}

async function writeSite(site: string): Promise<void> {
  const common = { bundle: true, format: "esm", target: "es2022", logLevel: "silent" } as const;
  const entry = (name: string) => path.join(import.meta.dirname, "../../browser/search", name);
  await build({
    ...common,
    entryPoints: ["page.ts", "suggest/masthead.ts", "marks/article-marks.ts"].map(entry),
    entryNames: "[name]",
    splitting: true,
    outdir: path.join(site, "assets"),
  });
  // Without the faces' files, which a test has no need of.
  const { faces } = defaultDesign;
  const ownFace = { family: faces.text.family, files: [] };
  const colours = designCss({ ...defaultDesign, faces: { text: ownFace, head: ownFace } });
  const styles = ["tokens", "base", "suggestions", "search", "marks"].concat(
    ["timeline", "facets", "results", "memory"].map((part) => `search-${part}`),
  );
  await build({
    ...common,
    stdin: {
      contents: styles.map((name) => `@import "./${name}.css";`).join("\n") + colours,
      loader: "css",
      resolveDir: path.resolve(import.meta.dirname, "../../pages/styles"),
    },
    outfile: path.join(site, "assets/site.css"),
  });
  await mkdir(path.join(site, "dates"));
  const days = dayIndexFile({
    ...dayIndexOf(articles.map(([{ date }]) => date)),
    printed: [],
  });
  await writeFile(path.join(site, "dates/index.json"), JSON.stringify(days));
  const inTime = articles.toSorted(([a], [b]) => (a.date < b.date ? -1 : 1));
  await writeSearchSite(site, [inTime.map(([article, text]) => ({ ...article, text }))]);
}

/** The search page. */
function searchPage(): string {
  const settings = { ...sampleSettings, api: `${PREFIX}/search/api.js` };
  const { words } = settings;
  return pageOf(
    "page.js",
    searchPanel({
      words,
      action: `${PREFIX}/search/`,
      settings,
      overTime: { title: "كلمات عبر الزمن", url: `${PREFIX}/over-time/` },
    }),
  );
}

/** An article's page, as far as its scripts see it. */
function articlePage(url: string): string | undefined {
  const [article, text] = articles.find(([candidate]) => candidate.url === url) ?? [];
  if (article === undefined) return undefined;
  const { digits, monthNames } = sampleSettings;
  return pageOf(
    "article-marks.js",
    html`<form
        class="nav-search"
        action="${PREFIX}/search/"
        data-digits="${digits}"
        data-months="${monthNames.join("|")}"
      >
        <input id="masthead-search" type="search" name="q" aria-label="بحث" />
      </form>
      <main tabindex="-1">
        <article class="story">
          <header class="story-head"><h1>${article.title}</h1></header>
          <div class="story-text">
            <p>${text}</p>
            <p>و<a href="#">القاهرة</a>، العاص<em>مة</em><sup>1</sup>.</p>
          </div>
        </article>
      </main>`,
  );
}

function pageOf(script: string, body: Html): string {
  return html`<!doctype html>
    <html lang="ar" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <link rel="icon" href="data:," />
        <title>البحث</title>
        <link rel="stylesheet" href="${PREFIX}/assets/site.css" />
        <script type="module" src="${PREFIX}/assets/masthead.js"></script>
        <script type="module" src="${PREFIX}/assets/${script}"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`.toString();
}

function serve(site: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const name = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : "/none";
  const send = (body: string | Buffer): void => {
    response.setHeader("content-type", types[path.extname(name)] ?? "text/html");
    response.end(body);
  };
  const page = name === "/search/" ? searchPage() : articlePage(decodeURIComponent(name));
  if (page !== undefined) {
    // The pages of this site have an icon of their own.
    const policy = `${contentSecurityPolicy("header")};img-src data:`;
    response.setHeader("content-security-policy", policy);
    send(page);
    return;
  }
  readFile(path.join(site, name)).then(send, () => {
    response.writeHead(404).end();
  });
}
