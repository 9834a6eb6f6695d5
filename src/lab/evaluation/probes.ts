/**
 * Probes a site's search: `node src/typescript.js src/lab/evaluation/probes.ts PROBES NAME=SITE …`
 *
 * A probe is a query of one site with what is expected of its first ten results, a line of JSON:
 * `{"id": 2, "site": "N", "cls": "hamza", "q": "مسئول امريكى", "exp": [["same", "مسؤول أمريكي"]]}`. Those that
 * fall short are told. Patterns are compared with the folded words of articles.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { serveStatic } from "../browser/static-server.ts";
import { fold } from "../../search/analyser/index.ts";

/** What is expected, with its operands. */
type Expectation =
  | readonly ["same" | "allre" | "alltitle" | "none", string]
  | readonly ["overlap" | "contains" | "fix" | "title" | "date", string, number]
  | readonly ["dates", string, string]
  | readonly ["total", ">=" | "==", number]
  | readonly ["nocrash" | "self"];

interface Probe {
  id: number;
  site: string;
  cls: string;
  q: string;
  exp: readonly Expectation[];
}

/** A query for the beginning of an article. */
const PASTED = /^@PASTE(\d+)$/;

interface Result {
  url: string;
  title: string;
  date: string;
  /** The article's words, folded. */
  text: string;
}

interface Answer {
  total: number;
  correction?: string;
  results: Result[];
}

const { positionals } = parseArgs({ allowPositionals: true });
const [file = "", ...named] = positionals;
const probes = readFileSync(file, "utf8").trim().split("\n").map(toProbe);
const browser = await launchChromium();
try {
  for (const [name = "", site = ""] of named.map((one) => one.split("="))) {
    const server = await serveStatic(site);
    const page = await browser.newPage();
    await page.goto(`${server.origin}/search/`);
    const own = probes.filter((probe) => probe.site === name);
    let short = 0;
    for (const { id, cls, q, exp } of own) {
      const [query, pasted] = PASTED.test(q) ? await textOfAnArticle(page, q) : [q];
      const answer = await ask(page, query);
      for (const expected of exp) {
        const [isMet, told] = await judge(page, expected, answer, pasted);
        if (isMet) continue;
        short++;
        console.log(`${id}\t${cls}\t${q}\t${expected.join(" ")}\t${told}`);
      }
    }
    console.log(`${name}: ${own.length} probes, ${short} expectations fall short`);
    await page.close();
    await server.close();
  }
} finally {
  await browser.close();
}

function toProbe(line: string): Probe {
  return JSON.parse(line) as Probe;
}

/** Whether an answer is as expected, and what it is. */
async function judge(
  page: Page,
  expected: Expectation,
  { total, correction, results }: Answer,
  pasted = "",
): Promise<readonly [isMet: boolean, told: string]> {
  const having = (pattern: string, all = results): number => {
    const sought = new RegExp(folded(pattern), "u");
    return all.filter(({ text }) => sought.test(text)).length;
  };
  const told = `${total} found${correction === undefined ? "" : `, ${correction}?`}`;
  switch (expected[0]) {
    case "same":
    case "overlap": {
      const [, other, least = Infinity] = expected;
      const { results: others } = await ask(page, other);
      const shared = results.filter(({ url }) => others.some((one) => one.url === url)).length;
      return [shared >= Math.min(least, others.length), `${shared} of ${others.length} shared`];
    }
    case "contains":
      return [having(expected[1]) >= expected[2], `${having(expected[1])} have it, ${told}`];
    case "fix": {
      const [, pattern, least] = expected;
      const meant = correction === undefined ? [] : (await ask(page, correction)).results;
      const [own, put] = [having(pattern), having(pattern, meant)];
      return [Math.max(own, put) >= least, `${own} have it, ${put} when put right, ${told}`];
    }
    case "title": {
      const sought = new RegExp(folded(expected[1]), "u");
      const meant =
        total > 0 || correction === undefined ? results : (await ask(page, correction)).results;
      const rank = meant.findIndex(({ title }) => sought.test(folded(title))) + 1;
      return [rank > 0 && rank <= expected[2], `rank ${rank}, ${told}`];
    }
    case "date": {
      const count = results.filter(({ date }) => date.startsWith(expected[1])).length;
      return [count >= expected[2], `${count} of that time, ${told}`];
    }
    case "dates": {
      const [, from, to] = expected;
      const others = results.filter(({ date }) => date.slice(0, 4) < from || date.slice(0, 4) > to);
      return [others.length === 0, `${others.length} of another time, ${told}`];
    }
    case "allre":
      return [having(expected[1]) === results.length, `${having(expected[1])} have it, ${told}`];
    case "alltitle": {
      const sought = new RegExp(folded(expected[1]), "u");
      return [results.every(({ title }) => sought.test(folded(title))), told];
    }
    case "none":
      return [having(expected[1]) === 0, `${having(expected[1])} have it, ${told}`];
    case "total":
      return [expected[1] === "==" ? total === expected[2] : total >= expected[2], told];
    case "self":
      return [results[0]?.url === pasted, told];
    case "nocrash":
  }
  return [true, told];
}

/** Text as it is compared: folded words. */
function folded(text: string): string {
  return text.split(/\s+/).map(fold).join(" ");
}

/** The beginning of an article, and its URL. */
async function textOfAnArticle(page: Page, q: string): Promise<[string, string]> {
  const length = Number(PASTED.exec(q)?.[1]);
  const { results } = await ask(page, "1900..", 30);
  const one = results.find(({ text }) => text.length >= length) ?? results[0];
  return [one?.text.slice(0, length) ?? "", one?.url ?? ""];
}

/** Asks a site, and reads the articles that it gives. */
async function ask(page: Page, query: string, limit = 10): Promise<Answer> {
  // As text, since a bundler would rewrite the import.
  const { results, ...answer } = await page.evaluate<Answer>(`(async () => {
    const { search } = await import(new URL("api.js", location.href).href);
    return search(${JSON.stringify(query)}, { limit: ${limit} });
  })()`);
  const read = results.map(async (result): Promise<Result> => {
    const html = await (await fetch(new URL(result.url, page.url()))).text();
    const { document } = parseHTML(html);
    const parts = ["h1", ".story-text"].map((part) => document.querySelector(part)?.textContent);
    return { ...result, text: folded(parts.join(" ")) };
  });
  return { ...answer, results: await Promise.all(read) };
}
