import { expect, test } from "vitest";
import { articleNotes } from "../../_includes/parts/article-notes.ts";
import { createArticleParser } from "../article/index.ts";
import { articleOf, articlePageOf } from "../testing/article.ts";
import { sampleSite } from "../testing/sample-site.ts";
import { english } from "../messages/message.ts";

function notesOf(some: Parameters<typeof articleOf>[0]): string {
  return articleNotes(sampleSite, articlePageOf(articleOf(some))).toString();
}

test("marks of editors are explained below a text that says it has them, and below no other", () => {
  const edited = notesOf({ date: "1911-08-02", marks: ["gap", "supplied"] });
  expect(edited).toContain("[…] موضع ساقط أو لم يُقرأ");
  expect(edited).toContain("[كلمة] زيادة منهم");
  expect(edited).not.toContain("[؟]");
  expect(notesOf({ date: "1911-08-02" })).not.toContain("[…]");
});

test("a mark that is none is told with those that there are", () => {
  const parse = createArticleParser({ zone: "Africa/Cairo", sections: [] });
  const { faults } = parse(
    "1911/08/02-x.md",
    "---\ntitle: خبر\ndate: 1911-08-02\nmarks: gaps\n---\n\nنص",
  );
  expect(faults.map(({ message }) => english(message)).join()).toContain(
    "one of gap, supplied, reading, unclear",
  );
});
