/** Dossiers of a whole site: their pages, and what a change of them changes. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { dossiersDirectory } from "../archive/dossiers/scan-dossiers.ts";
import { runCommand } from "../testing/command.ts";
import { builtPlace } from "../testing/place.ts";
import { inTemporaryDirectory } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";

const read = (file: string) => readFileSync(path.join(inject("site"), file), "utf8");
const page = read("dossiers/matches/index.html");

test("a dossier's page has its articles between its paragraphs, in their order", () => {
  const links = [...page.matchAll(/<h([23]) class="headline"><a href="([^"]*)"/g)];
  expect(links.map(([, level, href]) => `${level} ${href}`)).toEqual([
    "2 /2024/05/07/visitors/",
    "3 /2024/05/05/match/",
    "3 /2024/05/07/troops/",
    "3 /2023/12/31/year-end/",
    "3 /2024/04/26/summer-time/",
  ]);
  expect(page).toContain('<p>تقديم للملف، وفيه رابط إلى <a href="/2024/05/05/">يوم المباراة</a>');
  expect(page).toContain('<p><a href="/dates/">الأيام</a></p>');
  expect(page).toContain('<li id="fn-1"');
  expect(page).toContain("سلمى فاروق وكريم لطفي");
  expect(page).toMatch(/og:image" content="[^"]*\/pictures\/pitch-\w+\.png"/);
});

test("machines are told what is in it, and readers when: a timeline, where it is of several years", () => {
  const [, json = ""] = /type="application\/ld\+json" id="article-data">([^<]*)</.exec(page) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    "@type": "CollectionPage",
    headline: "ملف المباراة",
    dateModified: "2024-05-08",
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: 5,
      itemListElement: { 0: { position: 1, url: "https://altareeq.example/2024/05/07/visitors/" } },
    },
  });
  expect(page.match(/<circle cx="[\d.]+%"/g)).toHaveLength(5);
  for (const [, id] of page.matchAll(/href="#(article-\d)"/g)) expect(page).toContain(`id="${id}"`);

  const feed = read("dossiers/matches/feed.xml");
  const entries = [...feed.matchAll(/<entry[^>]*>\s*<id>([^<]*)/g)].map(([, id]) => id);
  expect(entries).toHaveLength(5);
  expect(entries.at(-1)).toBe("https://altareeq.example/2023/12/31/year-end/");
  expect(feed).toContain("<title>جريدة الطريق: ملف ملف المباراة</title>");
  expect(page).toContain('href="/dossiers/matches/feed.xml"');

  const other = read("dossiers/one/index.html");
  expect(other).not.toContain("dossier-timeline");
  expect(other).toMatch(/og:image" content="[^"]*\/pictures\/card-dossier-\w+\.png"/);
});

test("the front page, the list, the sitemap, the search and its articles lead to it", () => {
  for (const file of ["index.html", "dossiers/index.html", "2024/05/07/troops/index.html"]) {
    expect(read(file)).toContain('<a href="/dossiers/matches/">ملف المباراة</a>');
  }
  expect(read("sitemap-1.xml")).toContain("/dossiers/matches/</loc>");
  const manifest = JSON.parse(read("search/manifest.json")) as { pages: string };
  expect(JSON.parse(read(`search/${manifest.pages}`))).toContainEqual({
    url: "/dossiers/matches/",
    title: "ملف المباراة",
    text: expect.stringContaining("تقديم للملف") as string,
  });
});

// `same-site.test.ts` compares the site of changed dossiers with that of a clean build.
test("a change of a dossier changes its pages and those of its articles", async () => {
  await inTemporaryDirectory(async (directory) => {
    const place = builtPlace(directory);
    const { articles, output } = place;
    const file = path.join(dossiersDirectory(articles), "one.md");
    writeFileSync(
      file,
      readFileSync(file, "utf8")
        .replace("1932/census.md", "2023/12/31-year-end.md")
        .replace("ملف بمقال واحد", "ملف آخر"),
    );
    const before = treeOf(output);
    expect((await place.build()).stderr).toBe("");
    const after = treeOf(output);
    const changed = Object.keys({ ...before, ...after }).filter(
      (one) => before[one] !== after[one] && !/^(?:search\/|manifest-|\.sijill)/.test(one),
    );
    expect(changed.map((one) => one.replace(/-\w{10}\.png$/, "")).sort()).toEqual([
      "1932/census/index.html",
      "2023/12/31/year-end/index.html",
      "dossiers/index.html",
      "dossiers/one/feed.xml",
      "dossiers/one/index.html",
      "index.html",
      "pictures/card-dossier",
      "pictures/card-dossier",
    ]);

    rmSync(path.join(articles, "2024/05/07-visitors.md"));
    const { status, stderr } = await place.build();
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(
        'dossiers/matches.md:14: link: found "2024/05/07-visitors.md", expected a page of the site or a file of the archive',
      ),
    ]);
    expect(treeOf(output)).toEqual(after);
    const check = await runCommand(inject("project"), "check", ["--articles", articles]);
    expect(check.stderr).toContain("dossiers/matches.md:14: link: found");
  });
});
