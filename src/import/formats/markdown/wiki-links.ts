/** Obsidian's links, embedded files, tags, comments and callouts. */
import { escapeHtml } from "../../../lib/html.ts";
import type { Held } from "../held.ts";
import { replaceInProse } from "./prose.ts";
import { say, type Message } from "../../../messages/message.ts";

/** What links between notes need beside the text. */
export interface WikiContext {
  held: Held;
  /** The address of another note by its name. */
  article: (name: string) => string | undefined;
  /** Called with what the text says that is not shown. */
  leave: (kind: Message, what: string) => void;
  /** Called with each `#tag`. */
  tag: (name: string) => void;
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;
const otherFile = /\.(?:pdf|mp3|m4a|wav|ogg|mp4|webm|mov|docx?|xlsx?|zip)$/i;

const link = String.raw`(?<embed>!?)\[\[(?<target>[^\[\]\n|#^]*)(?<part>[#^][^\[\]\n|]*)?(?:\|(?<words>[^\[\]\n]*))?\]\]`;
const comment = String.raw`%%(?<comment>(?:(?!\n[ \t]*\n)[^])*?)%%`;
const tag = String.raw`(?<=^|[\s(])#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{M}\p{N}_/-]*)`;
const highlight = String.raw`==(?<marked>[^=\n]+)==`;
const callout = String.raw`(?<=^|\n)(?<quote>[ \t]*(?:>[ \t]?)+)\[![\w-]+\][+-]?`;
const blockName = String.raw`[ \t]\^[\w-]+(?=[ \t]*(?:\n|$))`;

const pattern = new RegExp(
  [link, comment, tag, highlight, callout, `(?<block>${blockName})`].join("|"),
  "u",
);

/** The text with Obsidian's marks as Markdown and HTML. */
export function turnWikiLinks(text: string, context: WikiContext): string {
  return replaceInProse(text, pattern, (groups, found) => {
    if (groups["target"] !== undefined) return linkOf(groups, found, context);
    if (groups["comment"] !== undefined) {
      context.leave(say("comment (%%)"), groups["comment"].trim());
      return "";
    }
    if (groups["tag"] !== undefined) {
      context.tag(groups["tag"]);
      return found;
    }
    return groups["marked"] ?? groups["quote"] ?? "";
  });
}

function linkOf(
  { embed, target = "", part = "", words }: Readonly<Record<string, string | undefined>>,
  found: string,
  { held, article, leave }: WikiContext,
): string {
  const name = target.trim();
  if (embed === "!" && pictureFile.test(name)) {
    // `![[a.png|300]]` says how wide it is shown.
    const alt = /^\d+(?:x\d+)?$/.test(words?.trim() ?? "") ? "" : (words ?? "");
    return held.hold(`<img src="${escapeHtml(encodeURI(name))}" alt="${escapeHtml(alt)}">`);
  }
  const shown = (words ?? (name === "" ? part.replace(/^[#^]+/, "") : name)).trim();
  if (otherFile.test(name))
    return held.hold(`<a href="${escapeHtml(encodeURI(name))}">${escapeHtml(shown)}</a>`);
  if (name === "") return escapeHtml(shown);
  const address = article(name);
  if (embed === "!") leave(say("embedded note, now a link"), found);
  if (address === undefined) {
    leave(say("link to a note that is not there"), found);
    return escapeHtml(shown);
  }
  return held.hold(`<a href="${escapeHtml(address)}">${escapeHtml(shown)}</a>`);
}
