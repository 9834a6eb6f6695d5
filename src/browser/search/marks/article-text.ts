/** The text of an article's page, and where in the page each piece of it is. */

/** Parts of an article that are read as its text. */
const PARTS = ".story-head h1, .standfirst, .story-head .kicker, .story-text, .story figcaption";

/** Elements that end a run of text: no phrase goes on across them. */
const BLOCKS = new Set(
  "P LI H1 H2 H3 H4 TD TH TR TABLE BLOCKQUOTE FIGURE FIGCAPTION DIV UL OL SECTION BR HR".split(" "),
);

/** A text node, and where in the whole text it begins. */
interface Piece {
  node: Text;
  start: number;
}

/** The whole text, and its pieces in order. */
export interface ArticleText {
  text: string;
  pieces: readonly Piece[];
}

/** Reads the text of the article that a page shows. */
export function readArticle(page: Document): ArticleText {
  const pieces: Piece[] = [];
  let text = "";
  for (const part of page.querySelectorAll(PARTS)) {
    if (part.parentElement?.closest(PARTS)) continue; // it is read with the part around it
    const walker = page.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        // A footnote's number is no part of the word that it stands beside.
        text += BLOCKS.has(node.tagName) ? "\n" : node.tagName === "SUP" ? " " : "";
      } else if (node instanceof Text && !node.parentElement?.closest("sup, .visually-hidden")) {
        pieces.push({ node, start: text.length });
        text += node.data;
      }
    }
    text += "\n";
  }
  return { text, pieces };
}

/**
 * The parts of a page that a place of the text has: one, or several where markup divides it.
 *
 * @param start offset in the whole text; `end` is exclusive.
 */
export function rangesOf({ pieces }: ArticleText, start: number, end: number): Range[] {
  return pieces.flatMap(({ node, start: begin }) => {
    const from = Math.max(start - begin, 0);
    const to = Math.min(end - begin, node.length);
    if (from >= to) return [];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}
