/** The same archive gives the same site, however the build comes to it: whole trees are compared. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, inject, test, vi } from "vitest";
import type { Builder, BuildRequest } from "../cli/builder.ts";
import { runCommand } from "../testing/command.ts";
import { builtPlace } from "../testing/place.ts";
import { inTemporaryDirectory, testArchive } from "../testing/project.ts";
import { filesOf, treeOf } from "../testing/tree.ts";
import { memoryOf } from "./publish.ts";

// Each builds the small archive several times.
vi.setConfig({ testTimeout: 240_000 });

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

async function builtBy(...options: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(inject("project"), "build", options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What `npm start` builds with, of the tests' project. */
async function newBuilder(request: BuildRequest): Promise<Builder> {
  const module = path.join(inject("project"), "src/cli/builder.ts");
  const { Builder: Own } = (await import(
    /* @vite-ignore */ module
  )) as typeof import("../cli/builder.ts");
  return new Own(request);
}

async function cleanSite(articles: string): Promise<Record<string, string>> {
  let tree = {};
  await inTemporaryDirectory(async (directory) => {
    const output = path.join(directory, "_site");
    await builtBy("--articles", articles, "--output", output);
    tree = treeOf(output);
  });
  return tree;
}

const article = (title: string, date: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsection: عالم\nauthor: كريم لطفي\ntags: [جديد]\n---\n\nنص الخبر.\n`;

test.each([1, 2, 4])("with %i workers", async (workers) => {
  await inTemporaryDirectory(async (directory) => {
    const output = path.join(directory, "_site");
    await builtBy("--articles", testArchive, "--output", output, "--workers", String(workers));
    expect(treeOf(output)).toEqual(treeOf(inject("site")));
  });
});

test("whatever the order in which files were written", async () => {
  await inTemporaryDirectory(async (directory) => {
    const [articles, output] = [path.join(directory, "a"), path.join(directory, "_site")];
    for (const file of filesOf(testArchive).toReversed()) {
      cpSync(path.join(testArchive, file), path.join(articles, file));
    }
    await builtBy("--articles", articles, "--output", output);
    expect(treeOf(output)).toEqual(treeOf(inject("site")));
  });
});

test("after articles were added, edited and removed; what is not concerned is not touched", async () => {
  await inPlace(async ({ articles, output, build }) => {
    const untouched = path.join(output, "2024/04/26/summer-time/index.html");
    const before = statSync(untouched);

    const troops = path.join(articles, "2024/05/07-troops.md");
    writeFileSync(troops, readFileSync(troops, "utf8").replace("ثلاثة أسئلة", "أربعة أسئلة"));
    writeFileSync(path.join(articles, "2024/05/08-day.md"), article("يوم جديد", "2024-05-08"));
    writeFileSync(path.join(articles, "1932/06-june.md"), article("خبر قديم", "1932-06"));
    rmSync(path.join(articles, "1932/05/cinema.md"));
    rmSync(path.join(articles, "2024/05/06-flood.md"));
    await build();

    expect(treeOf(output)).toEqual(await cleanSite(articles));
    expect(filesOf(output)).not.toContain("2024/05/06/flood/index.html");
    const after = statSync(untouched);
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });
});

test("with damaged memory, which is thrown away with a line", async () => {
  await inPlace(async ({ articles, output }) => {
    for (const folder of ["articles", "parts", "segments"]) {
      const directory = path.join(memoryOf(output), folder);
      for (const name of readdirSync(directory)) {
        const file = path.join(directory, name);
        writeFileSync(file, readFileSync(file, "utf8").replaceAll("2024", "2042"));
      }
    }
    writeFileSync(path.join(articles, "2024/05/08-day.md"), article("يوم جديد", "2024-05-08"));
    const options = ["--articles", articles, "--output", output];
    const { status, stderr } = await runCommand(inject("project"), "build", options);
    expect(status).toBe(0);
    expect(stderr).toContain("damaged or of another version; the articles are read again");
    expect(treeOf(output)).toEqual(await cleanSite(articles));
  });
});

test("nothing is done when nothing has changed", async () => {
  await inPlace(async ({ output, build }) => {
    await build();
    const before = filesOf(output).map((file) => statSync(path.join(output, file)).ctimeMs);
    expect(await build()).toMatch(/^Nothing has changed: \d+ articles/);
    const after = filesOf(output).map((file) => statSync(path.join(output, file)).ctimeMs);
    expect(after).toEqual(before);
  });
});

test("with the pages published before the texts are indexed, and given up in between", async () => {
  await inPlace(async ({ articles, output }) => {
    const searchOf = (): [string, string][] =>
      Object.entries(treeOf(output)).filter(([file]) => file.startsWith("search/bundles/"));
    const search = searchOf();
    const troops = path.join(articles, "2024/05/07-troops.md");
    writeFileSync(troops, readFileSync(troops, "utf8").replace("ثلاثة أسئلة", "أربعة أسئلة"));

    const builder = await newBuilder({ articles, output });
    const stop = new AbortController();
    const onPages = (): void => {
      const page = readFileSync(path.join(output, "2024/05/07/troops/index.html"), "utf8");
      expect(page).toContain("أربعة أسئلة");
      expect(searchOf()).toEqual(search);
      stop.abort();
    };
    expect(await builder.build([], onPages, stop.signal)).toBe(false);
    expect(stop.signal.aborted).toBe(true);
    expect(await builder.build([], () => {}, new AbortController().signal)).toBe(true);
    builder.close();
    expect(searchOf()).not.toEqual(search);
    expect(treeOf(output)).toEqual(await cleanSite(articles));
  });
});

test("with proofs of what was edited, which are shown before anything else is made", async () => {
  await inPlace(async ({ articles, output }) => {
    const [day, page] = ["2024/05/07/index.html", "2024/05/07/troops/index.html"];
    const [headline, other] = ["رحيل القوات عن الشمال", "رحيل القوات عن الجنوب"];
    const shows = (name: string, text: string): boolean => {
      const file = path.join(output, name);
      return existsSync(file) && readFileSync(file, "utf8").includes(text);
    };
    const edited = "2024/05/07-troops.md";
    const beside = ["4913", "2024/05/.07-troops.md.swp", "2024/05/07-troops.md~"];
    const replace = (from: string, to: string): void => {
      const file = path.join(articles, edited);
      writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
    };
    const builder = await newBuilder({ articles, output });
    const seen: [page: boolean, day: boolean][] = [];
    const onPages = (): void => void seen.push([shows(page, other), shows(day, other)]);
    const buildChanged = (): Promise<boolean> =>
      builder.build([edited, ...beside], onPages, new AbortController().signal);

    replace(headline, other);
    expect(await buildChanged()).toBe(true);
    expect(seen).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(treeOf(output)).toEqual(await cleanSite(articles));

    // What has another address, is at fault or points at nothing waits for the build.
    seen.length = 0;
    replace("2023/12/31-year-end.md", "2023/12/nowhere.md");
    expect(await buildChanged()).toBe(false);
    replace("2023/12/nowhere.md", "2023/12/31-year-end.md");
    replace("title:", "titel:");
    expect(await buildChanged()).toBe(false);
    expect(seen).toEqual([]);
    replace("titel:", "slug: left\ntitle:");
    expect(await buildChanged()).toBe(true);
    expect(seen).toHaveLength(1);
    builder.close();
    expect(treeOf(output)).toEqual(await cleanSite(articles));
  });
});

test("made in shares on machines of their own, and merged", async () => {
  await inTemporaryDirectory(async (directory) => {
    const union: Record<string, string> = {};
    const outputs = [1, 2, 3].map((share) => path.join(directory, `share-${share}`));
    for (const [i, output] of outputs.entries()) {
      const options = ["--articles", testArchive, "--output", output];
      await builtBy(...options, "--shard", `${i + 1}/3`);
      const tree = treeOf(output);
      const twice = Object.keys(tree).filter((file) => file in union && file !== ".sijill");
      expect(twice).toEqual([]);
      Object.assign(union, tree);
    }
    // All but what only the whole can say: the list of files, and what the bundles have in common.
    const whole = Object.entries(treeOf(inject("site")));
    const missing = whole.filter(([file, hash]) => union[file] !== hash).map(([file]) => file);
    expect(
      missing.filter((file) => !/^(manifest-|search\/(manifest|names|pagefind))/.test(file)),
    ).toEqual([]);
    expect(Object.keys(union)).toHaveLength(whole.length - missing.length);

    const output = path.join(directory, "_site");
    const merging = ["--articles", testArchive, "--output", output, "--merge", ...outputs];
    expect(await builtBy(...merging)).toMatch(/Render the pages: 0 pages/);
    expect(treeOf(output)).toEqual(treeOf(inject("site")));
  });
});
