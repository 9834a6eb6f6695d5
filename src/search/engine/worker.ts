/** The search's worker: all of its work is done here, away from the page. */
import { readTypedDate } from "../../calendar/typed-date.ts";
import lexicon from "../analyser/lexicon.txt";
import { createAnalyser } from "../analyser/index.ts";
import type { NamedPage } from "../format/names.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { LONGEST_QUERY } from "../format/limits.ts";
import { paths } from "../format/paths.ts";
import type { Suggestion } from "../format/types.ts";
import type { Call, Reply } from "./calls.ts";
import { Engine } from "./engine.ts";
import { Files } from "./files.ts";
import { locateQuery } from "./locate.ts";
import type { PagefindModule } from "./pagefind.ts";
import { QueryReader } from "./query-reader.ts";
import { cleanQuery, toRequest } from "./request.ts";
import { siteUrl } from "./site-url.ts";
import { dateSuggestion, lastWord, nameSuggestions, wordSuggestions } from "./suggest.ts";

// Pagefind would make a segmenter for each search, which takes as long as to search. Without one it reads a word letter
// by letter, and a token is letters and marks.
Reflect.deleteProperty(Intl, "Segmenter");

/** Headlines that are suggested, at most. */
const HEADLINES = 3;

const network = self.fetch.bind(self);
const analyser = createAnalyser(lexicon);
let started:
  { engine: Engine; queries: QueryReader; files: Files; root: URL; origin: string } | undefined;
let module: Promise<PagefindModule> | undefined;

function start(root: URL, origin: string): NonNullable<typeof started> {
  if (started) return started;
  const files = new Files(new URL("search/", root).href, network);
  self.fetch = files.forPagefind;
  const pagefind = (): Promise<PagefindModule> => {
    module ??= files.manifest().then(async ({ pagefind: version }) => {
      const url = files.url(paths.pagefind(version));
      const [loaded] = await Promise.all([import(url) as Promise<PagefindModule>, files.wasm()]);
      return loaded;
    });
    module.catch(() => (module = undefined));
    return module;
  };
  const queries = new QueryReader(files, analyser);
  const engine = new Engine(files, analyser, queries, pagefind, { root, origin });
  started = { engine, queries, files, root, origin };
  return started;
}

async function answer({ id, call }: Call): Promise<unknown> {
  const { engine, queries } = start(new URL(call.root), call.origin);
  if (call.method === "prepare") return engine.prepare();
  if (call.method === "search") {
    const request = toRequest(call.query, call.options);
    return engine.search(request, (partial) => {
      post({ id, partial });
    });
  }
  if (call.method === "suggest") return suggest(call.typed.slice(0, LONGEST_QUERY), call.limit);
  return locateQuery(cleanQuery(call.query), call.text, queries, analyser);
}

async function suggest(typed: string, limit: number): Promise<Suggestion[]> {
  if (!started || typed.trim() === "") return [];
  const { engine, files, root, origin } = started;
  const link = (path: string): string => siteUrl(path, root, origin);
  const last = lastWord(typed);
  const { bundles, names } = await files.manifest();
  const [named, words, headlines, opened] = await Promise.all([
    files.text(files.url(names)).then((json) => JSON.parse(json) as NamedPage[]),
    last === undefined ? [] : engine.vocabularies.words(bucketOf(last.form)),
    engine.search(toRequest(`العنوان: ${typed}`, { limit: HEADLINES, typing: true, facets: [] })),
    // Which days have articles is worth a download only to a reader who types one.
    readTypedDate(typed) === undefined ? [] : Promise.all(bundles.map((one) => engine.bundle(one))),
  ]);
  const days = opened.flatMap((bundle) => bundle.days);
  const suggestions: Suggestion[] = [
    ...dateSuggestion(typed, days, link),
    ...nameSuggestions(typed, named, link),
    ...wordSuggestions(typed, words),
    ...headlines.results.map(({ title, url, date }): Suggestion => ({
      kind: "headline",
      text: title,
      url,
      date,
    })),
  ];
  return suggestions.slice(0, limit);
}

function post(reply: Reply): void {
  self.postMessage(reply);
}

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (result) => {
      post({ id: data.id, result, spent: started?.files.isSpent ?? false });
    },
    (error: unknown) => {
      post({ id: data.id, error: error instanceof Error ? error.message : String(error) });
    },
  );
});

// Pagefind starts loading by itself; what fails is told when it is asked for.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
});
