/**
 * Finds texts while a site is built, one by one and without an index: what a query means is what it means
 * in the search box, and what is found has all of it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Analyser } from "../analyser/index.ts";
import { isWithin } from "../engine/period.ts";
import { parseQuery, type Phrase, type Query, type QueryTerm } from "../engine/query.ts";
import { Synonyms } from "../engine/synonyms.ts";
import { parseSynonyms, type SynonymSets } from "../format/synonyms.ts";
import { readAnalyser, readIndexAnalyser } from "./lexicon-file.ts";
import { contentOf, topicsOf, type Searchable } from "./record.ts";

/** The synonyms that every search knows. */
const COMMON = path.join(import.meta.dirname, "../engine/synonyms.txt");

/** Between fields, so that no phrase reaches from one into the next. */
const APART = "\n· ·\n";

/** One for a process, since it remembers the words that come again. */
let known: Analyser | undefined;

/** Queries, ready to be asked of texts. */
export class TextSearch {
  readonly #analyser = (known ??= readAnalyser());
  readonly #queries: readonly { text: string; query: Query }[];
  /** The stems for which a text is looked through. */
  readonly #wanted = new Set<string>();

  /** @param synonyms what the archive adds to those of the search. */
  constructor(queries: readonly string[], synonyms: SynonymSets) {
    const common = parseSynonyms(readFileSync(COMMON, "utf8"), COMMON);
    const all = new Synonyms([...common, ...synonyms], this.#analyser);
    this.#queries = queries.map((text) => ({
      text,
      query: parseQuery(text, this.#analyser, { synonyms: all }),
    }));
    for (const { query } of this.#queries) {
      for (const term of query.terms) for (const stem of stemsOf(term)) this.#wanted.add(stem);
    }
  }

  /** Whether any query may find an article of a date; if not, its text need not be read. */
  mayFind({ date }: Pick<Searchable, "date">): boolean {
    return this.#queries.some(({ query }) => isAsked(query, date));
  }

  /**
   * The queries, as they were given, that find an article.
   *
   * @param text the article's plain text.
   */
  finding(article: Searchable, text: string): string[] {
    const { head, content } = contentOf(article, text);
    const fields = [article.kicker, article.author.join(" "), topicsOf(article)];
    const whole = [content, ...fields.filter((field) => field !== undefined)].join(APART);
    const stems = this.#stemsIn(whole);
    const likely = this.#queries.filter(
      ({ query }) => isAsked(query, article.date) && query.terms.every((term) => may(stems, term)),
    );
    if (likely.length === 0) return [];
    const places = placesOf(whole, this.#analyser);
    const inHead = placesOf(head, this.#analyser);
    return likely.flatMap(({ text: asked, query }) => {
      const { terms, phrases, without, inHeadline } = query;
      const isFound =
        terms.every((term) => has(places, term)) &&
        inHeadline.every((term) => has(inHead, term)) &&
        phrases.every((phrase) => follows(places, phrase)) &&
        !without.some((phrase) => follows(places, phrase));
      return isFound ? asked : [];
    });
  }

  /** Those of a text that a query may ask for. */
  #stemsIn(text: string): Set<string> {
    const stems = new Set<string>();
    const { words, met } = readIndexAnalyser().analyse(text);
    for (const word of words) {
      const stem = met.stems[word] ?? "";
      if (this.#wanted.has(stem)) stems.add(stem);
    }
    return stems;
  }
}

function isAsked({ terms, from, to }: Query, date: string): boolean {
  return terms.length > 0 && isWithin(date.slice(0, "2024-05-07".length), { from, to });
}

function stemsOf({ stem, parts, synonyms = [] }: QueryTerm): string[] {
  return [stem, ...[...(parts ?? []), ...synonyms].flatMap(stemsOf)];
}

/** Whether a text with some stems may have a word. */
function may(stems: ReadonlySet<string>, { stem, parts, synonyms = [] }: QueryTerm): boolean {
  const own = parts ? parts.every((part) => may(stems, part)) : stems.has(stem);
  return own || synonyms.some((one) => may(stems, one));
}

/** Whether a text has a word, a name that is written as one word or as two, or what stands for it. */
function has(places: Places, { stem, parts, synonyms = [] }: QueryTerm): boolean {
  const own = parts ? follows(places, phraseOf(parts)) : places.has(stem);
  return own || synonyms.some((one) => has(places, one));
}

type Places = ReadonlyMap<string, ReadonlySet<number>>;

/** The positions of each stem. */
function placesOf(text: string, analyser: Analyser): Places {
  const places = new Map<string, Set<number>>();
  for (const { stem, position } of analyser.terms(text)) {
    const own = places.get(stem) ?? new Set<number>();
    places.set(stem, own.add(position));
  }
  return places;
}

function phraseOf(parts: readonly QueryTerm[]): Phrase {
  return { terms: parts.map((term, offset) => ({ ...term, offset })) };
}

/** Whether the words of a phrase stand in a text as in it: a name written as one word is at one place. */
function follows(places: Places, { terms }: Phrase): boolean {
  const [first, ...rest] = terms;
  if (!first) return false;
  for (const place of places.get(first.stem) ?? []) {
    const isHere = rest.every(({ stem, offset }) => {
      const own = places.get(stem);
      return own !== undefined && (own.has(place + offset) || (offset === 1 && own.has(place)));
    });
    if (isHere) return true;
  }
  return false;
}
