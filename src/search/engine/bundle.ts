/** A bundle in the browser: which articles it has, and where words are in them. */
import { formToken, stemToken, type Analyser } from "../analyser/index.ts";
import { decodeColumn } from "../format/column.ts";
import type { FacetName } from "../format/filter.ts";
import type { Fragment } from "../format/fragment.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { articleNamer, fragmentFolder, type Outline } from "../format/outline.ts";
import type { Files } from "./files.ts";
import { IndexReader } from "./index-reader.ts";
import { namePostings } from "./name-postings.ts";
import { once } from "./once.ts";
import type { PagefindFactory } from "./pagefind.ts";
import { NOWHERE, union, type Postings, type TermPostings } from "./postings.ts";
import type { QueryTerm } from "./query.ts";
import type { Recent } from "./recent.ts";

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

/** An opened bundle. */
export class Bundle {
  readonly summary: BundleSummary;
  /** Name of each article: its day and place in it. */
  readonly ids: readonly string[];
  /** When each was published: `1932`, `1932-05` or `2024-05-07`. */
  readonly days: readonly string[];
  /** See {@link IndexReader.lengths}. */
  readonly lengths: Uint32Array;
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
    this.lengths = this.#index.lengths;
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
    if (terms.length === 0) return undefined;
    const found = await Promise.all(terms.map((term) => this.postings(term, look)));
    return union(found.map(({ all }) => all));
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
      term.prefix
        ? this.#index.lookUp(this.#analyser.beginning(term.form), placed)
        : () => Promise.resolve([]),
    ]);
    const own = union(await search());
    const tells = own.articles.length > 0 && (alone || !this.isCommon(own));
    const form = tells ? union(await search(formToken(term.stem, term.form))) : NOWHERE;
    const exact = new Map<number, readonly number[]>();
    for (const [i, article] of form.articles.entries()) {
      const places = form.positions[i] ?? [];
      if (places.length > 0) exact.set(article, places);
    }
    return { all: union([own, ...(await begun())]), exact };
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
  return others ? { all: union([found.all, others]), exact: found.exact } : found;
}
