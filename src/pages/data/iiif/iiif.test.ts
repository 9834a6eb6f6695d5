/** Manifests and collections, by what IIIF Presentation 3.0 asks of them. */
import { Bodies } from "../../bodies.ts";
import { describe, expect, test } from "vitest";
import { noIssues, pageUrl, type Issue, type IssuePage } from "../../../archive/issues/issue.ts";
import { articleOf } from "../../../testing/article.ts";
import { sampleSite } from "../../../testing/sample-site.ts";
import { collectionPages, issuePages, type ManifestPage } from "../../models/printed-issue.ts";
import { collectionOf } from "./collection.ts";
import { manifestOf } from "./manifest.ts";
import { licenceUri } from "./presentation.ts";

const size = { width: 3408, height: 5452 };
const file = (n: number): IssuePage => ({
  label: `${n}`,
  slug: `${n}`,
  scan: {
    kind: "file",
    file: `scans/${n}.tif`,
    url: `/scans/صفحة ${n}-0123456789.webp`,
    thumbnail: `/scans/${n}-0123456789-240.webp`,
    ...size,
    shownWidth: 2400,
    shownHeight: 3839,
  },
});
const service = "https://iiif.example.org/image/2";
const issue: Issue = {
  file: "1906/02/25/issue.yaml",
  date: "1906-02-25",
  volume: 1,
  issue: 1,
  pages: [
    file(19),
    { label: "20", slug: "20", scan: { kind: "service", url: service, version: 3, ...size } },
    { label: "أ", slug: "3" },
    {
      label: "22",
      slug: "22",
      scan: { kind: "picture", url: "https://x.example/22.JPG", ...size },
    },
  ],
  pdf: "/files/%D8%B9%D8%AF%D8%AF.pdf",
  rights: "https://creativecommons.org/licenses/by-sa/4.0/deed.ar",
  attribution: "مكتبة الجامعة",
  url: "/1906/02/25/pages/",
  contentHash: "",
};
const first = articleOf({
  date: "1906-02-25",
  slug: "أول",
  title: "الأخلاق الفاضلة",
  section: "ثقافة",
});
const second = articleOf({ date: "1906-02-25", slug: "b", title: "La vie", lang: "fr" });
const region = { x: 420, y: 700.4, width: 2300, height: 4200 };
const [p19, p20] = issue.pages;
if (!p19 || !p20) throw new Error("no pages");
const places = new Map([
  [
    first.url,
    {
      issue,
      pages: [
        { page: p19, regions: [region] },
        { page: p20, regions: [region, region] },
      ],
    },
  ],
  [second.url, { issue, pages: [{ page: p20, regions: [] }] }],
]);
const { manifests } = issuePages([{ issue }], [first, second], places);
const [model = {} as ManifestPage] = manifests;
const bodies = new Bodies(({ url }) =>
  url === first.url ? "أول *النص*[^1]\n\nثم [[ص ٢٠]] باقيه\n\n[^1]: هامش" : "",
);
const manifest = JSON.parse(JSON.stringify(manifestOf(sampleSite, model, bodies))) as Json;
const base = "https://altareeq.example";

type Json = Record<string, unknown>;

/** All objects within one. */
function within(value: unknown): Json[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(within)];
}

describe("the manifest of an issue", () => {
  test("says what the issue is", () => {
    expect(manifest).toMatchObject({
      "@context": "http://iiif.io/api/presentation/3/context.json",
      id: `${base}/1906/02/25/manifest.json`,
      type: "Manifest",
      label: { ar: ["جريدة الطريق، العدد 1، السنة الأولى، الأحد 25 فبراير 1906"] },
      navDate: "1906-02-25T00:00:00Z",
      viewingDirection: "right-to-left",
      behavior: ["paged"],
      rights: "http://creativecommons.org/licenses/by-sa/4.0/",
      requiredStatement: { label: { ar: ["الحقوق"] }, value: { ar: ["مكتبة الجامعة"] } },
      partOf: [{ id: `${base}/1906/collection.json`, type: "Collection" }],
      homepage: [{ id: `${base}/1906/02/25/`, type: "Text", format: "text/html" }],
      provider: [{ id: `${base}/`, type: "Agent" }],
      thumbnail: [{ id: `${base}/scans/19-0123456789-240.webp`, width: 240, height: 384 }],
      rendering: [{ id: `${base}/files/%D8%B9%D8%AF%D8%AF.pdf`, format: "application/pdf" }],
    });
  });

  test("has a canvas of the scan's size for each page, the missing one among them", () => {
    const picture = (body: object) => ({ ...size, items: [{ items: [{ body }] }] });
    expect(manifest["items"]).toMatchObject([
      {
        label: { ar: ["19"] },
        ...picture({ type: "Image", format: "image/webp", width: 2400, height: 3839 }),
      },
      {
        label: { ar: ["20"] },
        ...picture({
          id: `${service}/full/max/0/default.jpg`,
          service: [{ id: service, type: "ImageService3", profile: "level1" }],
        }),
      },
      { label: { ar: ["أ (مفقودة)"] }, ...size, items: [] },
      {
        label: { ar: ["22"] },
        ...picture({ id: "https://x.example/22.JPG", format: "image/jpeg" }),
      },
    ]);
  });

  test("names an older service as that version does", () => {
    const scan = { kind: "service", url: service, version: 2, ...size } as const;
    const older = { ...issue, pages: [{ label: "1", slug: "1", scan }] };
    expect(
      within(manifestOf(sampleSite, { ...model, issue: older, articles: [] }, bodies)),
    ).toContainEqual({
      "@id": service,
      "@type": "ImageService2",
      profile: "http://iiif.io/api/image/2/level1.json",
    });
  });

  test("has its contents by section, with the places of articles", () => {
    const canvas = `${base}${pageUrl(issue, p20)}canvas`;
    const part = "#xywh=420,700,2300,4200";
    expect(within(manifest["structures"])[1]?.["items"]).toMatchObject([
      {
        type: "Range",
        label: { ar: ["ثقافة"] },
        items: [
          {
            label: { ar: ["الأخلاق الفاضلة"] },
            items: [
              { id: `${base}/1906/02/25/pages/19/canvas${part}`, type: "Canvas" },
              { id: canvas + part, type: "Canvas" },
              { id: canvas + part, type: "Canvas" },
            ],
          },
        ],
      },
      { label: { fr: ["La vie"] }, items: [{ id: canvas, type: "Canvas" }] },
    ]);
  });

  test("has the text of an article on each of its pages where it stands there", () => {
    const second20 = `${base}/1906/02/25/pages/20/canvas#xywh=420,700,2300,4200`;
    const texts = within(manifest).filter(({ motivation }) => motivation === "supplementing");
    expect(texts.map(({ body, target }) => [(body as Json)["value"], target])).toEqual([
      [
        "الأخلاق الفاضلة\n\nأول النص\nثم",
        `${base}/1906/02/25/pages/19/canvas#xywh=420,700,2300,4200`,
      ],
      ["باقيه\nهامش", [second20, second20]],
    ]);
  });

  test("names each thing once by a web address, and points to its own canvases alone", () => {
    const all = within(manifest);
    const canvases = all.filter(({ type, items }) => type === "Canvas" && items !== undefined);
    const owned = all.filter(
      ({ type, items, motivation }) => type !== undefined && (items ?? motivation) !== undefined,
    );
    expect(new Set(owned.map(({ id }) => id)).size).toBe(owned.length);
    const identified = all.filter(({ type }) => type !== undefined && type !== "TextualBody");
    for (const { id } of identified) expect(id).toMatch(/^https:\/\/[\x21-\x7e]+$/);
    const named = all.flatMap(({ type, items, id, target }) => [
      ...[target ?? []].flat(),
      ...(type === "Canvas" && items === undefined ? [id] : []),
    ]);
    expect(named.length).toBeGreaterThan(8);
    for (const place of named)
      expect(canvases.map(({ id }) => id)).toContain(String(place).replace(/#.*/, ""));
  });
});

test("an issue without scans has no manifest, and is in no collection", () => {
  const bare = { ...issue, pages: [{ label: "1", slug: "1" }] };
  expect(issuePages([{ issue: bare }], [], new Map()).manifests).toEqual([]);
  expect(collectionPages({ issues: { ...noIssues, all: [bare] } })).toEqual([]);
});

test("collections lead from the archive to its years, and to their issues", () => {
  const evening = { ...issue, label: "evening", url: "/1906/02/25/pages-evening/" };
  const [all, year] = collectionPages({
    issues: {
      ...noIssues,
      all: [issue, evening, { ...issue, date: "1907-03", url: "/1907/03/pages/" }],
    },
  }).map((page) => collectionOf(sampleSite, page));
  expect(all).toMatchObject({
    id: `${base}/collection.json`,
    type: "Collection",
    label: { ar: ["جريدة الطريق"] },
    items: [
      { id: `${base}/1906/collection.json`, type: "Collection", navDate: "1906-01-01T00:00:00Z" },
      { id: `${base}/1907/collection.json`, type: "Collection" },
    ],
  });
  expect(year).toMatchObject({
    partOf: [{ id: `${base}/collection.json` }],
    items: [
      { id: `${base}/1906/02/25/manifest.json`, type: "Manifest" },
      { id: `${base}/1906/02/25/manifest-evening.json`, type: "Manifest" },
    ],
  });
});

test.each([
  ["https://creativecommons.org/licenses/by/4.0", "http://creativecommons.org/licenses/by/4.0/"],
  ["http://rightsstatements.org/vocab/InC/1.0/", "http://rightsstatements.org/vocab/InC/1.0/"],
  ["https://creativecommons.org.example/licenses/by/4.0/", undefined],
  ["وكالة الأنباء", undefined],
])("a licence %s is named as IIIF names it: %s", (rights, uri) => {
  expect(licenceUri(rights)).toBe(uri);
});
