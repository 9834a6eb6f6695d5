/** The list of kinds and paths, against the templates and a whole built site. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { filesOf } from "../testing/tree.ts";
import { routes, type PageKind } from "./routes.ts";
import { fileRouteOf, isReserved, kindOf, sitePaths } from "./site-paths.ts";

const kinds = Object.keys(routes) as PageKind[];
const site = inject("site");
const built = filesOf(site).filter((file) => file !== ".sijill");
const read = (file: string) => readFileSync(path.join(site, file), "utf8");
const isRedirect = (file: string) =>
  file.endsWith(".html") && read(file).includes('http-equiv="refresh"');

test("every template of a kind is in the list, and every kind has its template", () => {
  const folder = import.meta.dirname;
  const named = readdirSync(folder).flatMap((name) => {
    const text = name.endsWith(".11ty.ts") ? readFileSync(path.join(folder, name), "utf8") : "";
    const kind = /eachOf\("(\w+)"\)/.exec(text)?.[1];
    return kind === undefined ? [] : [[kind, name]]; // an owner's own page is of none
  });
  expect(named).toHaveLength(kinds.length);
  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(kinds.map((kind) => [kind, `${routes[kind].template}.11ty.ts`])),
  );
});

test("whatever is on a site is in the list, and whatever is in the list is on a site", () => {
  const found = built.map((file) => ({
    file,
    // A page of ours says what it is.
    kind: isRedirect(file) ? "redirects" : (kindOf(`/${file}`) ?? fileRouteOf(`/${file}`)?.path),
  }));
  expect(found.filter(({ kind }) => kind === undefined)).toEqual([]);
  const seen = new Set(found.map(({ kind }) => kind));
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
});

test("a page is of the kind that its template says", () => {
  const classOf = (file: string) => /<body class="page-([\w-]+)"/.exec(read(file))?.[1];
  const pages = built.filter((file) => file.endsWith("/index.html") && !isRedirect(file));
  const classes = new Map<string, Set<string | undefined>>();
  for (const file of pages) {
    const kind = kindOf(`/${file}`) ?? "";
    classes.set(kind, (classes.get(kind) ?? new Set()).add(classOf(file)));
  }
  const named = Object.fromEntries([...classes].map(([kind, own]) => [kind, [...own]]));
  expect(named).toMatchObject({
    articles: ["article"],
    days: ["day"],
    months: ["month"],
    years: ["year"],
    topics: ["topic"],
    hijriMonths: ["hijri-month"],
    onThisDay: ["on-this-day"],
  });
});

test.each([
  ["/2024/05/07/", true],
  ["/2024/05", true],
  ["/2024/index.html", true],
  ["/Search/old.html", true],
  ["/tags/x/y/z", true],
  ["/files/a.pdf", true],
  ["/sitemap.xml", true],
  ["/_redirects", true],
  ["/Robots.txt", true],
  ["/2024/05/07/old-name/", false],
  ["/news/12.html", false],
  ["/searching/", false],
  ["/contact/", false],
])("an article may not take %s: %j", (former, isTaken) => {
  expect(sitePaths().isTaken(former)).toBe(isTaken);
});

test("what an owner has added is taken too, however it is written", () => {
  const paths = sitePaths(["/contact/", "/press/kit.zip"]);
  for (const one of ["/contact", "/Contact/index.html", "/press/kit.zip"]) {
    expect(paths.isTaken(one)).toBe(true);
    expect(paths.find(one)).toEqual({});
  }
});

test.each([
  ["/about/", true],
  ["/2024/05/07/x/", true],
  ["/1998/index.html", true],
  ["/assets/logo.svg", true],
  ["/contact/", false],
  ["/.well-known/security.txt", false],
  ["/robots.txt", false],
  ["/404.html", false],
  ["/CNAME", false],
  ["/2024/map.pdf", false],
])("nothing that is added may lie at %s: %j", (added, isOurs) => {
  expect(isReserved(added)).toBe(isOurs);
});
