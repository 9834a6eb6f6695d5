import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import newspaper from "../../_data/newspaper.ts";
import { readArchive } from "../catalogue/read.ts";
import { ensureChromium } from "../testing/chromium.ts";
import { serveStatic } from "../testing/static-server.ts";
const [articles = "", queries = "", ...sites] = process.argv.slice(2);
const archive = await readArchive(articles, newspaper);
const sources = new Map(archive.articles.map(({ url, source }) => [url, source?.url ?? ""]));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
const all: any[] = [];
for (const site of sites) {
  const server = await serveStatic(site);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/`);
  const list = (await readFile(queries, "utf8"))
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
  const out: any[] = [];
  for (const { q, rel } of list) {
    const r: any = await page.evaluate(
      `(async () => { const { search } = await import(new URL("api.js", location.href).href); const a = await search(${JSON.stringify(q)}, { limit: 10 }); return [a.total, a.looser, a.results.map((r) => r.url), a.results.map((r) => r.loose ? 1 : 0)]; })()`,
    );
    const right = new Set([rel].flat().flatMap((one: string) => [one, `urn:doc:${one}`]));
    const rank =
      r[2].findIndex(
        (u: string) =>
          right.has(decodeURIComponent(u)) || right.has(sources.get(decodeURIComponent(u)) ?? ""),
      ) + 1;
    out.push([q, rank, r[0], r[1]]);
  }
  all.push(out);
  await server.close();
}
all[0].forEach((a: any, i: number) => {
  const b = all[1][i];
  if (a[1] !== b[1]) console.log(a[1], "→", b[1], `(${b[2]} + ${b[3]})`, a[0]);
});
await browser.close();
