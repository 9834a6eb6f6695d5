import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { launch, openPage } from "../../testing/browser.ts";
import { writeSearchSite, type SearchSiteArticle } from "../../testing/search-site.ts";
import { serveStatic } from "../browser/static-server.ts";
import { evaluate, readTask } from "./evaluate.ts";

/** What a person may ask of the example archive, and that archive as it was when the tasks were made. */
const task = readTask(textOf("example-task.jsonl"));
const articles = textOf("example-archive.jsonl")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as SearchSiteArticle);

function textOf(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), "utf8");
}

test("an archive is found by what people type", async () => {
  const site = mkdtempSync(path.join(os.tmpdir(), "sijill-eval-"));
  await writeSearchSite(site, [articles]);
  const [browser, server] = await Promise.all([launch(), serveStatic(site)]);
  try {
    const { page } = await openPage(browser, server.origin);
    await page.goto("/search/");
    const score = await evaluate(page, task, new Map());
    expect(score.missed).toEqual([]);
    expect(score.mrr10).toBeGreaterThan(0.9);
  } finally {
    await browser.close();
    await server.close();
    rmSync(site, { recursive: true });
  }
});
