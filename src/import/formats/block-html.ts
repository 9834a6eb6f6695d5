/** The blocks of a text as HTML. */
import { isHtml } from "./html-text.ts";
import type { RecordPicture } from "./record-pictures.ts";

/** A paragraph, a heading (`h2`), an item of a list (`ul`, `ol`), or HTML as it is (`html`). */
export interface Block {
  tag: string;
  text: string;
}

/** A block as HTML. */
export function htmlOf({ tag, text }: Block): string {
  if (tag === "html") return text;
  if (!isHtml(text)) return `<${tag}>${escaped(text).replace(/\n/g, "<br>")}</${tag}>`;
  const isWhole = /<(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|section)\b/i.test(text);
  return isWhole ? text : `<${tag}>${text}</${tag}>`;
}

/** Items that stand among paragraphs, as those of Draft.js and Portable Text do, as the lists that they make. */
export function withLists(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const [i, { tag, text }] of blocks.entries()) {
    if (!/^[ou]l$/.test(tag)) made.push({ tag, text });
    else {
      const item = `<li>${htmlOf({ tag: "html", text: isHtml(text) ? text : escaped(text) })}</li>`;
      const open =
        blocks[i - 1]?.tag === tag ? made.pop()?.text.slice(0, -`</${tag}>`.length) : `<${tag}>`;
      made.push({ tag: "html", text: `${open ?? ""}${item}</${tag}>` });
    }
  }
  return made;
}

/** A picture with its caption. */
export function figure({ src, alt, caption }: RecordPicture): Block {
  const under = caption === undefined ? "" : `<figcaption>${escaped(caption)}</figcaption>`;
  return {
    tag: "html",
    text: `<figure><img src="${attribute(src)}" alt="${attribute(alt)}">${under}</figure>`,
  };
}

/** A text as the value of an attribute. */
export function attribute(text = ""): string {
  return escaped(text).replaceAll('"', "&quot;");
}

/** A text as HTML; references to characters stay: in plain text of dumps they stand for those too. */
export function escaped(text: string): string {
  return text.replace(/&(?!#?\w{1,8};)/g, "&amp;").replaceAll("<", "&lt;");
}
