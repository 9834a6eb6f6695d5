/** The past does not change: what a new day may touch, and nothing else. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { builtPlace } from "../testing/place.ts";
import { inTemporaryDirectory } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";

const newDay = `---
title: خبر اليوم التالي
date: 2024-05-08T07:00
section: عالم
author: كريم لطفي
---

وصل الخبر صباح اليوم.
`;

test("a day that is added touches its neighbours, its periods and the newest lists only", async () => {
  await inTemporaryDirectory(async (directory) => {
    const place = builtPlace(directory);
    writeFileSync(path.join(place.articles, "2024/05/08-news.md"), newDay);
    expect((await place.build()).status).toBe(0);

    const before = treeOf(inject("site"));
    const after = treeOf(place.output);
    // The search's own files and what is named by content are looked at elsewhere.
    const pages = (tree: object) =>
      Object.keys(tree).filter((file) => !/^(search|assets|manifest)/.test(file));
    const added = pages(after).filter((file) => !(file in before));
    const changed = pages(before).filter((file) => before[file] !== after[file]);
    expect(added).toEqual(["2024/05/08/index.html", "2024/05/08/news/index.html"]);
    expect(changed).toEqual([
      "2024/05/07/index.html", // has a next day now
      "2024/05/07/كأس-الطريق/index.html", // has a next article now
      "2024/05/articles.json",
      "2024/05/index.html",
      "2024/05/sitemap.xml",
      "2024/index.html",
      "authors/index.html", // counts
      "authors/كريم-لطفي/feed.xml",
      "authors/كريم-لطفي/index.html",
      "data/2024.csv.gz",
      "data/2024.jsonl.gz",
      "data/index.html", // counts
      "dates/index.html", // counts
      "dates/index.json", // which days there are
      "feed.xml",
      "hijri/1445/10/index.html", // the day's own Hijri month and year
      "hijri/1445/index.html",
      "index.html",
      "on-this-day/05-08.json",
      "on-this-day/05-08/index.html",
      "on-this-day/index.html", // counts
      "sections/index.html", // counts
      "sections/world/feed.xml",
      "sections/world/index.html",
      "sitemap-1.xml", // the first article of that day of the year
    ]);
  });
});
