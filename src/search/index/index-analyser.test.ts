import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { formToken } from "../analyser/index.ts";
import { IndexAnalyser } from "./index-analyser.ts";
import { readAnalyser } from "./lexicon-file.ts";

/** Texts made of these, at random, hold whatever a newspaper may. */
const pieces = [
  Array.from("ابتثجحخدرسعقلمنويةأؤئ\u064b\u0651ـ\u200c\u200f٠١2xé"),
  Array.from('،؛؟.,٬:!%٪$«»"()/-–…•🙂\ud800'),
  [" ", " ", " ", " ", " ", "\n", "\t", "\u00a0", "\u2003", "\u3000", "\ufeff"],
  ["في", "الوزير", "عبدالعزيز", "1,234", "١٬٢٣٤", "ﷲ", "𐎠", "Réuters", "مُدَرِّسَة", "وزارة"],
].flat();

test("a text is what the words of its white-space words are, in whatever other texts those stood before", () => {
  const analyser = readAnalyser();
  const indexAnalyser = new IndexAnalyser(analyser);
  for (let seed = 0; seed < 3000; seed++) {
    const text = randomText(pieces, 60, seed);
    const chunks = text.trim() === "" ? [] : text.trim().split(/\s+/);
    const terms = chunks.map((chunk) => analyser.terms(chunk));
    const { words, met, places, length } = indexAnalyser.analyse(text);
    expect(words.map((word) => [met.forms[word], met.stems[word]])).toEqual(
      terms.flat().map(({ form, stem }) => [form, stem]),
    );
    expect(length).toBe(chunks.length);
    expect(places).toEqual(terms.flatMap((own, place) => own.map(() => place)));
    expect(words.map((word) => met.tokenTexts[met.tokens[word]!])).toEqual(
      terms.flat().map(({ stem, form }) => formToken(stem, form)),
    );
  }
  expect(indexAnalyser.size).toBeGreaterThan(10_000); // its table has grown
});

test("a word whose hamza is a mark is written with it", () => {
  const { words, met } = new IndexAnalyser(readAnalyser()).analyse("مُسئول".normalize("NFD"));
  expect(words.map((word) => met.written[word])).toEqual(["مسئول"]);
});
