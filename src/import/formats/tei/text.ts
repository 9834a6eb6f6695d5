/** The text of an article of an edition as Markdown: every letter of it, and what editors did to it. */
import { editorialMarks, type EditorialMark } from "../../../article/index.ts";
import { writePicture } from "../../clean/html/write.ts";
import { exampleOf, type Note } from "../../item.ts";
import { isBlock, listBlocks, tableBlocks, verseBlocks, type BlockWriter } from "./blocks.ts";
import { Lines } from "./lines.ts";
import { around, dressed, indented } from "./marks.ts";
import { chosenOf, isApart, plainText } from "./names.ts";
import type { PageLabel } from "./page-labels.ts";
import { childrenOf, textWithin, within, type TeiElement, type TeiNode } from "./tree.ts";
import { english, say, type Message } from "../../../messages/message.ts";

/** A text, and what was left out of it. */
export interface TeiText {
  markdown: string;
  /** Which marks of editors it has. */
  marks: EditorialMark[];
  notes: Note[];
}

/**
 * Reads an article's text.
 *
 * @param heads the heads that are the article's title and subtitle: of these only notes are left.
 * @param hasPicture tells which pictures can be brought along; the text has them by their addresses.
 */
export function textOf(
  element: TeiElement,
  heads: ReadonlySet<TeiElement>,
  labelOf: PageLabel,
  hasPicture: HasPicture,
): TeiText {
  const reader = new TextReader(heads, labelOf, hasPicture);
  return reader.read(element);
}

/** Whether a picture lies beside the edition. */
export type HasPicture = (address: string) => boolean;

class TextReader {
  readonly #heads: ReadonlySet<TeiElement>;
  readonly #hasPicture: HasPicture;
  readonly #lines: Lines;
  readonly #writer: BlockWriter;
  readonly #footnotes: string[] = [];
  readonly #marks = new Set<EditorialMark>();
  readonly #left = new Map<string, { what: Message; count: number; example: string }>();

  constructor(heads: ReadonlySet<TeiElement>, labelOf: PageLabel, hasPicture: HasPicture) {
    this.#heads = heads;
    this.#hasPicture = hasPicture;
    this.#lines = new Lines(labelOf);
    this.#writer = {
      lines: this.#lines,
      inline: (element) => this.#inline(element),
      inlineChildren: (element) => this.#inlineChildren(element),
      block: (element, level) => this.#block(element, level),
      blocks: (element, level) => this.#blocks(element, level),
    };
  }

  read(element: TeiElement): TeiText {
    const text = this.#blocks(element, 2);
    const notes = this.#footnotes.map((note, i) => indented(note, `[^${i + 1}]: `, "    "));
    return {
      markdown: [...text, ...notes].join("\n\n"),
      marks: editorialMarks.filter((mark) => this.#marks.has(mark)),
      notes: [...this.#left.values()].map(({ what, count, example }) => ({
        code: say("left out: {what}", { what }),
        message: exampleOf(count, example),
      })),
    };
  }

  /** The blocks that an element's children are; what stands between blocks is a paragraph. */
  #blocks(element: TeiElement, level: number): string[] {
    const written: string[] = [];
    let run = "";
    const end = () => {
      if (
        this.#lines.isCallAlone(run) &&
        written.length > 0 &&
        !/^(?:\||#)/.test(written.at(-1) ?? "")
      )
        written.push(`${written.pop() ?? ""}${this.#lines.line(run)}`);
      else written.push(this.#lines.paragraph(run));
      if (written.at(-1) === "") written.pop();
      run = "";
    };
    let before: TeiNode | undefined;
    for (const child of element.children) {
      if (typeof child !== "string" && isBlock(child)) {
        end();
        written.push(...this.#block(child, level).filter((block) => block !== ""));
      } else {
        run += isApart(element, before, child) ? " " : "";
        run += typeof child === "string" ? child : this.#inline(child);
      }
      before = child;
    }
    end();
    return written;
  }

  #block(element: TeiElement, level: number): string[] {
    const { name } = element;
    if (this.#heads.has(element)) return this.#besideHead(element);
    if (name === "head") return [this.#heading(element, level)];
    if (name.startsWith("div")) return this.#blocks(element, level + 1);
    if (name === "lg") return verseBlocks(element.children, level, this.#writer);
    if (name === "l") return verseBlocks([element], level, this.#writer);
    if (name === "list" || name === "listBibl") return listBlocks(element, level, this.#writer);
    if (name === "table") return tableBlocks(element, this.#writer);
    if (name === "figure" && childrenOf(element, "graphic").length > 0)
      return this.#figure(element, level);
    const inner = this.#blocks(element, level);
    if (name === "quote" || name === "epigraph") return [indented(inner.join("\n\n"), "> ", "> ")];
    const [only, ...others] = inner;
    if (only === undefined || others.length > 0) return inner;
    return [this.#spoken(element, dressed(element, only), only)];
  }

  /** The pictures of a figure, under its head or else its words; those that are not there are told. */
  #figure(figure: TeiElement, level: number): string[] {
    const graphics = childrenOf(figure, "graphic");
    const there = graphics.filter((it) => this.#hasPicture(addressOf(it)));
    const missing = graphics.filter((it) => !there.includes(it)).map(addressOf);
    this.#leave(say("pictures"), missing);
    const [description] = childrenOf(figure, "figDesc");
    const [head] = childrenOf(figure, "head");
    const used = new Set(there.length === 0 ? graphics : [...graphics, head, description]);
    const rest = figure.children.filter((it) => typeof it === "string" || !used.has(it));
    const written = there.map((it) =>
      writePicture({
        src: addressOf(it),
        alt: description === undefined ? "" : plainText(description),
        caption: head === undefined ? "" : plainText(head),
      }),
    );
    return [...written, ...this.#blocks({ ...figure, children: rest }, level)];
  }

  /** A title has no place for a page or a note: pages begin with the text, notes stand at its head. */
  #besideHead(head: TeiElement): string[] {
    for (const pb of within(head, "pb")) this.#lines.pageBreak(pb);
    const texts = within(head, "note").map((note) => this.#blocks(note, 6).join("\n\n"));
    this.#leave(say("struck by the editors (del)"), within(head, "del").map(plainText));
    const unread = within(head, "choice").flatMap((choice) => chosenOf(choice).slice(1));
    this.#leave(say("other readings of a title"), unread.map(plainText));
    return texts;
  }

  #heading(head: TeiElement, level: number): string {
    const run = this.#inlineChildren(head);
    const isLong = plainText(head).length > longestHeading;
    if (isLong || level <= 2) return this.#lines.paragraph(run);
    const text = this.#lines.withPages(run);
    return text === "" ? "" : `${"#".repeat(Math.min(level - 1, 6))} ${text}`;
  }

  #inlineChildren(element: TeiElement): string {
    let text = "";
    let before: TeiNode | undefined;
    for (const child of element.children) {
      const isOwnLine = typeof child !== "string" && isBlock(child);
      text += isOwnLine || isApart(element, before, child) ? " " : "";
      text += typeof child === "string" ? child : this.#inline(child);
      text += isOwnLine ? " " : "";
      before = child;
    }
    return text;
  }

  /** An element within a line: its text, perhaps with what is held in it. */
  #inline(element: TeiElement): string {
    switch (element.name) {
      case "pb":
        return this.#lines.pageMark(element);
      case "lb":
      case "cb":
        return element.attributes["break"] === "no" ? "" : " ";
      case "note":
        return this.#note(element);
      case "gap":
        this.#marks.add("gap");
        return "[…]";
      case "choice":
        return this.#choice(element);
      case "del":
        this.#leave(say("struck by the editors (del)"), [plainText(element)]);
        return "";
      case "fw":
        this.#leave(say("running heads (fw)"), [plainText(element)]);
        return "";
      case "graphic": {
        const src = addressOf(element);
        if (this.#hasPicture(src))
          return this.#lines.hold(writePicture({ src, alt: "", caption: "" }));
        this.#leave(say("pictures"), [src]);
        return "";
      }
      case "include":
        this.#leave(say("files of others (XInclude)"), [element.attributes["href"] ?? ""]);
        return "";
      default:
        return this.#phrase(element);
    }
  }

  #phrase(element: TeiElement): string {
    const text = this.#inlineChildren(element);
    if (text.trim() === "") return text;
    if (element.name === "supplied" || element.name === "corr") {
      this.#marks.add("supplied");
      return around("[", text, "]");
    }
    if (element.name === "unclear") {
      this.#marks.add("unclear");
      return around("", text, " [؟]");
    }
    const shown = dressed(element, text);
    const target = element.attributes["target"] ?? "";
    if (element.name === "ref" && /^https?:\/\/[^\s<>]+$/.test(target))
      return around("", text, "", (label) =>
        this.#lines.hold(`[${this.#lines.line(label, true)}](<${target}>)`),
      );
    return this.#spoken(element, shown, shown);
  }

  /** Words whose language is given in it, unless something else is held among them. */
  #spoken(element: TeiElement, text: string, otherwise: string): string {
    const lang = element.attributes["xml:lang"] ?? "ar";
    const mayBe = /^(?:foreign|title|term|q|quote|p)$/.test(element.name);
    const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(lang) && !/^ar\b/.test(lang);
    if (
      !mayBe ||
      !isTag ||
      /[[\]\\\n]/.test(text) ||
      this.#lines.hasHeld(text) ||
      !/\p{L}/u.test(text)
    )
      return otherwise;
    return element.name === "p"
      ? `[${text}]{lang=${lang}}`
      : around("", text, "", (words) =>
          this.#lines.hold(`[${this.#lines.line(words, true)}]{lang=${lang}}`),
        );
  }

  /** What the paper has, and behind it in brackets what editors would have it be. */
  #choice(choice: TeiElement): string {
    const [first, ...others] = chosenOf(choice);
    if (!first) return "";
    const text = this.#inlineChildren(first);
    const shown = others
      .map((other) => this.#inlineChildren(other).trim())
      .filter((other) => other !== "");
    if (shown.length === 0) return text;
    this.#marks.add("reading");
    return around("", text, ` [= ${shown.join("، ")}]`);
  }

  #note(note: TeiElement): string {
    if (!/[\p{L}\p{N}]/u.test(textWithin(note))) {
      this.#leave(say("empty notes"), [`line ${note.line}`]);
      return "";
    }
    if (note.attributes["place"] === "inline") return ` ${this.#inlineChildren(note)} `;
    const index = this.#footnotes.push("") - 1;
    this.#footnotes[index] = this.#lines.apart(() => this.#blocks(note, 6)).join("\n\n");
    return this.#lines.hold(`[^${index + 1}]`);
  }

  #leave(what: Message, examples: readonly string[]): void {
    for (const example of examples) {
      const name = english(what);
      const before = this.#left.get(name);
      const joined = before ? `${before.example}; ${example}` : example;
      this.#left.set(name, { what, count: (before?.count ?? 0) + 1, example: joined });
    }
  }
}

const longestHeading = 200;

function addressOf({ attributes }: TeiElement): string {
  return attributes["url"] ?? "";
}
