/** Addresses that shortcodes hold: of films, sounds, pages. */
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import { escaped, unescaped, wordsOfHtml } from "./tags.ts";

/** Addresses of services that shortcodes name by a number or code alone. */
const services: ReadonlyMap<string, string> = new Map([
  ["youtube", "https://www.youtube.com/watch?v="],
  ["vimeo", "https://vimeo.com/"],
  ["dailymotion", "https://www.dailymotion.com/video/"],
  ["wpvideo", "https://videopress.com/v/"],
  ["videopress", "https://videopress.com/v/"],
  ["ted", "https://www.ted.com/talks/"],
  ["twitter", "https://twitter.com/i/status/"],
  ["tweet", "https://twitter.com/i/status/"],
]);

const address = /(?:https?:)?\/\/[^\s<>"'\]|]+/i;

/**
 * What a shortcode of media leads to: an address among its attributes or in what it encloses, or the
 * code that a service gave it.
 */
export function mediaAddress(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inside: string,
): string | undefined {
  const values = [...attributes]
    .filter(([key]) => !/poster|thumb|image|width|height/.test(key))
    .map(([, value]) => value);
  const found = [...values, inside]
    .map((text) => address.exec(text)?.[0])
    .find((it) => it !== undefined);
  if (found !== undefined) return whole(found);
  const service = services.get(name);
  const code = [attributes.get("id"), attributes.get("v"), attributes.get("0"), inside]
    .map((it) => it?.trim() ?? "")
    .find((it) => /^[\w-]{5,40}$/.test(it));
  if (service !== undefined && code !== undefined) return service + code;
  // A path on the site, which is made whole like every other.
  return [
    attributes.get("src"),
    attributes.get("url"),
    attributes.get("mp3"),
    attributes.get("mp4"),
  ].find((it) => it !== undefined && it.startsWith("/"));
}

/** Addresses among attributes; WPBakery writes them as `url:…|title:…`, percent-encoded. */
export function settingLinks(
  attributes: ReadonlyMap<string, string>,
): { key: string; address: string; title?: string }[] {
  return [...attributes].flatMap(([key, value]) => {
    if (/^(?:https?:)?\/\/\S+$|^\/[^\s/]\S*\.\w{2,4}$/i.test(value))
      return [{ key, address: whole(value) }];
    const parts = new Map(
      value
        .split("|")
        .map((part) => [part.split(":")[0] ?? "", decodedOrNot(part.replace(/^\w+:/, ""))]),
    );
    const url = value.startsWith("url:") ? parts.get("url") : undefined;
    if (url === undefined || !address.test(url)) return [];
    const title = parts.get("title");
    return [{ key, address: whole(url), ...(title !== undefined && { title }) }];
  });
}

/** A link in a paragraph of its own. */
export function linkParagraph(url: string, words = ""): string {
  return `<p><a href="${escaped(url)}">${escaped(words.trim() || url)}</a></p>`;
}

/** HTML that page builders store in base64, so that WordPress does not touch it. */
export function encodedHtml(name: string, text: string): string {
  if (!/^(?:vc_raw_html|vc_raw_js|fusion_code)$/.test(name)) return text;
  const packed = wordsOfHtml(text).replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+=*$/.test(packed)) return text;
  return decodedOrNot(Buffer.from(packed, "base64").toString("utf8"));
}

function whole(url: string): string {
  const plain = unescaped(url);
  return plain.startsWith("//") ? `https:${plain}` : plain;
}
