import { expect, test } from "vitest";
import { createArticleParser } from "../article/index.ts";
import { decodeFrontMatter } from "./decoded-front-matter.ts";
import { joinedNames, referencesIn, remnantsIn } from "./foreign-text.ts";
import { english } from "../messages/message.ts";

const parse = createArticleParser({ zone: "Africa/Cairo", sections: [] });

function checked(front: string, body = "نص") {
  const source = `---\ndate: 2024-05-07\n${front}\n---\n\n${body}\n`;
  const article = parse("a.md", source).article!;
  return { article, source, text: { file: "a.md", source, body: `\n${body}\n` } };
}

test.each([
  ["[gallery ids=1,2]", "7: shortcode"],
  ["{{< figure src=a.png >}}", "7: shortcode"],
  ["{% include a.html %}", "7: shortcode"],
  ["نص<br/>نص", "7: raw-html"],
  ['<img src="a.png" />', "7: raw-html"],
  ["<https://example.org> [1] {2} 3 < 4", undefined],
  ["`<br>` و[فيديو](https://example.org)", undefined],
])("what another system left in a text is told: %s", (line, told) => {
  const { text } = checked("title: عنوان", `نص\n${line}`);
  expect(remnantsIn(text).map((it) => `${it.line}: ${it.code}`)[0]).toBe(told);
});

test("references in headlines and names are told and decoded, whatever quotation marks they are in", () => {
  const front = `title: 'قال &quot;لا&quot;: نعم' # كما هو\nauthor:\n  - منى&nbsp;السيد\n  - "أحمد &amp; علي"`;
  const { article, source } = checked(front);
  expect(
    referencesIn(article, source).map(({ line, message }) => `${line}: ${english(message)}`),
  ).toEqual([
    '3: found "قال &quot;لا&quot;: نعم", expected "قال "لا": نعم"',
    '5: found "منى&nbsp;السيد", expected "منى السيد"',
    '6: found "أحمد &amp; علي", expected "أحمد & علي"',
  ]);
  const mended = decodeFrontMatter(source);
  const { title, author } = parse("a.md", mended).article!;
  expect([title, ...author]).toEqual(['قال "لا": نعم', "منى السيد", "أحمد & علي"]);
  expect(mended).toContain("# كما هو\nauthor:\n  - منى السيد\n");
  expect(decodeFrontMatter(mended)).toBe(mended);
});

test("names that are joined by commas are told with the list that is meant", () => {
  const { article, source } = checked("title: عنوان\nauthor: منى السيد، أحمد علي\ntags: [نفط]");
  expect(
    joinedNames(article, source).map(({ line, message }) => `${line}: ${english(message)}`),
  ).toEqual([
    '4: author: "منى السيد، أحمد علي" is one name with commas; for several write author: [منى السيد, أحمد علي]',
  ]);
});
