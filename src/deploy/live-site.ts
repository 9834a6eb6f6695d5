/** Reads what a host serves now: its manifest, and files of known hashes. */
import { hashOf } from "../lib/hash.ts";
import { MANIFEST } from "../build/output/publish.ts";
import { FinalError, persistently, unreachable, type Patience } from "./retry.ts";
import { parseManifest } from "./site-files.ts";
import { MessageError, say } from "../messages/message.ts";

/** Milliseconds to wait for an answer. */
const TIMEOUT = 60_000;

/** The list of files that an upload took over from an older build; it lies beside the manifest. */
export const CARRIED = "carried-sha256.txt";

/** An answer of a host, its body unpacked. */
export interface Answer {
  status: number;
  /** Its address after all redirects. */
  url: string;
  headers: Headers;
  body: Buffer;
}

/** Asks the host itself, and no cache on the way. */
export const FRESH = { headers: { "cache-control": "no-cache", pragma: "no-cache" } };

/** Asks a host for something, again if it does not answer. */
export function ask(url: URL, init: RequestInit = {}, patience?: Patience): Promise<Answer> {
  return persistently(async () => {
    const asked = fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    const response = await asked.catch((error: unknown) => {
      throw unreachable(url.href, error);
    });
    const { status, headers } = response;
    const body = Buffer.from(await response.arrayBuffer());
    if (status >= 500 || status === 429)
      throw new MessageError(say("{url}: the host answered {status}", { url: url.href, status }));
    return { status, url: response.url, headers, body };
  }, patience);
}

/** The address of a file of a site; that of a folder for its page. */
export function addressOf(site: URL, file: string): URL {
  const path = file.replace(/(^|\/)index\.html$/, "$1");
  const parts = path.split("/").map((part) => encodeURIComponent(part));
  return new URL(parts.join("/"), site);
}

/** The files of a live site, hashes by path. */
export interface LiveSite {
  files: Map<string, string>;
  /** Files taken over from older builds. */
  carried: Map<string, string>;
}

/**
 * The files of a live site; `undefined` where it has no manifest.
 *
 * @param site its address, with a slash at its end.
 * @throws Error when the host cannot be reached.
 */
export async function liveSite(site: URL, patience?: Patience): Promise<LiveSite | undefined> {
  const [manifest, carried] = await Promise.all(
    [MANIFEST, CARRIED].map(async (file) => {
      const { status, body } = await ask(addressOf(site, file), FRESH, patience);
      return status === 200 ? parseManifest(body.toString()) : undefined;
    }),
  );
  return manifest && { files: manifest, carried: carried ?? new Map() };
}

/** The bytes of a file; `undefined` if the host does not have it. */
export async function liveFile(site: URL, file: string, hash: string): Promise<Buffer | undefined> {
  const { status, body } = await ask(addressOf(site, file));
  if (status !== 200) return undefined;
  if (hashOf(body) !== hash) {
    throw new FinalError(say("{file} is not what the host's manifest says", { file }));
  }
  return body;
}
