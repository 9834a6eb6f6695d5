/** Where links of texts lead, in an archive of some articles and files. */
import { describe, expect, test } from "vitest";
import type { Article } from "../../article/index.ts";
import { articleOf } from "../../testing/article.ts";
import newspaper from "../../testing/newspaper.ts";
import { buildCatalogue } from "../catalogue.ts";
import { linkTargets } from "./text-links.ts";
import { sitePaths } from "../../pages/site-paths.ts";
import { english } from "../../messages/message.ts";

const site = { ...newspaper, url: "https://altareeq.example/archive/" };

const original = (url: string): Partial<Article> => ({ source: { url } });

const target = articleOf({
  date: "2015-07-12",
  slug: "خبر",
  file: "2015/07/12-خبر.md",
  aliases: ["/news/410826.html", "/قديم/خبر"],
  ...original("http://www.old.example/2015/07/12/%d8%ae%d8%a8%d8%b1/?id=5"),
});
const shared = ["a", "b"].map((slug) =>
  articleOf({ date: "2015-07-13", slug, ...original("https://old.example/shared") }),
);
const onlyAlias = articleOf({ date: "2015-07-14", slug: "only", aliases: ["/news/7"] });

const files = [
  "2015/07/12-خبر.md",
  "2024/05/اختبار.pdf",
  "2024/05/أحمد.pdf".normalize("NFD"),
  "2024/05/مرفقات/تقرير 1.PDF",
  "2024/05/page.html",
  "2024/05/a?b.pdf",
  "2024/05/faulty.md",
  "data/t.csv",
  "files/a.pdf",
  "images/p.jpg",
  "images/p.svg",
  "twin/أ.pdf".normalize("NFC"),
  "twin/أ.pdf".normalize("NFD"),
].map((file) => ({ file, fingerprint: "" }));

function linking(...hrefs: string[]) {
  const article = articleOf({
    date: "2024-05-07",
    file: "2024/05/07-x.md",
    section: "سياسة",
    references: {
      readAlso: [],
      pictures: [],
      related: [],
      aliases: [],
      links: hrefs.map((href, i) => ({ href, line: i + 1 })),
    },
    ...original("https://old.example/own"),
  });
  const scanned = [...files, { file: "2024/05/out.pdf", fingerprint: "", leadsOut: true as const }];
  const all = [target, ...shared, onlyAlias, article];
  const { catalogue, faults } = buildCatalogue(all, site, sitePaths(), { scanned });
  return { links: catalogue.links, faults, targets: linkTargets(catalogue.links.of(article)) };
}

/** A link as markdown-it writes it. */
const encoded = (href: string): string => encodeURI(href).replaceAll("%25", "%");

describe("a link leads to the article", () => {
  test.each([
    ["whose original it names", "http://www.old.example/2015/07/12/خبر/?id=5"],
    [
      "by another scheme, host and spelling",
      "https://old.example/2015/07/12/خبر?id=5&utm_source=x#c",
    ],
    ["of a former path at its original's host", "https://old.example/news/410826.html"],
    ["of a former path at the site's host", "https://www.altareeq.example/news/410826.html"],
    ["of a former path below the site", "https://altareeq.example/archive/news/410826.html"],
    ["of a former path alone", "/news/410826.html"],
    ["of a former path without its slash", "/قديم/خبر"],
    ["by its file", "../../2015/07/12-خبر.md"],
    ["by its file from the archive", "/2015/07/12-خبر.md"],
    ["by its file as a Mac names it", "/2015/07/12-خبر.md".normalize("NFD")],
    ["by its page at the site's address", "http://altareeq.example/archive/2015/07/12/خبر"],
    ["by its page without its slash", "/2015/07/12/خبر"],
  ])("%s", (_, written) => {
    const { targets, faults } = linking(encoded(written));
    expect(faults).toEqual([]);
    expect(Object.values(targets)).toEqual([encoded("/2015/07/12/خبر/")]);
  });

  test("with the place on its page, if the link names the page or the file", () => {
    const written = ["/2015/07/12-خبر.md#fn-1", "/2015/07/12/خبر#fn-1"].map(encoded);
    expect(Object.values(linking(...written).targets)).toEqual(
      written.map(() => encoded("/2015/07/12/خبر/#fn-1")),
    );
  });
});

test.each([
  "https://old.example/shared",
  "https://old.example/own",
  "https://old.example/unknown",
  "https://old.example/news/7",
  "https://altareeq.example/archive/nowhere/",
  "https://altareeq.example/2015/07/12/",
  "https://other.example/2015/07/12/",
  "mailto:a@example.org",
  "#fn-1",
  "/2015/07/12/",
  "/search/?q=x#y",
  "/sections/politics/2/",
  "/hijri/1445/10/",
  "/feed.xml",
  "/2024/05/articles.json",
  "/licences.txt",
  "/",
])("%s is written as it is", (href) => {
  expect(linking(href)).toMatchObject({ faults: [], targets: {} });
});

test.each([
  ["اختبار.pdf#page=2", "2024/05/اختبار.pdf", "/files/2024/05/اختبار.pdf#page=2"],
  ["./مرفقات/../اختبار.pdf?download", "2024/05/اختبار.pdf", "/files/2024/05/اختبار.pdf"],
  ["مرفقات/تقرير%201.PDF", "2024/05/مرفقات/تقرير 1.PDF", "/files/2024/05/مرفقات/تقرير 1.PDF"],
  ["أحمد.pdf".normalize("NFD"), "2024/05/أحمد.pdf", "/files/2024/05/أحمد.pdf"],
  ["/data/t.csv", "data/t.csv", "/files/data/t.csv"],
  ["/files/a.pdf", "files/a.pdf", "/files/files/a.pdf"],
  ["/files/2024/05/اختبار.pdf", "2024/05/اختبار.pdf", undefined],
  ["https://altareeq.example/archive/files/images/p.jpg", "images/p.jpg", "/files/images/p.jpg"],
])("%s is the file %s", (written, file, path) => {
  const href = encoded(written);
  const { links, faults, targets } = linking(href);
  expect(faults).toEqual([]);
  expect([...links.files]).toEqual([file]);
  expect(targets).toEqual(path === undefined ? {} : { [href]: encodeURI(path) });
});

test.each([
  ["../07/", "looked for 2024/07/)"],
  ["/2024/05/08/", "looked for 2024/05/08/)"],
  ["/tags/x/", "looked for tags/x/)"],
  ["/pictures/x.jpg", "looked for pictures/x.jpg)"],
  ["images/", "looked for 2024/05/images/)"],
  ["اختبر.pdf", 'did you mean "/2024/05/اختبار.pdf"?'],
  ["p.jpg", 'did you mean "/images/p.jpg"?'],
  ["2015/07/12-خبر.md", 'did you mean "/2015/07/12-خبر.md"?'],
  ["/2015/07/12/خبز/", 'did you mean "/2015/07/12/خبر/"?'],
  ["www.example.org", 'did you mean "https://www.example.org"?'],
  ["example.com/a", 'did you mean "https://example.com/a"?'],
  ["a@example.org", 'did you mean "mailto:a@example.org"?'],
  ["page.html", "expected a file of a kind that is published: pdf, "],
  ["/images/p.svg", "expected a file of a kind that is published: pdf, "],
  ["../../../etc/passwd", "expected a file inside the archive"],
  ["..%5C..%5Cx.pdf", "expected a file inside the archive"],
  ["out.pdf", "looked for 2024/05/out.pdf)"],
  ["a%3Fb.pdf", "hosts refuse; rename it"],
  ["/twin/أ.pdf", "there are two"],
  ["?q=1", "expected the path of a page or a file"],
  ["", "expected the path of a page or a file"],
])("%j: %s", (written, message) => {
  const { faults } = linking("#", encoded(written));
  expect(faults).toMatchObject([{ file: "2024/05/07-x.md", line: 2, severity: "error" }]);
  const said = faults.map((fault) => english(fault.message)).join();
  expect(said).toContain(`link: found "${decodeURIComponent(written)}", expected`);
  expect(said).toContain(message);
});

test("a day and a month may be named as folders; of an article with faults these are told", () => {
  expect(linking("07/", "../05", "./", "faulty.md")).toMatchObject({
    faults: [],
    targets: { "07/": "/2024/05/07/", "../05": "/2024/05/", "./": "/2024/05/" },
  });
});

test("what the newspaper says about itself links as from the root of the archive", () => {
  const about = "[أ](files/a.pdf) [ب](/2015/07/12-خبر.md) [ج](none.pdf)";
  const paper = { ...site, about };
  const { catalogue, faults } = buildCatalogue([target], paper, sitePaths(), { scanned: files });
  expect(Object.values(catalogue.links.about)).toEqual([
    "/files/files/a.pdf",
    encoded("/2015/07/12/خبر/"),
  ]);
  expect(faults).toMatchObject([{ file: "_data/newspaper.ts", severity: "error" }]);
});
