/** The section and the tags of a post, from WordPress's taxonomies and those of themes. */
import type { WxrTerm } from "./wxr.ts";

/** Taxonomies that say nothing of what a post is about. */
const technical =
  /^(?:author|byline|language|post_format|post_translations|term_translations|term_language|translation_priority|nav_menu|wp_theme|link_category|yst_prominent_words|post_status|elementor_\w+|wp_pattern_category|amp_validation_error)$/;
/** Categories that WordPress gives to what has none. */
const none = /^(?:uncategori[sz]ed|غير مصنف|بدون تصنيف|عام)$/i;

/** The first category is the section; all other terms are tags. */
export function topicsOf(terms: readonly WxrTerm[]): {
  section: string | undefined;
  tags: string[];
} {
  const telling = terms.filter(({ domain, name }) => !technical.test(domain) && name.trim() !== "");
  const isCategory = ({ domain }: WxrTerm) => /categor|section/i.test(domain);
  const categories = telling.filter((term) => isCategory(term) && !none.test(term.name.trim()));
  const [section, ...others] = categories.map(({ name }) => name);
  const tags = telling.filter((term) => !isCategory(term)).map(({ name }) => name);
  return { section, tags: [...new Set([...others, ...tags])] };
}
