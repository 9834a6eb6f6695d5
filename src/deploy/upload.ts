/** The site's files as uploads: with the headers of their host, and compressed where it is asked. */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hashOf } from "../cache/sealed-file.ts";
import { isCompressible } from "./delivery.ts";
import type { SiteFile } from "./site-files.ts";
import type { Upload } from "./store.ts";

/** Content codings (RFC 9110) and the suffixes of files that servers look for beside others. */
export const encodings = { gzip: ".gz", br: ".br" } as const;
export type Encoding = keyof typeof encodings;

/**
 * Brotli's quality: 11, its best, takes ten times as long for pages that are 6 % smaller, and an
 * archive has tens of thousands.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const GZIP = { level: 9 };

/** Changes with how files are compressed. */
const COMPRESSION = "br9 gzip9";

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
  const stamp = hashOf(JSON.stringify([hash, how, headers])).slice(0, 32);
  return { path, source, headers, stamp, ...(encoding !== undefined && { encoding }) };
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
export async function bytesOf({ source, encoding }: Upload): Promise<Buffer> {
  const bytes = await readFile(source);
  if (encoding === undefined) return bytes;
  return encoding === "br"
    ? promisify(brotliCompress)(bytes, BROTLI)
    : promisify(gzip)(bytes, GZIP);
}
