/** The links in an article's head by which machines find their way, and what names and identifiers add to it. */
import { expect, test } from "vitest";
import { articleData } from "../../_includes/parts/article-data.ts";
import { citation } from "../../_includes/parts/citation.ts";
import { articleSignposts } from "../../_includes/parts/signposts.ts";
import type { Article } from "../article/index.ts";
import { articleOf, articlePageOf } from "../testing/article.ts";
import newspaper from "../testing/newspaper.ts";
import { sampleSite } from "../testing/sample-site.ts";
import type { ArticlePage } from "./models/article-page.ts";

const base = "https://altareeq.example";
const site = sampleSite.with({
  newspaper: {
    ...newspaper,
    ark: { naan: "99999", shoulder: "s1", resolver: "https://n2t.net/" },
  },
});
const articleAt = (some: Partial<Article> & Pick<Article, "date">): ArticlePage =>
  articlePageOf(articleOf({ slug: "a", ...some }));

function linksOf(page: ArticlePage, of = site): string[][] {
  const html = articleSignposts(of, page).toString();
  return [...html.matchAll(/<link\s+rel="([^"]*)"\s+href="([^"]*)"/g)].map(([, ...two]) => two);
}

test("an article has the links of FAIR Signposting: how it is cited, what it is, its terms, its data, its issue", () => {
  expect(linksOf(articleAt({ date: "2024-05-07" }))).toEqual([
    ["cite-as", `${base}/2024/05/07/a/`],
    ["type", "https://schema.org/NewsArticle"],
    ["license", "https://creativecommons.org/licenses/by/4.0/deed.ar"],
    ["describedby", `${base}/2024/05/articles.json`],
    ["collection", `${base}/2024/05/07/`],
  ]);
  expect(linksOf(articleAt({ date: "1932" })).slice(-2)).toEqual([
    ["describedby", `${base}/1932/articles.json`],
    ["collection", `${base}/1932/`],
  ]);
});

test("what belongs to others is not under the newspaper's terms, and data that are not there are not named", () => {
  const without = site.with({ newspaper: { ...newspaper, data: { months: false, years: false } } });
  const links = linksOf(articleAt({ date: "2024-05-07", rights: "وكالة الأنباء" }), without);
  expect(links.map(([rel]) => rel)).toEqual(["cite-as", "type", "collection"]);
});

test("a persistent identifier is what is cited, in the head, in words and as data", () => {
  const page = articleAt({ date: "2024-05-07", identifier: "ark:99999/s1bcd" });
  const ark = "https://n2t.net/ark:99999/s1bcd";
  expect(linksOf(page)[0]).toEqual(["cite-as", ark]);
  expect(citation(site, page).toString()).toContain(`<bdi dir="ltr">${ark}</bdi>`);
  const data = articleData(site, page, { description: "", picture: "" }).toString();
  expect(data).toContain(
    `"identifier":{"@type":"PropertyValue","value":"ark:99999/s1bcd","url":"${ark}"}`,
  );
  expect(data).toContain(`"url":"${base}/2024/05/07/a/"`);
});

test("authors, places and subjects bear what the table and the article know of them", () => {
  const page = articleAt({
    date: "2024-05-07",
    author: ["مي", "وكالة"],
    places: ["القاهرة"],
    tags: ["طه حسين", "أدب"],
    sameAs: { author: [{ name: "مي", sameAs: ["https://viaf.org/viaf/1"] }], places: [] },
  });
  const link = (title: string, type?: "Person" | "Organization" | "Place", address = "") => ({
    url: "/x/",
    title,
    ...(type && { known: { type, sameAs: [address] } }),
  });
  const known: ArticlePage = {
    ...page,
    topics: {
      sections: [],
      authors: [
        link("مي", "Person", "http://www.wikidata.org/entity/Q1"),
        link("وكالة", "Organization", "https://isni.org/isni/1"),
      ],
      places: [link("القاهرة", "Place", "https://sws.geonames.org/360630/")],
      tags: [link("طه حسين", "Person", "http://www.wikidata.org/entity/Q2"), link("أدب")],
    },
  };
  const html = articleData(site, known, { description: "", picture: "" }).toString();
  const data: unknown = JSON.parse(/>\s*(\{[^]*\})\s*</.exec(html)?.[1] ?? "");
  expect(data).toMatchObject({
    author: [
      {
        "@type": "Person",
        sameAs: ["https://viaf.org/viaf/1", "http://www.wikidata.org/entity/Q1"],
      },
      { "@type": "Organization", sameAs: ["https://isni.org/isni/1"] },
    ],
    contentLocation: [{ "@type": "Place", sameAs: ["https://sws.geonames.org/360630/"] }],
    about: [{ "@type": "Person", name: "طه حسين" }],
  });
  expect(linksOf(known).filter(([rel]) => rel === "author")).toEqual([
    ["author", "https://viaf.org/viaf/1"],
    ["author", "https://isni.org/isni/1"],
  ]);
});
