/** Keys in the front matter of other generators, and our keys of the same meaning. */

const meanings: Readonly<Record<string, string>> = {
  title: "headline heading name العنوان عنوان",
  kicker: "overline suptitle eyebrow",
  subtitle: "subheading subheadline subhead deck tagline",
  date: "created createdAt created_at pubDate pubDatetime published publishDate publishedAt published_at publish_date date_published datetime time التاريخ",
  updated: "modified lastmod last_modified lastModified dateModified updatedAt updated_at",
  section: "category categories topic topics channel القسم التصنيف",
  tags: "keywords labels taxonomies الوسوم",
  author: "authors byline writer creator by الكاتب",
  places: "location locations city country",
  image:
    "cover picture photo thumbnail thumb banner hero heroImage featured_image featuredImage header",
  summary: "description excerpt abstract teaser lead intro standfirst",
  slug: "permalink url",
  aliases: "redirect_from redirects old_urls",
  lang: "language locale",
  rights: "copyright license licence",
  related: "see_also similar",
  source: "original link canonical canonical_url",
};

const byForeign: ReadonlyMap<string, string> = new Map(
  Object.entries(meanings).flatMap(([ours, theirs]) =>
    theirs.split(" ").map((key): [string, string] => [key.toLowerCase(), ours]),
  ),
);

/** Our key for another generator's, compared without case; `undefined` for one that is not known. */
export function keyFor(foreign: string): string | undefined {
  return byForeign.get(foreign.toLowerCase());
}
