/** Reads queries with the archive's own words for things: its synonyms, and the families of words. */
import type { Analyser } from "../analyser/index.ts";
import { parseSynonyms, type SynonymSets } from "../format/synonyms.ts";
import { Families } from "./family.ts";
import type { Files } from "./files.ts";
import { parseQuery, type Query } from "./query.ts";
import { Synonyms } from "./synonyms.ts";
import listedFamilies from "./families.txt";
import common from "./synonyms.txt";
import variants from "./variants.txt";

/** Reads the queries of a site. */
export class QueryReader {
  readonly #files: Files;
  readonly #analyser: Analyser;
  #synonyms: Promise<Synonyms> | undefined;
  /** The families of a query's words. */
  readonly families: Families;

  constructor(files: Files, analyser: Analyser) {
    this.#files = files;
    this.#analyser = analyser;
    this.families = new Families(
      analyser,
      parseSynonyms(listedFamilies, "families.txt"),
      parseSynonyms(variants, "variants.txt"),
    );
  }

  /** Reads a query, with the synonyms that the archive adds to those of the search. */
  async read(query: string, typing = false): Promise<Query> {
    this.#synonyms ??= this.#loadSynonyms();
    // Without them, what is marked in a text is marked all the same; a search says what is not there.
    const synonyms = await this.#synonyms.catch(() => (this.#synonyms = undefined));
    return parseQuery(query, this.#analyser, { typing, ...(synonyms && { synonyms }) });
  }

  async #loadSynonyms(): Promise<Synonyms> {
    const { synonyms } = await this.#files.manifest();
    const own =
      synonyms === undefined
        ? []
        : (JSON.parse(await this.#files.text(this.#files.url(synonyms))) as SynonymSets);
    return new Synonyms([...parseSynonyms(common, "synonyms.txt"), ...own], this.#analyser);
  }
}
