/** A post of an export as articles: one for each of its languages. */
import path from "node:path";
import type { InputFile } from "../../input/input-file.ts";
import type { Found, ImportItem, ItemPicture, Note } from "../../item.ts";
import { authorsOf } from "./authors.ts";
import { customFields } from "./custom-fields.ts";
import { wordsOf } from "./figures.ts";
import {
  inLanguage,
  itemInLanguage,
  languageOf,
  languagesIn,
  saidLanguage,
  siteLanguage,
} from "./post-languages.ts";
import { postText } from "./post-text.ts";
import type { Attachment, Site } from "./site.ts";
import { wordsOfHtml } from "./tags.ts";
import { topicsOf } from "./topics.ts";
import type { Uploads } from "./uploads.ts";
import { whyNot } from "./why-not.ts";
import type { WxrChannel, WxrItem } from "./wxr.ts";
import { say } from "../../../messages/message.ts";

/** What a post of an export stands in. */
export interface PostContext {
  file: InputFile;
  channel: WxrChannel;
  site: Site;
  uploads: Uploads;
  postTypes: readonly string[];
  language: string;
}

/** The articles of an item, or why it is none; nothing for what is part of others, as attachments. */
export function* postsOf(item: WxrItem, context: PostContext): Generator<Found> {
  const origin = `${context.file.name}, post ${item.fields.get("wp:post_id") ?? ""}`;
  const why = whyNot(item.fields, context.postTypes);
  if (why !== undefined) {
    if (why) yield { origin, skipped: why };
    return;
  }
  const title = item.fields.get("title") ?? "";
  const content = item.fields.get("content:encoded") ?? "";
  const languages = languagesIn(content).filter((it) => isText(inLanguage(content, it)));
  const main = languageOf(languages.length > 0 ? content : title, context.language);
  const only = languagesIn(title).filter((it) => it !== main && !languages.includes(it));
  for (const language of languages.length > 0 ? languages : [main]) {
    const read = itemInLanguage(item, language);
    const post = postOf(
      read,
      language === main ? origin : `${origin}, ${language}`,
      language,
      context,
    );
    if (languages.length > 0) post.lang = language.replace("_", "-");
    if (language !== main) Object.assign(post, apart(post, language));
    else if (only.length > 0) {
      const titles = only.map((it) => `${it}: ${inLanguage(title, it)}`).join("; ");
      post.notes.push({ code: say("headline in a language that has no text"), message: titles });
    }
    const left = post.notes.flatMap(({ code }) =>
      code.id === customNote ? [code.values["name"] as string] : [],
    );
    const isHidden = !isText(post.body.value) && post.lead === undefined && left.length > 0;
    const fields = left.join(", ");
    yield isHidden
      ? {
          origin,
          skipped: say("its text is in custom fields, which are not read: {fields}", { fields }),
        }
      : post;
  }
}

const customNote = "custom field not taken: {name}";

/** Whether HTML shows anything of its own. */
function isText(html: string): boolean {
  return /[\p{L}\p{N}]/u.test(wordsOfHtml(html)) || /<(?:img|iframe|video|audio)\b/i.test(html);
}

/** Another language of a post has an address and a name of its own, as qTranslate makes them. */
function apart({ key, url, id }: ImportItem, language: string) {
  const whole = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  whole?.searchParams.set("lang", language);
  return { key: `${key}:${language}`, url: whole?.href, id: `${id ?? ""}-${language}` };
}

function postOf(item: WxrItem, origin: string, language: string, context: PostContext): ImportItem {
  const { file, channel, site, uploads } = context;
  const { fields, meta } = item;
  const field = (name: string) => fields.get(name) ?? "";
  const id = field("wp:post_id");
  const notes: Note[] = [];
  const note = (one: Note) => notes.push(one);
  const { html, others } = postText(item, site, note);
  // Captions of the media library are in all languages too.
  const read = (text: string | undefined) => inLanguage(text ?? "", language);
  const custom = customFields(meta);
  for (const name of custom.left)
    note({ code: say(customNote, { name }), message: say("it holds words") });
  if (item.comments > 0)
    note({
      code: say("comments of readers not taken"),
      message: say("{count} of them", { count: item.comments }),
    });
  const lead = site.attachment(meta.find(({ key }) => key === "_thumbnail_id")?.value ?? "");
  const find = (src: string) => uploads.find(file, src, (url) => site.isOwn(url));
  return {
    origin,
    name: path.basename(file.name),
    key: `wordpress:${channel.link ?? ""}#${id}`,
    title: field("title"),
    kicker: custom.kicker,
    subtitle: custom.subtitle,
    summary: fields.has("content:encoded")
      ? wordsOfHtml(field("excerpt:encoded")) || undefined
      : undefined,
    body: { kind: "html", value: read(html) },
    author: authorsOf(item, channel, site, custom.author),
    ...topicsOf(item.terms),
    published: publishedOf(field, notes),
    datelines: [],
    updated: fields.get("wp:post_modified"),
    url: field("link").trim() || undefined,
    publisher: read(channel.title),
    id: asciiName(fields.get("wp:post_name")) ?? id,
    lang:
      saidLanguage(item) ??
      siteLanguage(channel.language, `${field("title")} ${wordsOfHtml(html)}`),
    ...(lead && { lead: leadOf(lead, read) }),
    picture: (src) =>
      [src, ...(others.get(src) ?? [])].map(find).find((found) => found !== undefined),
    notes,
  };
}

/** When a post was published; an entry of Atom may only say when it was last changed. */
function publishedOf(field: (name: string) => string, notes: Note[]): string[] {
  const said = [
    field("wp:post_date"),
    utc(field("wp:post_date_gmt")),
    field("pubDate"),
    field("dc:date"),
  ];
  const published = said.filter(isDate);
  const changed = field("wp:post_modified");
  if (published.length > 0 || !isDate(changed)) return published;
  notes.push({ code: say("dated by its last change"), message: changed });
  return [changed];
}

function isDate(text: string): boolean {
  return text !== "" && !text.startsWith("0000");
}

function utc(text: string): string {
  return isDate(text) ? `${text}Z` : "";
}

/** The post's own slug where it is ASCII; WordPress percent-encodes Arabic ones. */
function asciiName(name: string | undefined): string | undefined {
  return name !== undefined && /^[a-z][a-z0-9-]{2,39}$/.test(name) ? name : undefined;
}

function leadOf(file: Attachment, read: (text: string | undefined) => string): ItemPicture {
  const { alt, caption } = wordsOf(file);
  return { src: file.url, alt: read(alt) || undefined, caption: read(caption) || undefined };
}
