/** Files that an article may link to. */
import path from "node:path";

/** Suffixes of files that a browser shows or saves but never runs: no HTML, XML, SVG or script. */
export const publishedKinds: ReadonlySet<string> = new Set(
  ["pdf", "djvu", "epub", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "tsv"]
    .concat(["ppt", "pptx", "odp", "mp3", "m4a", "ogg", "oga", "opus", "wav", "mp4", "m4v", "webm"])
    .concat(["ogv", "mov", "zip", "jpg", "jpeg", "png", "gif", "webp", "avif", "tif", "tiff"]),
);

/** Whether a path, not percent-encoded, is that of a file which the archive publishes when linked. */
export function isPublishedFile(file: string): boolean {
  return publishedKinds.has(path.extname(file).slice(1).toLowerCase());
}
