import { expect, test } from "vitest";
import { createArticleParser } from "./article.ts";
import { foreignLanguage } from "./text-language.ts";

test.each([
  ["The minister arrived (in Cairo) on Sunday.", "en"],
  ["Le ministre est arrivé dans la capitale.", "fr"],
  ["Der Minister ist mit dem Zug von Kairo gekommen.", "de"],
  ["Minister arrives", "und-Latn"],
  ["Министр прибыл", "und-Cyrl"],
  ["وصل الوزير (the minister)", undefined],
  ["השר הגיע", undefined],
  ["2024 – 5", undefined],
])("%s is of the language %s", (text, language) => {
  expect(foreignLanguage(text)).toBe(language);
});

test.each([
  ["none is Arabic", "title: Minister arrives", "The minister arrived.", "en"],
  ["the headline is Arabic", "title: وصول الوزير", "The minister arrived.", undefined],
  ["the text is Arabic", "title: Minister arrives", "وصل الوزير.", undefined],
  ["it says its own", "title: Minister arrives\nlang: nl", "The minister arrived.", "nl"],
])("an article's language is its text's: %s", (_, front, body, language) => {
  const parse = createArticleParser({ zone: "Africa/Cairo", sections: [] });
  const { article } = parse("a.md", `---\n${front}\ndate: 2024-05-12\n---\n\n${body}\n`);
  expect(article?.lang).toBe(language);
});
