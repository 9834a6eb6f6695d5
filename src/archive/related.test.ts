import { expect, test } from "vitest";
import type { Article } from "../article/index.ts";
import { articleOf } from "../testing/article.ts";
import { RelatedArticles } from "./related.ts";

const article = (day: number, title: string, some: Partial<Article> = {}): Article =>
  articleOf({ date: `2024-05-${String(day).padStart(2, "0")}`, slug: `n${day}`, title, ...some });

const articles = [
  article(1, "افتتاح مترو القاهرة الجديد", { section: "محليات" }),
  article(2, "وزير النقل يتفقد محطات المترو بالقاهرة", { section: "محليات" }),
  article(3, "فوز الأهلي على الزمالك", { tags: ["الدوري"] }),
  article(4, "أسعار الذهب اليوم", { places: ["القاهرة"] }),
  article(5, "الأهلي يستعد للقاء القمة", { tags: ["الدوري"] }),
  article(6, "مترو القاهرة ينقل مليون راكب", { section: "محليات" }),
  article(7, "وزير الري يلتقي وفدًا أجنبيًا", { places: ["القاهرة"] }),
];
const earlierArticles = (all: readonly Article[]) =>
  new RelatedArticles(all).between(0, all.length);
const titles = (lists: readonly (readonly Article[])[]) =>
  lists.map((list) => list.map(({ slug }) => slug));

test("finds earlier articles by tags and by words of the headline, never by one word alone", () => {
  expect(titles(earlierArticles(articles))).toEqual([
    [],
    ["n1"],
    [],
    [],
    ["n3"],
    ["n2", "n1"],
    [], // shares «وزير» with the second and a place with the fourth, and nothing else
  ]);
});

test("what is published later changes no list", () => {
  const all = titles(earlierArticles(articles));
  for (let n = 1; n < articles.length; n++) {
    expect(titles(earlierArticles(articles.slice(0, n)))).toEqual(all.slice(0, n));
  }
});

test("gives the same lists in whatever pieces they are asked for", () => {
  const all = titles(earlierArticles(articles));
  const earlier = new RelatedArticles(articles);
  expect(titles(earlier.between(3, 6))).toEqual(all.slice(3, 6));
  expect(titles(earlier.between(6, 7))).toEqual(all.slice(6));
  expect(titles(earlier.between(1, 3))).toEqual(all.slice(1, 3));
});

test("goes on from what was kept at any place as if it had read the articles before it", () => {
  const many = Array.from({ length: 40 }, () => articles).flat();
  const all = titles(earlierArticles(many));
  for (const place of [1, 6, 150, 279]) {
    const before = new RelatedArticles(many);
    before.goTo(place);
    const kept = JSON.parse(JSON.stringify(before.kept())) as ReturnType<typeof before.kept>;
    const earlier = new RelatedArticles(many);
    earlier.startAt(place, kept);
    expect(titles(earlier.between(place, many.length))).toEqual(all.slice(place));
  }
});

test("gives an article that takes another's place the list that it would have had", () => {
  const other = article(5, "مترو القاهرة", { section: "محليات" });
  const all = titles(earlierArticles(articles.with(4, other)));
  const earlier = new RelatedArticles(articles);
  earlier.goTo(2);
  expect(titles([earlier.of(other, 4)])).toEqual([all[4]]);
  expect(all[4]).toEqual(["n2", "n1"]);
  expect(titles(earlier.between(4, 7))).toEqual(titles(earlierArticles(articles)).slice(4));
});
