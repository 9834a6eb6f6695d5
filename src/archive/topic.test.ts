import { describe, expect, test } from "vitest";
import { articleOf } from "../testing/article.ts";
import newspaper from "../testing/newspaper.ts";
import { groupTopics, topicSlug } from "./topic.ts";

describe("topicSlug", () => {
  test.each([
    ["حرب غزة", "حرب-غزة"],
    ["  Covid-19 ", "covid-19"],
    ["مُحَمَّد ـــ علي", "محمد-علي"],
    ["أ / ب?#%", "أ-ب"],
  ])("%j becomes %j", (name, slug) => {
    expect(topicSlug(name)).toBe(slug);
  });

  test("a name without a letter, or too long for a file system, is told apart by a hash", () => {
    expect(topicSlug("؟!")).toMatch(/^[0-9a-f]{8}$/);
    const long = topicSlug("كلمة ".repeat(40) + "أولى");
    expect(Buffer.byteLength(long)).toBeLessThan(120);
    expect(long).not.toBe(topicSlug("كلمة ".repeat(40) + "ثانية"));
  });
});

describe("groupTopics", () => {
  const at = (day: number, author: string[]) =>
    articleOf({ date: `2024-05-0${day}`, slug: `s${day}`, author, section: "رياضة" });
  const articles = [at(1, ["منى"]), at(2, ["منى", "مُنى"]), at(3, ["منى"]), at(4, ["علي"])];
  const topics = groupTopics(articles, newspaper);

  test("spellings that share a slug share a page, with each article once", () => {
    const mona = topics.find("authors", "مُنى");
    expect(mona).toBe(topics.find("authors", "منى"));
    expect(mona?.articles).toHaveLength(3);
  });

  test("a byline has a page from as many articles as the newspaper says", () => {
    expect(newspaper.pageFrom).toBe(3);
    expect(topics.find("authors", "منى")?.hasPage).toBe(true);
    expect(topics.find("authors", "علي")?.hasPage).toBe(false);
  });

  test("every declared section has a page, in the paper's order, even without articles", () => {
    expect(topics.lists.sections.map(({ name }) => name)).toEqual(
      newspaper.sections.map(({ name }) => name),
    );
    expect(topics.lists.sections.every(({ hasPage }) => hasPage)).toBe(true);
  });
});
