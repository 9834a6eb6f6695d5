/** Scans that lie on other sites: pictures, and IIIF image services. A build never fetches them. */
import type { Scan } from "./issue.ts";
import { say, type Message } from "../../messages/message.ts";

type RemoteScan = Extract<Scan, { kind: "picture" | "service" }>;

/**
 * The scan at an address.
 *
 * @param size pixels of the whole scan.
 * @param origins from which the newspaper allows scans.
 * @returns what was found and expected if it will not do.
 */
export function remoteScan(
  address: string,
  { width, height }: { width: number | undefined; height: number | undefined },
  origins: readonly string[],
): RemoteScan | Message {
  const url = new URL(address);
  if (!origins.includes(url.origin)) {
    return say(
      'image: found "{address}", which is on a site that pages may not load from; add "{origin}" to scans.origins in _data/newspaper.ts',
      { address, origin: url.origin },
    );
  }
  if (width === undefined || height === undefined) {
    return say(
      'image: "{address}" has no width and height; expected those of the scan in pixels, since a build does not fetch it',
      { address },
    );
  }
  const size = { width, height };
  if (!isService(url)) return { kind: "picture", url: url.href, ...size };
  const base = url.href.replace(/\/(?:info\.json)?$/, "");
  return { kind: "service", url: base, version: versionOf(url), ...size };
}

/** A IIIF service is named by its base or by its info.json; a picture has a suffix or a query. */
function isService({ pathname, search }: URL): boolean {
  return pathname.endsWith("/info.json") || (search === "" && !/\.[a-z]{3,4}$/i.test(pathname));
}

/** The version of the IIIF Image API, which services write in their paths (`/iiif/3/…`). */
function versionOf({ pathname }: URL): 2 | 3 {
  return /\/(?:iiif-?)?v?3(?:\.0)?\//i.test(pathname) ? 3 : 2;
}
