/** How each file of the site is delivered: its type, how long it may be kept, when it goes up. */
import path from "node:path";
import { lookup } from "mrmime";
import { files } from "../pages/routes.ts";
import { fileRouteOf, pageRouteOf } from "../pages/site-paths.ts";

/** For what is named by its content: it never changes, so a browser need not ask again (RFC 8246). */
export const FOR_EVER = "public, max-age=31536000, immutable";

/** For all else: it may be kept, but not shown before the host has said that it is still so. */
export const ASKED_EACH_TIME = "public, max-age=0, must-revalidate";

/** Patterns by which hosts are told what is named by its content, `*` standing for anything. */
export const namedByContentPatterns: readonly string[] = files
  .filter(({ hashed }) => hashed !== undefined)
  .map(({ path: pattern }) => pattern.slice(1));

/** Whether a file is named by its content: it never changes, and another build's lies beside it. */
export function isNamedByContent(file: string): boolean {
  return fileRouteOf(`/${file}`)?.hashed !== undefined;
}

/** How long a browser may keep a file. */
export function cacheControl(file: string): string {
  return isNamedByContent(file) ? FOR_EVER : ASKED_EACH_TIME;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Types that suffixes do not say, or say wrongly. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.xml$/, "application/xml"],
  [/\.gz$/, "application/gzip"],
  [/\.ts$/, "text/plain"],
  [/\.webmanifest$/, "application/manifest+json"],
  [/\.avif$/, "image/avif"],
  [/\.djvu$/i, "image/vnd.djvu"],
  [/\.m4v$/i, "video/mp4"],
  [/\.xls$/i, "application/vnd.ms-excel"],
  [/\.ppt$/i, "application/vnd.ms-powerpoint"],
  [/\.docx$/i, `${OFFICE}.wordprocessingml.document`],
  [/\.xlsx$/i, `${OFFICE}.spreadsheetml.sheet`],
  [/\.pptx$/i, `${OFFICE}.presentationml.presentation`],
  [/\.odt$/i, "application/vnd.oasis.opendocument.text"],
  [/\.ods$/i, "application/vnd.oasis.opendocument.spreadsheet"],
  [/\.odp$/i, "application/vnd.oasis.opendocument.presentation"],
];

/** The media type of a file, with its encoding where it is a text. */
export function contentType(file: string): string {
  const page = file.endsWith(".xml") ? pageRouteOf(`/${file}`) : undefined;
  const own = page?.type ?? TYPES.find(([pattern]) => pattern.test(file))?.[1];
  const type = own ?? lookup(file) ?? "application/octet-stream";
  return isText(type) ? `${type}; charset=utf-8` : type;
}

function isText(type: string): boolean {
  return /^text\/|[/+](json|xml)$|^application\/javascript$|^image\/svg/.test(type);
}

/** Least size at which compression pays, in bytes. */
const WORTH_COMPRESSING = 860;

/** Whether a file becomes smaller by compression: a text, and not tiny. */
export function isCompressible({ path: file, bytes }: { path: string; bytes: number }): boolean {
  return bytes >= WORTH_COMPRESSING && isText(contentType(file).split(";")[0] ?? "");
}

/** The deepest that a page lies, and more. */
const DEEPEST = 20;

/**
 * When a file goes up: those of a lower step before those of a higher one, so that at no instant a
 * page, a feed or the search names what is not there yet. What is named by its content comes first,
 * then what else pages use, then pages (articles, their days, months and years, the front page), then
 * feeds, sitemaps and the service worker, then the search's list of its bundles, then the manifest.
 */
export function uploadStep(file: string): number {
  if (isNamedByContent(file)) return 0;
  if (path.posix.extname(file) === ".html") {
    return 2 + Math.max(0, DEEPEST - 1 - file.split("/").length);
  }
  const announces = announcedIn(file);
  return announces === undefined ? 1 : 1 + DEEPEST + announces;
}

/** When what names others goes up, after all pages: an owner's feeds are known by their suffix. */
function announcedIn(file: string): number | undefined {
  const url = `/${file}`;
  const { announces } = fileRouteOf(url) ?? pageRouteOf(url) ?? {};
  return announces ?? (file.endsWith(".xml") ? 1 : undefined);
}
