/** The texts of the articles that the pages of a run show, whole or in part. */
import { firstParagraph, type Article } from "../article/index.ts";

/** A class, so that Eleventy hands it on instead of copying it. */
export class Bodies {
  readonly #read: (article: Article) => string;
  readonly #texts = new Map<string, string>();
  readonly #firstParagraphs = new Map<string, string>();

  /** @param read reads the text of an article below its front matter. */
  constructor(read: (article: Article) => string) {
    this.#read = read;
  }

  /** The text of an article, which is read for the first page that shows it. */
  of(article: Article): string {
    return kept(this.#texts, article.url, () => this.#read(article));
  }

  /** Its first paragraph: the pages of its day, its month and its own each show it. */
  firstParagraphOf(article: Article): string {
    return kept(this.#firstParagraphs, article.url, () => firstParagraph(this.of(article)));
  }
}

function kept(texts: Map<string, string>, url: string, make: () => string): string {
  let text = texts.get(url);
  if (text === undefined) texts.set(url, (text = make()));
  return text;
}
