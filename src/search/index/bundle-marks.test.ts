import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { formToken, stemToken } from "../analyser/index.ts";
import { writeEngine } from "./engine-files.ts";
import { readChunk } from "../engine/chunk-reader.ts";
import { Files } from "../engine/files.ts";
import { readAnalyser, readIndexAnalyser } from "./lexicon-file.ts";
import { FORMAT } from "../format/format.ts";
import { paths } from "../format/paths.ts";
import { writeSearchBundle } from "../../testing/search-site.ts";
import { toRecord, type SearchRecord } from "./record.ts";

/** The part of Pagefind that this test drives. */
interface Pagefind {
  createInstance: (options: object) => {
    options(options: object): Promise<void>;
    search(term: string): Promise<{ results: { id: string; data(): Promise<Shown> }[] }>;
  };
}
interface Shown {
  excerpt: string;
}

const analyser = readAnalyser();
const root = "https://sijill.test/search/";
const DAY = "2024-05-07";

const texts = [
  "قال الوزير،ثم خرج؛وقال نائبه:نعم.لا أحد يعلم!متى؟اليوم",
  "أعلنت «وزارة الصحة» أمس أن (اللقاح) متوفر — في كل المستشفيات.",
  'كتب "نجيب محفوظ" روايته “الثلاثية” و„الحرافيش“ ثم ‹السراب›.',
  "اجتمع عبدالعزيز وعبد العزيز في بيت عبدالرحمن،وعبدالناصر",
  "نقلت Reuters عن CNN أن COVID-19 ينتشر في U.S.A. وأن iPhone15 بيع",
  "بلغ السعر ١٬٢٣٤ جنيها أي 1,234 جنيها في ٧/٥/٢٠٢٤ و2024-05-07 بنسبة 50%",
  "قَالَ الرَّئِيسُ: إِنَّ الْقَرَارَ نِهَائِيٌّ، والقَرارات السابقة ملغاة",
  "الوزيــــر والوزيــر وزير بلا تطويل ـ ـــ وزير",
  "من في على إلى عن مع هذا هذه وقد كان الذي",
  "سطر أول\nسطر ثان\r\n\tسطر ثالث\u00a0ورابع   وخامس\u2003وسادس",
  "🙂 فرح الناس🎉كثيرا 👩‍👩‍👧 في العيد😀",
  "ﻭﺯﺍﺭﺓ ﺍﻟﺼﺤﺔ ﻓﻲ ﻣﺼﺮ والصحة",
  "أ ب ج د . . . 1. 2) 3- ٤) أولا/ثانيا\\ثالثا|رابعا_خامسا",
  "<b>عنوان</b> & <script>alert(1)</script> &lt;وزير&gt; وزير",
  "المدرسة والمدرسة مدرستهم مدارسهم بالمدرسة للمدرسة كالمدرسة فمدرسة",
  "زار الرياض وفد رياضي،فالرياضة في الرياض قديمة",
  "بكى… ثم ضحك...ثم نام–واستيقظ—ومشى-ثم عاد−وذهب",
  "‏القاهرة‎ ‫لندن‬ باريس‌ روما‍ ⁧برلين⁩",
  "مئة مسؤول ومسئول ومسوول من هيئة التأمين والهيئات",
  "the Minister وزير said وزير: the وزير’s",
];

let directory: string;
let records: SearchRecord[];
let pagefind: ReturnType<Pagefind["createInstance"]>;

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), "sijill-marks-"));
  records = texts.map((text, i) =>
    toRecord(
      {
        url: `/2024/05/07/${i}/`,
        title: `خبر رقم ${i}`,
        date: DAY,
        author: [],
        tags: [],
        places: [],
      },
      text,
      readIndexAnalyser(),
    ),
  );
  const summary = await writeSearchBundle(directory, "2024", records);
  const [folder] = fs.readdirSync(path.join(directory, paths.fragments));
  const version = await writeEngine(directory);
  const manifest = { format: FORMAT, pagefind: version, names: "", bundles: [summary] };
  fs.writeFileSync(path.join(directory, paths.manifest), JSON.stringify(manifest));

  const disk = (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    expect(url.startsWith(root)).toBe(true);
    // Pagefind itself looks for a fragment where our engine does not, and by another name.
    const name = new URL(url).pathname
      .replace("/search/", "")
      .replace(
        /^views\/1\/fragment\/(\d+)/,
        (_, place) => `${paths.fragments}${folder}/${DAY}.${Number(place) + 1}`,
      );
    const file = path.join(directory, name);
    return Promise.resolve(new Response(fs.readFileSync(file)));
  };
  const files = new Files(root, disk);
  vi.stubGlobal("fetch", files.forPagefind);
  const module = (await import(
    pathToFileURL(path.join(directory, paths.pagefind(version))).href
  )) as Pagefind;
  const outline = await files.outline(summary);
  const [chunk] = outline.index.files;
  const content = await files.packed(files.bundleUrl(summary, paths.chunk(chunk!.hash)));
  const [part] = readChunk(content, [summary.articles]);
  const [words, articles] = [part!.words, part!.articles.length];
  const view = files.viewOf({ outline, chunk: chunk!, words, articles });
  pagefind = module.createInstance({ basePath: view, excerptLength: 1000 });
});

afterAll(() => {
  vi.unstubAllGlobals();
  fs.rmSync(directory, { recursive: true });
});

/** Each word's place with the word, where Pagefind's excerpt marks it. */
function markedWords(excerpt: string): string[] {
  return excerpt.split(/\s+/).flatMap((word, place) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(word)?.[1];
    return marked === undefined ? [] : [`${place} ${marked}`];
  });
}

/** A text as Pagefind escapes it. */
function escaped(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The places that are to be marked, by article. */
function expected(
  belongs: (term: { stem: string; form: string }) => boolean,
): [string, string[]][] {
  return records.flatMap(({ fragment }, i) => {
    const terms = analyser.terms(fragment.content);
    const places = new Set(terms.filter(belongs).map(({ position }) => position));
    const words = escaped(fragment.content).split(/\s+/);
    const marked = words.flatMap((word, place) => (places.has(place) ? [`${place} ${word}`] : []));
    return marked.length === 0 ? [] : [[String(i), marked] as [string, string[]]];
  });
}

async function found(token: string): Promise<[string, string[]][]> {
  const { results } = await pagefind.search(token);
  const shown = await Promise.all(
    results.map(async (result): Promise<[string, string[]]> => [
      result.id,
      markedWords((await result.data()).excerpt),
    ]),
  );
  return shown.toSorted(([a], [b]) => Number(a) - Number(b));
}

test("Pagefind marks each word of a stem in the text as it was, and no other", async () => {
  const stems = new Set(
    records.flatMap(({ text }) => text.words.map((word) => text.met.stems[word]!)),
  );
  expect(stems.size).toBeGreaterThan(100);
  for (const stem of stems) {
    expect([stem, await found(stemToken(stem))]).toEqual([
      stem,
      expected((term) => term.stem === stem),
    ]);
  }
});

test("Pagefind finds the very form alone where it is asked for", async () => {
  const [stem, form] = ["وزير", "الوزير"];
  await pagefind.options({ exactDiacritics: true });
  try {
    const { results } = await pagefind.search(formToken(stem, form));
    expect(results.map(({ id }) => id).toSorted()).toEqual(
      expected((term) => term.form === form)
        .map(([id]) => id)
        .toSorted(),
    );
  } finally {
    await pagefind.options({ exactDiacritics: false });
  }
});
