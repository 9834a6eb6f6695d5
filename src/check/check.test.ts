import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import newspaper from "../testing/newspaper.ts";
import { articleOf } from "../testing/article.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { checkArchive, fixArchive } from "./check.ts";
import { Duplicates } from "./duplicates.ts";
import { issueGaps, missingDays } from "./gaps.ts";
import { similarNames } from "./names.ts";
import { english } from "../messages/message.ts";

/** A text of some hundred words, another for each seed. */
function words(count: number, seed: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `كلمة${((i + 1) * 7919 + seed * 104_729) % 100_003}`,
  );
}

describe("duplicates", () => {
  function found(texts: readonly string[][]) {
    const articles = texts.map((_, i) =>
      articleOf({ date: `2024-05-${String(i + 1).padStart(2, "0")}`, slug: `a${i}` }),
    );
    const duplicates = new Duplicates(articles);
    texts.forEach((text, i) => duplicates.add(i, text.join(" ")));
    return duplicates
      .findings()
      .map(({ file, code, message }) => [file, code, /2024\S*\.md/.exec(english(message))?.[0]]);
  }

  test("are told with the older article that they repeat; marks and spellings make no difference", () => {
    const text = words(300, 1);
    const edited = text.map((word, i) => (i % 60 === 5 ? "غيرها" : word));
    expect(
      found([
        text,
        words(300, 2),
        text.map((word) => `${word}،`),
        edited,
        words(300, 3),
        text.slice(0, 100),
      ]),
    ).toEqual([
      ["2024/a2.md", "duplicate", "2024/a0.md"],
      ["2024/a3.md", "near-duplicate", "2024/a0.md"],
    ]);
  });

  test("are not short notices", () => {
    expect(found([words(10, 1), words(10, 1)])).toEqual([]);
  });
});

describe("gaps", () => {
  test("are days on which the paper usually appears, not those on which it never does", () => {
    // May 2024 without its Fridays (3, 10, 17, 24, 31), and without 14–16.
    const days = Array.from({ length: 30 }, (_, i) => i + 1).filter(
      (day) => day % 7 !== 3 && (day < 14 || day > 16),
    );
    const articles = days.map((day) =>
      articleOf({ date: `2024-05-${String(day).padStart(2, "0")}`, slug: "a" }),
    );
    expect(missingDays(articles).map(({ message }) => english(message))).toEqual([
      "no article of 3 days from 2024-05-14 to 2024-05-16 on which the paper usually appears",
    ]);
  });

  test("are not found in an archive of some articles a year", () => {
    const articles = ["2024-01-05", "2024-05-07", "2024-09-09"].map((date) => articleOf({ date }));
    expect(missingDays(articles)).toEqual([]);
  });

  test("in issue numbers, and numbers that come twice or run backwards", () => {
    const issues: [string, number][] = [
      ["2024-05-01", 10],
      ["2024-05-01", 10],
      ["2024-05-02", 11],
      ["2024-05-03", 14],
      ["2024-05-04", 14],
      ["2024-05-05", 9],
      ["2024-05-05", 8],
    ];
    const articles = issues.map(([date, issue]) => articleOf({ date, edition: { issue } }));
    expect(
      issueGaps(articles, newspaper.frequency).map(
        ({ severity, message }) => `${severity}: ${english(message).split(",")[0]}`,
      ),
    ).toEqual([
      "note: issues missing before this one: 12 to 13",
      "warning: edition.issue: found 14 on 2024-05-04",
      "warning: edition.issue: found 9 on 2024-05-05",
      "warning: edition.issue: found 8",
    ]);
  });
});

test("names that are one, spelled in two ways, are told by the rarer", () => {
  const by = (...author: string[]) => articleOf({ date: "2024-05-07", author });
  const articles = [
    by("أحمد عبد الله"),
    by("أحمد عبد الله"),
    by("احمد عبدالله"),
    by("منى السيد"),
    by("منى السيدة"),
    by("محمد علي 1"),
    by("محمد علي 2"),
    by("علي"),
    by("عليا"),
  ];
  expect(
    similarNames(articles).map(({ severity, message }) => `${severity}: ${english(message)}`),
  ).toEqual([
    'warning: author: found "احمد عبدالله" (1 ×), and elsewhere "أحمد عبد الله" (2 ×), which is spelled another way',
    'note: author: found "منى السيدة" (1 ×), and elsewhere "منى السيد" (1 ×), which differs by a letter',
  ]);
});

describe("an archive on disk", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), "sijill-check-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  };
  const article = (title: string, body: string, more = "") =>
    `---\ntitle: ${title}\ndate: 2024-05-07\n${more}---\n\n${body}\n`;

  test("is told whole: faults, links, pictures, dates, encodings, by file and line", async () => {
    write(
      "2024/05/07-a.md",
      article(
        "عنوان",
        "وقع الحادث يوم الاثنين 7 مايو 2024.\n\nاقرأ أيضًا| ليس هنا\n\nاقرأ أيضًا| عنوان ثان",
      ),
    );
    write("2024/05/07-b.md", article("عنوان ثانٍ", "ﺍﻟﺴﻼﻡ\u200f\n\nØ§Ù„Ù‚Ø§Ù‡Ø±Ø©\n\nحر\ufffdف"));
    write("2024/05/07-c.md", article("عنوان ثالث", "نص", "section: سياسه\nhijri: 1445-08-28\n"));
    write("images/unused.png", "");
    const { articles, findings } = await checkArchive(directory, newspaper, sitePaths());
    expect(articles).toBe(2);
    const lines = findings.map(
      ({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`,
    );
    expect(lines.sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "2024/05/07-a.md:6 note weekday",
      "2024/05/07-a.md:8 note dangling-read-also",
      "2024/05/07-b.md:1 note encoding",
      "2024/05/07-b.md:1 note encoding",
      "2024/05/07-b.md:10 warning encoding",
      "2024/05/07-b.md:8 warning encoding",
      "2024/05/07-c.md:4 error article",
      "2024/05/07-c.md:5 warning article",
      "images/unused.png:1 note unused-picture",
    ]);
  });

  test("is told what links to nothing, what nothing links to, and what leads to the old site", async () => {
    write(
      "2024/05/07-a.md",
      article(
        "عنوان",
        "نص\n[أ](scan.pdf) [ب](scen.pdf)\n[ج](https://old.example/1) [د](http://www.old.example/2)\n[هـ](https://other.example/) [و](photo.jpg) [ز](https://old.example/own)",
        "source: {url: 'https://old.example/own'}\n",
      ),
    );
    write(
      "2024/05/07-b.md",
      article("عنوان ثانٍ", "نص", "source: {url: 'http://old.example/1/'}\n"),
    );
    write("2024/05/scan.pdf", "");
    write("2024/05/photo.jpg", "");
    write("2024/05/left.pdf", "");
    write("2024/05/left.html", "");
    const { findings } = await checkArchive(directory, newspaper, sitePaths());
    expect(
      findings.map(
        ({ file, line, severity, code, message }) =>
          `${file}:${line} ${severity} ${code} ${/"[^"]+"\?|"https?:[^"]+"/.exec(english(message))?.[0] ?? ""}`,
      ),
    ).toEqual([
      '2024/05/07-a.md:8 error article "/2024/05/scan.pdf"?',
      "2024/05/left.pdf:1 note unused-file ",
      '2024/05/07-a.md:9 note old-address "http://www.old.example/2"',
    ]);
  });

  test("is mended where no letter changes, and only there", async () => {
    write("2024/05/07-a.md", article("عنوان", "نص"));
    write("2024/05/07-b.md", article("ﻋﻨﻮﺍﻥ", "نص\u00a0\u200fآخر Ø§Ù„Ù‚"));
    expect(await fixArchive(directory)).toEqual(["2024/05/07-b.md"]);
    expect(readFileSync(path.join(directory, "2024/05/07-b.md"), "utf8")).toBe(
      article("عنوان", "نص آخر Ø§Ù„Ù‚"),
    );
    expect(await fixArchive(directory)).toEqual([]);
  });
});
