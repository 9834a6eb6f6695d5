/** The site's files as uploads: with the headers of their host, and compressed if wanted. */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hashOf } from "../lib/hash.ts";
import { isCompressible } from "./delivery.ts";
import type { SiteFile } from "./site-files.ts";
import type { Upload } from "./store.ts";

/** Content codings (RFC 9110) and the suffixes of files that servers look for beside others. */
export const encodings = { gzip: ".gz", br: ".br" } as const;
export type Encoding = keyof typeof encodings;

/**
 * Brotli's quality. 11, the best, takes thirty times as long as 6 and saves an eighth. It is for files
 * that every reader loads, not for tens of thousands of pages.
 */
const QUALITY = { assets: 11, others: 6 };
const GZIP = { level: 9 };

/** Changes with how files are compressed. */
const COMPRESSION = "br11/6 gzip9";

/**
 * A file of the site as an upload.
 *
 * @param headers what the host is to send with it.
 * @param encoding how the bytes are compressed, if they are.
 */
export function toUpload(
  { path, hash, source }: SiteFile,
  headers: Upload["headers"],
  encoding?: Encoding,
): Upload {
  const how = encoding === undefined ? "" : `${encoding} ${COMPRESSION}`;
  const fingerprint = hashOf(JSON.stringify([hash, how, headers])).slice(0, 32);
  return { path, source, headers, fingerprint, ...(encoding !== undefined && { encoding }) };
}

/** A file, and the compressed copies of it that a server may send in its place. */
export function withCompressedCopies(file: SiteFile): Upload[] {
  const plain = toUpload(file, {});
  if (!isCompressible(file)) return [plain];
  const copies = Object.entries(encodings) as [Encoding, string][];
  return [
    plain,
    ...copies.map(([encoding, suffix]) => ({
      ...toUpload(file, {}, encoding),
      path: file.path + suffix,
    })),
  ];
}

/** The bytes of an upload. */
export async function bytesOf({ path, source, encoding }: Upload): Promise<Buffer> {
  const bytes = await readFile(source);
  if (encoding === undefined) return bytes;
  if (encoding === "gzip") return promisify(gzip)(bytes, GZIP);
  const quality = path.startsWith("assets/") ? QUALITY.assets : QUALITY.others;
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
