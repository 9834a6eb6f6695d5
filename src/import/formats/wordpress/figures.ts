/** Pictures of the media library as figures of HTML, singly and in galleries. */
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import type { Attachment, Site } from "./site.ts";
import { escaped, wordsOfHtml } from "./tags.ts";

const pictureEndings = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/i;

/** Whether an address is that of a picture's file. */
export function isPicture(address: string): boolean {
  return pictureEndings.test(address.split(/[?#]/)[0] ?? "");
}

/** What the media library says of a picture: its caption or description, and what it shows. */
export function wordsOf({ url, title, caption, description, alt }: Attachment): {
  alt?: string;
  caption?: string;
} {
  const stem = decodedOrNot(/([^/]+?)\.\w+$/.exec(url)?.[1] ?? "");
  // Where nobody gave a title WordPress takes the file's name.
  const isName = (text: string) => foldName(text) === foldName(stem) || !/\p{L}{2}/u.test(text);
  return {
    alt: alt || (isName(title) ? "" : title),
    caption: caption || wordsOfHtml(description),
  };
}

function foldName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A picture with the line under it, which may have marks of HTML. */
export function figure(
  src: string,
  { alt = "", caption = "" }: { alt?: string | undefined; caption?: string | undefined },
): string {
  const line = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escaped(src)}" alt="${escaped(alt)}">${line}</figure>`;
}

/** Files of the media library that a shortcode shows, and the numbers of those that are not there. */
export interface Shown {
  found: readonly Attachment[];
  missing: readonly string[];
}

/**
 * What `[gallery]` and `[playlist]` show, in their order: the files that they name by number, else
 * those that were uploaded for the post.
 *
 * @param isShown which files it takes of those of a post.
 */
export function shownBy(
  attributes: ReadonlyMap<string, string>,
  site: Site,
  post: string,
  isShown: (file: Attachment) => boolean,
): Shown {
  const ids = numbersIn(attributes.get("ids") ?? attributes.get("include") ?? "");
  const excluded = new Set(numbersIn(attributes.get("exclude") ?? ""));
  const named = ids.map((id) => site.attachment(id));
  const files =
    ids.length > 0
      ? named.filter((it) => it !== undefined)
      : site.attachmentsOf(attributes.get("id") ?? post).filter(isShown);
  return {
    found: ordered(
      files.filter(({ id }) => !excluded.has(id)),
      attributes,
    ),
    missing: ids.filter((_, i) => named[i] === undefined),
  };
}

/** Numbers of attachments in an attribute: `3, 17`. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

function ordered(
  files: readonly Attachment[],
  attributes: ReadonlyMap<string, string>,
): readonly Attachment[] {
  const by = attributes.get("orderby")?.trim().toLowerCase().split(/\s+/)[0] ?? "";
  const keys: Record<string, (a: Attachment, b: Attachment) => number> = {
    title: (a, b) => a.title.localeCompare(b.title, "ar"),
    id: (a, b) => Number(a.id) - Number(b.id),
    menu_order: (a, b) => a.order - b.order || Number(a.id) - Number(b.id),
    post_date: (a, b) => (a.date < b.date ? -1 : 1),
    date: (a, b) => (a.date < b.date ? -1 : 1),
  };
  const compare = Object.hasOwn(keys, by) ? keys[by] : undefined;
  const sorted = compare ? [...files].sort(compare) : [...files];
  return attributes.get("order")?.toLowerCase() === "desc" ? sorted.reverse() : sorted;
}
