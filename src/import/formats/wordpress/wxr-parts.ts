/** Cuts a WordPress export into its items before they are parsed: so a bad one spoils no other. */
import { limits, megabytes } from "../../limits.ts";
import { Refusal } from "../../refusal.ts";
import { say, type Message } from "../../../messages/message.ts";

/** A part of an export as it is written. */
export type WxrPart = {
  /** The line of the file on which it begins. */
  line: number;
} & (
  | {
      /** What comes before the items, or an item. */
      kind: "head" | "item";
      text: string;
      /** What the feed's own names begin with, as `atom:`; mostly empty. */
      prefix: string;
    }
  | {
      /** Something that cannot be read, and why. */
      kind: "bad";
      fault: Message;
    }
);

/** What has to be known to find where items begin and end. */
const marks =
  /<!\[CDATA\[|\]\]>|<!--|-->|<(?<begin>[\w.-]{1,20}:|)(?:item|entry)[\s>]|<\/(?<end>[\w.-]{1,20}:|)(?:item|entry)\s*>|<\/(?:[\w.-]{1,20}:|)(?<root>rss|feed|RDF)\s*>/g;
/** Longer than any mark: what is kept back of a piece, as a mark may go on in the next one. */
const longestMark = 64;

/**
 * The parts of an export, in time by its length. An item that is too large, and one that the end of
 * the file cuts off, are told as bad ones.
 *
 * @throws Refusal when what comes before the items is too large.
 */
export async function* wxrParts(text: AsyncIterable<string>): AsyncGenerator<WxrPart> {
  const cutter = new Cutter();
  for await (const piece of text) yield* cutter.push(piece);
  yield* cutter.end();
}

class Cutter {
  #buffer = "";
  /** How far the buffer has been searched. */
  #searched = 0;
  #line = 1;
  #state: "head" | "item" | "between" | "end" = "head";
  /** What ends the stretch in which marks mean nothing. */
  #until: "]]>" | "-->" | undefined;
  #isTooLarge = false;
  /** The prefix of the first item; others are of something within an item. */
  #prefix: string | undefined;
  /** Where an item began of which the beginning was dropped. */
  #begin: number | undefined;

  *push(piece: string): Generator<WxrPart> {
    this.#buffer += piece;
    yield* this.#cut(longestMark);
  }

  *end(): Generator<WxrPart> {
    yield* this.#cut(0);
    if (this.#state === "end") return;
    if (this.#state === "head") {
      const [, root = ""] =
        /<([a-z_][\w:.-]*)[\s/>]/i.exec(this.#buffer.replace(/<!--[^]*?-->/g, "")) ?? [];
      if (root !== "" && !/^(?:.+:)?(?:rss|feed|RDF)$/.test(root)) {
        yield bad(
          say("<{root}>, expected <rss> or <feed>: no WordPress export and no feed", { root }),
          this.#line,
        );
        return;
      }
      yield { kind: "head", text: this.#buffer, line: this.#line, prefix: "" };
    }
    const where = this.#state === "item" ? say("in the middle of an item") : say("without </rss>");
    const reason = say(
      "not well-formed XML: the file ends {where}. It was cut off, and the rest is missing",
      { where },
    );
    yield bad(reason, this.#line);
  }

  /** @param kept characters at the end of what was read that are left for the next time. */
  *#cut(kept: number): Generator<WxrPart> {
    marks.lastIndex = this.#searched;
    for (let mark = marks.exec(this.#buffer); mark; mark = marks.exec(this.#buffer)) {
      if (mark.index >= this.#buffer.length - kept) break;
      const [found] = mark;
      const { begin, end: ends, root } = mark.groups ?? {};
      const end = mark.index + found.length;
      this.#searched = end;
      if (this.#until !== undefined) {
        if (found === this.#until) this.#until = undefined;
      } else if (found === "<![CDATA[") this.#until = "]]>";
      else if (found === "<!--") this.#until = "-->";
      else if (begin !== undefined && begin === (this.#prefix ??= begin)) {
        const before = this.#take(mark.index);
        if (this.#state === "head") yield { kind: "head", ...before };
        if (this.#state === "item") yield bad(say("an item without </item>"), before.line);
        this.#state = "item";
      } else if (ends !== undefined && ends === this.#prefix && this.#state === "item") {
        const item = this.#take(end);
        yield this.#isTooLarge || item.text.length > limits.record
          ? bad(
              say("an item of more than {record}", { record: megabytes(limits.record) }),
              this.#begin ?? item.line,
            )
          : { kind: "item", ...item };
        this.#isTooLarge = false;
        this.#begin = undefined;
        this.#state = "between";
      } else if (root !== undefined && this.#state !== "item") {
        if (this.#state === "head") yield { kind: "head", ...this.#take(end) };
        this.#state = "end";
      }
      marks.lastIndex = this.#searched;
    }
    this.#searched = Math.max(this.#searched, this.#buffer.length - kept);
    if (this.#buffer.length > limits.record) this.#drop();
  }

  /** What was searched is not kept for an item that is refused anyhow. */
  #drop(): void {
    if (this.#state === "head")
      throw new Refusal(
        say("no item in the first {record}, expected a WordPress export", {
          record: megabytes(limits.record),
        }),
      );
    this.#isTooLarge ||= this.#state === "item";
    const { line } = this.#take(this.#searched);
    this.#begin ??= line;
  }

  #take(length: number): { text: string; line: number; prefix: string } {
    const text = this.#buffer.slice(0, length);
    const line = this.#line;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#line++;
    this.#buffer = this.#buffer.slice(length);
    this.#searched = Math.max(0, this.#searched - length);
    return { text, line, prefix: this.#prefix ?? "" };
  }
}

function bad(fault: Message, line: number): WxrPart {
  return { kind: "bad", fault, line };
}
