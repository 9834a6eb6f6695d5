/** The commands, run as a person runs them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, inject, test, vi } from "vitest";
import { projectDirectory } from "../build/project.ts";
import { runCommand, typeScriptOf } from "../testing/command.ts";
import { copySite } from "../testing/place.ts";
import { copyArchive, copyProject, inTemporaryDirectory, testArchive } from "../testing/project.ts";
import { filesOf, treeOf } from "../testing/tree.ts";

describe("a faulty archive", () => {
  const bad = `---
titel: عنوان
date: 2024-02-30
section: سياسه
---

نص
`;
  const missing = `---
title: عنوان
date: 2024-02-01
image: { src: nowhere.png }
related: [2023/12/31-year-ends.md]
---

![صورة](also-nowhere.png)
`;

  test("is told whole, by file and line, and leaves the last site as it was", async () => {
    await inTemporaryDirectory(async (directory) => {
      const articles = path.join(directory, "articles");
      const output = path.join(directory, "_site");
      cpSync(inject("site"), output, { recursive: true });
      const before = treeOf(output);
      copyArchive(articles);
      writeFileSync(path.join(articles, "2024/05/bad.md"), bad);
      const args = ["--articles", articles, "--output", output];

      const first = await runCommand(inject("project"), "build", args);
      expect(first.status).toBe(1);
      expect(first.stderr.split("\n")).toEqual([
        expect.stringMatching(/^2024\/05\/bad\.md:1: .*title/),
        expect.stringMatching(/^2024\/05\/bad\.md:2: unknown key "titel"; did you mean "title"\?/),
        expect.stringMatching(/^2024\/05\/bad\.md:3: date: .*2024-02-30.*expected/),
        expect.stringMatching(/^2024\/05\/bad\.md:4: section: .*سياسه.*did you mean "سياسة"\?/),
        "4 errors in 1 file",
        "",
      ]);

      rmSync(path.join(articles, "2024/05/bad.md"));
      writeFileSync(path.join(articles, "2024/missing.md"), missing);
      const second = await runCommand(inject("project"), "check", ["--articles", articles]);
      expect(second.status).toBe(1);
      expect(second.stderr).toMatch(/2024\/missing\.md:4: .*nowhere\.png/);
      expect(second.stderr).toMatch(/2024\/missing\.md:5: related: .*did you mean "2023\/12\/31-/);
      expect(second.stderr).toMatch(/2024\/missing\.md:8: .*also-nowhere\.png/);
      expect(treeOf(output)).toEqual(before);
    });
  });

  test.each(["build", "check"])("that is not there is told by %s in one sentence", async (name) => {
    const { status, stderr } = await runCommand(projectDirectory, name, [
      "--articles",
      "/nowhere/articles",
    ]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      "/nowhere/articles: no article found; expected Markdown files such as 2024/05/07-slug.md; `npm run new` begins one\n",
    );
  });
});

test("another generator's articles are told by build in one sentence, with the command that imports them", async () => {
  await inTemporaryDirectory(async (directory) => {
    const site = path.join(directory, "site");
    mkdirSync(path.join(site, "content/posts"), { recursive: true });
    writeFileSync(path.join(site, "hugo.toml"), 'baseURL = "https://old.example/"\n');
    for (const name of ["a", "b", "c"]) {
      const text = `+++\ntitle = "${name}"\ndate = 2021-03-04\nweight = 1\ndraft = false\n+++\n\nنص\n`;
      writeFileSync(path.join(site, "content/posts", `${name}.md`), text);
    }
    const output = path.join(directory, "_site");
    const args = ["--articles", site, "--output", output];
    const { status, stderr } = await runCommand(inject("project"), "build", args);
    expect(status).toBe(1);
    const folder = path.relative(inject("project"), site);
    expect(stderr.split("\n").filter((line) => line !== "")).toEqual([
      `${folder}: these look like Hugo's articles (3 of 3 files; content/posts/a.md:1: no front matter: found "+++", expected "---" as the first line); import them: npm run import -- markdown ${folder}`,
    ]);
  });
});

test("check finds no error in the example archive", async () => {
  const { status, stdout } = await runCommand(projectDirectory, "check");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Check the articles: \d+ articles, no error/);
});

test("check tells as JSON, and fails from the severity that is asked", async () => {
  const args = ["--articles", testArchive, "--format", "json", "--fail-on", "note"];
  const { status, stdout } = await runCommand(inject("project"), "check", args);
  const { summary, findings } = JSON.parse(stdout) as Record<string, unknown>;
  expect(summary).toMatchObject({ error: 0, note: expect.any(Number) });
  expect(findings).toContainEqual(expect.objectContaining({ code: "dangling-read-also" }));
  expect(status).toBe(1);
});

test("new writes an article that check passes, and never over another", async () => {
  await inTemporaryDirectory(async (directory) => {
    const args = ["--articles", directory, "--title", "افتتاح: معرض", "--date", "7 مايو 2024"];
    const first = await runCommand(inject("project"), "new", [...args, "--section", "ثقافة"]);
    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining("2024/05/07-") });
    const checked = await runCommand(inject("project"), "check", ["--articles", directory]);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    const second = await runCommand(inject("project"), "new", args);
    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining("--slug") });
  });
});

test("ark gives each article without an identifier one of its own, once", async () => {
  await inTemporaryDirectory(async (directory) => {
    const begin = ["--articles", directory, "--title", "خبر", "--date", "2024-05-07"];
    await runCommand(inject("project"), "new", begin);
    const others = ["a", "b"].map((name) => path.join(directory, `2024/05/07-${name}.md`));
    for (const file of others)
      writeFileSync(file, "---\ntitle: خبر\ndate: 2024-05-07\n---\n\nنص\n");
    const assign = () => runCommand(inject("project"), "ark", ["--articles", directory]);
    // What `npm run new` begins has its ARK already.
    const [before, after] = ["assigned: 2; with an identifier before: 1\n", "assigned: 0; with"];
    expect(await assign()).toEqual({ status: 0, stdout: before, stderr: "" });
    expect((await assign()).stdout).toContain(after);
    const arks = others.map((file) => /ark:99999\/s1\w{8}/.exec(readFileSync(file, "utf8"))?.[0]);
    expect(new Set(arks).size).toBe(2);
  });
});

test("import writes articles and its report, and again changes nothing", async () => {
  await inTemporaryDirectory(async (directory) => {
    const dump = path.join(directory, "dump.jsonl");
    const record = '{"headline":"عنوان","text":"نص","date":"2024-05-07","id":"a1"}';
    writeFileSync(dump, `${record}\n{"headline":"آخر"}\n`);
    const to = path.join(directory, "articles");
    const report = path.join(directory, "report.json");
    const args = ["jsonl", dump, "--to", to, "--map", "title=headline", "--report", report];
    const first = await runCommand(inject("project"), "import", args);
    expect(first.stdout).toMatch(/^Import the articles: 1 imported, 0 updated, 0 unchanged, of 2/);
    expect(first.stdout).toContain("which is the text? --map body=…: 1");
    const written: unknown = JSON.parse(readFileSync(report, "utf8"));
    expect(written).toMatchObject({ summary: { counts: { imported: 1 } } });
    const before = treeOf(to);
    const second = await runCommand(inject("project"), "import", args);
    expect(second.stdout).toMatch(/^Import the articles: 0 imported, 0 updated, 1 unchanged/);
    expect(treeOf(to)).toEqual(before);
  });
});

test("a command whose output nobody reads any more does its work to the end", async () => {
  await inTemporaryDirectory(async (directory) => {
    writeFileSync(
      path.join(directory, "dump.jsonl"),
      '{"title":"عنوان","body":"نص","date":"2024-05-07","id":"a1"}\n',
    );
    const script = path.join(inject("project"), "src/cli/import.ts");
    const args = ["jsonl", "dump.jsonl", "--to", "to", "--report", "report.json"];
    const child = spawn(process.execPath, [typeScriptOf(inject("project")), script, ...args], {
      cwd: directory,
    });
    child.stdout.destroy();
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    const [status] = (await once(child, "close")) as [number];
    expect([status, said]).toEqual([0, ""]);
    expect(filesOf(path.join(directory, "to"))).toContainEqual(
      expect.stringMatching(/^2024\/05\//),
    );
  });
});

test.each([
  [["josnl", "x"], 'did you mean "jsonl"?'],
  [["jsonl", "x", "--map", "titel=a"], 'did you mean "title"?'],
  [["jsonl", "x", "--section", "سياسه"], 'did you mean "سياسة"?'],
  [["jsonl", "/nowhere"], "/nowhere: no such file or folder"],
])("import %j is told in one sentence", async (args, words) => {
  const options = [...args, "--report", "/dev/null"];
  const { status, stderr } = await runCommand(inject("project"), "import", options);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

test.each([
  ["build", ["--merge", "/nowhere"], "--merge /nowhere: expected what --shard made there"],
  ["preview", ["--port", "70000"], "Expected a port from 1 to 65535."],
  ["new", ["عنوان"], "More: npm run new -- --help"],
])("%s %j is told, with what to do", async (name, args, words) => {
  const { status, stderr } = await runCommand(projectDirectory, name, args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

test.each(["build", "check", "preview", "start"])("%s --help tells its options", async (name) => {
  const { status, stdout } = await runCommand(projectDirectory, name, ["--help"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Usage: npm");
  expect(stdout).toMatch(/--(articles|output) <directory>/);
});

describe("a copy of the project", () => {
  async function inProject(
    work: (project: string) => Promise<void>,
    newspaper?: string,
  ): Promise<void> {
    await inTemporaryDirectory(async (project) => {
      copyProject(project, newspaper);
      copySite(project);
      await work(project);
    });
  }

  const other = `
import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({
  ...identity,
  name: "البلاد",
  publication: "صحيفة البلاد",
  url: "https://example.org/archive/",
  country: "LB",
  digits: "arab",
  data: { months: false, years: false },
  canonical: "original",
  offices: [],
});
`;

  test("becomes another newspaper by its _data alone", async () => {
    await inProject(async (project) => {
      const said =
        '{ strings: { home: { latest: "آخر الأعداد" } }, readingWords: { share: "إرسال" } }';
      writeFileSync(path.join(project, "_data/words.ts"), `export default ${said};\n`);
      const { status, stdout, stderr } = await runCommand(project, "build");
      expect(stderr).toBe("");
      expect(status).toBe(0);
      // What an article says is the same, and so is the search.
      expect(stdout).toContain("Index the texts: 0 of 1 bundles");
      const page = readFileSync(path.join(project, "_site/2024/05/07/troops/index.html"), "utf8");
      const text = page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
      expect(text).toContain("البلاد");
      expect(text).toContain("الثلاثاء ٧ أيار ٢٠٢٤ ٠٥:٥٣ ص ٢٨ شوال ١٤٤٥ هـ");
      expect(page).toContain('rel="canonical" href="https://altareeq.example/2024/05/07/12345"');
      expect(page).toContain('property="og:url" content="https://example.org/archive/2024/05/07/');
      expect(page).not.toMatch(/(?:href|src|action)="\/(?!archive\/)/);
      expect(readFileSync(path.join(project, "_site/index.html"), "utf8")).toContain("آخر الأعداد");
      const assets = path.join(project, "_site/assets");
      const scripts = filesOf(assets).filter((file) => file.endsWith(".js"));
      const code = scripts.map((file) => readFileSync(path.join(assets, file), "utf8")).join("");
      expect(code).toContain('"إرسال",copyLink:"نسخ الرابط"');
      const year = readFileSync(path.join(project, "_site/2024/index.html"), "utf8");
      const words = year.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
      expect(words).toContain("الثلاثاء ٧ أيار ٢٠٢٤: ٣ مقالات");
      // It publishes no data, and says nothing of any.
      const data = filesOf(path.join(project, "_site")).filter((file) =>
        /^data\/|articles\.json$/.test(file),
      );
      expect(data).toEqual([]);
      expect(year + page).not.toContain("/archive/data/");
      expect(readFileSync(path.join(project, "_site/sitemap-1.xml"), "utf8")).not.toContain(
        "/data/",
      );
    }, other);
  });

  test("that reads and writes another format of the search makes every bundle anew", async () => {
    await inProject(async (project) => {
      const manifest = (): { format: number; bundles: unknown[] } =>
        JSON.parse(readFileSync(path.join(project, "_site/search/manifest.json"), "utf8")) as never;
      const { format, bundles } = manifest();
      const source = path.join(project, "src/search/format/format.ts");
      const text = readFileSync(source, "utf8");
      writeFileSync(source, text.replace(`FORMAT = ${format}`, `FORMAT = ${format + 1}`));
      const { stdout } = await runCommand(project, "build");
      expect(stdout).toMatch(/Index the texts: (\d+) of \1 bundles/);
      expect(manifest()).toMatchObject({ format: format + 1, bundles });
    });
  });

  test("is served by npm start, built again on a change, and survives a fault", async () => {
    await inProject(async (project) => {
      const article = path.join(project, "articles/2024/05/07-troops.md");
      const text = readFileSync(article, "utf8");
      const port = String(await freePort());
      const child = spawn(
        process.execPath,
        [typeScriptOf(project), path.join(project, "src/cli/start.ts"), "--port", port],
        { cwd: project, stdio: ["ignore", "pipe", "pipe"] },
      );
      let said = "";
      child.stdout.on("data", (data: Buffer) => (said += data.toString()));
      child.stderr.on("data", (data: Buffer) => (said += data.toString()));
      const page = async (): Promise<string> => {
        const response = await fetch(`http://localhost:${port}/2024/05/07/troops/`);
        return response.text();
      };
      try {
        await vi.waitFor(() => expect(said).toContain(`http://localhost:${port}/`), patiently);
        expect(await page()).toContain("ثلاثة أسئلة");
        writeFileSync(article, text.replace("section: سياسة", "section: سياسه"));
        await vi.waitFor(() => expect(said).toContain('did you mean "سياسة"?'), patiently);
        expect(await page()).toContain("ثلاثة أسئلة");
        writeFileSync(article, text.replace("ثلاثة أسئلة", "أربعة أسئلة"));
        await vi.waitFor(async () => expect(await page()).toContain("أربعة أسئلة"), patiently);
        const built = path.join(project, "_site/2024/05/07/troops/index.html");
        await vi.waitFor(() => expect(readFileSync(built, "utf8")).toContain("أربعة"), patiently);
        const frame = path.join(project, "_includes/layouts/shell.ts");
        const shell = readFileSync(frame, "utf8");
        writeFileSync(frame, shell.replace("</main>", "<p>ذيل</p></main>"));
        await vi.waitFor(async () => expect(await page()).toContain("<p>ذيل</p>"), patiently);
      } finally {
        child.kill();
      }
    });
  });
});

const patiently = { timeout: 120_000, interval: 100 };

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
