/** Custom fields of posts: what themes keep there of a headline and of who wrote, and what is left. */

/** Names of fields, without what themes put before them. */
const kinds = {
  subtitle:
    /(?:^|_)(?:sub_?title|sub_?heading|sub_?headline|secondary_title|deck|dek|standfirst)$/i,
  kicker: /(?:^|_)(?:kicker|overline|pre_?title|upper_?title|supra_?title|top_?title|eyebrow)$/i,
  author:
    /(?:^|_)(?:by_?line|guest_?author(?:_name)?|custom_?author(?:_name)?|writer(?:_name)?|author_?name)$/i,
} as const;

/** What custom fields say. */
export interface CustomFields {
  subtitle?: string;
  kicker?: string;
  author?: string;
  /** Names of fields that hold words which were not taken. */
  left: string[];
}

/** Fields that are read elsewhere. */
const read = /^(?:footnotes|_elementor_data|_wp_attachment_image_alt|cap-\w+)$/;
/** What search engines and machines are told is not shown to readers. */
const unseen =
  /^_?(?:yoast|aioseo|rank_math|_?seopress|wpseo|_oembed|_edit|_wp_|_menu_item|enclosure|_?jetpack|_?wpas|_?publicize|snap|_?fb_|og_|_?encloseme|_?pingme)/i;

/** Reads a post's custom fields; arrays of PHP, as themes store them, are opened. */
export function customFields(meta: readonly { key: string; value: string }[]): CustomFields {
  const found: CustomFields = { left: [] };
  for (const { key, value } of meta.flatMap(opened)) {
    const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((it) => kinds[it].test(key));
    // Advanced Custom Fields has, beside each field, one that names its kind.
    const isText = /\p{L}/u.test(value) && !/^field_\w+$|^https?:\S+$/.test(value.trim());
    if (!isText || read.test(key) || unseen.test(key)) continue;
    if (kind !== undefined && (found[kind] ?? value.trim()) === value.trim())
      found[kind] = value.trim();
    else if (kind !== undefined || hasSentence(value)) found.left.push(key);
  }
  return found;
}

/** Whether a value was written for readers: names and settings of machines have no spaces. */
function hasSentence(value: string): boolean {
  return /\p{Script=Arabic}/u.test(value) || /\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u.test(value);
}

/** The texts of an array of PHP (`a:1:{s:8:"subtitle";s:…`) under their own names. */
function opened({ key, value }: { key: string; value: string }): { key: string; value: string }[] {
  if (!/^a:\d+:\{/.test(value)) return [{ key, value }];
  const pairs = [...value.matchAll(/s:\d+:"([\w-]{1,60})";s:\d+:"([^"]*(?:"(?!;)[^"]*)*)";/g)];
  const texts = pairs.map(([, name = "", text = ""]) => ({ key: name, value: text }));
  const rest = texts.some(({ key: name }) => Object.values(kinds).some((kind) => kind.test(name)));
  return rest ? texts : [{ key, value }];
}
