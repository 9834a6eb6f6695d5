/** How each file of the site is delivered: its type, how long it may be cached, when it is uploaded. */
import path from "node:path";
import { lookup } from "mrmime";
import { MANIFEST } from "../build/publish.ts";
import { paths } from "../search/format/paths.ts";

/** For files named by their content: they never change, so a browser need not ask again (RFC 8246). */
export const FOR_EVER = "public, max-age=31536000, immutable";

/** For all others: a browser may keep them, but must ask before it uses them. */
export const ASKED_EACH_TIME = "public, max-age=0, must-revalidate";

/**
 * Names that are made of the content of their files, by folder: such a file is written once and never
 * changed, and another build's lies beside it.
 */
const NAMED_BY_CONTENT = [
  /^assets\/.+-[A-Z0-9]{8}\.\w+$/,
  /^pictures\/.+-[0-9a-f]{10}(-\d+)?\.\w+$/,
  /^search\/(worker-[A-Z0-9]{8}\.js|names-[0-9a-f]{10}\.json|pagefind-.+)$/,
  /^search\/(bundles|fragment)\//,
];

/** Patterns by which hosts are told of the same, `*` standing for anything. */
export const namedByContentPatterns = [
  "assets/*",
  "pictures/*",
  "search/worker-*",
  "search/names-*",
  "search/pagefind-*",
  "search/bundles/*",
  "search/fragment/*",
] as const;

/** Whether a file is named by its content. */
export function isNamedByContent(file: string): boolean {
  return NAMED_BY_CONTENT.some((pattern) => pattern.test(file));
}

/** How long a browser may keep a file. */
export function cacheControl(file: string): string {
  return isNamedByContent(file) ? FOR_EVER : ASKED_EACH_TIME;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Types that mrmime does not know, or has otherwise. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)feed\.xml$/, "application/atom+xml"],
  [/(^|\/)opensearch\.xml$/, "application/opensearchdescription+xml"],
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
  const own = TYPES.find(([pattern]) => pattern.test(file))?.[1];
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

/** What names others: it goes up after all that it names. Each after the one before it. */
const ANNOUNCING = [
  /\.xml$|^robots\.txt$|^redirects\.json$/,
  /^sw\.js$|^search\/api\.(js|d\.ts)$/,
  exactly(`search/${paths.manifest}`),
  exactly(MANIFEST),
];

function exactly(file: string): RegExp {
  return new RegExp(`^${file.replaceAll(".", "\\.")}$`);
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
  const announcing = ANNOUNCING.findIndex((pattern) => pattern.test(file));
  if (announcing !== -1) return 2 + DEEPEST + announcing;
  if (path.posix.extname(file) !== ".html") return 1;
  return 2 + Math.max(0, DEEPEST - 1 - file.split("/").length);
}
