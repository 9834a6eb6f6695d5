/** WordPress's `[shortcodes]` and blocks, as HTML. */

/** A picture of the export that shortcodes name by its number. */
export type AttachmentOf = (id: string) => { url: string; caption?: string } | undefined;

/** HTML without shortcodes, and those that mean nothing here. */
export interface Expanded {
  html: string;
  /** Names of shortcodes that were left out; what they enclose stays. */
  unknown: string[];
}

const code =
  /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\]"']+)|\s+[^\s\]=[<>]+)*)\s*\/?\](?!\()/gi;
/** Shortcodes of WordPress itself and of its common plugins; any other word in brackets is text. */
const shortcodes =
  /^(?:caption|wp_caption|gallery|embed|video|audio|playlist|youtube|vimeo|twitter|tweet|facebook|instagram|soundcloud|googlemaps|contact-form(?:-7)?|gravityform|ngg\w*|singlepic|slideshow|rev_slider|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|ads?|adsense|adrotate|related_?posts?|poll|quote|pullquote|dropcap|button|tabs?|accordion|toggle|column\w*|one_\w+|two_\w+|row|col|divider|spacer|highlight|sc\w+|td_\w+|tds_\w+|tie_\w+|box|author|review|share\w*)$/i;

/**
 * Expands shortcodes: captions become figures, galleries their pictures, embedded addresses links.
 *
 * @param content `content:encoded` of a post.
 */
export function expandShortcodes(content: string, attachmentOf: AttachmentOf): Expanded {
  const unknown: string[] = [];
  const html = content
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(
      /\[(?:wp_)?caption[^\]]*\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([\s\S]*?)\[\/(?:wp_)?caption\]/gi,
      (_all, image: string, caption: string) =>
        `<figure>${image}<figcaption>${caption.trim()}</figcaption></figure>`,
    )
    .replace(
      /\[(?:embed|video|audio|youtube)[^\]]*?\]\s*(https?:\/\/[^\s[<]+)\s*\[\/(?:embed|video|audio|youtube)\]/gi,
      (_all, url: string) => linkTo(url),
    )
    .replace(code, (all: string, closes: string, name: string, attributes: string) => {
      const kind = name.toLowerCase();
      if (!shortcodes.test(kind)) return all;
      if (closes === "" && kind === "gallery") return gallery(attributes, attachmentOf);
      const url = /(?:src|url|mp4|mp3|m4a|link)\s*=\s*["']?(https?:\/\/[^\s"'\]]+)/i.exec(
        attributes,
      )?.[1];
      if (closes === "" && /^(?:video|audio|embed|youtube|vimeo)$/.test(kind) && url !== undefined)
        return linkTo(url);
      if (closes === "") unknown.push(kind);
      return "";
    });
  return { html: paragraphs(html), unknown };
}

function gallery(attributes: string, attachmentOf: AttachmentOf): string {
  const ids = /ids\s*=\s*["']?([\d,\s]+)/i.exec(attributes)?.[1]?.split(",") ?? [];
  return ids
    .flatMap((id) => attachmentOf(id.trim()) ?? [])
    .map(
      ({ url, caption = "" }) =>
        `<figure><img src="${escaped(url)}"><figcaption>${escaped(caption)}</figcaption></figure>`,
    )
    .join("\n\n");
}

function linkTo(url: string): string {
  return `\n\n<a href="${escaped(url)}">${escaped(url)}</a>\n\n`;
}

function escaped(text: string): string {
  return text
    .replace(/&(?!\w+;|#\d+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;");
}

/** Blank lines as paragraphs and lines as breaks, as WordPress shows a post that has no `<p>`. */
function paragraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  const block = /^<(?:figure|div|h[1-6]|ul|ol|table|blockquote|p|hr|pre)\b/i;
  return html
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (block.test(part) ? part : `<p>${part.replace(/\n/g, "<br>\n")}</p>`))
    .join("\n");
}
