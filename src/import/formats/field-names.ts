/** What the fields of dumps are commonly called. */
import { plainDateText } from "../../calendar/index.ts";

/**
 * What a field can be, with the names that content systems, crawlers and published collections of
 * news give it, best first. They are compared by {@link foldField}.
 */
const usual = {
  title: `title, headline, post_title, article_title, news_title, page_title, web_title, node_title,
    main_title, title_ar, arabic_title, ar_title, heading, header, subject, name, titre, og:title,
    عنوان, عنوان الخبر, عنوان المقال, عنوان المقالة, عنوان الموضوع, عنوان رئيسي`,
  // Joomla keeps the beginning of a text apart from the rest.
  intro: "introtext",
  body: `body, content, articleBody, article_body, content_html, body_html, content:encoded,
    post_content, body_value, body:processed, text, article_text, article_content, article,
    maintext, main_text, main_content, body_text, fulltext, full_article, full_content,
    clean_text, cleaned_text, news_text, news_content, news_body, news_article, text_ar,
    content_ar, body_ar, arabic_text, html, content_text, post_text, story, story_text, paragraphs,
    paragraph, plaintext, plain_text, raw_text, node_body, details, news_details, document, news,
    contenu, texte, corps, نص, نص الخبر, نص المقال, نص المقالة, نص الموضوع, محتوى, محتوى الخبر,
    محتوى المقال, متن, متن الخبر, متن المقال, تفاصيل, تفاصيل الخبر, خبر, مقال, مقالة`,
  date: `date, published, datePublished, date_published, published_at, published_on,
    published_date, published_time, pub_datetime, publish_date, date_publish, publish_time, publish_up,
    publication_date, article:published_time, pubDate, pub_date, post_date, posted_at, posted_on,
    authored_on, news_date, article_date, date_time, web_publication_date, first_published, release_date,
    dc:date, date_added, add_date, sqldate, seendate, created_at, created, date_created,
    creation_date, created_time, timestamp, time, issue_date, jour, تاريخ, تاريخ النشر,
    تاريخ الخبر, تاريخ المقال, وقت النشر, تاريخ الإضافة, نشر في,
    hijri, hijri_date, date_hijri, تاريخ هجري, تاريخ الهجري`,
  time: "time, post_time, hour, وقت, ساعة, توقيت",
  author: `author, authors, author_name, byline, writer, creator, dc:creator, reporter, journalist,
    written_by, authored_by, by, created_by_alias, post_author, columnist, auteur, uid, كاتب, اسم الكاتب, كاتب المقال,
    محرر, اسم المحرر, مؤلف, مراسل, بقلم`,
  section: `section, article_section, category, categories, category_name, news_category,
    post_category, cat, channel, desk, rubric, rubrique, section_name, قسم, تصنيف, فئة, باب, ركن,
    تبويب, قسم الخبر`,
  tags: `tags, tag, keywords, news_keywords, topics, topic, post_tags, tags_input, mots_cles, وسوم,
    وسم, كلمات مفتاحية, الكلمات الدلالية`,
  kicker: "kicker, overline, supertitle, eyebrow, عنوان تمهيدي, عنوان علوي",
  subtitle: `subtitle, sub_title, subheadline, subhead, deck, dek, standfirst, second_title,
    عنوان فرعي, عنوان ثانوي`,
  summary: `summary, description, desc, excerpt, abstract, teaser, lead, post_excerpt, custom_excerpt,
    body_summary, meta_description, metadesc, chapeau, resume, ملخص, خلاصة, موجز, مقتطف, مقدمة, وصف`,
  updated: `updated, updated_at, date_updated, modified, modified_at, dateModified, date_modified,
    date_modify, last_modified, last_modified_at, lastmod, mod_datetime, last_updated, post_modified, article:modified_time, changed,
    تاريخ التحديث, آخر تحديث, تاريخ التعديل`,
  id: `id, _id, article_id, articleId, post_id, news_id, story_id, doc_id, document_id, nid, uuid,
    guid, رقم الخبر, رقم المقال, معرف`,
  image: `image, image_url, main_image, top_image, feature_image, featured_image, featured_img, lead_image,
    cover, cover_image, cover_img, hero, hero_image, banner, header_image, header_img, url_to_image, socialimage, photo, picture, thumbnail, img, images, photos, pictures, og:image,
    صورة, رابط الصورة, صور`,
  caption: `caption, image_caption, photo_caption, image_description, feature_image_caption,
    تعليق الصورة, شرح الصورة, وصف الصورة`,
  lang: "lang, langcode, language, in_language, locale, langue, لغة",
  issue: "issue, issue_number, edition, edition_number, عدد, رقم العدد",
  volume: "volume, volume_number, vol, مجلد, رقم المجلد",
  page: "page, page_number, صفحة, رقم الصفحة",
  status: `status, post_status, workflow_state, state, is_published, published, حالة,
    حالة النشر`,
  draft: "draft, is_draft, مسودة",
  type: "post_type",
  "source.url": `url, link, source_url, article_url, news_url, page_url, web_url, post_url, permalink,
    canonical, canonical_url, href, document_identifier, original_url, uri, guid, source, path, رابط, رابط الخبر,
    رابط المقال`,
  "source.captured": `captured, date_extracted, date_download, filedate, crawled_at, crawl_date,
    fetched_at, scraped_at, scraped_date, downloaded_at, retrieved, retrieved_at, accessed,
    collected_at, تاريخ الجمع, تاريخ السحب`,
  "source.publisher": `publisher, source, source_name, newspaper, newspaper_name, site, site_name,
    sitename, source_domain, source_hostname, domain, hostname, agency, صحيفة, اسم الصحيفة, جريدة,
    مصدر, موقع, ناشر`,
} as const satisfies Record<string, string>;

/** A key of the front matter, or what an import asks beside. */
export type Key = keyof typeof usual;

/** All keys, the front matter's names first. */
export const keys = Object.keys(usual) as Key[];

/** A key that a name is usual for, and how good it is for it, the best 0. */
export interface Use {
  key: Key;
  rank: number;
}

const uses = new Map<string, Use[]>();
for (const key of keys) {
  for (const [rank, name] of usual[key].split(",").map(foldField).entries()) {
    uses.set(name, [...(uses.get(name) ?? []), { key, rank }]);
  }
}

/** Whether a word is a key. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(usual, key);
}

/** Names as they are met: the records of a dump have the same. */
const met = new Map<string, readonly Use[]>();
const mostMet = 10_000;

/** What a field of this name may be. */
export function usesOf(name: string): readonly Use[] {
  const known = met.get(name);
  if (known) return known;
  const found = uses.get(foldField(name)) ?? [];
  if (met.size < mostMet && name.length < 100) met.set(name, found);
  return found;
}

/**
 * A field's name by which its spellings are found: without case, spaces, marks (`post_title`,
 * `postTitle`, `Post Title`), vowel signs, hamzas and the Arabic article, and without what Drupal puts
 * before it. What begins with an underscore is something else than what does not.
 */
export function foldField(name: string): string {
  const plain = plainDateText(name.normalize("NFKC")).replace(/^field_/, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(/^ال(?=\p{L}{2})/u, ""));
  return (plain.startsWith("_") ? "_" : "") + words.join("");
}
