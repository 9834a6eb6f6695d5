import { describe, expect, test } from "vitest";
import { checkCharacter, isChecked, readArk } from "../lib/ark.ts";
import { createArticleParser } from "./article.ts";
import { withArk } from "./assign-ark.ts";
import { arkPath, identifierUrl, readIdentifier } from "./identifier.ts";
import { mintArk } from "./mint-ark.ts";

const own = { naan: "99999", shoulder: "s1", resolver: "https://archive.example/" };

describe("an ARK", () => {
  test("has the check character of NOID's own example", () => {
    expect(checkCharacter("13030/xf93gt2")).toBe("q");
    expect(isChecked("ark:13030/xf93gt2q")).toBe(true);
  });

  test("that is mistyped is known by it: a wrong character, two that changed places", () => {
    const ark = mintArk("a", own, new Set());
    const letters = ark.split("");
    const places = [...letters.keys()].slice(-8);
    const wrong = places.flatMap((i) => {
      const others = "0123456789bcdfghjkmnpqrstvwxz".replace(ark.charAt(i), "").split("");
      const swapped = letters.with(i, ark.charAt(i - 1)).with(i - 1, ark.charAt(i));
      return [...others.map((other) => letters.with(i, other)), swapped];
    });
    const unnoticed = wrong.map((one) => one.join("")).filter((one) => isChecked(one));
    expect(unnoticed.filter((one) => one !== ark)).toEqual([]);
    expect(wrong).toHaveLength(8 * 29);
  });

  test("is minted alike for the same seed, and never twice", () => {
    const first = mintArk("2024/05/07-a.md", own, new Set());
    expect(first).toMatch(/^ark:99999\/s1[0-9bcdfghjkmnpqrstvwxz]{8}$/);
    expect(mintArk("2024/05/07-a.md", own, new Set())).toBe(first);
    const second = mintArk("2024/05/07-a.md", own, new Set([first]));
    expect(second).not.toBe(first);
    expect(isChecked(second)).toBe(true);
  });

  test.each([
    ["ark:/12345/x6np1wh8k", "ark:12345/x6np1wh8k"],
    ["ARK:12345/x6-np1-wh8k/", "ark:12345/x6np1wh8k"],
    ["https://n2t.net/ark:/12148/btv1b8449691v/f29", "ark:12148/btv1b8449691v/f29"],
    ["ark:123/x", undefined],
    ["ark:12345/", undefined],
    ["ark:12345/x y", undefined],
  ])("is read from %s", (text, ark) => expect(readArk(text)).toBe(ark));
});

test.each([
  ["ark:99999/s1b", "ark:99999/s1b", "https://archive.example/ark:99999/s1b"],
  ["ark:/12148/btv1b", "ark:12148/btv1b", "https://n2t.net/ark:12148/btv1b"],
  ["https://doi.org/10.5555/12(3)", "doi:10.5555/12(3)", "https://doi.org/10.5555/12(3)"],
  ["doi:10.5555/a#b", "doi:10.5555/a#b", "https://doi.org/10.5555/a%23b"],
  ["hdl:2027/mdp.39", "hdl:2027/mdp.39", "https://hdl.handle.net/2027/mdp.39"],
  ["https://purl.example/x/1", "https://purl.example/x/1", "https://purl.example/x/1"],
])("%s is an identifier with an address", (text, normal, url) => {
  expect(readIdentifier(text)).toBe(normal);
  expect(identifierUrl(normal, own)).toBe(url);
});

test.each([
  "410826",
  "doi:12/3",
  "http://a.example/",
  "javascript:alert(1)",
  "ark:12345",
  "urn:x:y",
])("%s is none", (text) => expect(readIdentifier(text)).toBeUndefined());

test("the site answers for the newspaper's own ARKs alone", () => {
  expect(arkPath("ark:99999/s1bcd", own)).toBe("/ark/99999/s1bcd/");
  expect(arkPath("ark:99999/x1bcd", own)).toBeUndefined();
  expect(arkPath("ark:99999/s1bcd", undefined)).toBeUndefined();
});

describe("an article's file", () => {
  const parse = createArticleParser({ zone: "Africa/Cairo", sections: ["سياسة"], ark: own });

  test.each(["\n", "\r\n"])("gets its ARK as a line, and nothing else of it changes", (end) => {
    const lines = [
      "\ufeff---",
      "title: خبر",
      "date: 2024-05-07",
      "summary: |",
      "  نص",
      "---",
      "---",
      "",
    ];
    const text = lines.join(end);
    const assigned = withArk({ file: "2024/05/07-a.md", text }, own, parse);
    const line = `identifier: ${assigned.identifier}`;
    expect(assigned.text).toBe(lines.toSpliced(5, 0, line).join(end));
    expect(parse("2024/05/07-a.md", assigned.text).article?.identifier).toBe(assigned.identifier);
  });

  test("that the line would spoil is left alone", () => {
    const text = "---\n{ title: خبر, date: 2024-05-07 }\n---\n";
    expect(() => withArk({ file: "a.md", text }, own, parse)).toThrow(/a\.md: expected/);
  });

  test("with an ARK of the newspaper's own that is mistyped is refused, by its line", () => {
    const faultsOf = (ark: string) =>
      parse("2024/05/07-a.md", `---\ntitle: خبر\ndate: 2024-05-07\nidentifier: ${ark}\n---\n`)
        .faults;
    const [fault] = faultsOf("ark:/99999/s1bcd");
    expect([fault?.line, fault?.message]).toEqual([
      4,
      expect.stringContaining("whose last character fits the others"),
    ]);
    expect(faultsOf("ark:/12148/btv1b8449691v")).toEqual([]);
  });
});
