import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { usePage } from "../../../testing/search-page/sample-page.ts";

const sample = usePage();

test("the list of results is taken away as a file, all of it", async () => {
  await sample.search("?q=الانتخابات&sort=oldest");
  await sample.status("30 نتيجة");
  await sample.page.locator("#search-tools summary").click();
  const files: Record<string, string> = {};
  for (const format of ["csv", "ris", "bibtex"]) {
    const [download] = await Promise.all([
      sample.page.waitForEvent("download"),
      sample.page.locator(`#tools-${format}`).click(),
    ]);
    files[download.suggestedFilename()] = await readFile(await download.path(), "utf8");
  }
  expect(Object.keys(files)).toEqual(["الانتخابات.csv", "الانتخابات.ris", "الانتخابات.bib"]);
  expect(files["الانتخابات.csv"]?.split("\r\n")).toHaveLength(32);
  expect(files["الانتخابات.ris"]?.match(/^ER {2}- $/gm)).toHaveLength(30);
  expect(files["الانتخابات.bib"]?.match(/^@article/gm)).toHaveLength(30);
  await sample.page.locator("#tools-status", { hasText: "في الملف 30 نتيجة." }).waitFor();
});
