/** The text of a post as WordPress shows it. */
import type { Note } from "../../item.ts";
import { wholeAddresses, type Addressed } from "./addresses.ts";
import { autop } from "./autop.ts";
import { blocksToHtml, expandBlocks, hasBlocks } from "./blocks.ts";
import { elementorHtml } from "./elementor.ts";
import { doubleParenthesesAsShortcodes, Footnotes } from "./footnotes.ts";
import { expandShortcodes } from "./shortcodes.ts";
import type { Site } from "./site.ts";
import { piecesOf, wordsOfHtml } from "./tags.ts";
import type { WxrItem } from "./wxr.ts";
import { say } from "../../../messages/message.ts";

/**
 * The HTML of a post: blocks, shortcodes, paragraphs and notes made what they show, addresses whole.
 *
 * @param note called with what a person should know of it.
 */
export function postText(item: WxrItem, site: Site, note: (note: Note) => void): Addressed {
  const footnotes = new Footnotes();
  const meta = (key: string) => item.meta.find((it) => it.key === key)?.value ?? "";
  footnotes.addStored(meta("footnotes"));
  const post = item.fields.get("wp:post_id") ?? "";
  const content = expandBlocks(written(item, meta("_elementor_data"), note), { site, note });
  // Posts of several pages and the place where lists break off are one text.
  const joined = content.replace(/<!--\s*nextpage\s*-->/g, "\n\n");
  const noted = doubleParenthesesAsShortcodes(joined);
  const expanded = expandShortcodes(noted, { site, post, footnotes, note });
  const html = hasBlocks(expanded) ? blocksToHtml(expanded) : autop(expanded);
  const link = item.fields.get("link") ?? "";
  return wholeAddresses(linked(html) + footnotes.list(), site, link);
}

/** `content:encoded`, or what a page builder has in its place; of a feed without it, its description. */
function written(item: WxrItem, elementor: string, note: (note: Note) => void): string {
  const { fields } = item;
  const described = ["description", "excerpt:encoded"].find((it) => (fields.get(it) ?? "") !== "");
  if (!fields.has("content:encoded") && described !== undefined) {
    const text = fields.get(described) ?? "";
    const message = wordsOfHtml(text).slice(0, 80);
    note({ code: say("text taken from {name}", { name: described }), message });
    return text;
  }
  const content = fields.get("content:encoded") ?? "";
  if (elementor === "" || wordsOfHtml(content) !== "" || /<img/.test(content)) return content;
  const built = elementorHtml(elementor);
  if (built === "") return content;
  note({ code: say("text taken from _elementor_data"), message: "content:encoded is empty" });
  return built;
}

/** An address alone in its paragraph or block is what WordPress embeds: a link. */
function linked(html: string): string {
  const pieces = piecesOf(html);
  return pieces
    .map(({ kind, source }, i) => {
      const [, space = "", url = ""] = /^(\s*)(https?:\/\/[^\s<>"]+)\s*$/.exec(source) ?? [];
      const [before, after] = [pieces[i - 1], pieces[i + 1]];
      const isAlone =
        before?.kind !== "text" &&
        /^(?:p|div|br|figure|li)?$/.test(before?.name ?? "") &&
        /^(?:p|div|br|figure|li)?$/.test(after?.name ?? "");
      return kind === "text" && url !== "" && isAlone
        ? `${space}<a href="${url}">${url}</a>`
        : source;
    })
    .join("");
}
