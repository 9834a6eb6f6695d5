import { expect, test } from "vitest";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { headlineList } from "../../_includes/parts/headline-list.ts";
import { isolated } from "../../_includes/parts/language.ts";
import { topicLinks } from "../../_includes/parts/topic-links.ts";
import { html } from "../lib/html.ts";
import { articleOf } from "../testing/article.ts";
import { sampleSite } from "../testing/sample-site.ts";
import { token } from "./interface/tokens.ts";

test.each([
  ["وزير الصحة يزور المستشفى", "وزير الصحة يزور المستشفى"],
  ["Breaking: GPT-4!", "<bdi>Breaking: GPT-4!</bdi>"],
  ["تعلم C++ و«Go» للمبتدئين", "تعلم <bdi>C++</bdi> و«<bdi>Go</bdi>» للمبتدئين"],
  ["للحجز +20 2 2575 8000 يوميا", "للحجز <bdi>+20 2 2575 8000</bdi> يوميا"],
  ["حرب ١٩٣٩–١٩٤٥", '<bdi dir="rtl">١٩٣٩–١٩٤٥</bdi>'],
])("a line of a page, %s, keeps the order of what is not Arabic", (text, expected) => {
  expect(html`${isolated(text)}`.toString()).toContain(expected);
});

test("words of the interface stay as they are, whatever their token says", () => {
  for (const text of [token("m-hg", "الكتّاب"), token("date:2024-05-07", "7 مايو 2024")])
    expect(isolated(text)).toBe(text);
});

test.each([
  ["C++", "<bdi>C++</bdi>"],
  ["كأس FIFA 2034", "كأس <bdi>FIFA 2034</bdi>"],
  ["Sports (رياضة)", "<bdi>Sports</bdi> (رياضة)"],
  ["فيفا 2034", "فيفا 2034"],
])("a name, %s, keeps its own order in lists, paths and beside headlines", (title, expected) => {
  const link = { url: "/tags/1/", title };
  const shown = `<a href="/tags/1/">${expected}</a>`;
  expect(topicLinks(sampleSite, [{ ...link, count: 12 }]).toString()).toContain(shown);
  expect(breadcrumb(sampleSite, [link], "2").toString()).toContain(shown);
  const listed = headlineList(sampleSite, [
    articleOf({ date: "2024-05-07", section: title }),
  ]).toString();
  expect(listed).toContain(`<span class="section-name">${expected}</span>`);
});
