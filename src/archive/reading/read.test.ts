import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import newspaper from "../../testing/newspaper.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { parseFiles, type ParseJob } from "./parse-files.ts";
import { readArchive } from "./read.ts";

const article = (title: string): string => `---\ntitle: ${title}\ndate: 2024-05-07\n---\n\nنص.\n`;

test("what was read before is not read again; what has changed is", async () => {
  await inTemporaryDirectory(async (directory) => {
    const file = (name: string): string => path.join(directory, "archive", name);
    const cache = { directory: path.join(directory, "cache"), key: "k", onBroken: () => {} };
    const read = async (key = "k") => {
      const looked: string[] = [];
      const parsed: string[] = [];
      const { articles } = await readArchive(path.join(directory, "archive"), newspaper, {
        cache: { ...cache, key },
        parse: (job: ParseJob) => {
          const results = parseFiles(job);
          looked.push(...job.files.map((one) => one.file));
          parsed.push(...job.files.flatMap((one, i) => (results[i]?.parsed ? [one.file] : [])));
          return results;
        },
      });
      return { titles: articles.map(({ title }) => title), looked, parsed };
    };
    mkdirSync(path.join(directory, "archive"));
    writeFileSync(file("a.md"), article("أول"));
    writeFileSync(file("b.md"), article("ثان"));
    expect(await read()).toEqual({
      titles: ["أول", "ثان"],
      looked: ["a.md", "b.md"],
      parsed: ["a.md", "b.md"],
    });
    expect(await read()).toEqual({ titles: ["أول", "ثان"], looked: [], parsed: [] });

    utimesSync(file("a.md"), 1, 1);
    expect(await read()).toEqual({ titles: ["أول", "ثان"], looked: ["a.md"], parsed: [] });

    // As long as it was, and no later by its date: an editor that keeps times, a clock set back.
    writeFileSync(file("a.md"), article("آخر"));
    utimesSync(file("a.md"), 1, 1);
    expect(await read()).toEqual({
      titles: ["آخر", "ثان"],
      looked: ["a.md"],
      parsed: ["a.md"],
    });

    writeFileSync(file("b.md"), article("ثالث"));
    expect(await read()).toEqual({ titles: ["آخر", "ثالث"], looked: ["b.md"], parsed: ["b.md"] });

    rmSync(file("a.md"));
    expect(await read()).toEqual({ titles: ["ثالث"], looked: [], parsed: [] });

    // Other code, or other settings.
    expect(await read("other")).toEqual({ titles: ["ثالث"], looked: ["b.md"], parsed: ["b.md"] });
  });
});
