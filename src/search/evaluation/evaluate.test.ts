import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { plainText, readBody } from "../../article/index.ts";
import { projectDirectory } from "../../build/project.ts";
import { buildCatalogue } from "../../catalogue/catalogue.ts";
import { readArchive } from "../../catalogue/read.ts";
import { launch, openPage } from "../../testing/browser.ts";
import newspaper from "../../testing/newspaper.ts";
import { writeSearchSite } from "../../testing/search-site.ts";
import { serveStatic } from "../../testing/static-server.ts";
import { evaluate, readTask } from "./evaluate.ts";

const task = readTask(readFileSync(path.join(import.meta.dirname, "example-task.jsonl"), "utf8"));

test("the example archive is found by what people type", async () => {
  const articles = path.join(projectDirectory, "articles");
  const { catalogue } = buildCatalogue(
    (await readArchive(articles, newspaper)).articles,
    newspaper,
  );
  const site = mkdtempSync(path.join(os.tmpdir(), "sijill-eval-"));
  const withTexts = catalogue.articles.map((article) => ({
    ...article,
    text: plainText(readBody(readFileSync(path.join(articles, article.file), "utf8"))),
  }));
  await writeSearchSite(site, [withTexts]);
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
