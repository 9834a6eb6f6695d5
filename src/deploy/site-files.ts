/** The files of a built site, as its manifest lists them. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { MANIFEST } from "../build/output/publish.ts";
import { hashOf } from "../lib/hash.ts";
import { sitePath } from "./site-path.ts";
import { MessageError, say } from "../messages/message.ts";

/** A file of the site. */
export interface SiteFile {
  /** Path on the site, POSIX, without a slash at its head. */
  path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
  bytes: number;
  /** Where its bytes are on this machine. */
  source: string;
}

/** A line of a manifest, as `sha256sum` writes it: the hash, two spaces, the path. */
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/**
 * What a manifest says: hashes by path, in its order.
 *
 * @throws Error where it names a file outside of the site.
 */
export function parseManifest(text: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, hash = "", file = ""] = LINE.exec(line) ?? [];
    if (file !== "") hashes.set(sitePath(file), hash);
  }
  return hashes;
}

/**
 * The files of a built site, its manifest the last of them.
 *
 * @throws Error when there is no site, or one of its files is not there.
 */
export function readSite(directory: string): SiteFile[] {
  const manifest = path.join(directory, MANIFEST);
  if (!existsSync(manifest)) {
    throw new MessageError(
      say("{directory} holds no whole site; build one with: npm run build", { directory }),
    );
  }
  const text = readFileSync(manifest, "utf8");
  const all = [...parseManifest(text), [MANIFEST, hashOf(text)] as const];
  return all.map(([file, hash]) => {
    const source = path.join(directory, file);
    const bytes = statSync(source, { throwIfNoEntry: false })?.size;
    if (bytes === undefined) {
      throw new MessageError(
        say("{file} is in {manifest} but not there; build again with: npm run build", {
          file: source,
          manifest: MANIFEST,
        }),
      );
    }
    return { path: file, hash, bytes, source };
  });
}
