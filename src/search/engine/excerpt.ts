/** Excerpts of whole sentences, with the words sought marked. */
import { escapeHtml } from "../../lib/html.ts";
import type { Span } from "./locate.ts";

/** Words of an excerpt at most; a longer sentence is cut where words are. */
const MOST_WORDS = 44;
/** Words before the first that is sought, where a sentence must be cut. */
const LEADING = 10;

/** A text as HTML: everything is escaped, and some places in it, in order, are in `<mark>`. */
export function marked(text: string, places: readonly Span[]): string {
  let html = "";
  let done = 0;
  for (const [start, end] of places) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}

/**
 * The sentences in which most of what is sought stands, as HTML: everything is escaped, the words
 * found are in `<mark>`, an ellipsis says where a sentence is cut.
 *
 * @param places in the text, in order, with what is sought at each.
 */
export function excerpt(text: string, places: readonly Span[]): string {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return "";
  const best = extend(bestWindow(sentences, places, text), sentences, text);
  const [from, to] = fit(text, best, places);
  const within = places.filter(([start, end]) => start >= from && end <= to);
  const html = marked(
    text.slice(from, to),
    within.map(([start, end]): Span => [start - from, end - from]),
  );
  const before = from > best[0] ? "… " : "";
  const after = to < best[1] ? " …" : "";
  return before + html.replace(/\s+/g, " ").trim() + after;
}

/** Sentences end at a full stop, a question or exclamation mark, an ellipsis or the line's end. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  // A run of marks is looked at once, from its beginning, so that a long one costs no more.
  for (const { 0: sentence, index } of text.matchAll(
    /\S[^\n]*?(?:(?<![.!?؟…])[.!?؟…]+["»”)\]]*(?=\s|$)|(?=\n)|$)/g,
  )) {
    spans.push([index, index + sentence.length]);
  }
  return spans;
}

/**
 * The run of sentences, as long as an excerpt may be, with the most different words sought. A run has
 * no more sentences than an excerpt has words, so the time grows with the text's length alone.
 */
function bestWindow(sentences: readonly Span[], places: readonly Span[], text: string): Span {
  const words = sentences.map(([start, end]) => countWords(text.slice(start, end)));
  const firsts = firstPlaces(sentences, places);
  let best: Span = sentences[0] ?? [0, 0];
  let most = -1;
  for (const [i, [start]] of sentences.entries()) {
    if (places.length > 0 && firsts[i] === firsts[i + 1]) continue;
    let length = 0;
    let next = firsts[i] ?? 0;
    const different = new Set<string>();
    for (let k = i; k < sentences.length; k++) {
      const end = sentences[k]?.[1] ?? start;
      length += words[k] ?? 0;
      if (length > MOST_WORDS && k > i) break;
      for (; next < (firsts[k + 1] ?? 0); next++) {
        const place = places[next];
        if (place && place[1] <= end) different.add(text.slice(...place));
      }
      const worth = different.size * 10 + Math.min(next - (firsts[i] ?? 0), 9);
      if (worth > most) {
        most = worth;
        best = [start, end];
      }
      if (length > MOST_WORDS) break;
    }
  }
  return best;
}

/** For each sentence the first place that is in it or behind it, and at the end their number. */
function firstPlaces(sentences: readonly Span[], places: readonly Span[]): number[] {
  let place = 0;
  const firsts = sentences.map(([start]) => {
    while ((places[place]?.[0] ?? Infinity) < start) place++;
    return place;
  });
  return [...firsts, places.length];
}

/** With the sentences after it, as far as an excerpt may go. */
function extend([from, to]: Span, sentences: readonly Span[], text: string): Span {
  let words = countWords(text.slice(from, to));
  let last = to;
  for (const [start, end] of sentences) {
    if (end <= to) continue;
    words += countWords(text.slice(start, end));
    if (words > MOST_WORDS) break;
    last = end;
  }
  return [from, last];
}

/** The part of a stretch that is short enough, about the first word sought. */
function fit(text: string, [from, to]: Span, places: readonly Span[]): Span {
  const words = Array.from(text.slice(from, to).matchAll(/\S+/g), ({ 0: word, index }): Span => [
    from + index,
    from + index + word.length,
  ]);
  if (words.length <= MOST_WORDS) return [from, to];
  const first = places.find(([start, end]) => start >= from && end <= to)?.[0] ?? from;
  const at = words.findIndex(([, end]) => end > first);
  const begin = Math.max(0, Math.min(at - LEADING, words.length - MOST_WORDS));
  return [words[begin]?.[0] ?? from, words[begin + MOST_WORDS - 1]?.[1] ?? to];
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
