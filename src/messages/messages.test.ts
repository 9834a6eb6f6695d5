/** What the commands say, in each language. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectDirectory } from "../build/project.ts";
import { filesOf } from "../testing/tree.ts";
import { arabic } from "./ar/index.ts";
import { MessageError, saidBy, say, saying, type MessageId } from "./message.ts";
import { singular } from "./singular.ts";
import { wordsOf, type Translation } from "./words.ts";

const ids = Object.keys(arabic) as MessageId[];

const formsOf = (translation: Translation): string[] =>
  typeof translation === "string" ? [translation] : Object.values(translation);

const namesIn = (template: string): Set<string> =>
  new Set(Array.from(template.matchAll(/\{([a-z]\w*)\}/gi), ([, name = ""]) => name));

describe("the catalogue", () => {
  test("has the values of the English in the Arabic, all of them and no others", () => {
    const different = ids.flatMap((id) =>
      formsOf(arabic[id])
        // A word may say the number, as the dual does.
        .filter((form) => {
          const [own, theirs] = [namesIn(form), namesIn(id)];
          const isPlural = typeof arabic[id] !== "string";
          const left = [...theirs].filter((name) => !own.has(name) && !(isPlural && name === "n"));
          return left.length > 0 || [...own].some((name) => !theirs.has(name));
        })
        .map((form) => `${id} → ${form}`),
    );
    expect(different).toEqual([]);
  });

  test("is of one thing in English with the same values, but for the number", () => {
    for (const [id, form] of Object.entries(singular)) {
      expect([...namesIn(form)]).toEqual([...namesIn(id)]);
    }
  });

  test("has nothing that nobody says", () => {
    const sources = filesOf(path.join(projectDirectory, "src"))
      .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|^messages\/ar\//.test(file))
      .map((file) => readFileSync(path.join(projectDirectory, "src", file), "utf8"))
      .join("\n");
    // A source may have line breaks as spaces, and one of two kinds of quote.
    const written = (id: string) => [
      JSON.stringify(id),
      `'${id}'`,
      `'${id.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
    ];
    expect(ids.filter((id) => !written(id).some((text) => sources.includes(text)))).toEqual([]);
  });

  test("is written in short Arabic lines in which no Arabic word stands behind a Latin one", () => {
    const lines = ids.flatMap((id) => formsOf(arabic[id]).flatMap((form) => form.split("\n")));
    // "and" and "or" may stand between two names.
    const broken =
      /[A-Za-z]{2,}[^{}]*?(?<!\p{L})(?!(?:و|أو)(?!\p{Script=Arabic}))\p{Script=Arabic}{2,}/u;
    const columns = (line: string) => line.replace(/\p{M}/gu, "").length;
    expect(lines.filter((line) => broken.test(line.replace(/\{\w+\}/g, "")))).toEqual([]);
    expect(lines.filter((line) => /\p{Script=Arabic}/u.test(line) && columns(line) > 100)).toEqual(
      [],
    );
  });
});

test.each([
  [0, "لا مقالات", "0 articles"],
  [1, "مقال واحد", "1 article"],
  [2, "مقالان", "2 articles"],
  [3, "3 مقالات", "3 articles"],
  [11, "11 مقالًا", "11 articles"],
  [100, "100 مقال", "100 articles"],
])("%i articles", (n, ar, en) => {
  const message = say("{n} articles", { n });
  expect([wordsOf(message, "ar"), wordsOf(message, "en")]).toEqual([ar, en]);
});

test("a message within another is in the same language", () => {
  const what = say("one of {choices}", { choices: "a, b" });
  const message = say("found {found}, expected {what}", { found: '"x"', what });
  expect(wordsOf(message, "ar")).toBe('وُجد: "x"\nالمتوقع: واحد من هذه:\na, b');
  expect(wordsOf(message, "en")).toBe('found "x", expected one of a, b');
});

test("nothing of a value takes effect in a terminal, and a value is no template", () => {
  const message = saying("\u001b[2J\u202e {text}");
  expect(wordsOf(message, "ar")).toBe("\\u{1b}[2J\\u{202e} {text}");
});

test("an error says the same after it has come from another process", () => {
  const said = say("{file} is damaged; build again", { file: "a" });
  const error = Object.assign(new Error("from a worker"), { said: structuredClone(said) });
  expect(saidBy(error)).toEqual(said);
  expect(new MessageError(said).message).toBe("a is damaged; build again");
  expect(wordsOf(saidBy(new Error("of a library")), "ar")).toBe("of a library");
});
