/** The search at work: from a request to an answer, over all bundles that it needs. */
import type { Analyser } from "../analyser/index.ts";
import type { SearchedPage } from "../format/searched-page.ts";
import type { FoundPage, SearchAnswer } from "../format/types.ts";
import type { FacetName } from "../format/filter.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { Bundle } from "./bundle.ts";
import { mayBeWidened } from "./family.ts";
import type { Files, LoadError } from "./files.ts";
import { findAll, formCountsOf, hasMuch, type Searched } from "./find.ts";
import { facetsOf, histogramOf, isChosen, meets, ordered, type Columns } from "./found.ts";
import { isOnline, loaded } from "./loaded.ts";
import { meantBy } from "./meant.ts";
import { once } from "./once.ts";
import { findPages } from "./pages.ts";
import { PagefindFactory, type PagefindModule } from "./pagefind.ts";
import { both, overlaps, type Period } from "./period.ts";
import type { Phrase, Query, QueryTerm } from "./query.ts";
import type { QueryReader } from "./query-reader.ts";
import type { TermPostings } from "./postings.ts";
import type { PhrasePostings } from "./rank.ts";
import type { SearchRequest } from "./request.ts";
import { Recent } from "./recent.ts";
import { listResults } from "./result-list.ts";
import { toResult } from "./result.ts";
import { siteUrl } from "./site-url.ts";
import { soughtBy } from "./sought.ts";
import { lacksLetters } from "./spelt-letters.ts";
import { articlesIn, isLargeAmong, Vocabularies } from "./vocabularies.ts";

/** Bundles that are searched at once after the first. */
const AT_ONCE = 6;

/**
 * Articles of words that are kept for what is asked next, in all bundles: some 70 bytes each. Of a million articles,
 * two frequent words have a quarter of these.
 */
const KEPT_POSTINGS = 1_000_000;

/** Words of a query whose places are not loaded, at most: how near three are to each other decides too much. */
const MOST_UNPLACED = 2;

/** Results that are scored by their texts, at most, where places of their words have not been loaded. */
const MOST_BY_TEXT = 60;

/** A request that has been read. */
interface Task {
  request: SearchRequest;
  query: Query;
  period: Period;
  /** Filters whose columns are needed. */
  columns: readonly FacetName[];
  /** What could not be loaded without a connection, and has been left out. */
  lost: LoadError[];
  /** Pages of the site that are found beside articles. */
  pages: Promise<FoundPage[]>;
  /** Words of the families of those that were typed, if they are sought as well. */
  related: readonly QueryTerm[];
  /** Whether all places of words are needed. */
  placed: boolean;
}

/** Searches the bundles of a site. */
export class Engine {
  readonly #files: Files;
  readonly #analyser: Analyser;
  readonly #queries: QueryReader;
  readonly #factory: PagefindFactory;
  readonly #root: URL;
  readonly #origin: string;
  readonly #open = new Map<string, Promise<Bundle>>();
  readonly #terms = new Recent<TermPostings>(
    KEPT_POSTINGS,
    ({ all, exact }) => 1 + all.articles.length + exact.size,
  );
  /** The words that the archive has. */
  readonly vocabularies: Vocabularies;

  /**
   * @param root the site's address, which ends in `/`.
   * @param origin of the page that asks.
   */
  constructor(
    files: Files,
    analyser: Analyser,
    queries: QueryReader,
    pagefind: () => Promise<PagefindModule>,
    { root, origin }: { root: URL; origin: string },
  ) {
    this.#files = files;
    this.#analyser = analyser;
    this.#queries = queries;
    this.vocabularies = new Vocabularies(files);
    this.#factory = new PagefindFactory(pagefind, () => files.nothing());
    this.#root = root;
    this.#origin = origin;
  }

  /** Loads what most searches need: Pagefind, what stands for words, the outlines of the newest. */
  async prepare(): Promise<void> {
    const { bundles } = await this.#files.manifest();
    const newest = bundles.toReversed();
    await Promise.all([
      this.#factory.ready(),
      this.#queries.read(""),
      ...newest.slice(0, firstOf(newest)).map((summary) => this.bundle(summary)),
    ]);
  }

  /**
   * Answers a request.
   *
   * @param onProgress called with a sound answer from the newest bundles while others are searched.
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async search(
    request: SearchRequest,
    onProgress?: (answer: SearchAnswer) => void,
  ): Promise<SearchAnswer> {
    const query = await this.#queries.read(request.query, request.typing);
    const period = both(request, query);
    const columns = [...new Set([...request.filters.keys(), ...request.facets])];
    const task: Task = {
      request,
      query,
      period,
      columns,
      lost: [],
      pages: Promise.resolve([]),
      related: [],
      placed:
        query.terms.length > MOST_UNPLACED ||
        query.phrases.length + query.without.length + query.inHeadline.length > 0 ||
        request.offset + request.limit > MOST_BY_TEXT,
    };
    const asksNothing =
      query.terms.length === 0 &&
      request.filters.size === 0 &&
      period.from === undefined &&
      period.to === undefined;
    if (asksNothing)
      return { total: 0, looser: 0, results: [], facets: {}, histogram: [], searched: 1 };
    const { bundles } = await this.#files.manifest();
    task.pages = loaded([this.#pages(task)], task.lost).then((pages) => pages.flat());
    // Who needs it waits for it, and is told what fails.
    if (query.terms.length > 0) this.#factory.ready().catch(() => {});
    const needed = await this.#needed(bundles, task);
    const summaries = needed.map(({ summary }) => summary);
    // Who is not told of a part need not wait for one after the other.
    const isAtOnce = !onProgress || needed.every(({ atHand }) => atHand);
    const searched: Searched[] = [];
    let shown: SearchAnswer | undefined;
    for (let done = 0; done < needed.length;) {
      const count = isAtOnce ? summaries.length : done === 0 ? firstOf(summaries) : AT_ONCE;
      const next = summaries.slice(done, done + count);
      searched.push(
        ...(await loaded(
          next.map((summary) => this.#look(summary, task)),
          task.lost,
        )),
      );
      done += next.length;
      if (done < needed.length && onProgress) {
        const share = done / needed.length;
        // A page of results is enough to read: to rank them anew again and again would be most of the work.
        if (shown && shown.results.length >= request.limit) shown = { ...shown, searched: share };
        else
          shown = await this.#answer(
            searched,
            // What is shown for a moment is not worth the texts of all near-copies.
            { ...task, request: { ...request, facets: [], fold: false } },
            share,
          );
        onProgress(shown);
      }
    }
    if (searched.length === 0 && task.lost.length > 0) throw task.lost[0];
    return this.#answer(await this.#withFamilies(searched, task), task, 1);
  }

  /** The pages of the site that are found beside articles; a filter, a period or a headline is of articles. */
  async #pages({ request, query, period }: Task): Promise<FoundPage[]> {
    const { pages } = await this.#files.manifest();
    const isOfArticles =
      query.terms.length === 0 ||
      query.inHeadline.length > 0 ||
      request.filters.size > 0 ||
      request.offset > 0 ||
      period.from !== undefined ||
      period.to !== undefined;
    if (pages === undefined || isOfArticles) return [];
    const all = JSON.parse(await this.#files.text(this.#files.url(pages))) as SearchedPage[];
    return findPages(all, query, this.#analyser, (path) => siteUrl(path, this.#root, this.#origin));
  }

  /** The bundle of a summary, opened once. */
  bundle(summary: BundleSummary): Promise<Bundle> {
    return once(this.#open, keyOf(summary), () =>
      Bundle.open(summary, this.#files, this.#analyser, this.#factory, this.#terms),
    );
  }

  /** Newest first: those of the period, and those that are at hand and so complete the histogram. */
  async #needed(
    bundles: readonly BundleSummary[],
    { period, query, placed }: Task,
  ): Promise<{ summary: BundleSummary; atHand: boolean }[]> {
    const needed: { summary: BundleSummary; atHand: boolean }[] = [];
    for (const summary of bundles.toReversed()) {
      const opened = await this.#open.get(keyOf(summary));
      const atHand =
        opened !== undefined &&
        query.terms.every((term) => opened.knows(term, { alone: isAlone(query), placed }));
      if (overlaps(summary, period) || atHand) needed.push({ summary, atHand });
    }
    return needed;
  }

  async #look(summary: BundleSummary, { query, columns, placed }: Task): Promise<Searched> {
    const bundle = await this.bundle(summary);
    const look = (terms: readonly QueryTerm[], alone = false): Promise<TermPostings[]> =>
      Promise.all(terms.map((term) => bundle.postings(term, { alone, placed })));
    const lookPhrases = (phrases: readonly Phrase[]): Promise<PhrasePostings[]> =>
      Promise.all(phrases.map(async (phrase) => ({ phrase, postings: await look(phrase.terms) })));
    const [terms, phrases, without, ...values] = await Promise.all([
      look(query.terms, isAlone(query)),
      lookPhrases(query.phrases),
      lookPhrases(query.without),
      ...columns.map((name) => bundle.column(name)),
    ]);
    const own: Columns = Object.fromEntries(columns.map((name, i) => [name, values[i] ?? []]));
    return { bundle, terms, phrases, without, columns: own };
  }

  /** With the families of the words, where little has all that was typed. */
  async #withFamilies(searched: readonly Searched[], task: Task): Promise<readonly Searched[]> {
    const { query, request } = task;
    if (request.typing || !isOnline() || !mayBeWidened(query)) return searched;
    const lacks = lacksLetters(request.query);
    if (!lacks && hasMuch(searched)) return searched;
    const articles = articlesIn(searched.map(({ bundle }) => bundle.summary));
    const largest = await this.vocabularies.largest();
    const families = await this.#queries.families.of(request.query, query.terms, {
      articles,
      share: Math.min(1, largest.articles / Math.max(1, articles)),
      counts: formCountsOf(searched, query),
      words: largest.words,
    });
    const others = families.flatMap(({ same, related }) => [...same, ...related]);
    if (others.length === 0) return searched;
    const placed = await this.#withPlaces(searched, task);
    if (!lacks && hasMuch(placed)) return placed;
    task.related = others;
    return loaded(
      placed.map(async ({ bundle, terms, ...one }) => ({
        ...one,
        bundle,
        terms: await Promise.all(
          terms.map((term, i) => bundle.withOthers(term, families[i]?.same ?? [])),
        ),
        families: await Promise.all(
          families.map(({ related }) => bundle.anyOf(related, { alone: false, placed: true })),
        ),
      })),
      task.lost,
    );
  }

  /** With all places of the words. */
  async #withPlaces(searched: readonly Searched[], { query, lost }: Task): Promise<Searched[]> {
    const look = { alone: isAlone(query), placed: true };
    return loaded(
      searched.map(async (one) => ({
        ...one,
        terms: await Promise.all(query.terms.map((term) => one.bundle.postings(term, look))),
      })),
      lost,
    );
  }

  async #answer(searched: readonly Searched[], task: Task, share: number): Promise<SearchAnswer> {
    const { request, query, period } = task;
    const { found: all, scoreOf } = findAll(searched, task, share, this.#analyser);
    // Whatever is counted is of the articles that have all words.
    const whole = all.filter(({ loose }) => !loose);
    const choice = { filters: request.filters, period };
    const found = all.filter((one) => isChosen(one, choice));
    const total = found.filter(({ loose }) => !loose).length;
    const sort = query.terms.length === 0 && request.sort === "relevance" ? "newest" : request.sort;
    const listed = ordered(found, sort);
    const terms = [...query.terms, ...task.related];
    const sought = soughtBy({ ...query, terms }, this.#analyser);
    const isWhole = (): boolean => share === 1 && task.lost.length === 0 && isOnline();
    // What may have been meant is looked for while the results are loaded.
    const asking = isWhole() ? meantBy(searched, task, found.length, this.vocabularies) : undefined;
    const list = await listResults(
      listed,
      request,
      {
        analyse: (content) => this.#analyser.terms(content),
        toResult: (fragment, text, score) =>
          toResult(fragment, text, score, sought, this.#analyser, this.#root, this.#origin),
        scoreOf,
        sort: sort === "relevance" ? (some) => ordered(some, sort) : undefined,
      },
      task.lost,
    );
    if (!list) return this.#answer(await this.#withPlaces(searched, task), task, share);
    const { results, next } = list;
    const pages = await task.pages;
    const meant = asking && isWhole() ? await asking : {};
    return {
      total,
      looser: found.length - total,
      results,
      ...(pages.length > 0 && { pages }),
      ...(next < listed.length ? { next } : {}),
      facets: facetsOf(whole, request.facets, choice),
      histogram: histogramOf(
        whole.filter(({ chosen }) => meets(chosen, request.filters)).map(({ day }) => day),
      ),
      ...meant,
      ...(task.lost.length > 0 && { incomplete: true as const }),
      searched: share,
    };
  }
}

/** How many of the bundles are searched first: those of the present, and the newest of the large ones. */
function firstOf(summaries: readonly BundleSummary[]): number {
  return 1 + summaries.findIndex(isLargeAmong(summaries));
}

/** Whether a query seeks one word and nothing else. */
function isAlone({ terms }: Query): boolean {
  return terms.length === 1;
}

function keyOf({ name, version }: BundleSummary): string {
  return `${name} ${version}`;
}
