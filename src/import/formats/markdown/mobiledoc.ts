/** Mobiledoc 0.3 (https://github.com/bustle/mobiledoc-kit), in which Ghost keeps texts, as HTML. */
import { attribute, escaped } from "../block-html.ts";
import { isObject, type JsonObject } from "../record-values.ts";
import { renderHtml } from "./to-html.ts";

/** Marks of a run, headings and lists: nothing else is written as an element. */
const elements =
  /^(?:a|b|code|em|i|s|strong|sub|sup|u|del|p|h[1-6]|blockquote|aside|pull-quote|ul|ol)$/;

/**
 * A document as HTML.
 *
 * @param unread called with the name of a card of which nothing is taken.
 */
export function mobiledocHtml(doc: JsonObject, unread: (card: string) => void): string {
  const entry = (table: string, at: unknown): unknown[] => listOf(listOf(doc[table])[Number(at)]);
  const runs = (markers: unknown): string => {
    const open: string[] = [];
    return listOf(markers)
      .map((marker) => {
        const [kind, opened, closed, value] = listOf(marker);
        let html = "";
        for (const [name, given] of listOf(opened).map((at) => entry("markups", at))) {
          const tag = elementOf(name, "span");
          const attributes = listOf(given).map(String);
          const href = attributes[attributes.indexOf("href") + 1];
          html += tag === "a" ? `<a href="${attribute(href)}">` : `<${tag}>`;
          open.push(tag);
        }
        html += kind === 1 ? atom(entry("atoms", value)) : escaped(textOf(value));
        for (let left = Number(closed); left > 0 && open.length > 0; left--)
          html += `</${open.pop() ?? ""}>`;
        return html;
      })
      .join("");
  };
  const section = (it: unknown): string => {
    const [kind, name, inner] = listOf(it);
    if (kind === 2) return `<img src="${attribute(textOf(name))}">`;
    if (kind === 10) {
      const [card, payload] = entry("cards", name);
      const html = cardHtml(textOf(card), isObject(payload) ? payload : {});
      if (html === undefined) unread(textOf(card));
      return html ?? "";
    }
    const tag = elementOf(name, "p");
    if (kind !== 3) return `<${tag}>${runs(inner)}</${tag}>`;
    const items = listOf(inner).map((markers) => `<li>${runs(markers)}</li>`);
    return `<${tag}>${items.join("")}</${tag}>`;
  };
  return listOf(doc["sections"]).map(section).join("\n");
}

function atom([name, text]: unknown[]): string {
  return name === "soft-return" ? "<br>" : escaped(textOf(text));
}

/** What a card shows; `undefined` for one that only a theme can show. */
function cardHtml(name: string, card: JsonObject): string | undefined {
  const markdown = textOf(card["markdown"]);
  if (markdown !== "") return renderHtml(markdown, "", { breaks: false, linkify: false }).html;
  const html = textOf(card["html"]);
  if (html !== "") return html;
  if (textOf(card["src"]) !== "" && name === "image") return pictureHtml(card);
  const images = listOf(card["images"]).filter(isObject);
  if (images.length > 0)
    return `${images.map(pictureHtml).join("")}<p>${textOf(card["caption"])}</p>`;
  if (name === "hr") return "<hr>";
  const code = textOf(card["code"]);
  return code === "" ? undefined : `<pre><code>${escaped(code)}</code></pre>`;
}

/** A picture with its caption, which is HTML. */
function pictureHtml(card: JsonObject): string {
  const shown = `<img src="${attribute(textOf(card["src"]))}" alt="${attribute(textOf(card["alt"]))}">`;
  const caption = textOf(card["caption"]);
  return `<figure>${shown}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function elementOf(name: unknown, other: string): string {
  const tag = textOf(name).toLowerCase();
  return elements.test(tag) ? tag.replace(/^(?:aside|pull-quote)$/, "blockquote") : other;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
