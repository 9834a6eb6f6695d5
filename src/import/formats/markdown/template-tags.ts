/** Shortcodes and template tags as what they show: a picture, a link, an address. Nothing is executed. */
import { escapeHtml } from "../../../lib/html.ts";
import type { JsonObject } from "../record-values.ts";
import type { Generator } from "./generators.ts";
import type { Held } from "../held.ts";
import { replaceInProse } from "./prose.ts";

/** What turning tags needs beside the text. */
export interface TagContext {
  generator: Generator | undefined;
  front: JsonObject;
  held: Held;
  /** The address of another article by the name or the path that a tag has for it. */
  article: (name: string) => string | undefined;
  /** Called with a tag that shows something else, which is left out. */
  leave: (name: string, tag: string) => void;
}

const inner = "(?:(?!\\n[ \\t]*\\n)[^]){0,2000}?";
/** `{{< name >}}` and `{{% name %}}`. */
const shortcode = `\\{\\{(?<mark>[<%])(?<code>${inner})(?:>\\}\\}|%\\}\\})`;
/** `{% name %}`. */
const block = `\\{%-?(?<block>${inner})-?%\\}`;
/** `{{ value }}`. */
const output = `\\{\\{-?(?<output>${inner})-?\\}\\}`;

const patterns: Readonly<Record<Generator, string>> & { other: string } = {
  Hugo: shortcode,
  Jekyll: `${block}|${output}`,
  Eleventy: `${block}|${output}`,
  Hexo: `${block}|${output}`,
  Zola: `${block}|${output}`,
  Astro: shortcode,
  Obsidian: shortcode,
  Pelican: `(?:\\{(?=(?:filename|static|attach|author|category|tag|index)\\})(?<file>\\w+)\\})`,
  other: `${shortcode}|${block}`,
};

/** The text with its tags turned. */
export function turnTags(text: string, context: TagContext): string {
  const { generator } = context;
  const pattern = new RegExp(patterns[generator ?? "other"]);
  const isPlain = generator === "Obsidian" || generator === "Astro";
  const kept = isPlain ? text : plainCode(withoutComments(text, context.leave));
  return replaceInProse(kept, pattern, (groups, found) => {
    const { code, file, output: value } = groups;
    // Pelican names files of the site's content: `{static}/images/a.png`.
    if (file !== undefined) return "";
    // A shortcode that is shown and not run: `{{</* figure */>}}`.
    if (code?.startsWith("/*") === true) return found.replace(/\/\*|\*\//g, "");
    if (value !== undefined && generator !== "Zola") return valueOf(value.trim(), found, context);
    return tagText(
      (code ?? groups["block"] ?? value ?? "").trim().replace(/\s*\/$/, ""),
      found,
      context,
    );
  }).replaceAll("\u0003", "");
}

/** Without what only whoever edits the file reads. */
function withoutComments(text: string, leave: TagContext["leave"]): string {
  return text.replace(
    /\{%-?\s*comment\s*-?%\}([^]*?)\{%-?\s*endcomment\s*-?%\}|\{#([^]*?)#\}/g,
    (found, long?: string, short?: string) => {
      if (short !== undefined && !/^\s[^]*\s$/.test(short)) return found;
      leave("comment", (long ?? short ?? "").trim());
      return "";
    },
  );
}

/** Tags around code as fences, and what stands in `raw` as no tags. */
function plainCode(text: string): string {
  const names = "(?:highlight|codeblock|code|prism)";
  const fenced = text
    .replace(
      new RegExp(
        `(^|\\n)[ \\t]*\\{\\{[<%]\\s*${names}\\b([^{}]*?)[>%]\\}\\}([^]*?)\\{\\{[<%]\\s*/\\s*${names}\\s*[>%]\\}\\}`,
        "g",
      ),
      (_, start: string, args: string, code: string) => start + fence(code, args),
    )
    .replace(
      new RegExp(
        `(^|\\n)[ \\t]*\\{%-?\\s*${names}\\b([^%]*?)-?%\\}([^]*?)\\{%-?\\s*end${names}\\s*-?%\\}`,
        "g",
      ),
      (_, start: string, args: string, code: string) => start + fence(code, args),
    );
  return fenced.replace(
    /\{%-?\s*(?:raw|verbatim)\s*-?%\}([^]*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g,
    (_, raw: string) => raw.replace(/\{(?=[{%<])/g, "{\u0003"),
  );
}

function fence(code: string, args: string): string {
  const [, language = ""] = /(?:^|\s|lang[:=]\s*"?)([a-z][\w+#-]*)/i.exec(args.trim()) ?? [];
  return `\n\`\`\`\`\`${language}\n${code.replace(/^\n+|\s+$/g, "")}\n\`\`\`\`\`\n`;
}

/** Tags that bear pictures, by all generators. */
const pictureTag =
  /^(?:figure|fig|img|image|imgcap|picture|pic|photo|asset_img|responsive_image|respimage|imgproc|lightbox|postimage|resize_image)$/i;
const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;
const addressTag =
  /^(?:ref|relref|link|post_url|post_path|asset_path|url|absurl|relurl|baseurl|static|asset)$/i;
/** Addresses of what is shown by its number elsewhere. */
const players: readonly (readonly [name: RegExp, address: (id: string, more: string) => string])[] =
  [
    [
      /^youtube|^yt$|^youtube_?(?:player|embed|video|lite)?$/i,
      (id) => `https://www.youtube.com/watch?v=${id}`,
    ],
    [/^vimeo/i, (id) => `https://vimeo.com/${id}`],
    [/^dailymotion/i, (id) => `https://www.dailymotion.com/video/${id}`],
    [/^bilibili/i, (id) => `https://www.bilibili.com/video/${id}`],
    [/^(?:tweet|twitter|x)(?:_simple)?$/i, (id) => `https://twitter.com/i/status/${id}`],
    [/^instagram/i, (id) => `https://www.instagram.com/p/${id}/`],
    [/^gist$/i, (id, more) => `https://gist.github.com/${more === "" ? id : `${id}/${more}`}`],
    [/^speakerdeck$/i, (id) => `https://speakerdeck.com/player/${id}`],
    [/^codepen$/i, (id) => `https://codepen.io/pen/${id}`],
  ];

/** Arguments of a tag: those with names, and the others in their order. */
interface Args {
  named: ReadonlyMap<string, string>;
  plain: string[];
}

function argsOf(text: string): Args {
  const named = new Map<string, string>();
  const plain: string[] = [];
  const one =
    /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,()]+))/g;
  for (const [, key, double, simple, raw, bare] of text.matchAll(one)) {
    const value = (double ?? simple)?.replace(/\\(["'\\])/g, "$1") ?? raw ?? bare ?? "";
    if (key === undefined || /^https?$/i.test(key))
      plain.push(key === undefined ? value : `${key}:${bare ?? value}`);
    else named.set(key.toLowerCase(), value);
  }
  return { named, plain };
}

function tagText(content: string, found: string, context: TagContext): string {
  const [, name = "", rest = ""] = /^(\/?[\w./:-]+)\s*([^]*)$/.exec(content) ?? [];
  if (name === "" || name.startsWith("/") || /^end/i.test(name) || content.startsWith("#"))
    return "";
  const plainName = name.split("/").at(-1) ?? name;
  const args = argsOf(rest);
  if (/^include/i.test(plainName)) {
    const [file = "", ...plain] = args.plain;
    const included =
      file
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? "";
    return shown(included, { ...args, plain }, found, context);
  }
  return shown(plainName, args, found, context);
}

function shown(name: string, args: Args, found: string, context: TagContext): string {
  const { named, plain } = args;
  const { held, article, leave } = context;
  if (/^(?:post_link|asset_link)$/i.test(name) || (/^link$/i.test(name) && plain.length > 1)) {
    const isLink = /^link$/i.test(name);
    const words = isLink ? plain.slice(0, -1).join(" ") : plain.slice(1).join(" ");
    const target = (isLink ? plain.at(-1) : plain[0]) ?? "";
    const address = article(target) ?? target;
    return held.hold(`<a href="${escapeHtml(address)}">${escapeHtml(words || target)}</a>`);
  }
  if (addressTag.test(name)) {
    const target = named.get("path") ?? plain[0] ?? "";
    return encoded(article(target) ?? target);
  }
  const src = ["src", "url", "image", "path", "image_path", "file", "link"]
    .map((key) => named.get(key))
    .concat(plain)
    .find((it) => it !== undefined && pictureFile.test(it));
  const stated = named.get("src") ?? named.get("url") ?? plain[0];
  const picture = src ?? (pictureTag.test(name) ? stated : undefined);
  if (picture !== undefined && (pictureTag.test(name) || src !== undefined))
    return held.hold(figure(picture, args));
  const id = named.get("id") ?? named.get("video") ?? named.get("video_id") ?? plain[0];
  const player = players.find(([pattern]) => pattern.test(name));
  const address = [...named.values(), ...plain].find((it) => /^https?:\/\/\S+$/i.test(it));
  const link =
    address ?? (player && id !== undefined && idOf(id) ? player[1](id, plain[1] ?? "") : undefined);
  if (link === undefined) {
    leave(name, found);
    return "";
  }
  const words = named.get("title") ?? named.get("text") ?? named.get("caption") ?? link;
  return held.hold(`<a href="${escapeHtml(link)}">${escapeHtml(words)}</a>`);
}

function idOf(id: string): boolean {
  return /^[\w./-]+$/.test(id);
}

function figure(src: string, { named, plain }: Args): string {
  const titles = plain.filter(
    (it) => it !== src && /\p{L}/u.test(it) && /[\s\u0080-\uffff]/.test(it),
  );
  const caption = ["title", "caption", "description", "attr", "credit"]
    .map((key) => named.get(key))
    .concat(titles.slice(0, 1))
    .filter((it) => it !== undefined && it !== "");
  const alt = named.get("alt") ?? titles[1] ?? "";
  const words = [...new Set(caption)].join(" ");
  const below = words === "" ? "" : `<figcaption>${escapeHtml(words)}</figcaption>`;
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${below}</figure>`;
}

/** `{{ site.baseurl }}`, `{{ "/a.png" | relative_url }}`, `{{ page.title }}`. */
function valueOf(value: string, found: string, { front, article, leave }: TagContext): string {
  if (/^(?:site\.(?:base_?url|url|github\.url)|root_url|base_?path|base_?url)\b/i.test(value))
    return "";
  const [, double, simple] = /^(?:"([^"]*)"|'([^']*)')\s*(?:\||$)/.exec(value) ?? [];
  const literal = double ?? simple;
  if (literal !== undefined)
    return /[/.]/.test(literal) ? encoded(article(literal) ?? literal) : literal;
  const [, key = ""] = /^page\.(\w+)$/.exec(value) ?? [];
  const own = Object.hasOwn(front, key) ? front[key] : undefined;
  if (typeof own === "string") return own;
  leave(/^[\w.]+/.exec(value)?.[0] ?? "{{ }}", found);
  return "";
}

/** An address that Markdown takes for the whole of one. */
function encoded(address: string): string {
  return address.replace(
    /[\s()<>]/g,
    (it) => `%${(it.codePointAt(0) ?? 32).toString(16).padStart(2, "0")}`,
  );
}
