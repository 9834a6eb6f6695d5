/** A bundle in the browser: which articles it has, and where words are in them. */
import { formToken, stemToken, type Analyser } from "../analyser/index.ts";
import { decodeColumn } from "../format/column.ts";
import type { FacetName } from "../format/filter.ts";
import type { Fragment } from "../format/fragment.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { articleNamer, fragmentFolder, type Outline } from "../format/outline.ts";
import type { Files } from "./files.ts";
import { IndexReader, type Match } from "./index-reader.ts";
import { namePostings } from "./name-postings.ts";
import { once } from "./once.ts";
import type { PagefindFactory } from "./pagefind.ts";
import { mergedPlaces } from "./places.ts";
import type { QueryTerm } from "./query.ts";
import type { Recent } from "./recent.ts";

/** Where a word is: in which articles, at which places of each, in which fields besides the text. */
export interface Postings {
  /** Places of articles in the bundle. */
  articles: number[];
  /** For each of these, the white-space words of its content that are the word, in order: see `places.ts`. */
  positions: number[][];
  fields: (readonly string[])[];
  /** Whether places and fields of some are not known. */
  open?: boolean;
}

/** A word in a bundle: all its forms, and the form that was asked for. */
export interface TermPostings {
  all: Postings;
  /** How often each article has the very form. */
  exact: ReadonlyMap<number, readonly number[]>;
}

/** How a word is looked up. */
export interface Look {
  /** Whether nothing else is sought, so that its form is all that tells articles apart. */
  alone: boolean;
  /** Whether all of its places are asked for. */
  placed: boolean;
}

/** As a word beside others, of which all places are asked for. */
const PLACED: Look = { alone: false, placed: true };

/** Share of a bundle's articles above which a word is common. */
const COMMON = 0.25;

const NO_FIELDS: readonly string[] = [];

/** An opened bundle. */
export class Bundle {
  readonly summary: BundleSummary;
  /** Name of each article: its day and place in it. */
  readonly ids: readonly string[];
  /** When each was published: `1932`, `1932-05` or `2024-05-07`. */
  readonly days: readonly string[];
  /** White-space words of each, about; of those in which a word has been found. */
  readonly lengths: number[] = [];
  readonly #files: Files;
  readonly #analyser: Analyser;
  readonly #index: IndexReader;
  readonly #columnPlaces: Outline["columns"];
  readonly #dayHashes: Outline["fragments"];
  readonly #terms: Recent<TermPostings>;
  readonly #columns = new Map<string, Promise<readonly (readonly string[])[]>>();
  readonly #fragments = new Map<number, Promise<Fragment>>();

  private constructor(
    summary: BundleSummary,
    outline: Outline,
    files: Files,
    analyser: Analyser,
    factory: PagefindFactory,
    terms: Recent<TermPostings>,
  ) {
    const { days, columns, fragments } = outline;
    this.summary = summary;
    this.ids = days.map(articleNamer());
    this.days = days;
    this.#files = files;
    this.#analyser = analyser;
    this.#terms = terms;
    this.#columnPlaces = columns;
    this.#dayHashes = fragments;
    this.#index = new IndexReader(
      {
        text: (path) => files.packedText(files.bundleUrl(summary, path)),
        chunk: (path) => files.chunk(files.bundleUrl(summary, path)),
        make: (words) => factory.make(files.viewOf({ outline, ...words })),
      },
      outline,
    );
  }

  /**
   * @param terms words of all bundles that have been looked up.
   * @throws LoadError if its outline cannot be loaded.
   */
  static async open(
    summary: BundleSummary,
    files: Files,
    analyser: Analyser,
    factory: PagefindFactory,
    terms: Recent<TermPostings>,
  ): Promise<Bundle> {
    return new Bundle(summary, await files.outline(summary), files, analyser, factory, terms);
  }

  /** Whether a word's postings are in memory. */
  knows(term: QueryTerm, look: Look): boolean {
    return this.#terms.has(this.#knownKeyOf(term, look));
  }

  /** Whether so many articles have a word that its form says too little beside other words. */
  isCommon({ articles }: Postings): boolean {
    return articles.length > COMMON * this.ids.length;
  }

  /**
   * Where a word is.
   *
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async postings(term: QueryTerm, look: Look): Promise<TermPostings> {
    const open = this.#keyOf(term, { ...look, placed: false });
    if (look.placed && this.#terms.has(open)) {
      const known = await this.postings(term, { ...look, placed: false });
      if (!known.all.open) return known;
    }
    const key = this.#knownKeyOf(term, look);
    return this.#terms.get(key, () => this.#findWithSynonyms(term, look));
  }

  /** Where a word is that has been found, or any of some others, whose forms are not its own. */
  async withOthers(found: TermPostings, others: readonly QueryTerm[]): Promise<TermPostings> {
    return joined(found, await this.anyOf(others, PLACED));
  }

  /** Where any of some words is; nothing where there are none. */
  async anyOf(terms: readonly QueryTerm[], look: Look): Promise<Postings | undefined> {
    const found = await Promise.all(terms.map((term) => this.postings(term, look)));
    const [first, ...others] = found.map(({ all }) => all);
    return first && others.reduce(union, first);
  }

  /** For each article, its values of a filter. */
  column(name: FacetName): Promise<readonly (readonly string[])[]> {
    return once(this.#columns, name, () => this.#column(name));
  }

  /** What the index holds of an article. */
  fragment(article: number): Promise<Fragment> {
    return once(this.#fragments, article, async () => {
      const day = this.days[article] ?? "";
      const folder = fragmentFolder(day, this.#dayHashes[day] ?? "");
      const url = this.#files.url(`${folder}/${this.ids[article]}.pf_fragment`);
      return JSON.parse(await this.#files.packedText(url)) as Fragment;
    });
  }

  /** The key of a word's postings, with all its places if these are in memory. */
  #knownKeyOf(term: QueryTerm, look: Look): string {
    const placed = this.#keyOf(term, { ...look, placed: true });
    return this.#terms.has(placed) ? placed : this.#keyOf(term, look);
  }

  #keyOf({ stem, form, prefix, synonyms = [] }: QueryTerm, { alone, placed }: Look): string {
    const { name, version } = this.summary;
    return `${name} ${version} ${stem} ${form} ${prefix} ${alone} ${placed} ${synonyms.length}`;
  }

  /** With what stands for it, whose forms are not its own. */
  async #findWithSynonyms(term: QueryTerm, look: Look): Promise<TermPostings> {
    const { parts, synonyms = [] } = term;
    // The places of a name are where its words follow each other.
    const placed = look.placed || synonyms.some((synonym) => synonym.parts);
    const own = parts ? this.#findName(parts, term.apart) : this.#find(term, { ...look, placed });
    return joined(...(await Promise.all([own, this.anyOf(synonyms, { alone: false, placed })])));
  }

  async #findName(
    [first, second]: NonNullable<QueryTerm["parts"]>,
    apart: true | undefined,
  ): Promise<TermPostings> {
    const postings = [this.postings(first, PLACED), this.postings(second, PLACED)] as const;
    const isSame = first.stem === second.stem;
    return namePostings(...(await Promise.all(postings)), { isSame, reach: apart ? 2 : 1 });
  }

  async #find(term: QueryTerm, { alone, placed }: Look): Promise<TermPostings> {
    const [search, begun] = await Promise.all([
      this.#index.lookUp(stemToken(term.stem), placed),
      term.prefix ? this.#index.findBeginning(this.#analyser.beginning(term.form), placed) : [],
    ]);
    const own = this.#postings(await search(stemToken(term.stem)));
    const all = begun.map((matches) => this.#postings(matches)).reduce(union, own);
    const tells = own.articles.length > 0 && (alone || !this.isCommon(own));
    const exact = tells ? await search(formToken(term.stem, term.form), true) : [];
    const { articles, positions } = this.#postings(exact.filter(({ words }) => words.length > 0));
    return { all, exact: new Map(articles.map((article, i) => [article, positions[i] ?? []])) };
  }

  #postings(results: readonly Match[]): Postings {
    const postings: Postings = { articles: [], positions: [], fields: [], open: false };
    for (const { article, length, words, matchedMetaFields = NO_FIELDS, open } of results) {
      postings.open ||= open;
      this.lengths[article] = length;
      postings.articles.push(article);
      postings.positions.push(words);
      postings.fields.push(matchedMetaFields);
    }
    return postings;
  }

  async #column(name: FacetName): Promise<readonly (readonly string[])[]> {
    if (name === "year") return this.days.map((day) => [day.slice(0, 4)]);
    const place = this.#columnPlaces[name];
    if (place === undefined) return this.days.map(() => []);
    if ("text" in place) return decodeColumn(place.text);
    const url = this.#files.bundleUrl(this.summary, place.file);
    return decodeColumn(await this.#files.packedText(url));
  }
}

/** A word with what else stands for it. */
function joined(found: TermPostings, others: Postings | undefined): TermPostings {
  return others ? { all: union(found.all, others), exact: found.exact } : found;
}

/** What has one word or the other. */
function union(one: Postings, other: Postings): Postings {
  const places = new Map(one.articles.map((article, i) => [article, i]));
  const all: Postings = {
    articles: [...one.articles],
    positions: [...one.positions],
    fields: [...one.fields],
    open: one.open || other.open,
  };
  for (const [i, article] of other.articles.entries()) {
    const place = places.get(article);
    const [positions, fields] = [other.positions[i] ?? [], other.fields[i] ?? []];
    if (place === undefined) {
      all.articles.push(article);
      all.positions.push(positions);
      all.fields.push(fields);
    } else {
      all.positions[place] = mergedPlaces(all.positions[place] ?? [], positions);
      all.fields[place] = [...new Set([...(all.fields[place] ?? []), ...fields])];
    }
  }
  return all;
}
