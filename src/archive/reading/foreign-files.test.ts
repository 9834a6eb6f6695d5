/** What an archive may hold beside articles: nothing of it is run, heeded or followed. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formatFault } from "../../article/fault-list.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import newspaper from "../../testing/newspaper.ts";
import { buildCatalogue } from "../catalogue.ts";
import { readPictures } from "../pictures/pictures.ts";
import { readArchive } from "./read.ts";
import { sitePaths } from "../../pages/site-paths.ts";

const article = (...lines: string[]) =>
  ["---", "title: عنوان", "date: 2024-05-07", ...lines, "---", "نص"].join("\n");
const outside = /^(.*):1: a symbolic link that leads out of the archive/;
const ignored = /^(.*):1: warning: not an article: it is neither run nor heeded/;

test("code, templates and what tools heed are named, each once, and read by nobody", async () => {
  await inTemporaryDirectory(async (directory) => {
    const code = [
      ".eleventy.js",
      ".eleventyignore",
      "2024/2024.11tydata.js",
      "2024/a.11ty.ts",
      "2024/a.11tydata.json",
      "2024/b.njk",
      "eleventy.config.mjs",
      "package.json",
    ];
    mkdirSync(path.join(directory, "2024"));
    for (const file of code) writeFileSync(path.join(directory, file), "throw new Error('run')");
    for (const file of [".git", "2024/photo.txt", "2024/import-report.json", "README.md"]) {
      writeFileSync(path.join(directory, file), "x");
    }
    writeFileSync(path.join(directory, "2024/07-a.md"), article());
    const { articles, faults } = await readArchive(directory, newspaper);
    expect(articles).toHaveLength(1);
    expect(faults.map((fault) => ignored.exec(formatFault(fault))?.[1])).toEqual(code);
  });
});

test("links that lead out are refused, whatever they are; those within are as before", async () => {
  await inTemporaryDirectory(async (directory) => {
    const [archive, secret] = [path.join(directory, "archive"), path.join(directory, "secret")];
    for (const folder of [archive, secret]) mkdirSync(folder);
    writeFileSync(path.join(secret, "a.md"), article("kicker: سر"));
    writeFileSync(
      path.join(secret, "a.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    );
    writeFileSync(path.join(archive, "07-own.md"), article("image: {src: folder/a.svg}"));
    symlinkSync("../secret/a.md", path.join(archive, "08-file.md"));
    symlinkSync("../secret", path.join(archive, "folder"));
    symlinkSync("/etc/passwd", path.join(archive, "09-passwd.md"));
    symlinkSync("07-own.md", path.join(archive, "10-again.md"));
    symlinkSync("nowhere.md", path.join(archive, "11-nothing.md"));
    const { articles, faults } = await readArchive(archive, newspaper);
    expect(articles.map(({ file }) => file)).toEqual(["07-own.md", "10-again.md"]);
    expect(faults.map((fault) => outside.exec(formatFault(fault))?.[1])).toEqual([
      "08-file.md",
      "09-passwd.md",
      "folder",
    ]);
    const { catalogue } = buildCatalogue(articles.slice(0, 1), newspaper, sitePaths());
    const pictures = readPictures(archive, catalogue.articles);
    expect(pictures.faults.map((fault) => formatFault(fault))).toEqual([
      expect.stringMatching(
        /^07-own\.md:4: picture: found "folder\/a\.svg", expected a file inside/,
      ),
    ]);
  });
});
