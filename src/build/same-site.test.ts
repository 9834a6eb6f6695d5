/** The same archive gives the same site, however the build comes to it: whole trees are compared. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { runCommand } from "../testing/command.ts";
import type { Previewer } from "../dev/previewer.ts";
import { changeArchive, DAY, SCAN } from "../testing/changed-archive.ts";
import { builtPlace } from "../testing/place.ts";
import {
  copyArchive,
  copyProject,
  IDENTITY,
  inTemporaryDirectory,
  testArchive,
} from "../testing/project.ts";
import { filesOf, treeOf } from "../testing/tree.ts";
import { readOutputList } from "./output/output.ts";
import { cacheOf, outputListsOf } from "./output/publish.ts";

interface Place {
  articles: string;
  output: string;
  build: (...options: string[]) => Promise<string>;
}

/** A copy of the small archive and of its site, to be changed and built. */
async function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  await inTemporaryDirectory(async (directory) => {
    const { articles, output } = builtPlace(directory);
    const build = (...options: string[]) =>
      builtBy("--articles", articles, "--output", output, ...options);
    await work({ articles, output, build });
  });
}

function builtBy(...options: string[]): Promise<string> {
  return builtIn(inject("project"), ...options);
}

async function builtIn(project: string, ...options: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(project, "build", options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Previews of the tests' project, whose newspaper they are of. */
async function withPreviewer(
  { articles, output }: Place,
  work: (previewer: Previewer) => Promise<void>,
): Promise<void> {
  const module = path.join(inject("project"), "src/dev/previewer.ts");
  const { Previewer: Own } = (await import(
    /* @vite-ignore */ module
  )) as typeof import("../dev/previewer.ts");
  const previewer = new Own(articles, output);
  await previewer.renew();
  await work(previewer).finally(() => previewer.drop());
}

let changed: Promise<Record<string, string>> | undefined;

/**
 * The site of the changed archive, made from nothing by several workers, of files that were written in
 * another order, on a machine with another clock and language: it is compared with what builds make of
 * the site that is, whose pages were made without all that.
 */
function changedSite(): Promise<Record<string, string>> {
  changed ??= (async () => {
    let tree = {};
    await inTemporaryDirectory(async (directory) => {
      const [articles, output] = [path.join(directory, "a"), path.join(directory, "_site")];
      copyArchive(articles);
      rmSync(articles, { recursive: true });
      for (const file of filesOf(testArchive).toReversed()) {
        cpSync(path.join(testArchive, file), path.join(articles, file));
      }
      changeArchive(articles);
      const options = ["--articles", articles, "--output", output, "--workers", "2"];
      const env = { TZ: "Pacific/Auckland", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" };
      const { status, stdout, stderr } = await runCommand(inject("project"), "build", options, env);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(`: ${pagesOf(output)} صفح`);
      tree = treeOf(output);
    });
    return tree;
  })();
  return changed;
}

/** How many pages a site has, by the lists of the outputs that are pages. */
function pagesOf(output: string): number {
  const names = readdirSync(outputListsOf(output)).filter((name) =>
    /^(?:\d{4}|dossiers|hijri|on-this-day|topics|whole)/.test(name),
  );
  const lists = names.map((name) => readOutputList(path.join(outputListsOf(output), name)));
  return lists.reduce((sum, list) => sum + (list?.files.length ?? 0), 0);
}

test("after articles were added, edited and removed; what is not concerned is not touched", async () => {
  await inPlace(async ({ articles, output, build }) => {
    const untouched = path.join(output, "2024/04/26/summer-time/index.html");
    const before = statSync(untouched);

    changeArchive(articles);
    await build();

    expect(treeOf(output)).toEqual(await changedSite());
    expect(filesOf(output)).toContain(`files/${SCAN}`);
    expect(filesOf(output)).not.toContain("2024/05/06/flood/index.html");
    expect(filesOf(output)).not.toContain("dossiers/one/index.html");
    const dossier = readFileSync(path.join(output, "dossiers/matches/index.html"), "utf8");
    expect(dossier).toContain(`href="/${DAY}"`);
    const after = statSync(untouched);
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);

    const times = () => filesOf(output).map((file) => statSync(path.join(output, file)).ctimeMs);
    const built = times();
    expect(await build(), "nothing is done").toMatch(/^Nothing has changed: \d+ articles/);
    expect(times()).toEqual(built);
  });
});

test("after the newspaper's time zone was changed, in which articles are dated", async () => {
  await inTemporaryDirectory(async (project) => {
    copyProject(
      project,
      `import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({ ...identity, zone: "Asia/Tokyo" });
`,
    );
    await builtIn(project);
    expect(treeOf(path.join(project, "_site"))).not.toEqual(treeOf(inject("site")));
    writeFileSync(path.join(project, "_data/newspaper.ts"), IDENTITY);
    await builtIn(project);
    expect(treeOf(path.join(project, "_site"))).toEqual(treeOf(inject("site")));
  });
});

test("with damaged cache, which is thrown away with a line", async () => {
  await inPlace(async ({ articles, output }) => {
    for (const folder of ["articles", "outputs", "segments"]) {
      const directory = path.join(cacheOf(output), folder);
      for (const name of readdirSync(directory)) {
        const file = path.join(directory, name);
        writeFileSync(file, readFileSync(file, "utf8").replaceAll("2024", "2042"));
      }
    }
    changeArchive(articles);
    const options = ["--articles", articles, "--output", output];
    const { status, stderr } = await runCommand(inject("project"), "build", options);
    expect(status).toBe(0);
    expect(stderr).toContain("damaged or of another version; the articles are read again");
    expect(treeOf(output)).toEqual(await changedSite());
  });
});

test("and a page is previewed as it will be built, where nothing else has to be checked", async () => {
  await inPlace(async (place) => {
    const { articles, output, build } = place;
    const [file, page] = [path.join(articles, "2024/05/07-troops.md"), "/2024/05/07/troops/"];
    const original = readFileSync(file, "utf8");
    const edit = (from: string, to: string): void =>
      writeFileSync(file, original.replace(from, to));
    await withPreviewer(place, async (previewer) => {
      expect(await previewer.of(page), "nothing has been edited").toBeUndefined();
      expect(await previewer.of("/%zz/"), "no path at all").toBeUndefined();

      edit("رحيل القوات عن الشمال", "رحيل القوات عن الجنوب");
      const text = await previewer.of(page);
      expect(text).toContain("رحيل القوات عن الجنوب");
      expect(await previewer.of("/2024/05/07/"), "the day waits for the build").toBeUndefined();
      await build();
      expect(text).toBe(readFileSync(path.join(output, page, "index.html"), "utf8"));

      writeFileSync(file, original);
      expect(await previewer.of(page), "an edit taken back").toContain("رحيل القوات عن الشمال");
      edit("2023/12/31-year-end.md", "2023/12/nowhere.md");
      expect(await previewer.of(page), "what points at nothing").toBeUndefined();
      edit("title:", "titel:");
      expect(await previewer.of(page), "what is at fault").toBeUndefined();
      edit("title:", "slug: left\ntitle:");
      expect(await previewer.of(page), "what has another address").toBeUndefined();
    });
    edit("رحيل", "عودة");
    writeFileSync(path.join(output, "manifest-sha256.txt"), "");
    await withPreviewer(place, async (previewer) => {
      expect(await previewer.of(page), "of a site that no build left so").toBeUndefined();
    });
  });
});

test("made in shares on machines of their own, and merged", async () => {
  await inTemporaryDirectory(async (directory) => {
    const site = await changedSite();
    const articles = path.join(directory, "articles");
    copyArchive(articles);
    changeArchive(articles);
    const union: Record<string, string> = {};
    const outputs = [1, 2].map((share) => path.join(directory, `share-${share}`));
    for (const [i, output] of outputs.entries()) {
      const options = ["--articles", articles, "--output", output];
      await builtBy(...options, "--shard", `${i + 1}/2`);
      const tree = treeOf(output);
      const twice = Object.keys(tree).filter((file) => file in union && file !== ".sijill");
      expect(twice).toEqual([]);
      Object.assign(union, tree);
    }
    // All but what only the whole can say: the list of files, and what the bundles have in common.
    const whole = Object.entries(site);
    const missing = whole.filter(([file, hash]) => union[file] !== hash).map(([file]) => file);
    expect(
      missing.filter((file) => !/^(manifest-|search\/(manifest|names|pages|pagefind))/.test(file)),
    ).toEqual([]);
    expect(Object.keys(union)).toHaveLength(whole.length - missing.length);

    const output = path.join(directory, "_site");
    const merging = ["--articles", articles, "--output", output, "--merge", ...outputs];
    expect(await builtBy(...merging)).toMatch(/Render the pages: 0 pages/);
    expect(treeOf(output)).toEqual(site);
  });
});
