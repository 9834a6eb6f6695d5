/** Articles that mean harm, as they are read and as their text is rendered. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureFile } from "../archive/pictures/pictures.ts";
import { html } from "../lib/html.ts";
import { addresses, climbing } from "../testing/hostile/addresses.ts";
import { articleOfOne, linksTo } from "../testing/hostile/articles.ts";
import { aliveIn } from "../testing/hostile/inert.ts";
import { texts } from "../testing/hostile/markup.ts";
import { randomText } from "../testing/random-text.ts";
import { createArticleParser, type ParsedArticle } from "./article.ts";
import { firstParagraph, plainText, referencesOf, renderMarkdown } from "./markdown/index.ts";

const parse = createArticleParser({ zone: "Africa/Cairo", sections: ["سياسة", "رياضة"] });
const FILE = "2024/05/07-a.md";

const render = (body: string): string =>
  renderMarkdown(body, {
    figure: ({ src, alt = "", caption, credit }) =>
      html`<figure>
        <img src="${src}" alt="${alt}" />
        <figcaption>${caption} ${credit}</figcaption>
      </figure>`,
    readAlso: (headline) => html`<aside>${headline}</aside>`,
    link: (href) => href,
    words: { footnotes: "الهوامش", backToText: "العودة" },
  });

/** What is wrong with what was read of a file, whatever is in it; nothing for what is sound. */
function unsound({ article, body, faults }: ParsedArticle, text: string): string[] {
  const lines = text.split(/\r\n?|\n/).length;
  const found = faults
    .filter(({ file, line, message }) => file !== FILE || line < 1 || line > lines || !message)
    .map((fault) => `nobody finds ${JSON.stringify(fault)}`);
  if (!article) {
    const isTold = faults.some(({ severity }) => severity === "error");
    return isTold ? found : [...found, "refused without a word"];
  }
  const { url, title, kicker = "", author, tags } = article;
  if (!/^\/\d{4}(\/\d\d){0,2}\/[\p{L}\p{M}\p{Nd}_-]+\/$/u.test(url)) found.push(url);
  const named = [title, kicker, ...author, ...tags].join("");
  if (/[\p{Cc}\p{Cs}\u202d\u202e]/u.test(named)) found.push(`a control in ${named}`);
  if (/[\u202d\u202e]/.test(body)) found.push("an override in the text");
  return found;
}

/** What is alive in a text, after all is done with it that a build does. */
function alive(body: string): string[] {
  plainText(body);
  firstParagraph(body);
  referencesOf(body);
  return aliveIn(render(body));
}

test("there are some hundred texts, each of its own", () => {
  expect(new Set([...texts, ...addresses]).size).toBeGreaterThan(450);
});

test("whatever every field says, the article is sound and its text inert", () => {
  for (const text of texts) {
    const file = articleOfOne(text, "2024-05-07");
    const read = parse(FILE, file);
    expect([...unsound(read, file), ...alive(read.body ?? ""), ...alive(text)]).toEqual([]);
  }
});

test("no address that runs or leads elsewhere becomes a link, however it is written", () => {
  for (const address of addresses) {
    expect(linksTo(address).flatMap(alive)).toEqual([]);
    const picture = render(`![a](${address}) ![a](<${address}>)`);
    for (const [, src = ""] of picture.matchAll(/<img src="([^"]*)"/g)) {
      expect(pictureFile({ file: FILE }, src) ?? "").not.toMatch(/^[./]/);
    }
  }
});

test("front matter takes no address that runs, nor a picture that climbs out", () => {
  const article = (key: string) =>
    parse(FILE, `---\ntitle: a\ndate: 2024-05-07\n${key}\n---\n`).article;
  for (const address of addresses) {
    const value = JSON.stringify(address);
    const url = article(`source: {url: ${value}}`)?.source?.url;
    const scheme = url === undefined ? "" : new URL(url).protocol;
    expect(scheme).not.toMatch(/^(?:javascript|vbscript|data|blob|filesystem|view-source):/);
    const src = article(`image: {src: ${value}}`)?.image?.src;
    const file = src === undefined ? undefined : pictureFile({ file: FILE }, src);
    expect(file ?? "").not.toMatch(/^\.\.(\/|$)|^\//);
    for (const path of article(`aliases: ${value}`)?.aliases ?? []) {
      expect(new URL(path, "https://site.test").origin).toBe("https://site.test");
    }
  }
  for (const src of climbing) {
    for (const written of [src, src.replaceAll("..", "%2e%2e")]) {
      expect(pictureFile({ file: FILE }, written) ?? "").not.toMatch(/^\.\.(\/|$)|^\/|\\/);
    }
  }
});

/** Pieces of which YAML, Markdown and attacks on both are made. */
const pieces = [
  ...Array.from("\n \t:-#>*_`~|[]()!<>&\"'{}\\^=+@%?,.$"),
  "\r\n",
  "\n\n",
  "\n---\n",
  "---",
  "title: ",
  "date: ",
  "2024-05-07",
  "tags: [",
  "  - ",
  "source:\n  url: ",
  "image: {src: ",
  "__proto__: ",
  "&a ",
  "*a",
  "<<: *a",
  "!!js/function ",
  "? ",
  "| \n",
  "عنوان",
  "اقرأ أيضًا| ",
  "![a](b.jpg ",
  "](",
  "[^1]",
  "[^1]: ",
  "^[",
  "```",
  "| a |\n|---|\n",
  "javascript:",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "&colon;",
  "&#x0a;",
  "\u202e",
  "\u2067",
  "\u2069",
  "\u0000",
  "\ud800",
  "\u2028",
  "\ufeff",
  "\u064b",
];

describe("at random", () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  );
  const text = fc.array(piece, { maxLength: 40 }).map((all) => all.join(""));

  test("front matter gives an article or faults on lines of the file, and never throws", () => {
    fc.assert(
      fc.property(text, text, (front, body) => {
        for (const file of [
          `---\n${front}\n---\n${body}`,
          `---\ntitle: عنوان\ndate: 2024-05-07\n${front}\n---\n${body}`,
          `---\ntitle: ${JSON.stringify(front.replace(/\p{Cs}/gu, ""))}\ndate: 2024-05-07\n---\n${body}`,
          front + body,
        ]) {
          expect(unsound(parse(FILE, file), file)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect({}).not.toHaveProperty("polluted");
  });

  test("Markdown gives HTML that is inert", () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(alive(body)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("two thousand articles are read and rendered without a crash", () => {
    const plain = "---\ntitle: عنوان\ndate: 2024-05-07\n";
    let articles = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const made = randomText(pieces, 30, seed);
      const cut = made.length / 2;
      // Half of them have front matter that may be read, so that their text is as well.
      const head = seed % 2 === 0 ? plain : `---\n${made.slice(0, cut)}`;
      const file = `${head}\n---\n${made.slice(cut)}`;
      const read = parse(FILE, file);
      if (read.article) articles++;
      // The parser of the check is slower than all that it checks.
      const found = seed % 10 === 0 ? alive(read.body ?? "") : [];
      if (read.article) render(read.body);
      expect([...unsound(read, file), ...found]).toEqual([]);
    }
    expect(articles).toBeGreaterThan(800);
  });
});
