/** Marks the words of a search in an article, and steps through them. */
import { pageWriter } from "../../common/page-style.ts";
import { markWords } from "../../../../_data/strings.ts";
import type { SearchModule } from "../../../search/format/types.ts";
import { readArticle, rangesOf, type ArticleText } from "./article-text.ts";
import { highlight } from "./highlighter.ts";
import { MarksBar } from "./marks-bar.ts";

/** Characters of the text around a place that are read out with it. */
const AROUND = 50;

/**
 * Marks what an article has of a query; where it has nothing, nothing happens.
 *
 * @param api URL of the search module.
 * @throws Error if the module cannot be loaded.
 */
export async function markArticle(query: string, api: string): Promise<void> {
  const { locate } = (await import(api)) as SearchModule;
  const article = readArticle(document);
  const found = await locate(query, article.text);
  const places = found
    .map(([start, end]) => ({ start, end, ranges: rangesOf(article, start, end) }))
    .filter(({ ranges }) => ranges.length > 0);
  if (places.length === 0) return;
  const marks = highlight(places.map(({ ranges }) => ranges));
  const bar = new MarksBar(places.length, markWords, pageWriter(), {
    onStep(index) {
      marks.show(index);
      scrollTo(marks.place(index));
      const { start = 0, end = 0 } = places[index] ?? {};
      return context(article, start, end);
    },
    onClose() {
      marks.clear();
      forgetQuery();
    },
  });
  // First in the text for those who go through it in order; it lies at the foot of the screen.
  document.querySelector("main")?.prepend(bar.element);
}

/** The words around a place, whole. */
function context({ text }: ArticleText, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(start - AROUND, 0), start)
      .split("\n")
      .at(-1) ?? "";
  const [after = ""] = text.slice(end, end + AROUND).split("\n");
  const words = before.replace(/^\S*\s/, "") + text.slice(start, end) + after.replace(/\s\S*$/, "");
  return words.replace(/\s+/g, " ").trim();
}

/** Brings a place to the upper third of the screen, where the text that follows it is seen too. */
function scrollTo(place: DOMRect | undefined): void {
  if (place === undefined) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({
    top: place.top - window.innerHeight / 3,
    behavior: still ? "instant" : "smooth",
  });
}

/** An article whose marks were closed is the article itself, at its own address. */
function forgetQuery(): void {
  const url = new URL(window.location.href);
  url.searchParams.delete("q");
  window.history.replaceState(window.history.state, "", url);
}
