/** The site of printed issues of which there are no texts: they are editions like any others. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runCommand } from "../testing/command.ts";
import { danglingLinks, pagesWithin } from "../testing/links.ts";
import { copyProject, inTemporaryDirectory } from "../testing/project.ts";
import { filesOf, treeOf } from "../testing/tree.ts";

const NEWSPAPER = `import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({ ...identity, frequency: "weekly",
  scans: { origins: ["https://iiif.example.org"] } });
`;

test("days, months, years, both calendars, sitemaps and the front page know them", () =>
  inTemporaryDirectory(async (directory) => {
    const project = path.join(directory, "project");
    copyProject(project, NEWSPAPER);
    const articles = path.join(project, "articles");
    rmSync(articles, { recursive: true });
    rmSync(path.join(project, "dossiers"), { recursive: true });
    const write = (file: string, content: string | Uint8Array): void => {
      mkdirSync(path.dirname(path.join(articles, file)), { recursive: true });
      writeFileSync(path.join(articles, file), content);
    };
    const picture = await sharp({
      create: { width: 30, height: 40, channels: 3, background: "#888" },
    })
      .png()
      .toBuffer();
    write("1875/04/20/issue.yaml", "volume: 1\nissue: 1\npages: [{label: 1}, {label: 2}]");
    write(
      "1875/04/27/issue.yaml",
      "issue: 2\nhijri: 1292-03-21\npages: [{image: https://iiif.example.org/p/full/max/0/default.jpg, width: 9, height: 12}]",
    );
    write("1876/01/04/issue.yaml", "issue: 7");
    for (const n of [1, 2, 3]) write(`1876/01/04/pages/${n}.png`, picture);
    const built = await runCommand(project, "build");
    expect([built.status, built.stderr]).toEqual([0, ""]);

    const site = path.join(project, "_site");
    const read = (file: string): string =>
      readFileSync(path.join(site, file), "utf8").replace(/\s+/g, " ");
    expect(read("1875/04/20/index.html")).toMatch(/العدد 1، السنة الأولى، صفحتان/);
    expect(read("1875/04/27/index.html")).toContain("21 ربيع الأول 1292 هـ");
    expect(read("1875/04/index.html")).toMatch(/href="\/1875\/04\/20\/".*صفحتان.*صفحة واحدة/);
    expect(read("1876/index.html")).toMatch(/3 صفحات.*href="\/1876\/01\/04\/"/);
    expect(read("hijri/1292/03/index.html")).toMatch(/href="\/1875\/04\/27\/"/);
    expect(read("hijri/1292/index.html")).toContain("3 صفحات");
    expect(read("on-this-day/01-04/index.html")).toMatch(/href="\/1876\/01\/04\/"/);
    expect(read("dates/index.html")).toContain("6 صفحات");
    expect(read("index.html")).toMatch(/4 يناير 1876.*6 صفحات، من 20 أبريل 1875 إلى 4 يناير 1876/);
    expect(read("1876/01/sitemap.xml")).toContain("/1876/01/04/pages/3/</loc>");
    expect(read("sitemap.xml")).toContain("/1875/04/sitemap.xml");
    expect(read("1875/04/27/index.html")).toMatch(/20 أبريل 1875.*4 يناير 1876/);
    expect(read("index.html")).toContain("img-src &#39;self&#39; https://iiif.example.org");

    const files = filesOf(site);
    const pages = pagesWithin(site, files);
    expect(danglingLinks(site, pages, files)).toEqual([]);
    expect(pages).toContain("1876/01/04/pages/2/index.html");

    const checked = await runCommand(project, "check", ["--show", "note"]);
    expect(checked.stderr).toContain(
      "1876/01/04/issue.yaml:1: note: issues missing before this one: 3 to 6, between 1875-04-27 and 1876-01-04",
    );

    // An issue that is added leaves what is old as it was, but for what leads to it.
    const before = treeOf(site);
    write("1876/02/01/issue.yaml", "issue: 8\npages: [{label: 1}]");
    expect((await runCommand(project, "build")).status).toBe(0);
    const after = treeOf(site);
    const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(changed.filter((file) => /^(?:1875|scans|hijri\/1292\/03)/.test(file))).toEqual([]);
  }));
