/**
 * Paragraphs of the classic editor, which stores blank lines instead of them. The rules are those of
 * `wpautop` in WordPress's `formatting.php`; the way is our own: one pass over the tags.
 */
import { limits } from "../../limits.ts";
import { piecesOf, type Piece } from "./tags.ts";

/** Elements that are no part of a paragraph, as WordPress lists them. */
const blocks = new Set(
  "table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu summary main center noscript".split(
    " ",
  ),
);
const voidBlocks = new Set(["hr", "col", "area"]);
/** Elements whose inside stays as it is. */
const verbatim = new Set(
  "pre script style textarea svg math select object video audio map button".split(" "),
);
/** Elements that hold words but no paragraphs: a blank line is a break in them. */
const lineHolders = new Set("h1 h2 h3 h4 h5 h6 dt figcaption caption legend summary".split(" "));
/** Elements that hold no words of their own. */
const structures = new Set("table thead tfoot tbody tr colgroup ul ol dl menu".split(" "));
/** Elements in which a single paragraph needs no `<p>`. */
const cells = new Set("li td th dd figure center address".split(" "));
/** Elements that the next of their kind closes. */
const selfClosed = new Set("li td th tr dd dt p".split(" "));
/** Inline tags that are carried from a paragraph into the next; no editor nests more. */
const deepest = 8;
/** How far up a closing tag looks for what it closes. */
const deepestBlock = 200;

/**
 * HTML with the paragraphs and breaks that WordPress shows: blank lines part paragraphs, other line
 * breaks break lines, whatever tags are around. What has paragraphs already stays.
 */
export function autop(html: string): string {
  const writer = new ParagraphWriter();
  // A line that holds nothing but a space is how editors wrote a blank one.
  const lines = html.replace(/\r\n?/g, "\n").replace(/^(?:&nbsp;|[^\S\n])+$/gim, "");
  const pieces = piecesOf(lines);
  const closers = countClosers(pieces);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    if (piece.kind === "close") closers.set(piece.name, (closers.get(piece.name) ?? 0) - 1);
    if (piece.kind === "open" && verbatim.has(piece.name) && (closers.get(piece.name) ?? 0) > 0) {
      const whole: string[] = [];
      for (; i < pieces.length; i++) {
        const part = pieces[i];
        whole.push(part?.source ?? "");
        if (part?.kind !== "close") continue;
        closers.set(part.name, (closers.get(part.name) ?? 0) - 1);
        if (part.name === piece.name) break;
      }
      writer.verbatim(whole.join(""), blocks.has(piece.name));
    } else writer.write(piece);
  }
  return writer.end();
}

function countClosers(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, name } of pieces) {
    if (kind === "close") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

class ParagraphWriter {
  readonly #out: string[] = [];
  /** Names of the blocks that are open. */
  readonly #open: string[] = [];
  /** Inline tags that are open; `<b>` goes on in the next paragraph if it was not closed. */
  readonly #inline: Piece[] = [];
  /** Paragraphs since the last block's tag; of the last one the pieces. */
  #paragraphs: string[] = [];
  #line: string[] = [];
  #hasWords = false;
  #carried = 0;

  write(piece: Piece): void {
    if (piece.kind === "comment") return;
    if (piece.kind === "text") this.#text(piece.source);
    else if (blocks.has(piece.name)) this.#block(piece);
    else this.#inlineTag(piece);
  }

  verbatim(source: string, isBlock: boolean): void {
    if (isBlock) {
      this.#flush();
      this.#leave((name) => name === "p");
      this.#out.push(source);
    } else {
      this.#line.push(inOneLine(source));
      this.#hasWords = true;
    }
  }

  end(): string {
    this.#flush();
    return this.#out.join("\n");
  }

  #text(text: string): void {
    const [first = "", ...others] = text.split(/\n[^\S\n]*(?:\n\s*)+/);
    this.#addText(first);
    for (const other of others) {
      this.#endParagraph();
      this.#addText(other);
    }
  }

  #addText(text: string): void {
    this.#line.push(text);
    this.#hasWords ||= /[^\s\u00a0]/.test(text.replace(/&(?:nbsp|#160|#xa0);/gi, " "));
  }

  #inlineTag(piece: Piece): void {
    const { kind, name, source } = piece;
    if (name === "br") {
      // Two breaks part paragraphs, as two line ends do.
      if (this.#line.slice(-2).join("").trim().endsWith("<br>")) this.#endParagraph();
      else this.#line.push("<br>");
      return;
    }
    if (kind === "close") {
      const at = this.#inline.findLastIndex((it) => it.name === name);
      if (at === -1) return;
      this.#inline.splice(at, 1);
    } else if (/^(?:img|iframe|embed|input|video|audio|object)$/.test(name)) this.#hasWords = true;
    else if (!/^(?:wbr|source|track|param|link|meta)$/.test(name) && !source.endsWith("/>")) {
      if (this.#inline.length < deepest) this.#inline.push(piece);
    }
    this.#line.push(inOneLine(source));
  }

  #block({ kind, name, source }: Piece): void {
    this.#flush();
    if (kind === "close") {
      const at = this.#open.slice(-deepestBlock).lastIndexOf(name);
      if (at === -1) return;
      this.#open.length = Math.max(0, this.#open.length - deepestBlock) + at;
      this.#out.push(source);
      return;
    }
    this.#leave((open) => open === "p" || (open === name && selfClosed.has(name)));
    this.#out.push(source);
    if (!voidBlocks.has(name)) this.#open.push(name);
  }

  /** Closes the innermost block if the next one cannot be in it. */
  #leave(isLeft: (name: string) => boolean): void {
    const last = this.#open.at(-1);
    if (last === undefined || !isLeft(last)) return;
    this.#open.pop();
    this.#out.push(`</${last}>`);
  }

  #endParagraph(): void {
    const closing = this.#inline.map(({ name }) => `</${name}>`).reverse();
    const line = this.#line.join("");
    if (this.#hasWords) this.#paragraphs.push(withBreaks(line) + closing.join(""));
    // Tags that go on without end would make more elements than any article has.
    this.#carried += this.#inline.length;
    if (this.#carried > limits.elements) this.#inline.length = 0;
    this.#line = this.#inline.map(({ source }) => inOneLine(source));
    this.#hasWords = false;
  }

  #flush(): void {
    this.#endParagraph();
    const paragraphs = this.#paragraphs;
    this.#paragraphs = [];
    if (paragraphs.length === 0) return;
    const holder = this.#open.at(-1) ?? "";
    if (lineHolders.has(holder)) this.#out.push(paragraphs.join("<br>\n"));
    else if (holder === "p") this.#out.push(paragraphs.join("</p>\n<p>"));
    else if (structures.has(holder) || (cells.has(holder) && paragraphs.length === 1))
      this.#out.push(paragraphs.join("<br>\n"));
    else for (const words of paragraphs) this.#out.push(`<p>${words}</p>`);
  }
}

/** Line ends as breaks, those at the ends left out. */
function withBreaks(line: string): string {
  return line
    .split(/\n|<br>/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("<br>\n");
}

/** A tag whose attributes have line ends, which break no line of the text. */
function inOneLine(source: string): string {
  return source.replaceAll("\n", " ");
}
