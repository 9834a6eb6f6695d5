import { expect, test } from "vitest";
import { createArticleParser } from "./article.ts";
import { english } from "../messages/message.ts";

const parse = createArticleParser({ zone: "Africa/Cairo", sections: [] });

test.each([
  ["created", "date"],
  ["categories", "section"],
  ["Description", "summary"],
  ["featured_image", "image"],
  ["autor", "author"],
])("%s, another system's key, is told to be %s", (key, ours) => {
  const { faults } = parse("a.md", `---\ntitle: عنوان\ndate: 2024-05-07\n${key}: x\n---\n\nنص\n`);
  expect(faults.map(({ line, message }) => `${line}: ${english(message)}`)).toEqual([
    `4: unknown key "${key}"; did you mean "${ours}"?`,
  ]);
});
