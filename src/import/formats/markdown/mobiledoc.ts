/** Mobiledoc 0.3 (https://github.com/bustle/mobiledoc-kit), in which Ghost keeps texts, as HTML. */
import { attribute, escaped } from "../block-html.ts";
import { isObject, scalarText, type JsonObject } from "../record-values.ts";
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
          // Names and values of attributes, in turn.
          const href = listOf(given).find((_, i, all) => i % 2 === 1 && all[i - 1] === "href");
          html += tag === "a" ? `<a href="${attribute(scalarText(href))}">` : `<${tag}>`;
          open.push(tag);
        }
        html += kind === 1 ? atom(entry("atoms", value)) : escaped(scalarText(value));
        for (let left = Number(closed); left > 0 && open.length > 0; left--)
          html += `</${open.pop() ?? ""}>`;
        return html;
      })
      .join("");
  };
  const section = (it: unknown): string => {
    const [kind, name, inner] = listOf(it);
    if (kind === 2) return `<img src="${attribute(scalarText(name))}">`;
    if (kind === 10) {
      const [card, payload] = entry("cards", name);
      const html = cardHtml(scalarText(card), isObject(payload) ? payload : {});
      if (html === undefined) unread(scalarText(card));
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
  return name === "soft-return" ? "<br>" : escaped(scalarText(text));
}

/** Markdown as Ghost shows it. */
export function markdownHtml(text: string): string {
  return renderHtml(text, "", { breaks: false, linkify: false }).html;
}

/** What a card shows; `undefined` for one that only a theme can show. */
function cardHtml(name: string, card: JsonObject): string | undefined {
  const markdown = scalarText(card["markdown"]);
  if (markdown !== "") return markdownHtml(markdown);
  const html = scalarText(card["html"]);
  if (html !== "") return html;
  if (scalarText(card["src"]) !== "" && name === "image") return pictureHtml(card);
  const images = listOf(card["images"]).filter(isObject);
  if (images.length > 0)
    return `${images.map(pictureHtml).join("")}<p>${scalarText(card["caption"])}</p>`;
  if (name === "hr") return "<hr>";
  const code = scalarText(card["code"]);
  return code === "" ? undefined : `<pre><code>${escaped(code)}</code></pre>`;
}

/** A picture with its caption, which is HTML. */
function pictureHtml(card: JsonObject): string {
  const shown = `<img src="${attribute(scalarText(card["src"]))}" alt="${attribute(scalarText(card["alt"]))}">`;
  const caption = scalarText(card["caption"]);
  return `<figure>${shown}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function elementOf(name: unknown, other: string): string {
  const tag = scalarText(name).toLowerCase();
  return elements.test(tag) ? tag.replace(/^(?:aside|pull-quote)$/, "blockquote") : other;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
