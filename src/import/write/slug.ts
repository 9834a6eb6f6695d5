/** The last part of an imported article's address: stable, short, readable. */
import { hashOf } from "../../lib/hash.ts";
import { asciiSlug, slugFault } from "../../article/index.ts";
import type { ImportItem } from "../item.ts";

/** Query parameters by which content systems number their articles. */
const numbering =
  /^(?:p|id|n|nid|articleid|article_id|newsid|news_id|storyid|story_id|aid|sid|postid)$/i;

/**
 * The slug of an article: that of its old address, else the identifier that its old system gave it, else what its address says in
 * ASCII, else its headline transliterated. It depends on the article alone.
 */
export function slugFor({ id, slug: own, url, title, key }: ImportItem): string {
  const said = own?.normalize("NFC").replace(/[\s.]+/g, "-");
  if (said !== undefined && slugFault(said) === undefined) return said;
  const slug = idSlug(id) ?? (url === undefined ? undefined : urlSlug(url)) ?? asciiSlug(title);
  return slug === "" ? `article-${hashOf(url ?? key, 6)}` : slug;
}

/** A slug that is taken by another article of the day, told apart by the article's own source. */
export function slugApart(slug: string, { url, key }: ImportItem): string {
  return `${slug}-${hashOf(url ?? key, 6)}`;
}

function idSlug(id: string | undefined): string | undefined {
  if (id === undefined || !/^[\w-]{1,40}$/.test(id)) return undefined;
  const slug = /^\d{1,2}(?:-|$)/.test(id) ? `article-${id}` : id;
  return slugFault(slug) === undefined ? slug : undefined;
}

function urlSlug(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname, searchParams } = new URL(url);
  const parts = pathname.split("/").filter((part) => part !== "");
  const last = (parts.at(-1) ?? "").replace(/\.(?:html?|aspx?|php|jsp|cms)$/i, "");
  const numbers = parts.filter((part) => /^\d{3,12}$/.test(part) && !isDatePart(part));
  const numbered = [...searchParams].find(
    ([name, value]) => numbering.test(name) && /^\w{1,40}$/.test(value),
  );
  const named = /[a-z]|\d{3}/i.test(last) && !isDatePart(last) ? last : undefined;
  return idSlug(numbered?.[1]) ?? idSlug(numbers.at(-1)) ?? idSlug(named) ?? undefined;
}

/** A year, or a day as 20220116, says when, not which. */
function isDatePart(part: string): boolean {
  return (
    /^(?:1[89]|20)\d\d(?:[01]\d[0-3]\d)?$/.test(part) ||
    /^(?:index|default|details|article|news)$/i.test(part)
  );
}
