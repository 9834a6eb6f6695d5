import { expect, test } from "vitest";
import { createDossierParser, dossierMarkdown, entryPlace } from "./dossier-file.ts";
import { formatFault } from "./fault.ts";

const FILE = "dossiers/suez.md";
const parse = createDossierParser("Africa/Cairo");
const front = "title: ملف\ndate: 2024-05-07";
const read = (body: string, keys = front) => parse(FILE, `---\n${keys}\n---\n${body}\n`);
const faultsOf = (body: string, keys?: string) =>
  read(body, keys).faults.map((fault) => formatFault(fault).slice(FILE.length + 1));

test("a dossier's file is read: its keys, its text, and the lines in whose place articles stand", () => {
  const keys = `${front}\nauthor: منى السيد\nimage: {src: ../articles/images/a.png, alt: سفينة}`;
  const body = "مقدمة مع [رابط](/dates/).\n\n## عنوان\n2024/05/07-x.md\nخاتمة.";
  const { dossier, faults } = read(body, keys);
  expect(faults).toEqual([]);
  expect(dossier).toMatchObject({
    slug: "suez",
    title: "ملف",
    date: "2024-05-07",
    author: ["منى السيد"],
    entries: [{ kind: "link", line: 10, href: "2024/05/07-x.md", isBelowHeading: true }],
    references: {
      pictures: [{ src: "../articles/images/a.png", line: 5 }],
      links: [{ href: "/dates/", line: 7 }],
    },
  });
  expect(dossier?.body.slice(2, 5)).toEqual(["## عنوان", 0, "خاتمة."]);
  const markdown = dossierMarkdown(dossier!, () => false);
  const [, headline = ""] = /^اقرأ أيضًا: (.*)$/m.exec(markdown) ?? [];
  expect([entryPlace(headline), entryPlace("عنوان")]).toEqual([0, undefined]);
  expect(dossierMarkdown(dossier!, () => true)).toBe(`${body}\n`);
});

test.each([
  ["2024/05/07-x.md", { kind: "link", href: "2024/05/07-x.md", mayBeText: false }],
  ["- ../articles/2024/05/07-x.md", { kind: "link", href: "../articles/2024/05/07-x.md" }],
  ["١. /2024/05/07/x/", { kind: "link", href: "/2024/05/07/x/", mayBeText: false }],
  ["* [عنوان [1] المقال](2024/a(1).md)", { kind: "link", href: "2024/a(1).md", mayBeText: true }],
  ["[عنوان](<2024/a b.md>)", { kind: "link", href: "2024/a%20b.md" }],
  ["https://altareeq.example/2024/05/07/x/", { kind: "link", mayBeText: true }],
  ["بحث: قناة السويس 1956..1957", { kind: "search", query: "قناة السويس 1956..1957" }],
  ["Tag: كأس العالم 2022", { kind: "tag", name: "كأس العالم 2022" }],
  ["- وسم: فلسطين ١٩٨٧..1993-09", { kind: "tag", name: "فلسطين", from: "1987", until: "1993-09" }],
  ["قسم: ثقافة ..2011", { kind: "section", name: "ثقافة", until: "2011" }],
  ["كاتب: منى السيد", { kind: "author", name: "منى السيد" }],
  ["place: القاهرة 2011-01-25..", { kind: "place", name: "القاهرة", from: "2011-01-25" }],
])("a line chooses articles: %s", (line, entry) => {
  const { dossier, faults } = read(line);
  expect(faults).toEqual([]);
  expect(dossier?.entries).toMatchObject([entry]);
});

test.each([
  "انظر [المقال](2024/x.md) وما بعده.",
  "[أول](2024/x.md) و[ثانٍ](2024/y.md)",
  "في 2024/05/07 صدر",
  "كتب: مقال",
  "```\n2024/05/07-x.md\n```",
  "![صورة](/images/a.png)",
])("a line of the text stays one: %s", (text) => {
  expect(read(text)).toMatchObject({
    dossier: { entries: [], body: `${text}\n`.split("\n") },
    faults: [],
  });
});

test.each([
  [
    "وسم: فلسطين 1993..1987",
    '5: tag: found the period "1993..1987", expected one that ends when it has begun; did you mean "1987..1993"?',
  ],
  [
    "وسم: فلسطين 87..93",
    '5: tag: found the period "87..93", expected one of years, months or days, such as 1998..2004 or 2011-01-25..',
  ],
  [
    "وسم: فلسطين ..",
    '5: tag: found the period "..", expected one of years, months or days, such as 1998..2004 or 2011-01-25..',
  ],
  ["قسم: 1998..", "5: section: found no name, expected one, and perhaps a period: 1998..2004"],
  [
    "بحث:",
    "5: search: found nothing, expected words as in the search box, such as قناة السويس 1956..1957",
  ],
])("a line that is wrong is told: %s", (line, fault) => {
  expect(faultsOf(line)).toEqual([fault]);
});

test("keys that are missing, wrong or unknown are told with their lines, all at once", () => {
  expect(faultsOf("", "titel: ملف\ndate: 2024-05\nimage: {alt: x}\nlayout: base")).toEqual([
    "1: title: missing; expected a title",
    '3: date: found "2024-05", expected a day or a time such as 2024-05-08',
    expect.stringMatching(/^4: image\.src: missing; expected/),
    '2: unknown key "titel"; did you mean "title"?',
    '5: "layout" is a key of Eleventy, and those are not taken from articles',
  ]);
  expect(parse(FILE, "نص").faults.map(formatFault)).toEqual([
    expect.stringMatching(/^dossiers\/suez\.md:1: no front matter/),
  ]);
  expect(parse("dossiers/a b.md", `---\n${front}\n---\n`).faults.map(formatFault)).toEqual([
    `dossiers/a b.md:1: the file's name: found "a b", expected letters, digits, - and _ only, such as "a-b"`,
  ]);
});
