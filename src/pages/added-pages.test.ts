/** What front matter makes of an added page. */
import { expect, test } from "vitest";
import { addedLinks, addedPages, type AddedPageData } from "./added-pages.ts";

const item = (name: string, data: AddedPageData, url = `/${name}/`) => ({
  inputPath: `./pages/${name}.md`,
  url,
  outputPath: `_site${url}${url.endsWith("/") ? "index.html" : ""}`,
  data,
});

test("pages stand in their order, the others by their path; what is no page is left out", () => {
  const pages = addedPages([
    item("b", { title: "ب" }),
    item("a", { title: "أ" }),
    item("first", { title: "أولًا", order: -1, menu: true }),
    item("last", { title: "أخيرًا", order: 2, footer: true }),
    item("feed", {}, "/news.xml"),
    item("404", { title: "لا شيء" }, "/404.html"),
  ]);
  expect(pages.map(({ url }) => url)).toEqual(["/first/", "/a/", "/b/", "/last/"]);
  expect(addedLinks(pages)).toEqual({
    menu: [{ url: "/first/", title: "أولًا" }],
    footer: [
      { url: "/first/", title: "أولًا" },
      { url: "/last/", title: "أخيرًا" },
    ],
  });
});

test.each([
  [{}, "pages/x.md: title: found nothing, expected its title"],
  [{ title: 12 }, "title: found 12"],
  [{ title: "a", menu: "yes" }, 'menu: found "yes", expected true or false'],
  [{ title: "a", footer: null }, "footer: found null, expected true or false"],
  [{ title: "a", order: "1" }, 'order: found "1", expected a number'],
])("%j is a fault", (data, message) => {
  expect(() => addedPages([item("x", data)])).toThrow(message);
});
