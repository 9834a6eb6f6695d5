/** The site of a monthly: its issues are editions, and their numbers stand wherever one is named. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, test, vi } from "vitest";
import { ARTICLE_DATA_ID } from "../pages/page-data/article-data.ts";
import { SETTINGS_ID, type SearchSettings } from "../pages/page-data/search-settings.ts";
import { toReference } from "../browser/search/export/result-reference.ts";
import { pageReference } from "../browser/article/page-reference.ts";
import { runCommand } from "../testing/command.ts";
import { copyProject, inTemporaryDirectory } from "../testing/project.ts";
import { filesOf } from "../testing/tree.ts";

const NEWSPAPER = `import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({
  ...identity,
  publication: "مجلة المقتبس",
  frequency: "monthly",
  offices: [{ title: "المحرر", holders: [{ name: "محمد كرد علي", from: "1906-02-24" }] }],
});
`;

/** More than a feed has of a daily. */
const ARTICLES = 24;

test("a monthly's issues are its editions", () =>
  inTemporaryDirectory(async (directory) => {
    const project = path.join(directory, "project");
    copyProject(project, NEWSPAPER);
    rmSync(path.join(project, "articles"), { recursive: true });
    rmSync(path.join(project, "dossiers"), { recursive: true });
    const read = (file: string): string =>
      readFileSync(path.join(project, "_site", file), "utf8").replace(/\s+/g, " ");
    const write = (month: string, issue: number | string): void => {
      const folder = path.join(project, "articles/1906", month);
      mkdirSync(folder, { recursive: true });
      for (let i = 1; i <= ARTICLES; i++) {
        const edition = `{ issue: ${issue}, volume: 1, page: ${i} }`;
        const text = `---\ntitle: مقال ${i}\ndate: 1906-${month}\nsection: ثقافة\nedition: ${edition}\n---\n\nنص.\n`;
        writeFileSync(path.join(folder, `a${i}.md`), text);
      }
    };
    const publish = async (): Promise<void> => {
      const { status, stderr } = await runCommand(project, "build");
      expect([status, stderr]).toEqual([0, expect.anything()]);
    };
    write("02", 1);
    write("03", 2);
    await publish();
    const old = ["1906/02/index.html", "1906/02/a1/index.html", "1906/03/a1/index.html"];
    const before = old.map(read);
    write("05", "4-5");
    await publish();
    expect(old.map(read)).toEqual(before);

    const front = read("index.html");
    expect(front).toContain("العدد 4–5، السنة الأولى");
    expect(front).toContain('href="/1906/05/"');
    expect(front).not.toContain("لا يُعرف يوم صدور");

    const issue = read("1906/03/index.html");
    expect(issue).toContain("<h1>عدد مارس 1906</h1>");
    expect(issue).toContain("العدد 2، السنة الأولى، 24 مقالًا");
    expect(issue).toContain("محمد كرد علي");
    expect(issue).toMatch(/العدد السابق.*فبراير 1906.*العدد التالي.*مايو 1906/);
    expect(issue).not.toContain("لا يُعرف من تاريخها");
    expect(issue).not.toContain("<table");
    const data = /\{[^<]*"PublicationIssue"[^<]*\}/.exec(issue)?.[0] ?? "{}";
    expect(JSON.parse(data)).toMatchObject({
      "@type": "PublicationIssue",
      issueNumber: 2,
      datePublished: "1906-03",
      isPartOf: {
        "@type": "PublicationVolume",
        volumeNumber: 1,
        isPartOf: { "@type": "Periodical", name: "مجلة المقتبس" },
      },
    });

    const article = read("1906/03/a7/index.html");
    expect(article).toMatch(/class="dateline">.*مارس 1906.*العدد 2، السنة الأولى.*<\/header>/);
    expect(article).toContain("مجلة المقتبس (القاهرة)، السنة الأولى، العدد 2، مارس 1906، ص 7");
    expect(article).toContain('name="DC.type" content="magazineArticle"');
    expect(article).toContain('name="citation_issue" content="2"');

    // The page's script reads the same from its structured data.
    const structured = new RegExp(`id="${ARTICLE_DATA_ID}"[^>]*>([^<]*)<`).exec(article)?.[1];
    vi.stubGlobal("document", { getElementById: () => ({ textContent: structured }) });
    expect(pageReference()).toMatchObject({
      publication: "مجلة المقتبس",
      place: "القاهرة",
      medium: "magazine",
      volume: "1",
      issue: "2",
      page: "7",
      date: "1906-03",
    });
    const double = read("1906/05/a7/index.html");
    expect(double).toContain("مجلة المقتبس (القاهرة)، السنة الأولى، العدد 4–5، مايو 1906، ص 7");
    expect(double).toContain('name="citation_issue" content="4–5"');
    expect(double).toContain('"issueNumber":"4–5"');
    vi.unstubAllGlobals();

    // What is taken from the search cites an article as its own page does.
    const settings = new RegExp(`id="${SETTINGS_ID}"[^>]*>([^<]*)<`).exec(
      read("search/index.html"),
    );
    const result = { url: "/1906/03/a7/", title: "مقال 7", date: "1906-03", author: [] };
    expect(
      toReference(
        { ...result, excerpt: "", score: 1 },
        JSON.parse(settings?.[1] ?? "") as SearchSettings,
        "https://mirror.example/search/",
        "",
      ),
    ).toMatchObject({ publication: "مجلة المقتبس", medium: "magazine" });

    // Where there are no dossiers, nothing speaks of any.
    const files = filesOf(path.join(project, "_site"));
    expect(files.filter((file) => file.includes("dossier"))).toEqual([]);
    for (const text of [front, article, read("sitemap-1.xml")])
      expect(text).not.toContain("dossier");

    const year = read("1906/index.html");
    expect(year.match(/العدد [\d–]+، السنة الأولى/g)).toHaveLength(3);
    expect(year).not.toContain("<table");

    const feed = read("feed.xml");
    expect(feed.match(/<prism:number>4–5<\/prism:number>/g)).toHaveLength(ARTICLES);

    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "doctype-style": "off", "void-style": "off", "no-trailing-whitespace": "off" },
    });
    for (const page of [issue, year]) {
      const { results } = await validator.validateString(page);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  }));
