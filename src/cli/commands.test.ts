/** The commands, run as a person runs them. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, inject, test, vi } from "vitest";
import { projectDirectory } from "../build/project.ts";
import { MANIFEST } from "../build/publish.ts";
import { runCommand } from "../testing/command.ts";
import { copyProject, inTemporaryDirectory, testArchive } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";

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
      cpSync(testArchive, articles, { recursive: true });
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
      "/nowhere/articles: no article found; expected Markdown files such as 2024/05/07-slug.md\n",
    );
  });
});

test("check finds no error in the example archive", async () => {
  const { status, stdout } = await runCommand(projectDirectory, "check");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Check the articles: \d+ articles, no error/);
});

test.each(["build", "check", "preview", "start"])("%s --help tells its options", async (name) => {
  const { status, stdout } = await runCommand(projectDirectory, name, ["--help"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Usage: npm");
  expect(stdout).toMatch(/--(articles|output) <directory>/);
});

test("the same archive gives the same bytes, whatever the machine's clock and language", async () => {
  await inTemporaryDirectory(async (directory) => {
    const output = path.join(directory, "_site");
    const env = { TZ: "Pacific/Auckland", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" };
    await runCommand(inject("project"), "build", ["--output", output], env);
    expect(treeOf(output)).toEqual(treeOf(inject("site")));
  });
});

describe("a copy of the project", () => {
  async function inProject(
    work: (project: string) => Promise<void>,
    newspaper?: string,
  ): Promise<void> {
    await inTemporaryDirectory(async (project) => {
      copyProject(project, newspaper);
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
});
`;

  test("becomes another newspaper by its _data/newspaper.ts alone", async () => {
    await inProject(async (project) => {
      const { status, stderr } = await runCommand(project, "build");
      expect(stderr).toBe("");
      expect(status).toBe(0);
      const page = readFileSync(path.join(project, "_site/2024/05/07/troops/index.html"), "utf8");
      const text = page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
      expect(text).toContain("البلاد");
      expect(text).toContain("الثلاثاء ٧ أيار ٢٠٢٤ ٠٥:٥٣ ص ٢٨ شوال ١٤٤٥ هـ");
      expect(page).toContain('<link rel="canonical" href="https://example.org/archive/2024/05/07/');
      expect(page).not.toMatch(/(?:href|src|action)="\/(?!archive\/)/);
      const year = readFileSync(path.join(project, "_site/2024/index.html"), "utf8");
      const words = year.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
      expect(words).toContain("الثلاثاء ٧ أيار ٢٠٢٤: ٣ مقالات");
    }, other);
  });

  test("is built by Eleventy alone to the same bytes", async () => {
    await inProject(async (project) => {
      const eleventy = path.join(projectDirectory, "node_modules/@11ty/eleventy/cmd.cjs");
      execFileSync(
        process.execPath,
        ["--import", "tsx", eleventy, "--config=eleventy.config.ts", "--quiet"],
        { cwd: project, stdio: "pipe" },
      );
      const { ".sijill": _mark, [MANIFEST]: _list, ...expected } = treeOf(inject("site"));
      expect(treeOf(path.join(project, "_site"))).toEqual(expected);
    });
  });

  test("is served by npm start, built again on a change, and survives a fault", async () => {
    await inProject(async (project) => {
      const article = path.join(project, "articles/2024/05/07-troops.md");
      const text = readFileSync(article, "utf8");
      const port = String(await freePort());
      const child = spawn(
        process.execPath,
        ["--import", "tsx", path.join(project, "src/cli/start.ts"), "--port", port],
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
      } finally {
        child.kill();
      }
    });
  });
});

const patiently = { timeout: 40_000, interval: 100 };

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
