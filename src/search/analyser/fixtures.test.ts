import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAnalyser } from "../index/lexicon-file.ts";

const directory = new URL("fixtures/", import.meta.url);
const analyser = readAnalyser();

function linesOf(file: string): string[] {
  const lines = readFileSync(new URL(file, directory), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** The stems of a text; `-` where it has none. */
function stemsOf(text: string): string {
  return (
    analyser
      .terms(text)
      .map(({ stem }) => stem)
      .join(" ") || "-"
  );
}

describe.each(readdirSync(new URL("words/", directory)))("words of %s", (file) => {
  test.each(linesOf(`words/${file}`))("%s", (line) => {
    const [word = "", ...stems] = line.split(" ");
    expect(stemsOf(word)).toBe(stems.join(" "));
  });
});

describe("of one family, with one stem, are", () => {
  test.each(linesOf("families.txt"))("%s", (line) => {
    const members = line.split(" / ");
    const [first = ""] = members;
    expect(members.map(stemsOf)).toEqual(members.map(() => stemsOf(first)));
  });
});

describe("of several families, with several stems, are", () => {
  test.each(linesOf("apart.txt"))("%s", (line) => {
    const stems = line.split(" / ").map(stemsOf);
    expect(stems).toEqual([...new Set(stems)]);
  });
});
