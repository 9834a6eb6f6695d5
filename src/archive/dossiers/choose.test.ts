import { expect, test } from "vitest";
import { createDossierParser } from "../../article/index.ts";
import { formatFault } from "../../article/fault-list.ts";
import { sitePaths } from "../../pages/site-paths.ts";
import { articleOf } from "../../testing/article.ts";
import newspaper from "../../testing/newspaper.ts";
import { buildCatalogue } from "../catalogue.ts";
import { dossierLinks, joinDossiers } from "./choose.ts";

const article = (date: string, slug: string, tags: string[] = []) =>
  articleOf({ date, slug, tags, section: "عالم" });
const articles = [
  article("1956-07-27", "suez", ["قناة السويس"]),
  article("1960", "dam"),
  article("2015-08-06", "new-canal", ["قناة السويس"]),
  article("2021-03-24", "ever-given", ["قناة السويس"]),
];
const [suez, dam, newCanal, everGiven] = articles;

/** Joins dossiers by their files' texts below the front matter. */
function join(texts: Record<string, string>, found = new Map<string, typeof articles>()) {
  const parse = createDossierParser("Africa/Cairo");
  const files = Object.entries(texts).map(([name, body], i) => {
    const text = `---\ntitle: ${name}\ndate: 2024-05-0${i + 1}\n---\n${body}\n`;
    return parse(`dossiers/${name}.md`, text).dossier!;
  });
  const scanned = articles.map(({ file }) => ({ file, fingerprint: "" }));
  const others = dossierLinks(files);
  const bare = buildCatalogue(articles, newspaper, sitePaths(), { scanned, others });
  const joined = joinDossiers(files, bare.catalogue, found);
  const faults = [...bare.faults, ...joined.faults].map((fault) => formatFault(fault));
  return { ...joined.dossiers, faults };
}

test("articles stand where they are named, and where else one chooses them once", () => {
  const { all, byArticle, faults } = join(
    {
      canal: "وسم: قناة السويس\n\n2015/new-canal.md\n\nبحث: سد\n\n[الأيام](/dates/)",
      dam: "../articles/1960/dam.md",
    },
    new Map([["سد", [suez!, dam!]]]),
  );
  expect(faults).toEqual([]);
  expect(all.map(({ url }) => url)).toEqual(["/dossiers/dam/", "/dossiers/canal/"]);
  expect(all[1]?.parts).toEqual([
    { articles: [suez, everGiven], isBelowHeading: false },
    { articles: [newCanal], isBelowHeading: false },
    { articles: [dam], isBelowHeading: false },
    { articles: [], isBelowHeading: false },
  ]);
  expect(all[1]?.body).toMatch(/\n\[الأيام\]\(\/dates\/\)\n$/);
  expect(all[1]?.articles).toEqual([suez, everGiven, newCanal, dam]);
  expect(byArticle.get(dam!.url)?.map(({ slug }) => slug)).toEqual(["dam", "canal"]);
});

test.each([
  ["قسم: عالم 1960..2015", [dam, newCanal]],
  ["وسم: قناة السويس 1956-08..2021-03", [newCanal, everGiven]],
  ["وسم: قناة السويس ..1956-07-27", [suez]],
])("a name chooses within a period: %s", (line, chosen) => {
  expect(join({ canal: line }).all[0]?.articles).toEqual(chosen);
});

test.each([
  [
    "2015/new-cannal.md",
    'link: found "2015/new-cannal.md", expected a page of the site or a file of the archive (looked for 2015/new-cannal.md); did you mean "/2015/new-canal.md"?',
  ],
  [
    "/2015/08/06/",
    'found "/2015/08/06/", expected the file or the address of an article of the archive',
  ],
  [
    "وسم: قناه السويس",
    'tag: found "قناه السويس", expected one that an article of the archive has; did you mean "قناة السويس"?',
  ],
  ["قسم: رياضة", 'section: found "رياضة", expected one that an article of the archive has'],
  [
    "وسم: قناة السويس 1999..2000",
    'tag: found no article with "قناة السويس" in 1999..2000, expected one at least; the archive has them from 1956-07-27 to 2021-03-24',
  ],
  [
    "بحث: زظضخغ",
    'search: found no article with "زظضخغ", expected one at least: try fewer words or a longer period',
  ],
])("a line without an article is an error: %s", (line, message) => {
  expect(join({ canal: `نص\n\n${line}` }).faults).toEqual([`dossiers/canal.md:7: ${message}`]);
});

test("a dossier without a line for articles is as it may be meant, and is told", () => {
  const { all, faults } = join({ canal: "نص" });
  expect(all).toMatchObject([{ articles: [], parts: [] }]);
  expect(faults).toEqual([
    "dossiers/canal.md:1: warning: found no line that names articles, expected one such as 2024/05/07-slug.md, or search: words, or tag: name",
  ]);
});

test("a dossier of more articles than a page holds asks for a period", () => {
  const many = Array.from({ length: 501 }, (_, i) => article("2024-05-07", `a${i}`));
  expect(join({ canal: "1960/dam.md\n\nبحث: كل" }, new Map([["كل", many]])).faults).toEqual([
    "dossiers/canal.md:7: found 502 articles in this dossier, most of them by this line; expected 500 at most: give it a period, such as 1998..2004",
  ]);
});
