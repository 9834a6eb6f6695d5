/** What pages say of printed issues, for issues of all kinds. */
import { describe, expect, test } from "vitest";
import type { Issue, IssuePage, Scan } from "../archive/issues/issue.ts";
import { articleOf, articlePageOf } from "../testing/article.ts";
import { sampleSite } from "../testing/sample-site.ts";
import * as article from "./article.11ty.ts";
import { Bodies } from "./bodies.ts";
import * as day from "./day.11ty.ts";
import type { ArticlePage } from "./models/article-page.ts";
import { missingBetween } from "./models/missing-issues.ts";
import { issuePages, type PrintedIssue } from "./models/printed-issue.ts";
import * as pageView from "./page-view.11ty.ts";
import type { Assets } from "./site.ts";

const script = { url: "/assets/a.js", imports: [] };
const site = sampleSite.with({
  assets: {
    stylesheet: "/assets/site.css",
    scanStylesheet: "/assets/scans.css",
    earlyScript: "/assets/early.js",
    icon: "/assets/icon.svg",
    fonts: [],
    pageScript: script,
    articleScript: script,
    searchScript: script,
    overTimeScript: script,
    clippingsScript: script,
    pageViewScript: script,
    articleScansScript: script,
  } satisfies Assets,
});

const noTexts = new Bodies(() => "");

const HOSTILE = '"><img src=x onerror=alert(1)>';
const size = { width: 4000, height: 6000 };
const service: Scan = {
  kind: "service",
  url: "https://iiif.example/iiif/p1",
  version: 2,
  ...size,
};

function pageOf(label: string, scan?: Scan): IssuePage {
  return { label, slug: label, ...(scan && { scan }) };
}

function issueOf(pages: readonly IssuePage[], some: Partial<Issue> = {}): Issue {
  return {
    file: "1906/02/25/issue.yaml",
    date: "1906-02-25",
    issue: 716,
    pages,
    url: "/1906/02/25/pages/",
    contentHash: "",
    ...some,
  };
}

function viewsOf(printed: PrintedIssue, places: Parameters<typeof issuePages>[2] = new Map()) {
  const articles = [...places.keys()].map((url) =>
    articleOf({ date: "1906-02-25", slug: url, url, title: `${url} ${HOSTILE}` }),
  );
  return issuePages([printed], articles, places).pageViews.map((model) =>
    pageView.render({ site, model, bodies: noTexts }),
  );
}

describe("the view of a page", () => {
  test("shows a picture of a IIIF service in the width that it is shown in, with a link to the whole", () => {
    const [view = ""] = viewsOf({ issue: issueOf([pageOf("1", service)]) });
    expect(view).toContain('src="https://iiif.example/iiif/p1/full/1200,/0/default.jpg"');
    expect(view).toContain('data-service="https://iiif.example/iiif/p1"');
    expect(view).toContain('href="https://iiif.example/iiif/p1/full/full/0/default.jpg"');
    expect(view).toContain('src="https://iiif.example/iiif/p1/full/240,/0/default.jpg"');
    expect(view).toContain('alt="صفحة 1، العدد 716، 25 فبراير 1906"');
  });

  test("names the articles that begin on it first, then those that continue, as the eye reads", () => {
    const pages = [pageOf("1", service), pageOf("2", service)];
    const issue = issueOf(pages);
    const on = (page: number, x: number, y: number) => ({
      page: pages[page]!,
      regions: [{ x, y, width: 900, height: 900 }],
    });
    const places = new Map([
      ["/left/", { issue, pages: [on(1, 100, 120)] }],
      ["/below/", { issue, pages: [on(1, 3000, 4000)] }],
      ["/continued/", { issue, pages: [on(0, 0, 0), on(1, 3000, 100)] }],
      ["/right/", { issue, pages: [on(1, 3000, 100)] }],
    ]);
    const view = viewsOf({ issue }, places)[1] ?? "";
    const beside = view.slice(view.indexOf("paper-beside"));
    const order = [...beside.matchAll(/href="(\/(?:left|below|right|continued)\/)"/g)];
    expect(order.map(([, url]) => url)).toEqual(["/right/", "/left/", "/below/", "/continued/"]);
    expect(beside.indexOf("تتمة من صفحات سابقة")).toBeLessThan(beside.indexOf("/continued/"));
    expect(view).toContain('<rect x="3000" y="100" width="900" height="900" />');
  });

  test("says which numbers are missing between its issue and the next", () => {
    const next = { url: "", date: "1906-03-25", issue: 721 };
    const [view] = viewsOf({ issue: issueOf([pageOf("1", service)]), next });
    expect(view).toContain("بينهما الأعداد من 717 إلى 720، وليست في الأرشيف.");
    expect(view).toContain('href="/1906/03/25/"');
  });

  test("escapes what issues and articles say", () => {
    const issue = issueOf([pageOf(HOSTILE, service)], {
      attribution: HOSTILE,
      rights: HOSTILE,
      source: `javascript:alert(1)//${HOSTILE}`,
      pdf: "https://example.org/a.pdf",
    });
    const places = new Map([
      ["/a/", { issue, pages: [{ page: issue.pages[0]!, regions: [{ x: 0, y: 0, ...size }] }] }],
    ]);
    const [view = ""] = viewsOf({ issue }, places);
    expect(view).not.toContain("<img src=x");
    expect(view).not.toContain("javascript:");
  });
});

test("a day that has scans and no texts says so, and shows its pages, missing ones among them", () => {
  const pages = [pageOf("1", service), pageOf("2")];
  const printed = [{ issue: issueOf(pages, { volume: 8 }) }];
  const shown = day.render({
    site,
    bodies: noTexts,
    model: { url: "/1906/02/25/", id: "1906-02-25", articles: [], pictures: {}, printed },
  });
  expect(shown).toContain("هذا العدد مصوَّر، ولا نصوص لمقالاته في الأرشيف.");
  expect(shown.replace(/<[^>]+>/g, " ")).toMatch(/صفحة 1\s+مفقودة\s+صفحة 2/);
  expect(shown).toContain("العدد 716، السنة الثامنة، صفحتان");
});

describe("an article", () => {
  const body = "نص [[ص 20]] آخر";
  const model = (pages: readonly IssuePage[], own: number): ArticlePage => ({
    ...articlePageOf(articleOf({ date: "1906-02-25", slug: "a", ocr: { confidence: 0.8 } })),
    place: {
      issue: issueOf(pages),
      pages: pages.slice(0, own).map((page) => ({ page, regions: [] })),
    },
  });
  const shown = (pages: readonly IssuePage[], own: number): string =>
    article.render({
      site,
      bodies: new Bodies(() => body),
      model: model(pages, own),
    });
  const printed = (page: string): string =>
    /<span class="printed"[^>]*>([\s\S]*?)<\/span/
      .exec(page)?.[1]
      ?.replace(/<[^>]+>/g, "")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  const pages = ["19", "20", "21", "22"].map((label) => pageOf(label, service));

  test.each([
    [1, "ص 19 من العدد 716"],
    [2, "ص 19، 20 من العدد 716"],
    [4, "ص 19–22 من العدد 716"],
  ])("of %i pages names them, and its marks lead to their pages", (own, place) => {
    const page = shown(pages, own);
    expect(printed(page)).toBe(place);
    expect(page).toMatch(/class="page-break"[^>]*href="\/1906\/02\/25\/pages\/20\/"/);
    expect(page).not.toContain("notice"); // its text was well recognised
  });

  test("whose pages have no scan has links, and nothing to show", () => {
    const page = shown([pageOf("19")], 1);
    expect(printed(page)).toBe("ص 19 من العدد 716");
    expect(page).not.toContain("scan-opener");
    expect(page).not.toContain("scanned-pages");
  });
});

test.each([
  [{ issue: 1 }, { issue: 2 }, undefined],
  [{ issue: 716 }, { issue: 721 }, [717, 720]],
  [{ issue: "5–6" as const }, { issue: "8–9" as const }, [7, 7]],
  [{ issue: 12, volume: 1 }, { issue: 3, volume: 2 }, undefined],
  [{ issue: 12, volume: 1 }, { issue: 14, volume: 2 }, undefined],
  [{}, { issue: 14 }, undefined],
])("numbers missing between %j and %j: %j", (before, after, missing) => {
  expect(missingBetween(before, after)).toEqual(missing);
});
