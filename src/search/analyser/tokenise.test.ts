import { describe, expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { fold } from "./fold.ts";
import { tokenise } from "./tokenise.ts";

/** The words of a text with their positions: `قال0 نعم1`. */
function cut(text: string): string {
  return tokenise(text)
    .map(({ form, position }) => `${form}${position}`)
    .join(" ");
}

const marks = Array.from("،؛؟.,;:!?…«»‹›“”„\"'()[]{}<>/\\|_-–—−*+=~#@&·•٫");

describe("a word ends", () => {
  test.each(marks)("at %s without a space", (mark) => {
    expect(cut(`قال${mark}نعم`)).toBe("قال0 نعم0");
  });

  test.each(marks)("at %s with a space after, before and on both sides", (mark) => {
    expect(cut(`قال${mark} نعم`)).toBe("قال0 نعم1");
    expect(cut(`قال ${mark}نعم`)).toBe("قال0 نعم1");
    expect(cut(`قال ${mark} نعم`)).toBe("قال0 نعم2");
    expect(cut(`${mark}قال${mark}${mark}نعم${mark}`)).toBe("قال0 نعم0");
  });

  test.each([" ", "\n", "\t", "\r\n", "\u00a0", "\u2003", "\u2028", "\ufeff", " \n \t"])(
    "at white space %j",
    (space) => {
      expect(cut(`قال${space}نعم`)).toBe("قال0 نعم1");
      expect(cut(`${space}قال${space}`)).toBe("قال0");
    },
  );

  test.each(["🙂", "👩‍👩‍👧", "🇪🇬", "❤️", "©", "€", "½"])("at %s", (sign) => {
    expect(cut(`قال${sign}نعم`)).toBe("قال0 نعم0");
  });
});

describe("a word goes on", () => {
  test.each([
    ["tashkeel", "مُحَمَّدٌ"],
    ["tatweel", "مـحمـــد"],
    ["a superscript alef", "محمٰد"],
    ["a zero-width non-joiner", "مح\u200cمد"],
    ["a zero-width joiner", "مح\u200dمد"],
    ["a soft hyphen", "مح\u00adمد"],
  ])("over %s", (_, word) => {
    const text = `قال ${word}، نعم`;
    const found = tokenise(text)[1]!;
    expect(found).toEqual({ start: 4, end: 4 + word.length, form: "محمد", position: 1 });
  });

  test("as letters outside the basic plane", () => {
    expect(tokenise("𐎠𐎡 نعم").map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 8],
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["1,234", "12340"],
    ["١٬٢٣٤٬٥٦٧", "12345670"],
    ["12,345 و 6", "123450 و1 62"],
    ["1,2345", "10 23450"],
    ["1234,567", "12340 5670"],
    ["1,234,56", "12340 560"],
    ["3.5", "30 50"],
    ["٣٫٥", "30 50"],
    ["7/5/2024", "70 50 20240"],
    ["2024-05-07", "20240 050 070"],
    ["30يوما", "300 يوما0"],
    ["و30", "و0 300"],
    ["COVID-19", "covid0 190"],
    ["iPhone15", "iphone0 150"],
    ["۱۹٩8", "19980"],
    ["50%", "500 %0"],
    ["٪٥٠", "%0 500"],
    ["50 %", "500 %1"],
    ["$100", "$0 1000"],
    ["%D8 قال%نعم", "d0 80 قال1 نعم1"],
  ])("%s", (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test("grouped have one place in the text", () => {
    expect(tokenise("نحو 1,234 جنيها")[1]).toEqual({
      start: 4,
      end: 9,
      form: "1234",
      position: 1,
    });
  });
});

describe("a text without words", () => {
  test.each(["", " \n\t ", "… — «» !؟", "ـــ", "\u064b\u0650", "🙂 👩‍👩‍👧", "\ud800 \udc00", "ء"])(
    "%j has none",
    (text) => {
      expect(tokenise(text)).toEqual([]);
    },
  );
});

test("عبد and an attribute of God are two words at one place, wherever they stand", () => {
  expect(tokenise("قال عبدالعزيز:نعم")).toEqual([
    { start: 0, end: 3, form: "قال", position: 0 },
    { start: 4, end: 7, form: "عبد", position: 1 },
    { start: 7, end: 13, form: "العزيز", position: 1 },
    { start: 14, end: 17, form: "نعم", position: 1 },
  ]);
});

/** Texts made of these, at random, hold whatever a newspaper may. */
const pieces = [
  Array.from("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئپچڤگیک"),
  Array.from("٠١٢٣۴۵678abcXYZéüß"),
  Array.from("،؛؟.,:!«»“”\"'()/-–—…٬"),
  Array.from("\u064b\u064e\u0651\u0670ـ\u200c\u200d\u200f\u202b\u00ad"),
  [" ", " ", " ", " ", "\n", "\t", "\u00a0"],
  ["ﻻ", "ﻭ", "ﷲ", "🙂", "👩‍👧", "\ud800", "𐎠", "1,234", "عبدالعزيز", "مُدَرِّسَة", "Réuters"],
].flat();

describe("of any text", () => {
  const texts = Array.from({ length: 1000 }, (_, seed) => randomText(pieces, 60, seed));

  test("each word is what its place folds to", () => {
    for (const text of texts) {
      const words = tokenise(text);
      expect(
        words.map(({ start, end }) => fold(text.slice(start, end)).replace(/[,٬]/g, "")),
      ).toEqual(words.map(({ form }) => form));
      expect(words.filter(({ form }) => !/^\S+$/.test(form))).toEqual([]);
    }
  });

  test("words stand in order, and no letter or digit is left over", () => {
    for (const text of texts) {
      let done = 0;
      let left = "";
      for (const { start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(done);
        left += text.slice(done, start);
        done = end;
      }
      left += text.slice(done);
      expect(left.replaceAll("ـ", "")).not.toMatch(/[\p{L}\p{Nd}]/u);
    }
  });

  test("positions are those of Pagefind", () => {
    for (const text of texts) {
      const words = tokenise(text);
      const parts = text.trim().split(/\s+/);
      expect(words.map(({ end }) => text.slice(0, end).trim().split(/\s+/).length - 1)).toEqual(
        words.map(({ position }) => position),
      );
      for (const { start, end, position } of words) {
        expect(parts[position]!.includes(text.slice(start, end))).toBe(true);
      }
    }
  });

  test("folding twice is folding once", () => {
    for (const text of texts) {
      const forms = tokenise(text).map(({ form }) => form);
      expect(forms.map(fold)).toEqual(forms);
    }
  });
});

test.each(["ﷺ", "ﷻ", "\ufe70", "\ufc5e"])("%s is no word with a space in it", (ligature) => {
  for (const { form } of tokenise(`قال ${ligature} نعم`)) expect(form).toMatch(/^\S+$/);
});

test("Latin letters and Arabic ones are words apart", () => {
  expect(cut("الـBBC وبـCNN")).toBe("ال0 bbc0 وب1 cnn1");
});
