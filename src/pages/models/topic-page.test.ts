import { expect, test } from "vitest";
import type { Topic } from "../../archive/topic.ts";
import { articleOf } from "../../testing/article.ts";
import { topicPages } from "./topic-page.ts";

function topicOf(count: number): Topic {
  const articles = Array.from({ length: count }, (_, i) =>
    articleOf({ date: String(1000 + i), slug: `a${i}` }),
  );
  return { kind: "tags", name: "ت", url: "/tags/t/", articles, hasPage: true };
}

test.each([0, 1, 10, 19, 20, 21, 35])("of %i articles each is on exactly one page", (count) => {
  const topic = topicOf(count);
  const listed = topicPages(topic, 10).flatMap((page) => page.articles);
  expect(new Set(listed)).toEqual(new Set(topic.articles));
  expect(listed).toHaveLength(count);
});

test("the landing page holds one to two page lengths once the topic has one", () => {
  for (let count = 10; count < 60; count++) {
    const landing = topicPages(topicOf(count), 10).at(-1);
    expect(landing?.articles.length).toBeGreaterThanOrEqual(10);
    expect(landing?.articles.length).toBeLessThan(20);
  }
});

test("an added article changes no closed page but the last one's way on", () => {
  for (let count = 1; count < 50; count++) {
    const before = topicPages(topicOf(count), 10).slice(0, -1);
    const after = topicPages(topicOf(count + 1), 10);
    expect(before.slice(0, -1)).toEqual(after.slice(0, Math.max(0, before.length - 1)));
    expect(before.at(-1)?.articles).toEqual(after[before.length - 1]?.articles ?? undefined);
  }
});

test("every page can be reached from the landing page, step by step", () => {
  const pages = topicPages(topicOf(45), 10);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const walked: string[] = [];
  for (let page = pages.at(-1); page; page = byUrl.get(page.older ?? "")) walked.push(page.url);
  expect(walked).toEqual(["/tags/t/", "/tags/t/3/", "/tags/t/2/", "/tags/t/1/"]);
});

test("an author's landing page has the addresses that articles give for the author, once", () => {
  const sameAs = ["https://viaf.org/viaf/1", "oape:pers:1"];
  const [one, other] = [
    { name: "مَيّ", sameAs },
    { name: "غيرها", sameAs: ["https://viaf.org/viaf/2"] },
  ];
  const articles = [one, one, other].map((name, i) =>
    articleOf({ date: "1906", slug: `a${i}`, sameAs: { author: [name], places: [] } }),
  );
  const topic: Topic = {
    kind: "authors",
    name: "مي",
    url: "/authors/مي/",
    articles,
    hasPage: true,
  };
  expect(topicPages(topic, 10).at(-1)?.known).toEqual({
    type: "Person",
    sameAs: ["https://viaf.org/viaf/1"],
  });
  expect(topicPages({ ...topic, kind: "tags" }, 10).at(-1)?.known).toBeUndefined();
  const known = { type: "Organization" as const, sameAs: ["https://viaf.org/viaf/9"] };
  const authorities = { agents: new Map([["مي", known]]), places: new Map() };
  expect(topicPages(topic, 10, authorities).at(-1)?.known).toEqual({
    type: "Organization",
    sameAs: ["https://viaf.org/viaf/9", "https://viaf.org/viaf/1"],
  });
});
