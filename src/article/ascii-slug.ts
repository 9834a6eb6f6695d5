import slugify from "@sindresorhus/slugify";
import { slugFault } from "./slug.ts";

/** Characters of a slug at most, so that it is read at a glance. */
const longest = 60;

/**
 * A short ASCII slug of a text: letters transliterated, tatweel and vowel signs left out, cut at a
 * word. The same text gives the same slug for ever.
 *
 * @returns an empty text when nothing of the text can be written so.
 */
export function asciiSlug(text: string): string {
  const plain = text.normalize("NFKC").replace(/[\u0640\u064b-\u065f\u0670]/g, "");
  let slug = "";
  for (const word of slugify(plain, { decamelize: false }).split("-")) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  // A slug that begins as a day (07-) would lose that in its file's name.
  const safe = /^\d{1,2}(?:-|$)/.test(slug) ? `article-${slug}` : slug;
  return slug !== "" && slugFault(safe) === undefined ? safe : "";
}
