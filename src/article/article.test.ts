import { describe, expect, test } from "vitest";
import { createArticleParser } from "./article.ts";
import { formatFault } from "./fault-list.ts";

const parse = createArticleParser({
  zone: "Africa/Cairo",
  sections: ["سياسة", "اقتصاد", "رياضة"],
});
const file = "2024/05/07-kazakhstan.md";
const articleText = (...yaml: string[]) => `---\n${yaml.join("\n")}\n---\nنص\n`;
const required = ["title: عنوان", "date: 2024-05-07"];

/** The faults of a file, as the archivist reads them, without its name. */
function faultsOf(yaml: string[], name = file): string[] {
  return parse(name, articleText(...yaml)).faults.map((fault) =>
    formatFault(fault).slice(name.length + 1),
  );
}

test("an article with everything", () => {
  const yaml = [
    'title: "  الاضطرابات\\n في   كازاخستان "',
    "kicker: تمهيد",
    "subtitle: فرعي",
    "date: 2024-05-07 05:53",
    "hijri: 28 شوال 1445 هـ",
    "section: سياسة",
    "tags: [روسيا, '', روسيا, ' كازاخستان ']",
    "places: ألماتي",
    "author: منى السيد",
    "edition: {issue: ١٢٣٤, page: 01, column: 3}",
    "image: {src: /a.jpg, alt: ب, caption: أرشيفية, credit: د}",
    "source:",
    "  url: urn:isbn:9780000000000",
    "  captured: 2024-05",
    "  publisher: الناشر",
    "slug: kz",
    "summary: ملخص",
    "related:",
    "  - ''",
    "  - 2024/05/06-a.md",
    "  - /2024/05/05/b/",
    "updated: 2024-05-07",
    "correction: |",
    "  فقرة",
    "",
    "  فقرة",
    "aliases: /news/410826.html",
    "lang: AR-eg",
    "rights: وكالة",
  ];
  const body = "نص\n\n![أ](a.jpg)\n\nاقرأ أيضًا| قديم\n";
  const text = `---\n${yaml.join("\n")}\n---\n${body}`;
  expect(parse(file, text)).toEqual({
    article: {
      contentHash: expect.stringMatching(/^[0-9a-f]{32}$/),
      title: "الاضطرابات في كازاخستان",
      kicker: "تمهيد",
      subtitle: "فرعي",
      date: "2024-05-07T05:53:00+03:00",
      hijri: { year: 1445, month: 10, day: 28 },
      section: "سياسة",
      tags: ["روسيا", "كازاخستان"],
      places: ["ألماتي"],
      author: ["منى السيد"],
      edition: { issue: 1234, page: 1, column: 3 },
      image: { src: "/a.jpg", alt: "ب", caption: "أرشيفية", credit: "د" },
      source: { url: "urn:isbn:9780000000000", captured: "2024-05", publisher: "الناشر" },
      slug: "kz",
      summary: "ملخص",
      related: ["2024/05/06-a.md", "/2024/05/05/b/"],
      updated: "2024-05-07",
      correction: "فقرة\n\nفقرة",
      aliases: ["/news/410826.html"],
      marks: [],
      lang: "ar-EG",
      rights: "وكالة",
      file,
      url: "/2024/05/07/kz/",
      references: {
        links: [],
        readAlso: ["قديم"],
        pictures: [
          { src: "/a.jpg", line: 12 },
          { src: "a.jpg", line: 34 },
        ],
        aliases: [{ path: "/news/410826.html", line: 28 }],
        related: [
          { path: "2024/05/06-a.md", line: 21 },
          { path: "/2024/05/05/b/", line: 22 },
        ],
      },
    },
    body,
    faults: [],
  });
});

test("marks of direction in the address of an original, as WordPress puts them there, are encoded", () => {
  const text =
    '---\ntitle: خبر\ndate: 2024-05-07\nsource: {url: "https://example.org/\u202bخبر\u202c"}\n---';
  const { article } = parse("2024/05/07-x.md", text);
  expect(article?.source?.url).toBe("https://example.org/%E2%80%ABخبر%E2%80%AC");
});

test("an article with no more than it needs", () => {
  expect(parse("1932/05/12-suez.md", "---\ntitle: 1932\ndate: 1932-05\n---")).toEqual({
    article: {
      contentHash: expect.stringMatching(/^[0-9a-f]{32}$/),
      title: "1932",
      date: "1932-05",
      tags: [],
      places: [],
      author: [],
      related: [],
      aliases: [],
      marks: [],
      file: "1932/05/12-suez.md",
      slug: "suez",
      url: "/1932/05/suez/",
      references: { readAlso: [], links: [], pictures: [], related: [], aliases: [] },
    },
    body: "",
    faults: [],
  });
});

test("authors and places may have addresses that stand for them elsewhere", () => {
  const text = `---
title: خبر
date: 1906-02-25
author:
  - {name: محمد كرد علي, sameAs: "https://viaf.org/viaf/32272677"}
  - منى السيد
places: {name: القاهرة, sameAs: ["https://www.geonames.org/360630", "oape:place:226"]}
---`;
  expect(parse("1906/02/25-x.md", text)).toMatchObject({
    faults: [],
    article: {
      author: ["محمد كرد علي", "منى السيد"],
      places: ["القاهرة"],
      sameAs: {
        author: [{ name: "محمد كرد علي", sameAs: ["https://viaf.org/viaf/32272677"] }],
        places: [{ sameAs: ["https://www.geonames.org/360630", "oape:place:226"] }],
      },
    },
  });
  const wrong = text.replace("https://viaf.org/viaf/32272677", "javascript:alert(1)");
  expect(parse("1906/02/25-x.md", wrong).faults).toMatchObject([
    { line: 4, severity: "error", message: { values: { key: expect.stringContaining("author") } } },
  ]);
});

describe("all faults of a file come together", () => {
  test("of keys, values and the file's name", () => {
    const yaml = [
      "titel: عنوان",
      "date: 2024-13-07",
      "section: سياسه",
      "edition: {isue: 1, page: 0}",
      "permalink: /x/",
    ];
    expect(faultsOf(yaml, "2024/05/07.md").toSorted()).toEqual([
      '1: slug, from the file\'s name: found "07", expected more than one or two digits, which look ' +
        'like a date, such as "article-07"; rename the file or give it a "slug"',
      "1: title: missing; expected a headline",
      '2: unknown key "titel"; did you mean "title"?',
      '3: date: "2024-13-07" is not a date: month 13 does not exist; expected YYYY-MM-DD, YYYY-MM, ' +
        "YYYY or YYYY-MM-DDTHH:MM, with seconds and an offset (Z, +03:00) if known",
      '4: section: found "سياسه", expected one of سياسة، اقتصاد، رياضة; did you mean "سياسة"?',
      '5: edition.page: found "0", expected the number of a page, or of several such as 203-206 or 1, 4',
      '5: unknown key "edition.isue"; did you mean "edition.issue"?',
      '6: "permalink" is a key of Eleventy, and those are not taken from articles',
    ]);
  });

  test("of facts that disagree, though other keys are wrong", () => {
    expect(faultsOf(["date: 2024-05-08", "hijri: 1445-10-20"])).toEqual([
      "1: title: missing; expected a headline",
      "3: warning: hijri: found 1445-10-20, which is 9 days from 1445-10-29, " +
        "expected within a day of it (2024-05-08)",
      "2: warning: date: found 2024-05-08, but the file's path says 2024/05/07",
    ]);
  });
});

test.each([
  ["title: [a]", "2: title: found a list, expected a headline"],
  ["tags: {a: b}", "4: tags: found a map of keys, expected a tag or a list of them"],
  ["image: a.jpg", '4: image: found "a.jpg", expected keys such as src and alt'],
  ["image: {alt: a}", "4: image.src: missing; expected a path or an https address of a picture"],
  [
    "image: {src: 'data:image/png,x'}",
    '4: image.src: found "data:image/png,x", expected a path or an https address of a picture',
  ],
  [
    "edition: {page: A4}",
    '4: edition.page: found "A4", expected the number of a page, or of several such as 203-206 or 1, 4',
  ],
  [
    "source: {url: example.org}",
    '4: source.url: found "example.org", expected an absolute address such as https://example.org/x or urn:isbn:…',
  ],
  [
    "source: {url: 'javascript:alert(1)'}",
    '4: source.url: found "javascript:alert(1)", expected an absolute address such as https://example.org/x or urn:isbn:…',
  ],
  ["slug: a b", '4: slug: found "a b", expected letters, digits, - and _ only, such as "a-b"'],
  ["updated: 2024-06", '4: updated: found "2024-06", expected a day or a time such as 2024-05-08'],
  ["lang: عربي", '4: lang: found "عربي", expected a BCP 47 language such as ar or en'],
  [
    "eleventyComputed: {a: b}",
    '4: "eleventyComputed" is a key of Eleventy, and those are not taken from articles',
  ],
  [
    "hijri: 1445-13-01",
    '4: hijri: "1445-13-01" is not a Hijri date: month 13 does not exist; expected YYYY-MM-DD, as 1445-10-28, or day, month name and year, as 28 شوال 1445 هـ',
  ],
])("%s is an error", (line, fault) => {
  const yaml = [...required.filter((it) => it.split(":")[0] !== line.split(":")[0]), line];
  const at = yaml.length + 1;
  expect(faultsOf(yaml)).toEqual([fault.replace(/^\d+/, String(at))]);
});

test.each([
  "/../a",
  "/a/./b",
  "//a",
  "/a//b",
  "/",
  "a",
  "/a?b",
  "/a#b",
  "/a\\b",
  "/%2e%2e/a",
  "/%00",
  "/%",
  "/.htaccess",
  "/a/%2egit/x",
  "/%e2%80%ae/a",
])("%s is no former path", (alias) => {
  expect(
    faultsOf([...required, "aliases:", "  - /ok", `  - "${alias.replace("\\", "\\\\")}"`]),
  ).toEqual([
    `6: aliases, item 2: found "${alias}", expected a path such as /news/123.html, without "?", "#" and names such as ".x"`,
  ]);
});

test("a Hijri date needs a day to be compared with", () => {
  const yaml = ["title: a", "date: 1932-05", "hijri: 1351-01-01"];
  expect(faultsOf(yaml, "1932/suez.md")).toEqual([
    '4: hijri: found a day, but "date" is 1932-05; expected "date" to the day as well',
  ]);
});

test("a former path whose names no file system would take is refused", () => {
  const [fault] = faultsOf([...required, `aliases: /${"ق".repeat(101)}`]);
  expect(fault).toMatch(/^4: aliases: found "\/ق+…", expected a path/);
});

describe("a warning comes with the article", () => {
  test.each([
    [
      ['kicker: "a \u202eb"'],
      [
        "4: warning: kicker: found marks of direction (U+202A–202E, U+2066–2069) that turn letters round or are not closed, or dozens of marks on a letter; expected none, and they are left out",
      ],
    ],
    [
      ["tags: [مصر, Саіrо]"],
      [
        '4: warning: tags: found "Саіrо", in which some letters only look Latin, expected those of one alphabet',
      ],
    ],
    [["hijri: 1445-10-27"], []],
    [
      ["hijri: 1446-10-28"],
      [
        "4: warning: hijri: found 1446-10-28, which is more than a month from 1445-10-28, expected within a day of it (2024-05-07)",
      ],
    ],
    [["updated: 2024-05-07T01:00"], []],
    [
      ["updated: 2024-05-06"],
      ['4: warning: updated: found 2024-05-06, expected no earlier than "date", 2024-05-07'],
    ],
  ])("%s", (yaml, faults) => {
    expect(faultsOf([...required, ...yaml])).toEqual(faults);
    expect(parse(file, articleText(...required, ...yaml)).article).toBeDefined();
  });

  test.each([
    ["2024/05/07-a.md", "2024-05-07T23:00", false],
    ["2024/05/a.md", "2024-05-07", false],
    ["2024/05/07-a.md", "2024", false],
    ["a.md", "2024-05-07", false],
    ["2024/06/07-a.md", "2024-05-07", true],
    ["2023/05/a.md", "2024", true],
    ["archive/2024/05/08-a.md", "2024-05-07", true],
  ])("a path %s and the date %s: %j", (name, date, disagree) => {
    const faults = faultsOf(["title: a", `date: ${date}`], name);
    expect(faults.some((fault) => fault.includes("the file's path says"))).toBe(disagree);
  });
});

test("a half character that YAML can write breaks no address", () => {
  const { article } = parse(file, articleText(...required, String.raw`tags: ["a\ud800b"]`));
  expect(() => encodeURIComponent(article?.tags[0] ?? "")).not.toThrow();
});
