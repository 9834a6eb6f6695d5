/** What an owner adds as an Eleventy user would: templates, Markdown, data, files, and a configuration. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveStatic } from "../lab/browser/static-server.ts";
import { launch } from "../testing/browser.ts";
import { runCommand, typeScriptOf } from "../testing/command.ts";
import { copySite } from "../testing/place.ts";
import { copyProject } from "../testing/project.ts";
import { filesOf, treeOf } from "../testing/tree.ts";
import { projectDirectory } from "./project.ts";
import { MANIFEST } from "./output/publish.ts";

const NEWSPAPER = `import newspaper from "../src/testing/newspaper.ts";
export default { ...newspaper, url: "https://altareeq.example/archive/" };\n`;
const added = path.join(projectDirectory, "src/testing/added");

let project: string;
const inProject = (file: string) => path.join(project, file);
const read = (file: string) => readFileSync(inProject(`_site/${file}`), "utf8");
const build = () => runCommand(project, "build");

beforeAll(async () => {
  project = path.join(mkdtempSync(path.join(tmpdir(), "sijill-added-")), "project");
  copyProject(project, NEWSPAPER);
  copySite(project);
  for (const folder of ["pages", "public", "_data"]) {
    cpSync(path.join(added, folder), inProject(folder), { recursive: true });
  }
  cpSync(path.join(added, "contact.11ty.ts"), inProject("src/pages/contact.11ty.ts"));
  const config = readFileSync(path.join(added, "eleventy.config.ts"), "utf8");
  writeFileSync(inProject("eleventy.config.ts"), config.replace("../../build", "./src/build"));
  const { status, stderr } = await build();
  if (status !== 0) throw new Error(`${status}: ${stderr}`);
});

afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

test("pages are in the newspaper's frame, with their data, filters and shortcodes", () => {
  const page = read("about-us/index.html");
  expect(page).toContain("<title>من نحن | جريدة الطريق</title>");
  expect(page).toContain('<body class="page-added">');
  expect(page).toContain('<td class="align-right">«رئيسة التحرير»</td>');
  expect(page).toContain("<!-- by a transform -->");
  expect(page).toContain(
    "هاتف: <bdi>02-25748000</bdi> و<strong>«الأرشيف»</strong> تحويلة <bdi>12-14</bdi>.",
  );
  expect(read("press/kit/index.html")).toContain('<a href="tel:+20255501000">+20255501000</a>');
});

test("their links and pictures lie below the site's own path", () => {
  const page = read("about-us/index.html");
  expect(page).toContain('<a href="/archive/dates/">تواريخ الأرشيف</a>');
  expect(page).toContain('src="/archive/images/building.svg"');
  expect(page).not.toContain("/archive/archive/");
});

test("every page leads to those that ask for it, and the page about the archive to the others", () => {
  const article = read("2024/05/07/troops/index.html");
  expect(article.match(/href="\/archive\/about-us\/"/g)).toHaveLength(2); // masthead and foot
  expect(article.match(/href="\/archive\/contact\/"/g)).toHaveLength(1);
  expect(article).not.toContain("/press/kit/");
  const about = read("about/index.html");
  expect(about).toContain('<li><a href="/archive/press/kit/">مجموعة الصحافة</a></li>');
  expect(read("contact/index.html")).toContain('href="/archive/about-us/"');
});

test("the sitemap names them", () => {
  const sitemap = read("sitemap-1.xml");
  for (const name of ["about-us", "contact", "press/kit"]) {
    expect(sitemap).toContain(`<loc>https://altareeq.example/archive/${name}/</loc>`);
  }
});

test("files are copied as they are, and robots.txt takes the place of ours", () => {
  for (const file of filesOf(path.join(added, "public"))) {
    expect(read(file)).toBe(readFileSync(path.join(added, "public", file), "utf8"));
    expect(read(MANIFEST)).toContain(`  ${file}\n`);
  }
  expect(read("robots.txt")).not.toContain("Sitemap");
});

test("the search finds them before articles, and not where a period is asked for", async () => {
  mkdirSync(inProject("host"));
  symlinkSync(inProject("_site"), inProject("host/archive"));
  const server = await serveStatic(inProject("host"));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/archive/search/?q=${encodeURIComponent("رئيسة تحرير")}`);
    const found = page.locator("#search-pages li");
    await found.waitFor();
    expect(await found.locator("a").getAttribute("href")).toBe("/archive/about-us/");
    expect(await found.locator("mark").allTextContents()).toContain("رئيسة");
    await page.goto(`${server.origin}/archive/search/?q=${encodeURIComponent("الطريق 1900..")}`);
    await page.locator("#search-status:not(:empty)").waitFor();
    expect(await page.locator("#search-pages").isVisible()).toBe(false);
  } finally {
    await browser.close();
    await server.close();
  }
});

test("Eleventy alone makes the same site", () => {
  const eleventy = path.join(projectDirectory, "node_modules/@11ty/eleventy/cmd.cjs");
  const output = inProject("_alone");
  execFileSync(
    process.execPath,
    [
      typeScriptOf(project),
      eleventy,
      "--config=eleventy.config.ts",
      `--output=${output}`,
      "--quiet",
    ],
    { cwd: project, stdio: "pipe" },
  );
  const { ".sijill": _mark, [MANIFEST]: _list, ...expected } = treeOf(inProject("_site"));
  expect(treeOf(output)).toEqual(expected);
  rmSync(output, { recursive: true });
});

test("what is added or changed renders no page of the archive", async () => {
  const stamps = () =>
    Object.fromEntries(
      filesOf(inProject("_site")).map((file) => {
        const { ino, mtimeMs } = statSync(inProject(`_site/${file}`));
        return [file, `${ino} ${mtimeMs}`];
      }),
    );
  const before = stamps();
  writeFileSync(
    inProject("pages/imprint.md"),
    "---\ntitle: بيانات النشر\n---\n\nتصدر في القاهرة.\n",
  );
  appendFileSync(inProject("pages/press/kit.njk"), "<p>والشعار.</p>\n");
  writeFileSync(inProject("_data/offices.json"), '["القاهرة"]\n');
  const { status, stdout } = await build();
  const after = stamps();
  expect(status).toBe(0);
  expect(stdout).toContain("Render the pages: 2 pages, 4 that were added"); // about, and a sitemap
  expect(
    Object.keys(after)
      .filter((file) => after[file] !== before[file])
      .sort(),
  ).toEqual([
    "about/index.html",
    "imprint/index.html",
    MANIFEST,
    "press/kit/index.html",
    "search/manifest.json",
    expect.stringMatching(/^search\/pages-/),
    "sitemap-1.xml",
  ]);
});

test.each([
  ["pages/x.md", "---\ntitle: a\nmenu: [x\n---\n", "pages/x.md:4: unexpected end of the stream"],
  ["pages/x.md", '---\ntitle: a\n---\n\n{{ "x" | no }}\n', "pages/x.md:5: undefined filter: no"],
  [
    "src/pages/x.11ty.ts",
    'export const data = { title: "a" };\nexport const render = () =>\n  data.no.x;\n',
    "src/pages/x.11ty.ts:3: Cannot read",
  ],
  [
    "pages/x.md",
    "---\ntitle: a\npermalink: /search/\n---\n",
    "pages/x.md: found the path /search/",
  ],
  ["public/contact", "x", "public/contact: found the path /contact, which is that of another page"],
])("%s with %j is a fault, and the last site stays", async (file, text, message) => {
  const before = read(MANIFEST);
  writeFileSync(inProject(file), text);
  const { status, stderr } = await build();
  rmSync(inProject(file));
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(read(MANIFEST)).toBe(before);
});
