import { expect, test } from "vitest";
import { html } from "../../lib/html.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { cpuTimeOf } from "../../testing/cpu-time.ts";
import { splitFile } from "../front-matter.ts";
import { plainText, referencesOf, renderMarkdown } from "./index.ts";

/** A text of about `size` characters that would make a careless rule look at each many times. */
type Text = (size: number) => string;

const repeated = (part: string, before = "", after = ""): Text => {
  return (size) => before + part.repeat(size / part.length) + after;
};

const texts: [string, Text][] = [
  ["read-also words in one line", repeated("اقرأ أيضًا|")],
  ["read-also lines", repeated("اقرأ أيضًا| ع\n")],
  ["read-also words and spaces", repeated(" ", "اقرأ أيضًا", "|")],
  ["spaces after a headline's word", repeated(" ", "اقرأ أيضًا| ع", "ع")],
  ["stars after a headline's word", repeated("* ", "اقرأ أيضًا| ع", "ع")],
  ["alefs", repeated("ا")],
  ["alefs with tatweel", repeated("اـــــــــ")],
  ["openings of pictures", repeated("![")],
  ["pictures", repeated("![](a)")],
  ["nested pictures", (size) => "![".repeat(size / 6) + "](a)".repeat(size / 6)],
  ["openings of notes", repeated("[^")],
  ["openings of notes where there is one", repeated("[^", "[^x]: ع\n\n")],
  ["openings of notes that end far away", repeated("[^", "[^x]: ع\n\n", "]")],
  ["notes", repeated("[^x]", "[^x]: ع\n\n")],
  ["notes in place", repeated("^[ع]")],
  ["nested notes in place", (size) => "^[".repeat(size / 4) + "]".repeat(size / 4)],
  [
    "definitions of notes",
    (size) => Array.from({ length: size / 20 }, (_, i) => `[^${i}]\n\n[^${i}]: ع\n`).join("\n"),
  ],
  ["definitions in definitions", repeated("[^a]: ")],
  ["words joined by dashes", repeated("a-", "ع ")],
  ["words joined by spaces", repeated("a ", "ع ")],
  ["digits", repeated("1", "ع ")],
  ["digits joined by dashes", repeated("1-", "ع ")],
  ["inner marks", repeated(".", "ع a", "a")],
  ["Latin and Arabic letters", repeated("aع")],
  ["marks on a letter", repeated("\u0301\u0323", "ع")],
  ["directions", repeated("\u2067\u202b")],
  ["ends of directions", repeated("\u2069\u202c", "\u2067")],
  ["backquotes", repeated("` ``")],
  ["quotations in quotations", repeated(">")],
  ["lists in lists", repeated("- ")],
  ["half links", repeated('[a](b "')],
  ["half addresses", repeated("<http://a")],
  ["unclosed comments", repeated("<!--")],
  ["character references", repeated("&#1")],
  ["short tables", repeated("a|b\n-|-\n")],
  ["long notes", repeated("ع ", "[^1]\n\n[^1]: ")],
  ["openings of links", repeated("[")],
  ["nested brackets", (size) => "[".repeat(size / 2) + "]".repeat(size / 2)],
  ["openings of pages in print", repeated("[[ص 1")],
  ["pages in print", repeated("[[ص 1]] ")],
  ["half-lines", repeated("ع %~% ")],
  ["verses", repeated("ع %~% ع\n")],
  ["openings of words of another language", repeated("[a", "", "]{lang=fr}")],
  ["ends of words of another language", repeated("a]{lang=", "[")],
  ["emphasis", repeated("**a ")],
  ["quotations", repeated("> ")],
  ["bars", repeated("|ع", "|ع|\n|-|\n")],
];

const context = {
  figure: () => html``,
  readAlso: () => html``,
  link: (href: string) => href,
};

function secondsFor(body: string): Promise<number> {
  return cpuTimeOf(() => {
    splitFile(`---\n---\n${body}`);
    foldSpelling(body);
    renderMarkdown(body, context);
    plainText(body);
    referencesOf(body);
  });
}

/** In seconds: what is quick at the larger size cannot be quadratic. */
const QUICK = 0.15;

/** The better of two tries, where the first was not quick: other work only ever makes a try slower. */
async function best(body: string): Promise<number> {
  const first = await secondsFor(body);
  return first < QUICK ? first : Math.min(first, await secondsFor(body));
}

// What is quadratic fails each time; a busy machine, now and then.
test.each(texts)("time grows with the text's length: %s", { retry: 3 }, async (_, text) => {
  const large = await best(text(51_200));
  if (large < QUICK) return;
  const small = await best(text(6_400));
  // Eight times the text: linear is 8, quadratic 64.
  expect(large / small, `${small} s, then ${large} s`).toBeLessThan(24);
});
