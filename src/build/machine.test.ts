/** What the site tells machines, as files: structured data, feeds, sitemaps. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { expect, inject, test } from "vitest";
import { atom, sitemaps } from "../testing/relax-ng.ts";
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
  expect([...kinds].sort()).toEqual(["BreadcrumbList", "NewsArticle"]);
  const hostile = read("2024/05/07/كأس-الطريق/index.html");
  expect(hostile).toContain(
    '"headline":"كأس «الطريق»: من يرفع \\u003cالكأس\\u003e \\u0026 اللقب؟"',
  );
});
