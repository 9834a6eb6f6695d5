/** Where the words of a query stand in a text: in a result's, and in that of an article that was opened from it. */
import { fold, tokenise, type Analyser, type Term } from "../analyser/index.ts";
import { bucketOf, encodeWords, type VocabularyWord } from "../format/vocabulary.ts";
import { mayBeWidened, type Archive } from "./family.ts";
import type { Query, QueryTerm } from "./query.ts";
import type { QueryReader } from "./query-reader.ts";
import { soughtBy, type Sought, type SoughtWords } from "./sought.ts";

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * The places in a text whose words are sought, by stem or, for a word being typed, by beginning.
 *
 * @param terms of the text.
 */
export function locate(terms: readonly Term[], sought: Sought, analyser: Analyser): Span[] {
  const isOf = ({ stems, beginnings }: SoughtWords, term: Term | undefined): boolean =>
    term !== undefined &&
    (stems.has(term.stem) ||
      beginnings.some((beginning) => analyser.beginning(term.form).startsWith(beginning)));
  const places: Span[] = [];
  let run: Term[] = [];
  for (const term of terms) {
    // A name's words may have one between them that is not sought: `50 في المئة`.
    if (term.position - (run.at(-1)?.position ?? 0) > 2) run = [];
    run.push(term);
    const name = sought.names.find((words) => {
      const first = run.length - words.length;
      return first >= 0 && words.every((word, i) => isOf(word, run[first + i]));
    });
    if (!name && !isOf(sought, term)) continue;
    const start = run.at(-(name?.length ?? 1))?.start ?? term.start;
    // A part of a name may have been sought by itself as well.
    while ((places.at(-1)?.[0] ?? -1) >= start) places.pop();
    places.push([start, term.end]);
  }
  return places;
}

/** The places of a text that have a query's words, or words of the families of those that it lacks. */
export async function locateQuery(
  text: string,
  inText: string,
  queries: QueryReader,
  analyser: Analyser,
): Promise<Span[]> {
  const query = await queries.read(text);
  const analysed = analyser.terms(inText);
  const placesOf = (terms: readonly QueryTerm[]): Span[] =>
    locate(analysed, soughtBy({ ...query, terms }, analyser), analyser);
  const lacking = query.terms.map((term) => placesOf([term]).length === 0);
  if (!mayBeWidened(query) || !lacking.includes(true)) return placesOf(query.terms);
  const families = await queries.families.of(text, query.terms, textArchive(inText, query));
  const related = families.flatMap(({ same, related: others }, i) =>
    lacking[i] ? [...same, ...others] : [],
  );
  return placesOf([...query.terms, ...related]);
}

/** A text as the archive in which the families of a query's words are looked for. */
function textArchive(text: string, { terms }: Query): Archive {
  const buckets = new Map<string, VocabularyWord[]>();
  const composed = text.normalize("NFC");
  const written = new Set(tokenise(composed).map(({ start, end }) => composed.slice(start, end)));
  for (const word of written) {
    const bucket = bucketOf(fold(word));
    const words = buckets.get(bucket) ?? [];
    buckets.set(bucket, words);
    words.push({ written: word, articles: 1 });
  }
  return {
    articles: 1,
    counts: terms.map(() => ({ all: 1 })),
    words: (bucket) => Promise.resolve([encodeWords(buckets.get(bucket) ?? [])]),
    share: 1,
  };
}
