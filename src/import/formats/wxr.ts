/** Reads the items of a WordPress export (WXR 1.2, an extension of RSS 2.0) as they come. */
import { SaxesParser } from "saxes";
import { Refusal } from "../refusal.ts";
import { limits, megabytes } from "../limits.ts";

/** An item of an export: a post, a page, an attachment. */
export interface WxrItem {
  /** Texts of its elements by name, as `title`, `wp:post_id`, `content:encoded`. */
  fields: Readonly<Record<string, string>>;
  categories: readonly { domain: string; name: string }[];
  /** Custom fields, by name. */
  meta: Readonly<Record<string, string>>;
}

/** What an export says beside its items. */
export interface WxrChannel {
  title?: string;
  link?: string;
  language?: string;
  /** Names of authors by their logins. */
  authors: Map<string, string>;
}

/**
 * The items of an export.
 *
 * @param channel filled with what comes before the items.
 * @throws Refusal when it is not well-formed, declares entities, or has an element that is too large;
 *   the items before that have been yielded.
 */
export async function* wxrItems(
  text: AsyncIterable<string>,
  channel: WxrChannel,
): AsyncGenerator<WxrItem> {
  const reader = new ItemReader(channel);
  for await (const piece of text) {
    reader.push(piece);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}

class ItemReader {
  readonly #parser = new SaxesParser<{ xmlns: false; position: true }>({
    xmlns: false,
    position: true,
  });
  readonly #channel: WxrChannel;
  #ready: WxrItem[] = [];
  #path: string[] = [];
  #text = "";
  #size = 0;
  #waiting = 0;
  #fields: Record<string, string> = {};
  #categories: { domain: string; name: string }[] = [];
  #meta: Record<string, string> = {};
  #domain = "";

  constructor(channel: WxrChannel) {
    this.#channel = channel;
    const parser = this.#parser;
    parser.on("doctype", (doctype) => {
      if (/<!ENTITY/i.test(doctype))
        throw new Refusal(
          "it declares XML entities, which no WordPress export does: they may unfold without end",
        );
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.#waiting = 0;
      this.#path.push(name);
      this.#text = "";
      if (name === "category") this.#domain = attributes["domain"] ?? "category";
    });
    parser.on("text", (text) => this.#add(text));
    parser.on("cdata", (text) => this.#add(text));
    parser.on("closetag", ({ name }) => {
      this.#waiting = 0;
      this.#close(name);
    });
    parser.on("error", (error) => {
      throw new Refusal(`not well-formed XML: ${error.message}. The rest of the file was not read`);
    });
  }

  push(piece: string): void {
    // Between two tags there is no more than one text.
    this.#waiting += piece.length;
    if (this.#waiting > limits.record + piece.length) throw this.#tooLarge();
    // Editors paste characters that XML does not have; WordPress writes them all the same.
    this.#parser.write(piece.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ""));
  }

  end(): void {
    this.#parser.close();
  }

  *take(): Generator<WxrItem> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }

  #add(text: string): void {
    this.#size += text.length;
    if (this.#size > limits.record) throw this.#tooLarge();
    this.#text += text;
  }

  #tooLarge(): Refusal {
    return new Refusal(
      `an item of more than ${megabytes(limits.record)} at line ${this.#parser.line}. The rest of the file was not read`,
    );
  }

  #close(name: string): void {
    const text = this.#text;
    this.#path.pop();
    this.#text = "";
    const parent = this.#path.at(-1);
    if (name === "item") this.#finish();
    else if (name === "wp:author") this.#closeAuthor();
    else if (parent === "channel") this.#closeInChannel(name, text);
    else if (parent === "item" && name === "category")
      this.#categories.push({ domain: this.#domain, name: text });
    else if (name === "wp:postmeta")
      this.#meta[this.#fields["wp:meta_key"] ?? ""] = this.#fields["wp:meta_value"] ?? "";
    else if (["item", "wp:postmeta", "wp:author"].includes(parent ?? "")) this.#fields[name] = text;
  }

  #closeInChannel(name: string, text: string): void {
    if (name === "title" || name === "link" || name === "language") this.#channel[name] = text;
    this.#size = 0;
  }

  #closeAuthor(): void {
    const { "wp:author_login": login = "", "wp:author_display_name": name = "" } = this.#fields;
    this.#channel.authors.set(login, name);
    this.#fields = {};
  }

  #finish(): void {
    this.#ready.push({ fields: this.#fields, categories: this.#categories, meta: this.#meta });
    this.#fields = {};
    this.#categories = [];
    this.#meta = {};
    this.#size = 0;
  }
}
