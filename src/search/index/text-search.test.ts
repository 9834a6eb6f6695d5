import { expect, test } from "vitest";
import { articleOf } from "../../testing/article.ts";
import { TextSearch } from "./text-search.ts";

const article = articleOf({
  date: "1956-07-27",
  title: "تأميم قناة السويس",
  tags: ["ملاحة"],
  author: ["فؤاد حلمي"],
});
const TEXT = "أعلن الرئيس في الإسكندرية قرارات الوزارة. واستقبل الملك عبدالله وزير خارجية مصر.";

test.each([
  ["قناه السويس", true],
  ["القرار", true],
  ["ملاحة فؤاد", true],
  ["قناة بنما", false],
  ["«قناة السويس»", true],
  ["«السويس قناة»", false],
  ["«السويس أعلن»", true],
  ["«وزير مصر»", false],
  ["عبد الله", true],
  ["عبد الرحمن", false],
  ["العنوان: السويس", true],
  ["العنوان: الإسكندرية", false],
  ["السويس -الإسكندرية", false],
  ["السويس 1950..1960", true],
  ["السويس 1957..", false],
  ["ترعة السويس", true],
  ["في من", false],
])("finds what the search box would find with all words: %s", (query, isFound) => {
  const search = new TextSearch([query], [["ترعة", "قناة"]]);
  const found = search.mayFind(article) ? search.finding(article, TEXT) : [];
  expect(found).toEqual(isFound ? [query] : []);
});
