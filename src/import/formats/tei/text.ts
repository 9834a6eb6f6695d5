/** The text of an article of an edition as Markdown: every letter of it, and what editors did to it. */
import { editorialMarks, type EditorialMark } from "../../../article/index.ts";
import { escapeStart } from "../../../article/markdown/decoded-text.ts";
import type { Note } from "../../item.ts";
import { Lines } from "./lines.ts";
import { around, dressed, indented } from "./marks.ts";
import { chosenOf, isApart, plainText } from "./names.ts";
import type { PageLabel } from "./page-labels.ts";
import { childrenOf, textWithin, within, type TeiElement, type TeiNode } from "./tree.ts";

/** A text, and what was left out of it. */
export interface TeiText {
  markdown: string;
  /** Which marks of editors it has. */
  marks: EditorialMark[];
  notes: Note[];
}

/** Elements that stand on lines of their own. */
const blocks = new Set(
  `ab argument body byline castList closer dateline div div1 div2 div3 epigraph figure floatingText front
  back group head item l lg list listBibl opener p postscript salute signed sp speaker stage table text
  trailer`.split(/\s+/),
);
/** Elements that are blocks where they hold blocks. */
const perhapsBlocks = new Set(["quote", "q", "cit"]);

/**
 * Reads an article's text.
 *
 * @param heads the heads that are the article's title and subtitle: of these only notes are left.
 */
export function textOf(
  element: TeiElement,
  heads: ReadonlySet<TeiElement>,
  labelOf: PageLabel,
): TeiText {
  const reader = new TextReader(heads, labelOf);
  return reader.read(element);
}

class TextReader {
  readonly #heads: ReadonlySet<TeiElement>;
  readonly #lines: Lines;
  readonly #footnotes: string[] = [];
  readonly #marks = new Set<EditorialMark>();
  readonly #left = new Map<string, { count: number; example: string }>();

  constructor(heads: ReadonlySet<TeiElement>, labelOf: PageLabel) {
    this.#heads = heads;
    this.#lines = new Lines(labelOf);
  }

  read(element: TeiElement): TeiText {
    const text = this.#blocks(element, 2);
    const notes = this.#footnotes.map((note, i) => indented(note, `[^${i + 1}]: `, "    "));
    return {
      markdown: [...text, ...notes].join("\n\n"),
      marks: editorialMarks.filter((mark) => this.#marks.has(mark)),
      notes: [...this.#left].map(([what, { count, example }]) => ({
        code: `left out: ${what}`,
        message: count === 1 ? example : `${count}: ${example} …`,
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
    if (name === "lg") return this.#verse(element.children, level);
    if (name === "l") return this.#verse([element], level);
    if (name === "list" || name === "listBibl") return this.#list(element, level);
    if (name === "table") return this.#table(element);
    if (name === "figure") this.#leave("pictures", within(element, "graphic").map(addressOf));
    const inner = this.#blocks(element, level);
    if (name === "quote" || name === "epigraph") return [indented(inner.join("\n\n"), "> ", "> ")];
    const [only, ...others] = inner;
    if (only === undefined || others.length > 0) return inner;
    return [this.#spoken(element, dressed(element, only), only)];
  }

  /** A title has no place for a page or a note: pages begin with the text, notes stand at its head. */
  #besideHead(head: TeiElement): string[] {
    for (const pb of within(head, "pb")) this.#lines.pageBreak(pb);
    const texts = within(head, "note").map((note) => this.#blocks(note, 6).join("\n\n"));
    this.#leave("struck by the editors (del)", within(head, "del").map(plainText));
    const unread = within(head, "choice").flatMap((choice) => chosenOf(choice).slice(1));
    this.#leave("other readings of a title", unread.map(plainText));
    return texts;
  }

  #heading(head: TeiElement, level: number): string {
    const run = this.#inlineChildren(head);
    const isLong = plainText(head).length > longestHeading;
    if (isLong || level <= 2) return this.#lines.paragraph(run);
    const text = this.#lines.withPages(run);
    return text === "" ? "" : `${"#".repeat(Math.min(level - 1, 6))} ${text}`;
  }

  /** Lines of verse: half-lines are parted as `src/article/markdown/verse.ts` reads it. */
  #verse(children: readonly TeiNode[], level: number): string[] {
    const written: string[] = [];
    let lines: string[] = [];
    const end = () => {
      const isParted = lines.some((line) => line.includes(" %~% "));
      if (lines.length > 0) written.push(lines.join(isParted ? "\n" : "\\\n"));
      lines = [];
    };
    for (const child of children) {
      if (typeof child === "string" || (!isBlock(child) && child.name !== "note")) {
        const line = this.#lines.withPages(typeof child === "string" ? child : this.#inline(child));
        if (line !== "") lines.push(escapeStart(line));
      } else if (child.name === "l") {
        const line = this.#verseLine(child);
        if (line !== "") lines.push(escapeStart(line));
      } else if (child.name === "note" && lines.length > 0) {
        lines.push(`${lines.pop() ?? ""}${this.#lines.line(this.#inline(child))}`);
      } else {
        end();
        if (child.name === "note") written.push(this.#lines.paragraph(this.#inline(child)));
        else written.push(...this.#block(child, level + 1));
      }
    }
    end();
    return written;
  }

  #verseLine(l: TeiElement): string {
    const halves: string[] = [""];
    const add = (text: string) => halves.push((halves.pop() ?? "") + text);
    let isAfterHalf = false;
    for (const child of l.children) {
      if (typeof child === "string") add(child);
      else if (child.name === "caesura" || child.name === "cb") halves.push("");
      else if (child.name === "seg") {
        if (isAfterHalf) halves.push("");
        add(this.#inline(child));
        isAfterHalf = true;
      } else add(this.#inline(child));
    }
    // A half-line that is empty, or holds a page's beginning alone, is part of the one beside it.
    const seen = halves.reduce<string[]>((all, half) => {
      const last = all.at(-1);
      const isOwn = last === undefined || (this.#lines.isSeen(last) && this.#lines.isSeen(half));
      return isOwn ? [...all, half] : [...all.slice(0, -1), last + half];
    }, []);
    const [first = "", ...others] = seen;
    const begin = dressed(l, this.#lines.withPages(first));
    return [begin, ...others.map((half) => this.#lines.line(half))].join(" %~% ");
  }

  #list(list: TeiElement, level: number): string[] {
    const written: string[] = [];
    let items: string[] = [];
    let label = "";
    const end = () => {
      if (items.length > 0) written.push(items.join(items.some(isLoose) ? "\n\n" : "\n"));
      items = [];
    };
    const item = (texts: readonly string[]) => {
      const [first = "", ...rest] = texts;
      const text = [label, first].filter((part) => part !== "").join(" ");
      label = "";
      if (text !== "") items.push(indented([text, ...rest].join("\n\n"), "- ", "  "));
    };
    for (const child of childrenOf(list)) {
      if (child.name === "label") label = this.#lines.paragraph(this.#inlineChildren(child));
      else if (child.name === "item" || child.name === "bibl") item(this.#blocks(child, level));
      else if (child.name === "pb") this.#lines.pageBreak(child);
      else if (child.name === "head") {
        end();
        written.push(this.#lines.paragraph(this.#inlineChildren(child)));
      } else {
        end();
        written.push(...this.#blocks({ ...list, children: [child] }, level));
      }
    }
    if (label !== "") item([""]);
    end();
    return written;
  }

  #table(table: TeiElement): string[] {
    const before = childrenOf(table, "head").map((head) =>
      this.#lines.paragraph(this.#inlineChildren(head)),
    );
    for (const pb of childrenOf(table, "pb")) this.#lines.pageBreak(pb);
    const rows = childrenOf(table, "row").map((row) =>
      childrenOf(row).flatMap((cell) => {
        if (cell.name === "pb") this.#lines.pageBreak(cell);
        if (cell.name !== "cell") return [];
        const text = this.#lines.withPages(this.#inlineChildren(cell)).replaceAll("|", "\\|");
        const span = Math.min(Number(cell.attributes["cols"] ?? 1) || 1, 50);
        return [text, ...Array<string>(span - 1).fill("")];
      }),
    );
    const others = childrenOf(table)
      .filter(({ name }) => !/^(?:head|row|pb)$/.test(name))
      .map((child) => this.#lines.paragraph(this.#inline(child)));
    const width = Math.max(0, ...rows.map(({ length }) => length));
    if (width === 0) return [...before, ...others];
    const hasHead = childrenOf(table, "row")[0]?.attributes["role"] === "label";
    const all = hasHead ? rows : [[], ...rows];
    const lines = all.map(
      (row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`,
    );
    lines.splice(1, 0, `|${" --- |".repeat(width)}`);
    return [...before, lines.join("\n"), ...others];
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
        this.#leave("struck by the editors (del)", [plainText(element)]);
        return "";
      case "fw":
        this.#leave("running heads (fw)", [plainText(element)]);
        return "";
      case "graphic":
        this.#leave("pictures", [addressOf(element)]);
        return "";
      case "include":
        this.#leave("files of others (XInclude)", [element.attributes["href"] ?? ""]);
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
      this.#leave("empty notes", [`line ${note.line}`]);
      return "";
    }
    if (note.attributes["place"] === "inline") return ` ${this.#inlineChildren(note)} `;
    const index = this.#footnotes.push("") - 1;
    this.#footnotes[index] = this.#lines.apart(() => this.#blocks(note, 6)).join("\n\n");
    return this.#lines.hold(`[^${index + 1}]`);
  }

  #leave(what: string, examples: readonly string[]): void {
    for (const example of examples) {
      const before = this.#left.get(what);
      const joined = before ? `${before.example}; ${example}` : example;
      this.#left.set(what, { count: (before?.count ?? 0) + 1, example: joined });
    }
  }
}

const longestHeading = 200;

function isBlock(element: TeiElement): boolean {
  return (
    blocks.has(element.name) ||
    (perhapsBlocks.has(element.name) && childrenOf(element).some(isBlock))
  );
}

function isLoose(item: string): boolean {
  return item.includes("\n\n");
}

function addressOf({ attributes }: TeiElement): string {
  return attributes["url"] ?? "";
}
