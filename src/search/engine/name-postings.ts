/** Where a name is that is written as one word or as two: `عبدالله`, `عبد الله`. Pure. */
import type { TermPostings } from "./postings.ts";

/** What two words of a name are to each other. */
interface NameParts {
  /** Whether they are the same word: at one place, the index does not tell one from two. */
  isSame: boolean;
  /** Words from the first to the second, at most. */
  reach: number;
}

/** From where two words are to where they make a name, which is at the place of the second. */
export function namePostings(
  first: TermPostings,
  second: TermPostings,
  { isSame, reach }: NameParts = { isSame: false, reach: 1 },
): TermPostings {
  const all = {
    articles: [] as number[],
    positions: [] as (readonly number[])[],
    fields: [] as (readonly string[])[],
  };
  const exact = new Map<number, readonly number[]>();
  const places = new Map(first.all.articles.map((article, place) => [article, place]));
  for (const [i, article] of second.all.articles.entries()) {
    const place = places.get(article);
    if (place === undefined) continue;
    const before = first.all.positions[place] ?? [];
    const own = second.all.positions[i] ?? [];
    const positions = following(before, own, { from: 0, reach });
    const common = (second.all.fields[i] ?? []).filter((field) =>
      first.all.fields[place]?.includes(field),
    );
    // The headline is part of the text, whose places say more than that it has both words.
    const fields = positions.length > 0 ? common : common.filter((field) => field !== "title");
    if (positions.length === 0 && fields.length === 0) continue;
    all.articles.push(article);
    all.positions.push(positions);
    all.fields.push(fields);
    const [exactBefore, exactOwn] = [
      exactOf(first, article, before),
      exactOf(second, article, own),
    ];
    const asTyped = following(exactBefore, exactOwn, { from: isSame ? 1 : 0, reach });
    if (asTyped.length > 0) exact.set(article, asTyped);
  }
  return { all, exact };
}

/** The places that are so many behind others, from some on. */
function following(
  before: readonly number[],
  places: readonly number[],
  { from, reach }: { from: number; reach: number },
): number[] {
  const known = new Set(before);
  const distances = Array.from({ length: reach + 1 - from }, (_, i) => from + i);
  return places.filter((place) => distances.some((distance) => known.has(place - distance)));
}

/** Where an article has the very form; everywhere, if the word is too common to be told by its form. */
function exactOf(
  { exact }: TermPostings,
  article: number,
  positions: readonly number[],
): readonly number[] {
  return exact.size === 0 ? positions : (exact.get(article) ?? []);
}
