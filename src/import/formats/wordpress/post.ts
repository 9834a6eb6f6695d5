/** A post of an export as articles: one for each of its languages. */
import path from "node:path";
import type { InputFile } from "../../input/input-file.ts";
import type { Found, ImportItem, Note } from "../../item.ts";
import { authorsOf } from "./authors.ts";
import { customFields } from "./custom-fields.ts";
import { wordsOf } from "./figures.ts";
import {
  inLanguage,
  itemInLanguage,
  languagesIn,
  saidLanguage,
  siteLanguage,
} from "./post-languages.ts";
import { postText } from "./post-text.ts";
import type { Site } from "./site.ts";
import { topicsOf } from "./topics.ts";
import type { Uploads } from "./uploads.ts";
import { whyNot } from "./why-not.ts";
import type { WxrChannel, WxrItem } from "./wxr.ts";

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
    if (why !== "") yield { origin, skipped: why };
    return;
  }
  const parted = ["title", "content:encoded"].map((it) => item.fields.get(it) ?? "").join("\n");
  const languages = languagesIn(parted);
  if (languages.length === 0) {
    yield postOf(item, origin, context);
    return;
  }
  const main = languages.includes(context.language) ? context.language : languages[0];
  for (const language of languages) {
    const post = postOf(itemInLanguage(item, language), `${origin}, ${language}`, context);
    const lang = language.replace("_", "-");
    yield language === main ? { ...post, lang } : { ...post, lang, ...apart(post, language) };
  }
}

/** Another language of a post has an address and a name of its own, as qTranslate makes them. */
function apart({ key, url, id }: ImportItem, language: string) {
  const whole = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  whole?.searchParams.set("lang", language);
  return { key: `${key}:${language}`, url: whole?.href, id: `${id ?? ""}-${language}` };
}

function postOf(item: WxrItem, origin: string, context: PostContext): ImportItem {
  const { file, channel, site, uploads } = context;
  const { fields, meta } = item;
  const field = (name: string) => fields.get(name) ?? "";
  const id = field("wp:post_id");
  const notes: Note[] = [];
  const note = (one: Note) => notes.push(one);
  const { html, others } = postText(item, site, note);
  const custom = customFields(meta);
  for (const name of custom.left)
    note({ code: `custom field not taken: ${name}`, message: "it holds words" });
  if (item.comments > 0)
    note({ code: "comments of readers not taken", message: `${item.comments} of them` });
  const lead = site.attachment(meta.find(({ key }) => key === "_thumbnail_id")?.value ?? "");
  const find = (src: string) => uploads.find(file, src, (url) => site.isOwn(url));
  return {
    origin,
    name: path.basename(file.name),
    key: `wordpress:${channel.link ?? ""}#${id}`,
    title: field("title"),
    kicker: custom.kicker,
    subtitle: custom.subtitle,
    summary: withoutTags(field("excerpt:encoded")),
    body: { kind: "html", value: html },
    author: custom.author === undefined ? authorsOf(item, channel, site) : [custom.author],
    ...topicsOf(item.terms),
    published: [field("wp:post_date"), utc(field("wp:post_date_gmt")), field("pubDate")].filter(
      isDate,
    ),
    datelines: [],
    updated: fields.get("wp:post_modified"),
    url: fields.get("link"),
    publisher: inLanguage(channel.title ?? "", context.language),
    id: asciiName(fields.get("wp:post_name")) ?? id,
    lang: saidLanguage(item) ?? siteLanguage(channel.language, field("title") + html),
    ...(lead && { lead: { src: lead.url, ...wordsOf(lead) } }),
    picture: (src) =>
      [src, ...(others.get(src) ?? [])].map(find).find((found) => found !== undefined),
    notes,
  };
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

function withoutTags(html: string): string | undefined {
  const text = html.replace(/<[^>]*>/g, " ").trim();
  return text === "" ? undefined : text;
}
