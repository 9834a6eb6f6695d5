/** What machines are told of printed issues and of their articles. */
import { expect, test } from "vitest";
import { articleData } from "../../_includes/parts/article-data.ts";
import { issueData } from "../../_includes/parts/issue-data.ts";
import { articleSignposts } from "../../_includes/parts/signposts.ts";
import type { Issue } from "../archive/issues/issue.ts";
import { articleOf, articlePageOf } from "../testing/article.ts";
import { sampleSite } from "../testing/sample-site.ts";

const scan = { kind: "picture", url: "https://x.example/1.jpg", width: 30, height: 40 } as const;
const pages = ["19", "20", "21"].map((label) => ({ label, slug: label, scan }));
const issue: Issue = {
  file: "1906/02/25/issue.yaml",
  date: "1906-02-25",
  volume: 1,
  issue: "5–6",
  pages,
  pdf: "/files/1.pdf",
  rights: "https://creativecommons.org/licenses/by-sa/4.0/",
  url: "/1906/02/25/pages/",
  contentHash: "",
};
const article = articleOf({ date: issue.date, slug: "a", title: "خبر", edition: { issue: "5–6" } });
const base = "https://altareeq.example";
const day = { id: issue.date, url: "/1906/02/25/" };

function dataIn(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g)].map(
    ([, json = ""]) => JSON.parse(json) as unknown,
  );
}
const linksIn = (html: string): string[][] =>
  [...html.matchAll(/<link\s+rel="([^"]*)"\s+href="([^"]*)"/g)].map(([, rel = "", href = ""]) => [
    rel,
    href,
  ]);

test("an issue is one of its volume and of the newspaper, with its pages and its manifest", () => {
  const html = issueData(sampleSite, {
    ...day,
    issues: [[article]],
    printed: [{ issue }],
  }).toString();
  expect(dataIn(html)).toMatchObject([
    {
      "@type": "PublicationIssue",
      issueNumber: "5–6",
      datePublished: "1906-02-25",
      isPartOf: {
        "@type": "PublicationVolume",
        volumeNumber: 1,
        isPartOf: { "@type": "Newspaper", name: "جريدة الطريق" },
      },
      url: `${base}/1906/02/25/`,
      pageStart: "19",
      pageEnd: "21",
      pagination: "19-21",
      license: "https://creativecommons.org/licenses/by-sa/4.0/",
      encoding: { contentUrl: `${base}/1906/02/25/manifest.json` },
      hasPart: [{ headline: "خبر" }],
    },
  ]);
  expect(linksIn(html)).toEqual([
    ["cite-as", `${base}/1906/02/25/`],
    ["license", "https://creativecommons.org/licenses/by-sa/4.0/"],
    ["describedby", `${base}/1906/02/25/manifest.json`],
    ["item", "/files/1.pdf"],
  ]);
});

test("each printed issue of a day has its own articles by its number", () => {
  const other = { ...issue, issue: 7, label: "evening", url: "/1906/02/25/pages-evening/" };
  const printed = [{ issue: other }, { issue }];
  const html = issueData(sampleSite, { ...day, issues: [[article]], printed }).toString();
  expect(dataIn(html)).toMatchObject([
    { issueNumber: "5–6", hasPart: [{ headline: "خبر" }] },
    { issueNumber: 7, hasPart: [] },
  ]);
});

test("an article says its pages, and leads to its issue; without pages nothing is added", () => {
  const page = articlePageOf(article);
  const options = { description: "", picture: "" };
  const place = { issue, pages: pages.slice(0, 2).map((one) => ({ page: one, regions: [] })) };
  const [data] = dataIn(articleData(sampleSite, { ...page, place }, options).toString());
  expect(data).toMatchObject({ pageStart: "19", pageEnd: "20", pagination: "19-20" });
  expect(articleData(sampleSite, page, options).toString()).not.toContain("pageStart");
  expect(linksIn(articleSignposts(sampleSite, { ...page, place }).toString())).toContainEqual([
    "collection",
    `${base}/1906/02/25/`,
  ]);
});
