/** WordPress exports (WXR): posts with their authors, topics and pictures. */
import path from "node:path";
import type { InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import { textStream } from "../input/text-stream.ts";
import type { Found, ImportItem, PictureFile } from "../item.ts";
import { pictureBeside, within } from "./pictures-beside.ts";
import type { ReadFormat } from "./format.ts";
import { expandShortcodes, type AttachmentOf } from "./shortcodes.ts";
import { wxrItems, type WxrChannel, type WxrItem } from "./wxr.ts";

/** Reads exports: `.xml` files, also in zip and gzip files. */
export function wordpressFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings: [".xml", ".wxr"], refuse })) {
      yield* refused.splice(0);
      yield* postsOf(file);
    }
    yield* refused;
  };
}

/** Twice through the file: posts name pictures that come after them. */
async function* postsOf(file: InputFile): AsyncGenerator<Found> {
  const channel: WxrChannel = { authors: new Map() };
  const attachments = new Map<string, { url: string; caption?: string }>();
  try {
    for await (const { fields } of wxrItems(textStream(file.open()), channel)) {
      const url = fields["wp:attachment_url"];
      const id = fields["wp:post_id"];
      if (url === undefined || id === undefined) continue;
      attachments.set(id, { url, caption: fields["excerpt:encoded"] ?? "" });
    }
  } catch (error) {
    // The second time says the same, behind the posts before it.
    if (!isInputError(error)) throw error;
  }
  try {
    for await (const item of wxrItems(textStream(file.open()), channel)) {
      const post = postOf(item, file, channel, (id) => attachments.get(id));
      if (post) yield post;
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { origin: file.name, skipped: error.message };
  }
}

function postOf(
  item: WxrItem,
  file: InputFile,
  channel: WxrChannel,
  attachmentOf: AttachmentOf,
): Found | undefined {
  const { fields, categories, meta } = item;
  const id = fields["wp:post_id"] ?? "";
  const origin = `${file.name}, post ${id}`;
  const why = whyNot(fields);
  if (why !== undefined) return why === "" ? undefined : { origin, skipped: why };

  const { html, unknown } = expandShortcodes(fields["content:encoded"] ?? "", attachmentOf);
  const named = (domain: string) =>
    categories.filter((it) => it.domain === domain).map(({ name }) => name);
  const topics = named("category").filter(
    (name) => !/^(?:uncategori[sz]ed|غير مصنف|بدون تصنيف|عام)$/i.test(name),
  );
  const [section, ...others] = topics;
  const login = fields["dc:creator"] ?? "";
  const lead = attachmentOf(meta["_thumbnail_id"] ?? "");
  const post: ImportItem = {
    origin,
    name: path.basename(file.name),
    key: `wordpress:${channel.link ?? ""}#${id}`,
    title: fields["title"] ?? "",
    summary: withoutTags(fields["excerpt:encoded"] ?? ""),
    body: { kind: "html", value: html },
    author: [channel.authors.get(login) || login].filter(
      (name) => name !== "" && !/^admin(?:istrator)?$/i.test(name),
    ),
    section,
    tags: [...others, ...named("post_tag")],
    published: [fields["wp:post_date"], utc(fields["wp:post_date_gmt"]), fields["pubDate"]].filter(
      isDate,
    ),
    datelines: [],
    updated: fields["wp:post_modified"],
    url: fields["link"],
    publisher: channel.title,
    id: asciiName(fields["wp:post_name"]) ?? id,
    lang: channel.language,
    ...(lead && {
      lead: { src: lead.url, caption: lead.caption === "" ? undefined : lead.caption },
    }),
    picture: (src) => uploaded(file, src),
    notes: unknown.map((name) => ({
      code: `shortcode left out: [${name}]`,
      message: "what it encloses stays",
    })),
  };
  return post;
}

/** Why an item is no article; an empty text for what is part of one, such as an attachment. */
function whyNot(fields: Readonly<Record<string, string>>): string | undefined {
  const type = fields["wp:post_type"] ?? "post";
  const status = fields["wp:status"] ?? "publish";
  if (
    [
      "attachment",
      "nav_menu_item",
      "revision",
      "custom_css",
      "wp_global_styles",
      "wp_navigation",
    ].includes(type)
  )
    return "";
  if (type !== "post") return `of type "${type}", expected posts`;
  if (fields["wp:post_password"] !== undefined && fields["wp:post_password"] !== "")
    return "behind a password";
  return status === "publish" ? undefined : `not published (${status})`;
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && text !== "" && !text.startsWith("0000");
}

function utc(text: string | undefined): string | undefined {
  return isDate(text) ? `${text}Z` : undefined;
}

/** The post's own slug where it is ASCII; WordPress percent-encodes Arabic ones. */
function asciiName(name: string | undefined): string | undefined {
  return name !== undefined && /^[a-z][a-z0-9-]{2,39}$/.test(name) ? name : undefined;
}

function withoutTags(html: string): string | undefined {
  const text = html.replace(/<[^>]*>/g, " ").trim();
  return text === "" ? undefined : text;
}

/** A picture of `wp-content/uploads`, if that folder lies beside the export. */
function uploaded(file: InputFile, src: string): PictureFile | undefined {
  const below = /\/wp-content\/uploads\/([^?#]+)/.exec(src)?.[1];
  const { root } = file;
  if (below === undefined || root === undefined) return pictureBeside(file, src);
  return ["wp-content/uploads", "uploads"]
    .map((folder) => within(root, path.join(root, folder, decodeSafely(below))))
    .find((found) => found !== undefined);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
