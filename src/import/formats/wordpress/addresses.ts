/** Addresses in a text: links of the site as its posts have them, and where pictures may be. */
import { isPicture } from "./figures.ts";
import type { Site } from "./site.ts";
import { attributesOf, escaped, piecesOf, unescaped } from "./tags.ts";

/** A text with whole addresses, and other addresses of its pictures. */
export interface Addressed {
  html: string;
  /** Other addresses of the same picture by the one that the text has, best first. */
  others: ReadonlyMap<string, readonly string[]>;
}

/**
 * Makes the addresses of links whole. Those of the site become what its export says: a post's address
 * for `?p=ID`, the file for an attachment's page.
 *
 * @param post the address of the post, from which relative ones go.
 */
export function wholeAddresses(html: string, site: Site, post: string): Addressed {
  const others = new Map<string, string[]>();
  const base = URL.canParse(post) ? post : site.base;
  let link = "";
  const pieces = piecesOf(html).map(({ kind, name, source }) => {
    if (name === "a") {
      link = "";
      if (kind === "close") return source;
      const attributes = attributesOf(source);
      const href = unescaped(attributes.get("href") ?? "");
      const [, file = ""] = /wp-att-(\d+)/.exec(attributes.get("rel") ?? "") ?? [];
      link = site.attachment(file)?.url ?? wholeAddress(href, site, base) ?? href;
      return link === href ? source : withHref(source, link);
    }
    if (name === "img" && kind === "open") {
      const attributes = attributesOf(source);
      const found = otherAddresses(attributes, site, link);
      for (const key of ["src", "data-src", "data-lazy-src", "data-original"]) {
        const src = unescaped(attributes.get(key) ?? "");
        if (src !== "") others.set(src, [...(others.get(src) ?? []), ...found]);
      }
    }
    return source;
  });
  return { html: pieces.join(""), others };
}

function wholeAddress(href: string, site: Site, base: string): string | undefined {
  // An anchor within the text, and what is no address of the web, stays as it is.
  if (href === "" || href.startsWith("#") || /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(href))
    return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const known = site.addressOf(url);
  if (known !== undefined) return known + url.hash;
  return /^https?:/i.test(href) ? undefined : url.href;
}

function withHref(tag: string, href: string): string {
  return tag.replace(
    /(\shref\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/i,
    (_all, name: string) => `${name}"${escaped(href)}"`,
  );
}

function otherAddresses(
  attributes: ReadonlyMap<string, string>,
  site: Site,
  link: string,
): string[] {
  const [, id = ""] = /wp-image-(\d+)/.exec(attributes.get("class") ?? "") ?? [];
  const file = attributes.get("data-attachment-id") ?? attributes.get("data-id") ?? id;
  const sizes = (attributes.get("srcset") ?? attributes.get("data-srcset") ?? "")
    .split(/,\s+/)
    .map((it) => it.trim().split(/\s/)[0] ?? "");
  return [
    site.attachment(file)?.url,
    attributes.get("data-orig-file"),
    attributes.get("data-full-url"),
    isPicture(link) ? link : undefined,
    attributes.get("data-large-file"),
    ...sizes,
  ]
    .map((it) => unescaped(it ?? ""))
    .filter((it) => it !== "");
}
