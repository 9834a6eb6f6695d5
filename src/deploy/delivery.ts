/** How each file of the site is delivered: its type, how long it may be cached, when it is uploaded. */
import path from "node:path";
import { lookup } from "mrmime";
import { files } from "../pages/routes.ts";
import { fileRouteOf, pageRouteOf } from "../pages/site-paths.ts";

/** For files named by their content: they never change, so a browser need not ask again (RFC 8246). */
export const FOR_EVER = "public, max-age=31536000, immutable";

/** For all others: a browser may keep them, but must ask before it uses them. */
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

/** Types that mrmime does not know, or has otherwise. */
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
 * The step in which a file is uploaded, lower steps first. So no page, feed or search ever names a file
 * that is not there yet. First come files named by their content, then other files that pages use, then
 * pages (articles, days, months and years, the front page), then feeds, sitemaps and the service worker,
 * then the manifest of the search, and last that of the site.
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
