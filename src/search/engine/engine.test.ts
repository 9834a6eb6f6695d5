import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch, openPage, type WatchedPage } from "../../testing/browser.ts";
import { writeSearchSite, type SearchSiteArticle } from "../../testing/search-site.ts";
import { serveStatic, type StaticServer } from "../../lab/browser/static-server.ts";
import { FORMAT } from "../format/format.ts";
import type { SearchAnswer, SearchOptions, Suggestion } from "../format/types.ts";

// A busy machine takes its time to start a page's worker.
/** Filler in which nothing stands that a test asks for. */
const FILLER =
  "شهدت العاصمة صباح أمس حركة هادئة في الشوارع والميادين. وقال مصدر إن الأمور تسير كما ينبغي لها.";

function article(
  date: string,
  slug: string,
  title: string,
  text: string,
  rest: Partial<SearchSiteArticle> = {},
): SearchSiteArticle {
  return { url: `/${date.replaceAll("-", "/")}/${slug}/`, date, title, text, ...rest };
}

const many = (year: number, count: number): SearchSiteArticle[] =>
  Array.from({ length: count }, (_, i) =>
    article(
      `${year}-0${1 + (i % 9)}-1${i % 10}`,
      `plain-${i}`,
      `يوم عادي ${i}`,
      `${FILLER} ميزانية بلجيكا رقم ${i}.`,
      { section: "محليات", author: [`كاتب ${i % 3}`] },
    ),
  ).sort((a, b) => (a.date < b.date ? -1 : 1));

const CITY = article(
  "1998-02-03",
  "riyadh",
  "مؤتمر في العاصمة السعودية",
  `${FILLER} عقد في الرياض مؤتمر.`,
  {
    section: "سياسة",
  },
);
const SPORT = article("1998-02-04", "sport", "نشاط في النادي", `${FILLER} بدأ نشاط رياضي جديد.`, {
  section: "رياضة",
});
const HEALTH = article(
  "2010-05-06",
  "health",
  "وزارة الصحة تطلق حملة",
  `${FILLER} أعلنت وزارة الصحة، أن الحملة «مجانية»؛ وأن الأطباء يعملون ثم،وصلت الأدوية. ${FILLER}`,
  { section: "محليات", author: ["منى علي"] },
);
const COUNCIL = article(
  "2010-06-07",
  "council",
  "جلسة طارئة",
  `${FILLER} انعقد مجلس الأمن في جلسة طارئة. ${FILLER}`,
);
const OTHER_COUNCIL = article(
  "2010-06-08",
  "other",
  "مجلس آخر",
  `${FILLER} مجلس المدينة ناقش ملف الأمن في الأحياء. ${FILLER}`,
);
const COPY = `أعلنت هيئة الأرصاد أن موجة حارة تضرب البلاد ابتداء من الجمعة وتستمر أسبوعا كاملا في الدلتا والصعيد وسيناء`;
const REPORT = article("2020-07-01", "heat", "موجة حارة", `${COPY}. ${FILLER}`);
const REPRINT = article("2020-07-01", "heat-again", "موجة حارة", `${COPY}، كما قالت. ${FILLER}`);

const PHONES = [
  article("2010-07-08", "mobile", "سوق الموبايل", `${FILLER} ارتفعت أسعار الموبايل. ${FILLER}`),
  article("2010-07-09", "phone", "سوق الأجهزة", `${FILLER} انخفضت أسعار كل هاتف محمول. ${FILLER}`),
  article("2010-07-10", "google", "شركة التقنية", `${FILLER} أعلنت جوجل نتائجها. ${FILLER}`),
];

const bundles = [
  [CITY, SPORT, ...many(1998, 40)].sort((a, b) => (a.date < b.date ? -1 : 1)),
  [HEALTH, COUNCIL, OTHER_COUNCIL, ...PHONES, ...many(2010, 40)].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  ),
  [REPORT, REPRINT, ...many(2020, 5)].sort((a, b) => (a.date < b.date ? -1 : 1)),
];

let directory: string;
let server: StaticServer;
let browser: Browser;
let watched: WatchedPage;
let requests: string[] = [];

beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), "sijill-engine-"));
  await writeSearchSite(
    directory,
    bundles,
    [
      { kind: "section", text: "رياضة", url: "/sections/sport/" },
      { kind: "author", text: "منى علي", url: "/authors/منى-علي/" },
    ],
    [["جهاز التقنية", "جوجل"]],
  );
  [browser, server] = await Promise.all([launch(), serveStatic(directory)]);
  // One window for all tests: what a page has loaded goes with it, and its server lets nothing be kept.
  watched = await openPage(browser, server.origin);
  watched.page.context().on("request", (request) => {
    requests.push(decodeURIComponent(new URL(request.url()).pathname));
  });
  await openAnew();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

/** What a page has loaded is gone. */
async function openAnew(): Promise<void> {
  await watched.page.goto("/search/");
  requests = [];
}

/** Calls the module in the page; as text, since vitest would rewrite the import. */
function call<Result>(page: Page, method: string, ...args: unknown[]): Promise<Result> {
  return page.evaluate<Result>(
    `import("/search/api.js").then((api) => api.${method}(...${JSON.stringify(args)}))`,
  );
}

const search = (query: string, options: SearchOptions = {}): Promise<SearchAnswer> =>
  call(watched.page, "search", query, options);
const urls = ({ results }: SearchAnswer): string[] => results.map(({ url }) => url);
const bundlesAsked = (): string[] =>
  [...new Set(requests.flatMap((url) => /bundles\/(b\d)\//.exec(url)?.[1] ?? []))].sort();

describe("a search", () => {
  test.each([
    ["as the paper writes", "وزارة الصحة"],
    ["as Egyptians type", "وزاره الصحه"],
    ["with tashkeel and tatweel", "وِزارة الصحــة"],
    ["inflected otherwise", "بوزارة للصحة"],
    ["as a question", "متى أطلقت وزارة الصحة الحملة؟"],
  ])("finds what is meant, %s", async (_, query) => {
    expect(urls(await search(query))[0]).toBe(HEALTH.url);
  });

  test("tells the city from the sport by the form that is typed, and either finds both", async () => {
    const [city, sport] = [await search("الرياض"), await search("رياضي")];
    expect(urls(city)).toEqual([CITY.url, SPORT.url]);
    expect(urls(sport)).toEqual([SPORT.url, CITY.url]);
  });

  test("marks whole words in whole sentences of the text as it is", async () => {
    const { results } = await search("الصحة الأدوية");
    expect(results[0]).toMatchObject({
      title: HEALTH.title,
      section: "محليات",
      author: ["منى علي"],
    });
    expect(results[0]?.excerpt).toBe(
      "أعلنت وزارة <mark>الصحة</mark>، أن الحملة «مجانية»؛ وأن الأطباء يعملون ثم،وصلت <mark>الأدوية</mark>. " +
        "شهدت العاصمة صباح أمس حركة هادئة في الشوارع والميادين. وقال مصدر إن الأمور تسير كما ينبغي لها.",
    );
  });

  test("takes phrases in any quotes word for word", async () => {
    for (const query of ['"مجلس الأمن"', "«مجلس الأمن»", "“مجلس الأمن”"]) {
      expect(urls(await search(query))).toEqual([COUNCIL.url]);
    }
    expect(urls(await search("مجلس الأمن")).sort()).toEqual(
      [COUNCIL.url, OTHER_COUNCIL.url].sort(),
    );
  });

  test("leaves out what must not be there", async () => {
    expect(urls(await search("مجلس -المدينة"))).toEqual([COUNCIL.url]);
    expect(urls(await search("مجلس ليس طارئة"))).toEqual([OTHER_COUNCIL.url]);
  });

  test("searches headlines only where asked", async () => {
    expect(urls(await search("العنوان: مجلس"))).toEqual([OTHER_COUNCIL.url]);
  });

  test("matches the beginning of the word that is being typed", async () => {
    expect((await search("الأطب", { typing: true })).total).toBe(1);
    expect((await search("الأطب")).total).toBe(0);
  });

  test("lists what is filtered from the newest, and counts other choices", async () => {
    const answer = await search("", {
      filters: { author: ["منى علي"] },
      facets: ["author", "section"],
    });
    expect(urls(answer)).toEqual([HEALTH.url]);
    expect(answer.facets.author?.map(({ value }) => value)).toContain("كاتب 1");
    expect(answer.facets.section).toEqual([{ value: "محليات", count: 1 }]);
  });

  test("folds near-copies of one report where asked", async () => {
    const folded = await search("موجة حارة", { fold: true });
    expect(folded.total).toBe(2);
    expect(folded.results).toHaveLength(1);
    expect(folded.results[0]?.similar).toHaveLength(1);
    expect((await search("موجة حارة")).results).toHaveLength(2);
  });

  test("finds what stands for a word, by the search's own list and by the archive's", async () => {
    const names = async (query: string): Promise<(string | undefined)[]> =>
      (await search(query)).results.map(({ url }) => url.split("/").at(-2));
    expect(await names("الموبايل"), "first what is as it is typed").toEqual(["mobile", "phone"]);
    expect(await names("هاتف محمول")).toEqual(["phone", "mobile"]);
    expect(await names("Google")).toEqual(["google"]);
    expect(await names("جهاز التقنية")).toEqual(["google"]);
    expect(await names("«هاتف محمول»"), "a phrase is sought as it is typed").toEqual(["phone"]);
    const [first] = (await search("google")).results;
    expect(first?.excerpt).toContain("<mark>جوجل</mark>");
  });

  test("has what is of a word's family where little has the word, after what has it", async () => {
    const { total, looser, results } = await search("حملة الطبيب");
    expect({ total, looser }).toEqual({ total: 1, looser: 0 });
    expect(results[0]?.url).toContain("/health/");
    expect(results[0]?.excerpt).toContain("<mark>الأطباء</mark>");
  });

  test("offers what was meant for a word that is not there", async () => {
    expect((await search("ميزانيه بالجيكيا")).correction).toBe("ميزانيه بلجيكا");
    expect((await search("ميزانيه بلجيكا")).correction).toBeUndefined();
    expect((await search("fg[d;h")).correction, "typed with the other layout on").toBe("بلجيكا");
  });

  test("offers the words of a phrase that stands nowhere", async () => {
    const { total, correction, tooStrict } = await search("«العاصمة شهدت» بلجيكا");
    expect([total, correction, tooStrict]).toEqual([0, "العاصمة شهدت بلجيكا", ["phrase"]]);
  });

  test("never throws for what is asked", async () => {
    const hostile = [
      '"',
      '""',
      "«»",
      "\u064b",
      "\\",
      "*",
      "-",
      "..",
      "العنوان:",
      "ك".repeat(1000),
      "__proto__",
    ];
    for (const query of hostile) expect((await search(query)).results).toEqual([]);
  });
});

describe("of several bundles", () => {
  beforeEach(openAnew);

  test("near-copies stand apart until all are searched, since their texts cost a reader more than they tell", async () => {
    const lists = await watched.page.evaluate<string[][]>(`(async () => {
      const { search } = await import("/search/api.js");
      const lists = [];
      const list = ({ results }) => lists.push(results.map(({ url }) => url));
      list(await search("موجة حارة", { fold: true, limit: 2, onProgress: list }));
      return lists;
    })()`);
    expect(lists.map(({ length }) => length)).toEqual([2, 1]);
  });

  test("the newest are searched first, and their results are told at once", async () => {
    const shares = await watched.page.evaluate<number[]>(`(async () => {
      const { search } = await import("/search/api.js");
      const shares = [];
      const { searched } = await search("بلجيكا", { onProgress: (a) => shares.push(a.searched, a.total) });
      shares.push(searched);
      await search("بلجيكا", { sort: "newest", onProgress: () => shares.push("again") });
      return shares;
    })()`);
    expect(shares, "what is in memory is searched at once").toEqual([2 / 3, 45, 1]);
  });

  test("relevance, newest and oldest are right over all", async () => {
    const dates = async (sort: SearchOptions["sort"]): Promise<string[]> => {
      const { results } = await search("بلجيكا", { limit: 100, ...(sort && { sort }) });
      return results.map(({ date }) => date);
    };
    const newest = await dates("newest");
    expect(newest).toHaveLength(85);
    expect(newest).toEqual(newest.toSorted().reverse());
    expect(await dates("oldest")).toEqual(newest.toReversed());
    const { results } = await search("بلجيكا", { limit: 100 });
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("only those of the period are opened", async () => {
    const answer = await search("بلجيكا", { from: "2010-05", to: "2010" });
    expect(bundlesAsked()).toEqual(["b1"]);
    expect(answer.results.every(({ date }) => date >= "2010-05")).toBe(true);
    // The histogram shows the whole year, to choose another part of.
    expect(answer.histogram[0]?.period).toBe("2010-01");
    requests = [];
    expect((await search("بلجيكا 1998..1998")).total).toBe(40);
    expect(bundlesAsked()).toEqual(["b0"]);
  });

  test("a further search loads only what is new", async () => {
    await search("وزارة");
    requests = [];
    await search("وزارة");
    expect(requests).toEqual([]);
    await search("وزارة", { sort: "newest", offset: 1 });
    expect(requests.filter((url) => !url.includes("/fragment/"))).toEqual([]);
  });

  test("what all share is loaded once", async () => {
    await search("وزارة");
    const shared = requests.filter((url) => /wasm|pagefind\.js|manifest|worker/.test(url));
    expect(new Set(shared).size).toBe(shared.length);
    expect(requests.filter((url) => url.endsWith("pagefind-entry.json"))).toEqual([]);
  });
});

test("a part of the index that cannot be loaded is told, and tried again", async () => {
  await openAnew();
  await watched.page.context().route("**/*.pf_index", (route) => route.abort());
  await expect(search("وزارة")).rejects.toThrow("could not load");
  await watched.page.context().unroute("**/*.pf_index");
  expect((await search("وزارة")).total).toBe(1);
});

test("an index of another format is refused, not misread", async () => {
  const older = await openPage(browser, server.origin);
  await older.page.route("**/search/manifest.json", async (route) => {
    const manifest = (await (await route.fetch()).json()) as { format: number };
    await route.fulfill({ json: { ...manifest, format: manifest.format + 1 } });
  });
  await older.page.goto("/search/");
  await expect(call(older.page, "search", "وزارة")).rejects.toThrow(
    `the search's index is of format ${FORMAT + 1}, and this page reads format ${FORMAT}: load it again`,
  );
  await older.page.unroute("**/search/manifest.json");
  expect(await call(older.page, "search", "وزارة")).toMatchObject({ total: 1 });
  await older.page.context().close();
});

describe("suggestions", () => {
  const suggest = (typed: string): Promise<Suggestion[]> => call(watched.page, "suggest", typed);

  test.each(["6 مايو 2010", "٦/٥/٢٠١٠", "2010-05-06", "22 جمادى الأولى 1431"])(
    "lead straight to a day that is typed: %s",
    async (typed) => {
      expect(await suggest(typed)).toContainEqual({
        kind: "date",
        text: "2010-05-06",
        url: "/2010/05/06/",
      });
    },
  );

  test("are names, words and headlines that begin so", async () => {
    expect(await suggest("رياض")).toContainEqual({
      kind: "section",
      text: "رياضة",
      url: "/sections/sport/",
    });
    expect((await suggest("مني")).map(({ kind, text }) => [kind, text])).toContainEqual([
      "author",
      "منى علي",
    ]);
    expect((await suggest("بلج")).map(({ text }) => text)).toContain("بلجيكا");
    expect((await suggest("وزارة الص")).at(-1)).toMatchObject({
      kind: "headline",
      text: HEALTH.title,
    });
  });
});

test.each([
  ["وزارة", "قالت الوزارةُ إن وزارات أخرى", ["الوزارةُ", "وزارات"]],
  ["خمسين مدرسة", "فتحت 50 من المدارس أبوابها", ["50", "المدارس"]],
  ["مدرسة قديمة", "مدرسة بين المدارس القديمة", ["مدرسة", "القديمة"]],
  ["BBC", "قالت بي بي سي إن سي لغة", ["بي بي سي"]],
])("of %s, what a text has is marked: %s", async (query, text, expected) => {
  const places = await call<[number, number][]>(watched.page, "locate", query, text);
  expect(places.map(([start, end]) => text.slice(start, end))).toEqual(expected);
});
