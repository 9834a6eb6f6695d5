import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { countPages } from "../pages/run.ts";
import strings from "../../_data/strings.ts";
import newspaper from "../testing/newspaper.ts";
import { inTemporaryDirectory, testArchive } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";
import { openArchive } from "./archive.ts";
import { writeAssets } from "./assets.ts";
import { planRuns, wholeRun } from "./plan.ts";
import { renderRuns, workersFor } from "./render.ts";

const isPage = ([file]: [string, unknown]): boolean => file.endsWith(".html");
const pagesIn = (directory: string) =>
  Object.fromEntries(Object.entries(treeOf(directory)).filter(isPage));

describe("renderRuns", () => {
  test.each([2, 4])(
    "gives the same pages with %i workers and runs of a few pages",
    async (workers) => {
      await inTemporaryDirectory(async (output) => {
        const { catalogue, pictures } = await openArchive(testArchive, newspaper);
        const runs = planRuns(catalogue, pictures, newspaper, 3);
        expect(runs.length).toBeGreaterThan(4);
        const site = { newspaper, strings, assets: await writeAssets(output) };
        const job = { site, articles: testArchive };
        const seen: number[] = [];
        await renderRuns(runs, job, output, workers, (done) => seen.push(done));
        expect(seen.at(-1)).toBe(countPages([wholeRun(runs)]));
        expect(pagesIn(output)).toEqual(pagesIn(inject("site")));
      });
    },
  );

  test("tells the fault of a run in another process", async () => {
    await inTemporaryDirectory(async (directory) => {
      const articles = path.join(directory, "articles");
      cpSync(testArchive, articles, { recursive: true });
      const { catalogue, pictures } = await openArchive(articles, newspaper);
      const runs = planRuns(catalogue, pictures, newspaper, 3);
      rmSync(path.join(articles, "2024/05/07-troops.md"));
      const site = { newspaper, strings, assets: await writeAssets(directory) };
      const job = { site, articles };
      const rendered = renderRuns(runs, job, path.join(directory, "_site"), 2, () => {});
      await expect(rendered).rejects.toThrow("07-troops.md");
    });
  });
});

test("a small archive is not worth a second process, a large one is worth all", () => {
  expect(workersFor(300, 8)).toBe(1);
  expect(workersFor(40_000, 8)).toBe(8);
});
