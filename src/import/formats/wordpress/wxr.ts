/** Reads the items of a WordPress export (WXR 1.2, an extension of RSS 2.0) or of another feed as they come. */
import { SaxesParser } from "saxes";
import { escapeHtml } from "../../../lib/html.ts";
import { Refusal } from "../../refusal.ts";
import { XmlEntities } from "../xml-entities.ts";
import { readAtom } from "./atom.ts";
import { wxrParts, type WxrPart } from "./wxr-parts.ts";
import { say, type Message } from "../../../messages/message.ts";

/** A topic of an item: a category, a tag, a co-author, a language, by its taxonomy. */
export interface WxrTerm {
  domain: string;
  nicename: string;
  name: string;
}

/** An item of an export: a post, a page, an attachment. */
export interface WxrItem {
  /** Texts of its elements by name, as `title`, `content:encoded`; what names it best is its `wp:post_id`. */
  fields: ReadonlyMap<string, string>;
  terms: readonly WxrTerm[];
  /** Custom fields in their order; several may have one name. */
  meta: readonly { key: string; value: string }[];
  /** Comments of readers that were shown. */
  comments: number;
}

/** An item that cannot be read, and why. */
export interface BadItem {
  bad: Message;
  line: number;
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
 * The items of an export. One that is not well-formed or too large is told as such, and so is the end
 * of a file that was cut off.
 *
 * @param channel filled with what comes before the items.
 * @throws Refusal when what comes before the items is not well-formed.
 */
export async function* wxrItems(
  text: AsyncIterable<string>,
  channel: WxrChannel,
): AsyncGenerator<WxrItem | BadItem> {
  const entities = new XmlEntities();
  for await (const part of wxrParts(text)) {
    if (part.kind === "head") readHead(part, channel, entities);
    else if (part.kind === "bad") yield { bad: part.fault, line: part.line };
    else yield readItem(part, entities);
  }
}

/** A part that is XML. */
type XmlPart = Extract<WxrPart, { text: string }>;

function readHead(part: XmlPart, channel: WxrChannel, entities: XmlEntities): void {
  let author: Record<"login" | "name", string> = { login: "", name: "" };
  parse(part, { isWhole: false, entities }, (path, value) => {
    const [parent, name] = path.slice(-2);
    if (parent === "feed" && name === "title") channel.title = value;
    if (parent === "channel" && (name === "title" || name === "link" || name === "language"))
      channel[name] = value;
    if (name === "wp:author_login") author.login = value;
    if (name === "wp:author_display_name") author.name = value;
    if (name !== "wp:author") return;
    channel.authors.set(author.login, author.name);
    author = { login: "", name: "" };
  });
}

function readItem(part: XmlPart, entities: XmlEntities): WxrItem | BadItem {
  const fields = new Map<string, string>();
  const terms: WxrTerm[] = [];
  const meta: { key: string; value: string }[] = [];
  let inner = new Map<string, string>();
  let comments = 0;
  try {
    parse(part, { isWhole: true, entities }, (path, value, attributes) => {
      const [parent, name = ""] = path.slice(-2);
      if (path[0] === "entry") readAtom({ fields, terms }, path, value, attributes);
      else if (parent === "wp:postmeta" || parent === "wp:comment") inner.set(name, value);
      else if (name === "wp:postmeta") {
        meta.push({ key: inner.get("wp:meta_key") ?? "", value: inner.get("wp:meta_value") ?? "" });
        inner = new Map();
      } else if (name === "wp:comment") {
        const isReaders = /^(?:comment)?$/.test(inner.get("wp:comment_type") ?? "");
        if (isReaders && inner.get("wp:comment_approved") !== "spam") comments++;
        inner = new Map();
      } else if (path.length !== 2) return;
      else if (name === "category") {
        const { domain = "category", nicename = "" } = attributes;
        terms.push({ domain, nicename, name: value });
      } else if (name === "dc:subject")
        terms.push({ domain: "post_tag", nicename: value, name: value });
      else if (name === "wp:post_id" && fields.has(name))
        throw new Refusal(say("it holds the beginning of another item"));
      else fields.set(name, value);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { bad: error.said, line: part.line };
  }
  const id = fields.get("wp:post_id") ?? fields.get("guid") ?? fields.get("link");
  if (id !== undefined) fields.set("wp:post_id", id);
  return { fields, terms, meta, comments };
}

/**
 * Calls for each element that ends, with its path, its text and its attributes.
 *
 * @param options.isWhole whether all that is open has to be closed; a head ends where the items begin.
 * @param options.entities of the file, which its head declares.
 */
function parse(
  { text, prefix }: XmlPart,
  { isWhole, entities }: { isWhole: boolean; entities: XmlEntities },
  onElement: (
    path: readonly string[],
    value: string,
    attributes: Readonly<Record<string, string>>,
  ) => void,
): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const path: string[] = [];
  const attributes: Record<string, string>[] = [];
  let value = "";
  /** Elements that are open in a text of Atom that is XHTML itself: they are written as HTML. */
  const marks: string[] = [];
  parser.ENTITIES = entities.names;
  // The `&` of a declaration is none that was left as it is.
  parser.on("doctype", (doctype) => entities.declare(doctype.replaceAll("&amp;", "&")));
  parser.on("opentag", (tag) => {
    if (marks.length > 0 || attributes.at(-1)?.["type"] === "xhtml") {
      const name = tag.name.replace(/^.*:/, "");
      const said = Object.entries(tag.attributes).map(([key, it]) => ` ${key}="${escapeHtml(it)}"`);
      value += `<${name}${said.join("")}>`;
      marks.push(/^(?:area|br|col|hr|img|source|track|wbr)$/.test(name) ? "" : `</${name}>`);
      return;
    }
    path.push(tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : tag.name);
    attributes.push(tag.attributes);
    value = "";
  });
  const addText = (part: string) => (value += marks.length > 0 ? escapeHtml(part) : part);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const end = marks.pop();
    if (end !== undefined) {
      value += end;
      return;
    }
    onElement(path, value, attributes.pop() ?? {});
    path.pop();
    value = "";
  });
  parser.on("error", (error) => {
    throw new Refusal(say("not well-formed XML: {what}", { what: error.message }));
  });
  parser.write(mended(text, entities));
  if (isWhole) parser.close();
}

const oddities =
  /<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[^\P{Cc}\t\n\r]|[\ufffe\uffff]/giu;

/**
 * XML of an export without what WordPress writes all the same: characters that editors paste and XML
 * does not have, and `&` that stands for itself in addresses and for entities of HTML.
 */
function mended(xml: string, entities: XmlEntities): string {
  const controls = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
  return xml.replace(oddities, (found, at: number) => {
    if (found === "&") {
      const [, name = ""] = /^&([^\s;&<]{1,80});/.exec(xml.slice(at, at + 82)) ?? [];
      return entities.has(name) ? found : "&amp;";
    }
    return found.length === 1 ? "" : found.replace(controls, "");
  });
}
