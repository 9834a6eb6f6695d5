/** Where the things that an article names are in the archive: pictures and files brought along, addresses. */
import { decodedOrNot } from "../lib/percent-decoded.ts";
import { addressKey, isPublishedFile } from "../article/index.ts";
import type { Places } from "./clean/html-markdown.ts";
import type { ImportItem, Note } from "./item.ts";

/** Brings along what lies beside the input. */
export interface Bring {
  /**
   * Brings the first of some pictures along that can be.
   *
   * @param candidates addresses of one picture, best first.
   * @returns its address in the archive; `undefined` for none, of which a note says why.
   */
  picture(candidates: readonly string[], item: ImportItem, notes: Note[]): string | undefined;
  /** Brings a file along that is linked, if it lies beside the input. */
  file(href: string, item: ImportItem, notes: Note[]): string | undefined;
  /** The file of another article of the source by its key, if the archive has it. */
  article(key: string): string | undefined;
}

/** The places of an article's things. */
export function placesOf(item: ImportItem, bring: Bring, notes: Note[]): Places {
  return {
    picture: (candidates) => bring.picture(candidates, item, notes),
    link: (href) =>
      item.article?.(href) ?? fileOf(href, item, bring, notes) ?? addressOf(href, baseOf(item)),
  };
}

/** Whether an address is the article's own, so that its fragment is a place in its text. */
export function isOwnAddress(address: string, item: ImportItem): boolean {
  const base = baseOf(item);
  const full = addressOf(address, base);
  // Readability writes a place of the page with the page's base.
  return [item.url, base].some(
    (it) => it !== undefined && full !== undefined && addressKey(it) === addressKey(full),
  );
}

/** What relative addresses are relative to; `<base>` may be relative itself. */
export function baseOf({ base, url }: Pick<ImportItem, "base" | "url">): string | undefined {
  return base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : url;
}

function fileOf(href: string, item: ImportItem, bring: Bring, notes: Note[]): string | undefined {
  const path = decodedOrNot(href.split(/[?#]/)[0] ?? "");
  return isPublishedFile(path) ? bring.file(href, item, notes) : undefined;
}

/**
 * An address that leads somewhere from any page: http, https and mailto, what is relative made absolute.
 *
 * @param base what relative ones are relative to.
 */
function addressOf(href: string, base: string | undefined): string | undefined {
  const address = /^www\.[^\s/]+\.[^\s]/i.test(href) ? `http://${href}` : href;
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, hostname, href: full } = new URL(address, base);
  if (/^https?:$/.test(protocol)) return hostname.includes(" ") ? undefined : full;
  return protocol === "mailto:" && full.includes("@") ? full : undefined;
}
