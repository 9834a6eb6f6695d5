import { describe, expect, test } from "vitest";
import { articleOf } from "../testing/article.ts";
import newspaper from "../testing/newspaper.ts";
import { buildCatalogue } from "./catalogue.ts";
import { headlineKey, readAlso } from "./links/references.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { english, say } from "../messages/message.ts";

const articles = [
  articleOf({ date: "2024-05-07T05:53:00+03:00", slug: "late" }),
  articleOf({ date: "1932", slug: "year" }),
  articleOf({ date: "1932-05", slug: "month" }),
  articleOf({ date: "1932-05-09", slug: "day" }),
  articleOf({ date: "2024-05-07T05:00:00+03:00", slug: "early" }),
];

describe("buildCatalogue", () => {
  test("orders articles by time, whatever the order of the files", () => {
    const slugs = (list: typeof articles) =>
      buildCatalogue(list, newspaper, sitePaths()).catalogue.articles.map(({ slug }) => slug);
    expect(slugs(articles)).toEqual(["year", "month", "day", "early", "late"]);
    expect(slugs(articles.toReversed())).toEqual(slugs(articles));
  });

  test("groups by day, month and year; a partial date is in no narrower period", () => {
    const { catalogue } = buildCatalogue(articles, newspaper, sitePaths());
    expect([...catalogue.years.keys()]).toEqual(["1932", "2024"]);
    expect([...catalogue.months.keys()]).toEqual(["1932-05", "2024-05"]);
    expect([...catalogue.days.keys()]).toEqual(["1932-05-09", "2024-05-07"]);
    expect(catalogue.years.get("1932")?.articles).toHaveLength(3);
  });

  test("two articles with one URL are a fault that names both files", () => {
    const twins = ["b.md", "a.md"].map((file) => articleOf({ date: "2024-05-07", file }));
    const { faults } = buildCatalogue(twins, newspaper, sitePaths());
    expect(faults).toEqual([
      {
        file: "b.md",
        line: 1,
        severity: "error",
        message: say("the URL {url} is also that of {first}; give one of them another `slug`", {
          url: "/2024/05/07/slug/",
          first: "a.md",
        }),
      },
    ]);
  });

  test("a related article that is not there is a fault with the nearest one", () => {
    const article = articleOf({
      date: "2024-05-07",
      slug: "one",
      related: ["1932/da.md", "1932/day.md"],
      references: {
        readAlso: [],
        links: [],
        pictures: [],
        related: [{ path: "1932/da.md", line: 7 }],
        aliases: [],
      },
    });
    const { faults } = buildCatalogue([...articles, article], newspaper, sitePaths());
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: "2024/one.md", line: 7, severity: "error" });
    expect(faults.map(({ message }) => english(message))[0]).toContain('found "1932/da.md"');
    expect(faults.map(({ message }) => english(message))[0]).toContain(
      'did you mean "1932/day.md"?',
    );
  });
});

test("a former path that leads elsewhere already is a fault, each with its line", () => {
  const taken = ["/2024/05/07/late/", "/2024/05", "/sections/sport/", "/old/", "/news/1"];
  const article = articleOf({
    date: "2020-01-01",
    aliases: taken,
    references: {
      readAlso: [],
      links: [],
      pictures: [],
      related: [],
      aliases: taken.map((path, i) => ({ path, line: i + 3 })),
    },
  });
  const other = articleOf({
    date: "2021-01-01",
    slug: "other",
    aliases: ["/old"],
    references: {
      readAlso: [],
      links: [],
      pictures: [],
      related: [],
      aliases: [{ path: "/old", line: 9 }],
    },
  });
  const { faults } = buildCatalogue([...articles, article, other], newspaper, sitePaths());
  expect(faults.map(({ file, line, message }) => `${file}:${line}: ${english(message)}`)).toEqual([
    '2020/slug.md:3: aliases: "/2024/05/07/late/" is the URL of 2024/late.md; expected a path of its own',
    '2020/slug.md:4: aliases: "/2024/05" is a page of the site itself; expected a path of its own',
    '2020/slug.md:5: aliases: "/sections/sport/" is a page of the site itself; expected a path of its own',
    '2021/other.md:9: aliases: "/old" is also a former path of 2020/slug.md; expected a path of its own',
  ]);
});

test.each([
  ["/sw.js"],
  ["/_headers"],
  ["/CNAME"],
  ["/offline/"],
  ["/2024/05/articles.json"],
  ["/licences.txt"],
  ["/a.html", "/a.html/b/"],
  ["/b/", "/b/index.html"],
  ["/2020/01/01/slug/index.html"],
])("no article takes %s from the site, its host or another", (...paths) => {
  const article = articleOf({
    date: "2020-01-01",
    references: {
      readAlso: [],
      links: [],
      pictures: [],
      related: [],
      aliases: paths.map((path, i) => ({ path, line: i + 3 })),
    },
  });
  const { faults } = buildCatalogue([article], newspaper, sitePaths());
  expect(faults.map(({ line, severity }) => [line, severity])).toEqual([
    [paths.length + 2, "error"],
  ]);
});

describe("readAlso", () => {
  const title = "البيت الأبيض: لا مفاوضات بشأن أمن أوروبا";
  const [old, recent, later, here] = [
    articleOf({ date: "2020-01-01", title }),
    articleOf({ date: "2022-01-15", title }),
    articleOf({ date: "2023-01-01", title }),
    articleOf({ date: "2022-01-16", title: "غيره" }),
  ] as const;
  const { headlines } = buildCatalogue(
    [old, recent, later, here],
    newspaper,
    sitePaths(),
  ).catalogue;

  test("finds the latest earlier article of a headline, however it is typed", () => {
    expect(readAlso(headlines, here, "البيت الابيض لا مفاوضات بشأن أمن أوروبا!")).toBe(recent);
  });

  test("never means the article itself, and knows when there is none", () => {
    expect(readAlso(headlines, old, title)).toBe(recent);
    expect(readAlso(headlines, here, "عنوان لا وجود له")).toBeUndefined();
    expect(readAlso(headlines, here, "…")).toBeUndefined();
  });

  test("headlines are alike without tashkeel, tatweel and punctuation", () => {
    expect(headlineKey("«مُحَمَّـــد» إلى القاهرة؟")).toBe(headlineKey("محمد الى القاهره"));
  });
});
