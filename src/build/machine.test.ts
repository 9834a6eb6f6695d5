/** What the site tells machines, as files: structured data, feeds, sitemaps. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { expect, inject, test } from "vitest";
import { atom, sitemaps } from "../testing/relax-ng.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { filesOf } from "../testing/tree.ts";

const site = inject("site");
const files = filesOf(site);
const read = (file: string): string => readFileSync(path.join(site, file), "utf8");
const origin = "https://altareeq.example";

test("feeds and sitemaps are what their standards ask for", () => {
  for (const [schema, name] of [
    [atom, /(^|\/)feed\.xml$/],
    [sitemaps, /(^|\/)sitemap(-\d+)?\.xml$/],
  ] as const) {
    const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(schema));
    const own = files.filter((file) => name.test(file));
    expect(own.length).toBeGreaterThan(3);
    for (const file of own) {
      const document = XmlDocument.fromString(read(file));
      validator.validate(document); // throws, and says where
      document.dispose();
    }
    validator.dispose();
  }
});

test("the sitemaps together name every page of the site that is for readers, once", () => {
  const locations = (file: string): string[] =>
    [...read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) =>
      decodeURIComponent(url.replaceAll("&amp;", "&").slice(origin.length + 1)),
    );
  const named = locations("sitemap.xml").flatMap(locations);
  const pages = files
    .filter((file) => file.endsWith("/index.html") || file === "index.html")
    .filter((file) => !read(file).includes('content="noindex"') && file !== "search/index.html");
  expect(named.map((url) => `${url}index.html`).sort()).toEqual(pages);
});

test("structured data has the terms of schema.org, and nothing that could end its element", () => {
  const types = createRequire(import.meta.url).resolve("schema-dts");
  const vocabulary = readFileSync(path.join(path.dirname(types), "schema.d.ts"), "utf8");
  const unknown = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      for (const [term, own] of Object.entries(value)) {
        const known = term.startsWith("@") || vocabulary.includes(`"${term}"?:`);
        if (!known) unknown.add(term);
        if (term === "@type" && !vocabulary.includes(`"@type": "${String(own)}"`)) {
          unknown.add(String(own));
        }
        look(own);
      }
    }
  };
  const kinds = new Set<string>();
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const scripts = read(file).matchAll(
      /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g,
    );
    for (const [, text = ""] of scripts) {
      const data = JSON.parse(text) as { "@type": string };
      kinds.add(data["@type"]);
      look(data);
    }
  }
  expect([...unknown]).toEqual([]);
  expect([...kinds].sort()).toEqual([
    "BreadcrumbList",
    "CollectionPage",
    "Dataset",
    "NewsArticle",
    "PublicationIssue",
  ]);
  const hostile = read("2024/05/07/كأس-الطريق/index.html");
  expect(hostile).toContain(
    '"headline":"كأس «الطريق»: من يرفع \\u003cالكأس\\u003e \\u0026 اللقب؟"',
  );
});

test("a year's dumps hold what its months do, and the dictionary names every field", () => {
  const months = files.filter((file) => /^2024\/\d\d\/articles\.json$/.test(file));
  const records = months.flatMap(
    (file) => (JSON.parse(read(file)) as { articles: Record<string, unknown>[] }).articles,
  );
  const dump = (file: string): string => gunzipSync(readFileSync(path.join(site, file))).toString();
  const lines = dump("data/2024.jsonl.gz").trim().split("\n");
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(records);
  const rows = parse(dump("data/2024.csv.gz"), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map(({ url }) => url)).toEqual(records.map(({ url }) => url));
  expect(rows.map(({ text }) => text)).toEqual(records.map(({ text }) => text));
  const page = read("data/index.html");
  for (const name of Object.keys(rows[0] ?? {})) expect(page).toContain(`dir="ltr">${name}</code>`);
  const census = JSON.parse(read("1932/articles.json")) as { articles: { date: string }[] };
  expect(census.articles.map(({ date }) => date)).toEqual(["1932"]);
});

test("the catalogue of the data names every file of them, and no other", () => {
  const named = new Set(
    [...read("data/catalog.ttl").matchAll(/dcat:downloadURL <([^>]*)>/g)].map(([, url = ""]) =>
      url.slice(origin.length + 1),
    ),
  );
  const data = files.filter((file) =>
    /^(?:data\/.*\.gz|feed\.xml|(?:.*\/)?(?:articles|collection)\.json)$/.test(file),
  );
  expect([...named].sort()).toEqual(data);
  const page = read("data/index.html");
  const items = [...page.matchAll(/rel="item"\s+href="([^"]*)"/g)].map(([, url = ""]) => url);
  expect(items.map((url) => url.slice(origin.length + 1)).sort()).toEqual(
    data.filter((file) => file.startsWith("data/")),
  );
});

test("an ARK leads to its article", () => {
  const [ark = ""] = files.filter((file) => file.startsWith("ark/"));
  expect(read(ark)).toContain('content="0; url=/2023/12/31/year-end/"');
  expect(JSON.parse(read("redirects.json"))).toMatchObject({
    [`/${path.posix.dirname(ark)}/`]: "/2023/12/31/year-end/",
  });
  expect(read("data/index.html")).toContain("identifier");
});

test("the data are what their schemas say, as JSON and as tables", () => {
  const json = (file: string): unknown => JSON.parse(read(file));
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addSchema(json("data/article.schema.json") as object);
  const month = ajv.compile(json("data/month.schema.json") as object);
  const months = files.filter((file) => /^\d{4}\/(\d\d\/)?articles\.json$/.test(file));
  expect(months.length).toBeGreaterThan(3);
  for (const file of months) {
    month(json(file));
    expect([file, month.errors]).toEqual([file, null]);
  }
  expect(month({ publication: "", period: "2024-5", articles: [{ titel: "" }] })).toBe(false);

  const { tables, tableSchema } = json("data/csv-metadata.json") as {
    tables: { url: string }[];
    tableSchema: { columns: { name: string; datatype: string; separator?: string }[] };
  };
  const csv = files.filter((file) => file.endsWith(".csv.gz"));
  expect(tables.map(({ url }) => `data/${url}.gz`)).toEqual(csv);
  const { columns } = tableSchema;
  for (const file of csv) {
    const unpacked = (name: string): string =>
      gunzipSync(readFileSync(path.join(site, name))).toString();
    const [head = [], ...rows] = parse(unpacked(file), { bom: true });
    expect(head).toEqual(columns.map(({ name }) => name));
    const lines = unpacked(file.replace(".csv.", ".jsonl.")).trim().split("\n");
    for (const [i, row] of rows.entries()) {
      const record = JSON.parse(lines[i] ?? "") as Record<string, unknown>;
      // As the metadata has a reader take the cells, they are what the record says.
      const asRead = columns.map(({ separator, datatype }, at) => {
        const cell = row[at] ?? "";
        if (cell === "") return undefined;
        if (separator !== undefined) return cell.split(separator);
        return datatype === "integer" ? Number(cell) : cell;
      });
      expect(asRead).toEqual(columns.map(({ name }) => record[name]));
    }
  }
});
