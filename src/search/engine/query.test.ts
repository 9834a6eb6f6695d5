import { describe, expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { readAnalyser } from "../index/lexicon-file.ts";
import { parseQuery, withoutDemands, type Phrase, type QueryTerm } from "./query.ts";

const analyser = readAnalyser();

/** What a query says: `مصر "مجلس+1امن" -سودان title:كاس 1998..2004`, a word being typed with `*`. */
function said(text: string, typing = false): string {
  const { terms, phrases, without, inHeadline, from, to } = parseQuery(text, analyser, { typing });
  return [
    ...terms.map(({ stem, prefix }) => stem + (prefix ? "*" : "")),
    ...phrases.map((phrase) => `"${words(phrase)}"`),
    ...without.map((phrase) => `-${words(phrase)}`),
    ...inHeadline.map(({ stem }) => `title:${stem}`),
    from === undefined && to === undefined ? "" : `${from ?? ""}..${to ?? ""}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The words of a phrase, each but the first with its distance from it. */
function words({ terms }: Phrase): string {
  return terms.map(({ stem, offset }, i) => (i > 0 ? `+${offset}` : "") + stem).join("");
}

describe("words", () => {
  test.each([
    ["وزارة الصحة", "وزار صحه"],
    ["وزاره الصحه", "وزار صحه"],
    ["  وزارة\n\tالصحة  ", "وزار صحه"],
    ["وزارة،الصحة؛مصر", "وزار صحه مصر"],
    ["الوزير وزير والوزير", "وزير"],
    ["في مصر", "مصر"],
    ["عبدالعزيز", "عبد عزيز"],
    ["علي", "علي"],
    ["جمييييل جدااااا", "جميل جدا"],
    ["وش صار في اليمن", "صار يمن"],
    ["كوفيد-19", "كوفيد 19"],
    ["COVID-19 Réuters", "covid 19 reuters"],
    ["١٩٦٧", "1967"],
    ["", ""],
    ["من في على", ""],
    ["؟!…", ""],
  ])("%s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("keep the spelling of which an article ranks higher", () => {
    expect(parseQuery("الوِزاره", analyser).terms).toEqual([
      { stem: "وزار", form: "الوزاره", prefix: false },
    ]);
  });

  test("that only ask are left out, unless there are no others", () => {
    expect(said("ما هي عاصمة فرنسا؟")).toBe("عاصم فرنس");
    expect(said("كم عدد سكان القاهرة")).toBe("سكان قاهر");
    expect(said("أين تقع موريتانيا")).toBe("تقع موريتان");
    expect(said("كيف")).toBe("كيف");
    expect(said("هو ليه النفط نزل كده")).toBe("نفط نزل");
  });

  test.each(["50%", "٥٠٪", "%50", "50 %", "50 بالمئة", "50 في المائة"])(
    "that are a share are one: %s",
    (share) => {
      const [term, ...others] = parseQuery(share, analyser).terms;
      expect([term?.stem, term?.apart, others]).toEqual(["50 ميه", true, []]);
    },
  );

  test("that are letters of an abbreviation are one", () => {
    expect(parseQuery("قناة بي بي سي", analyser).terms.map(({ stem }) => stem)).toEqual([
      analyser.stem("قناه"),
      "بي بي سي",
    ]);
    expect(parseQuery("بي إن سي", analyser).terms.map(({ stem }) => stem)).toEqual(["بي", "سي"]);
  });

  test("that only ask may be of a name, alone with another word or as a letter", () => {
    expect(said("فين ديزل")).toBe("فين ديزل");
    expect(said("سي آي إيه")).toBe("سي اي ايه");
    expect(said("فين محطة القطار")).toBe("محط قطار");
  });

  test("are read up to 32", () => {
    const many = Array.from({ length: 100 }, (_, i) => `${1000 + i}`).join(" ");
    expect(parseQuery(many, analyser).terms).toHaveLength(32);
  });
});

describe("a phrase", () => {
  test.each(['"مجلس الأمن"', "«مجلس الأمن»", "“مجلس الأمن”", "„مجلس الأمن“", '"مجلس الأمن'])(
    "is %s",
    (text) => {
      expect(said(text)).toBe('مجلس امن "مجلس+1امن"');
    },
  );

  test.each([
    ['مصر "مجلس الأمن" لندن', 'مصر مجلس امن لندن "مجلس+1امن"'],
    ['"رئيس في مصر"', 'رييس مصر "رييس+2مصر"'],
    ['"من مجلس الأمن"', 'مجلس امن "مجلس+1امن"'],
    ['"مجلس،الأمن"', 'مجلس امن "مجلس+0امن"'],
    ['"عبدالعزيز"', 'عبد عزيز "عبد+0عزيز"'],
    ['"مجلس" "الأمن"', "مجلس امن"],
    ['"مجلس الأمن""جامعة الدول"', 'مجلس امن جامع دول "مجلس+1امن" "جامع+1دول"'],
    ['""', ""],
    ['"من في"', ""],
    ["«»“”", ""],
  ])("in %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("a name that is written as one word or as two", () => {
  test.each([
    ["عبدالله", ["عبد الل"]],
    ["عبد الله", ["عبد الل"]],
    ["الملك عبدالعزيز آل سعود", ["ملك", "عبد عزيز", "ال", "سعود"]],
    ["وعبد الناصر", ["عبد ناصر"]],
    ["عبد", ["عبد"]],
    ["عبد، الله", ["عبد", "الل"]],
    ["عبد -الله", ["عبد"]],
    ["صور ٢١/٧/٢٠١٥", ["صور", "21 7 2015"]],
    ["21 / 7 / 2015", ["21", "7", "2015"]],
    ["1/2/3/4", ["1", "2", "3", "4"]],
  ])("is one term: %s", (text, stems) => {
    expect(parseQuery(text, analyser).terms.map(({ stem }) => stem)).toEqual(stems);
  });

  test("may be sought in headlines, or be its own exception", () => {
    expect(said("العنوان: عبدالله")).toBe("عبد الل title:عبد الل");
    expect(said("الملك -عبدالله")).toBe("ملك -عبد+0الل");
  });
});

describe("what must not be there", () => {
  test.each([
    ["مصر -السودان", "مصر -سودان"],
    ["مصر −السودان –لندن", "مصر -سودان -لندن"],
    ["مصر NOT السودان", "مصر -سودان"],
    ["مصر ليس السودان", "مصر -سودان"],
    ["مصر -السودان لندن", "مصر لندن -سودان"],
    ['مصر -"مجلس الأمن"', "مصر -مجلس+1امن"],
    ["مصر NOT «مجلس الأمن»", "مصر -مجلس+1امن"],
    ["-السودان", "-سودان"],
    ["-في مصر", "مصر"],
    // None of these takes anything away.
    ["مصر - السودان", "مصر سودان"],
    ["مصر-السودان", "مصر سودان"],
    ["مصر --", "مصر"],
    ["مصر NOT", "مصر not"],
    ["notes", "notes"],
  ])("in %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("is not what a question begins with", () => {
    expect(said("ليس كل ما يلمع ذهبا").startsWith("-")).toBe(false);
    expect(parseQuery("ليس كل ما يلمع ذهبا", analyser).without).toEqual([]);
  });
});

describe("words that only ask", () => {
  test.each([
    ["بماذا تشتهر سويسرا؟", "تشتهر سويسرا"],
    ["متى وأين ولد سليمان", "ولد سليمان"],
    ["ولماذا سافر سليمان", "سافر سليمان"],
    ["لمن البيت", "البيت"],
    ["ممن اشترى البيت", "اشترى البيت"],
    // These only look like it.
    ["واي فاي", "واي فاي"],
    ["فهم القرآن", "فهم القرآن"],
  ])("are left out with what stands before them: %s", (text, asked) => {
    const forms = (query: string): string[] =>
      query.split(" ").flatMap((word) => analyser.terms(word).map(({ form }) => form));
    expect(parseQuery(text, analyser).terms.map(({ form }) => form)).toEqual(forms(asked));
  });
});

describe("words of the headline", () => {
  test.each([
    ["العنوان: كأس العالم", "كاس عالم title:كاس title:عالم"],
    ["عنوان:كأس", "كاس title:كاس"],
    ["title: كأس", "كاس title:كاس"],
    ["مصر العنوان: كأس", "مصر كاس title:كاس"],
    ['العنوان: "كأس العالم"', 'كاس عالم "كاس+1عالم" title:كاس title:عالم'],
    ["العنوان: كأس -العالم", "كاس -عالم title:كاس"],
    ["العنوان:", ""],
    ["عنوان الكتاب", "عنوان كتاب"],
  ])("in %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("a period", () => {
  test.each([
    ["مصر 1998..2004", "مصر 1998..2004"],
    ["1998..2004 مصر", "مصر 1998..2004"],
    ["مصر 1998 .. 2004", "مصر 1998..2004"],
    ["مصر ١٩٩٨..٢٠٠٤", "مصر 1998..2004"],
    ["مصر ۱۹۹۸..۲۰۰۴", "مصر 1998..2004"],
    ["مصر 1998..", "مصر 1998.."],
    ["مصر ..2004", "مصر ..2004"],
    ["مصر 1998-5..2004-12-07", "مصر 1998-05..2004-12-07"],
    ["مصر ١٩٩٨-٥-٧..", "مصر 1998-05-07.."],
    ["1998..2004", "1998..2004"],
    // A year alone is a word, and other dots are marks.
    ["مصر 1998", "مصر 1998"],
    ["مصر..", "مصر"],
    ["..", ""],
    ["مصر 1998...2004", "مصر 1998 2004"],
    ["98..04", "98 04"],
  ])("in %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("a word that is still being typed", () => {
  test.each([
    ["وزارة الصح", "وزار صح*"],
    ["الوزا", "وزا*"],
    ["وزارة ", "وزار"],
    ['"وزارة الصح', 'وزار صح "وزار+1صح"'],
    ["مصر -السود", "مصر -سود"],
    ["وزارة في", "وزار"],
    ["مصر 1998..", "مصر 1998.."],
  ])("in %s", (text, expected) => {
    const stemless = (query: string) => query.replace(/صحه?|سود(?:ان)?/g, "…");
    expect(stemless(said(text, true))).toBe(stemless(expected));
  });
});

/** Texts of what has a meaning in a query, at random. */
const pieces = [
  Array.from("\"'«»“”„()[]{}:.-−–—،؛؟!*+~^\\/|&#%_ـ"),
  ["..", "...", " ", " ", " ", "\n", "\u00a0", "NOT ", "ليس ", "العنوان:", "title:", "عنوان :"],
  ["مصر", "وزارة", "في", "من", "كيف", "عدد", "عبدالعزيز", "مُدَرِّسَة"],
  ["١٩٩٨", "1998-5", "2004", "COVID", "ﷲ", "<b>", "&lt;", "__proto__"],
  ["🙂", "\ud800", "\udc00", "\u0000", "\u200f", "\u064b"],
].flat();

describe("whatever is typed", () => {
  const queries = Array.from({ length: 3000 }, (_, seed) =>
    parseQuery(randomText(pieces, 20, seed), analyser, { typing: seed % 2 === 0 }),
  );

  test("is read, and to what makes sense", () => {
    for (const { terms, phrases, without, from, to } of queries) {
      expect(new Set(terms.map(({ stem }) => stem)).size).toBe(terms.length);
      expect(phrases.every((phrase) => phrase.terms.length > 1)).toBe(true);
      expect(without.every((phrase) => phrase.terms.length > 0)).toBe(true);
      for (const phrase of [...phrases, ...without]) {
        const offsets = phrase.terms.map(({ offset }) => offset);
        expect(offsets[0]).toBe(0);
        expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
      }
      expect(terms.filter(({ prefix }) => prefix).length).toBeLessThanOrEqual(1);
      for (const date of [from, to]) expect(date ?? "1998").toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });

  test("is looked up, where it is demanded", () => {
    for (const { terms, phrases, inHeadline } of queries) {
      const sought = new Set(
        terms.flatMap(({ stem, parts = [] }) => [stem, ...parts.map((part) => part.stem)]),
      );
      const demanded: QueryTerm[] = [...phrases.flatMap((phrase) => phrase.terms), ...inHeadline];
      expect(demanded.filter(({ stem }) => !sought.has(stem))).toEqual([]);
    }
  });

  test.each(pieces)("may be very long: %j", (piece) => {
    expect(parseQuery(piece.repeat(20_000), analyser).terms.length).toBeLessThanOrEqual(32);
  });
});

test.each([
  ["«كرة القدم» اليوم", "كرة القدم اليوم"],
  ["عنوان: السد العالي", "السد العالي"],
  ["السويس 1956..1957", "السويس"],
  ["برشلونة -ميسي", "برشلونة"],
  ['برشلونة NOT "كأس الملك" مدريد', "برشلونة مدريد"],
  ["ليس كل ما يلمع", "كل ما يلمع"],
])("%s asks for less as %s", (text, less) => {
  expect(withoutDemands(text)).toBe(less);
});
