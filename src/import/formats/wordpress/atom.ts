/** Entries of Atom (RFC 4287), as Blogger exports a site, by the names that WordPress has for the same. */
import type { WxrTerm } from "./wxr.ts";

const names: Readonly<Record<string, string>> = {
  title: "title",
  content: "content:encoded",
  summary: "excerpt:encoded",
  published: "pubDate",
  updated: "wp:post_modified",
};

/** Fields and topics of an item, which an entry's are put among. */
interface Item {
  fields: Map<string, string>;
  terms: WxrTerm[];
}

/** Takes what one element of an entry says, given its path from the entry on. */
export function readAtom(
  { fields, terms }: Item,
  path: readonly string[],
  value: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const name = path.slice(1).join(" ");
  const wordpress = Object.hasOwn(names, name) ? names[name] : undefined;
  const { term = "", scheme = "", rel = "alternate", href = "" } = attributes;
  if (wordpress !== undefined) fields.set(wordpress, value);
  else if (name === "author name") fields.set("dc:creator", value);
  else if (name === "id") fields.set("wp:post_id", /\d+$/.exec(value)?.[0] ?? value);
  else if (name === "link" && rel === "alternate") fields.set("link", href);
  // Blogger exports comments, templates and settings as entries too.
  else if (name === "category" && scheme.endsWith("#kind"))
    fields.set("wp:post_type", term.split("#").at(-1) ?? "");
  else if (name === "blogger:type") fields.set("wp:post_type", value.toLowerCase());
  else if (name === "category" && term !== "")
    terms.push({ domain: "post_tag", nicename: term, name: attributes["label"] ?? term });
  else if (name === "app:control app:draft" && value === "yes") fields.set("wp:status", "draft");
  else if (name === "blogger:status")
    fields.set("wp:status", value === "LIVE" ? "publish" : value.toLowerCase());
}
