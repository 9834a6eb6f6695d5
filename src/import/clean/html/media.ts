/** Sound, films and what else pages embed: as the address where it is. */
import type { Element } from "../../document.ts";
import { nameOf } from "./elements.ts";
import type { Reading } from "./reading.ts";
import { say } from "../../../messages/message.ts";

const players =
  /^(?:iframe|frame|embed|object|audio|video|lite-(?:youtube|vimeo)|amp-(?:ad|analytics|audio|auto-ads|brightcove|dailymotion|embed|facebook(?:-\w+)?|iframe|instagram|jwplayer|pixel|soundcloud|sticky-ad|tiktok|twitter|video(?:-iframe)?|vimeo|youtube))$/;

/** Whether an element shows something that is elsewhere. */
export function isMedia(element: Element): boolean {
  return players.test(nameOf(element));
}

/** Hosts of advertisements and of counters, whose frames no reader came for. */
const advertisers =
  "doubleclick\\.net|google(?:syndication|tagmanager|adservices|-analytics)\\.com|adnxs\\.com|amazon-adsystem\\.com|taboola\\.com|outbrain\\.com|criteo\\.(?:com|net)|scorecardresearch\\.com|quantserve\\.com|zedo\\.com|mgid\\.com|popads\\.net|adsrvr\\.org|histats\\.com|addthis\\.com|sharethis\\.com";
const isAdvertiser = new RegExp(`(?:^|\\.)(?:${advertisers})$`, "i");
/** Addresses of media that Readability is to leave in a text, the site's own too: it knows some players only. */
export const keptMedia = new RegExp(
  `^(?:https?:)?/(?:/(?!(?:[^/]*\\.)?(?:${advertisers})(?:[/:]|$))|(?!/))`,
  "i",
);

/** Attributes that say where it is. */
const attributes = [
  "src",
  "data-src",
  "data-lazy-src",
  "data-litespeed-src",
  "data-href",
  "data",
  "movie",
  "href",
];

/** Addresses by the numbers that players take instead of one. */
const numbered: readonly (readonly [name: RegExp, attribute: string, address: string])[] = [
  [/youtube/, "videoid", "https://www.youtube.com/watch?v="],
  [/youtube/, "data-videoid", "https://www.youtube.com/watch?v="],
  [/vimeo/, "data-videoid", "https://vimeo.com/"],
  [/vimeo/, "videoid", "https://vimeo.com/"],
  [/dailymotion/, "data-videoid", "https://www.dailymotion.com/video/"],
  [/twitter/, "data-tweetid", "https://twitter.com/i/status/"],
  [/instagram/, "data-shortcode", "https://www.instagram.com/p/"],
  [/soundcloud/, "data-trackid", "https://api.soundcloud.com/tracks/"],
];

/**
 * The address of what an element embeds, as a reader would open it.
 *
 * @returns `undefined` when it has none, or is an advertisement: that is noted.
 */
export function mediaAddress(element: Element, reading: Reading): string | undefined {
  const kind = `<${nameOf(element)}>`;
  if (/^amp-(?:ad|embed|analytics|pixel|sticky-ad|auto-ads)$/.test(nameOf(element))) {
    reading.leave(kind, element.getAttribute("type") ?? "");
    return undefined;
  }
  const found = statedAddress(element);
  const address = found === undefined ? undefined : readable(found);
  const host = address !== undefined && URL.canParse(address) ? new URL(address).hostname : "";
  if (isAdvertiser.test(host)) {
    reading.leave(say("{kind} of an advertiser", { kind }), address ?? "");
    return undefined;
  }
  if (address === undefined) reading.leave(kind, found ?? say("it says no address"));
  return address;
}

function statedAddress(element: Element): string | undefined {
  const name = nameOf(element);
  for (const [player, attribute, address] of numbered) {
    const id = player.test(name) ? element.getAttribute(attribute) : null;
    if (id !== null && /^[\w-]+$/.test(id)) return address + id;
  }
  const within = [...element.querySelectorAll("source,embed,iframe,object,param[name]")];
  for (const it of [element, ...within]) {
    const isParameter = nameOf(it) === "param";
    if (isParameter && !/^(?:movie|src|url|filename|data)$/i.test(it.getAttribute("name") ?? ""))
      continue;
    for (const attribute of isParameter ? ["value"] : attributes) {
      const address = (it.getAttribute(attribute) ?? "").trim();
      if (address !== "" && !/^(?:about|data|javascript|blob):/i.test(address)) return address;
    }
  }
  return undefined;
}

/** The page that a player's address belongs to. */
function readable(address: string): string | undefined {
  const full = address.startsWith("//") ? `https:${address}` : address;
  if (!URL.canParse(full)) return full;
  const { protocol, hostname, pathname, searchParams } = new URL(full);
  if (!/^https?:$/.test(protocol)) return undefined;
  const host = hostname.replace(/^(?:www|player|m)\./, "");
  const [, kind = "", id = ""] = pathname.split("/");
  const isYoutube =
    /^youtube(?:-nocookie)?\.com$/.test(host) && /^(?:embed|v|shorts|live)$/.test(kind);
  if (isYoutube && id === "videoseries")
    return `https://www.youtube.com/playlist?list=${searchParams.get("list") ?? ""}`;
  if (isYoutube && /^[\w-]+$/.test(id.split("&")[0] ?? "")) {
    const start = searchParams.get("start");
    const from = start !== null && /^\d+$/.test(start) && start !== "0" ? `&t=${start}` : "";
    return `https://www.youtube.com/watch?v=${id.split("&")[0]}${from}`;
  }
  if (host === "vimeo.com" && kind === "video" && /^\d+$/.test(id))
    return `https://vimeo.com/${id}`;
  if (host === "dailymotion.com" && kind === "embed")
    return `https://www.dailymotion.com${pathname.slice("/embed".length)}`;
  if (host === "platform.twitter.com" && searchParams.has("id"))
    return `https://twitter.com/i/status/${searchParams.get("id")}`;
  // Viewers and plugins name the page or the file that they show.
  const shown = ["href", "url", "file"]
    .map((key) => searchParams.get(key))
    .find((it) => it !== null && /^https?:\/\//i.test(it));
  const isViewer = /(?:^|\.)(?:facebook|soundcloud|google|officeapps\.live)\.com$/.test(hostname);
  return isViewer && shown !== undefined ? (shown ?? full) : full;
}

/**
 * The address of a post that a quotation stands for, unless its words link there: Facebook's boxes are
 * empty until its script fills them.
 */
export function embeddedPost(element: Element): string | undefined {
  const says = element.getAttribute("class") ?? "";
  if (
    !/(?:^|\s)(?:fb-(?:post|video)|instagram-media|twitter-(?:tweet|video)|tiktok-embed|reddit-card)(?:\s|$)/.test(
      says,
    )
  )
    return undefined;
  const address = ["data-href", "data-instgrm-permalink", "cite", "data-embed-url"]
    .map((name) => element.getAttribute(name) ?? "")
    .find((it) => /^https?:\/\//i.test(it));
  const links = [...element.querySelectorAll("a[href]")].map((it) =>
    pathOf(it.getAttribute("href") ?? ""),
  );
  return address !== undefined && !links.includes(pathOf(address)) ? address : undefined;
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/\/$/, "");
}
