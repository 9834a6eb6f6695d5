/** The pictures that articles show: found beside them, measured, and named by their content. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { hashOf } from "../../lib/hash.ts";
import type { Article, Fault } from "../../article/index.ts";
import type { Catalogue } from "../catalogue.ts";
import { fromArchive, type Dossier } from "../dossiers/dossier.ts";
import { diskPath } from "../reading/disk-path.ts";
import { drawingFault } from "./drawing.ts";
import { endsEarly } from "./ends-early.ts";
import { leadsOut } from "../reading/scan.ts";
import { say, type Message } from "../../messages/message.ts";

/** A picture of the archive. */
export interface Picture {
  /** Path below the archive's directory, POSIX, in NFC; `diskPath` says where it lies. */
  file: string;
  /** Path on the site, named by content, so that it may be cached for ever. */
  url: string;
  /** Size in pixels, so that the page does not move when the picture arrives. */
  width: number;
  height: number;
  /** Widths in pixels in which it is published in newer formats; none for drawings and films. */
  widths: readonly number[];
  /** Whether its file breaks off, so that a part of it is not to be seen. */
  endsEarly?: true;
}

/** The formats of a picture's smaller forms, the smallest first. */
export const variantFormats = ["avif", "webp"] as const;

/** Where a smaller form of a picture lies on the site. */
export function variantUrl(
  { url }: Pick<Picture, "url">,
  width: number,
  format: (typeof variantFormats)[number],
): string {
  return `${url.slice(0, url.lastIndexOf("."))}-${width}.${format}`;
}

/** Where all smaller forms of a picture lie. */
export function variantUrls(picture: Picture): string[] {
  return picture.widths.flatMap((width) =>
    variantFormats.map((format) => variantUrl(picture, width, format)),
  );
}

/** Widths in pixels: a phone's column, an article's column, and twice that. Nobody sees wider ones. */
const WIDTHS = [400, 800, 1200];

/** The widths in which a picture is published: never wider than it is. */
function widthsOf(suffix: string, width: number, bytes: Uint8Array): number[] {
  const isStill = /^\.(?:jpe?g|png|webp|avif)$/.test(suffix) && !isAnimated(bytes);
  if (!isStill) return [];
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((one) => one < widest), widest];
}

/** Whether a WebP or PNG is animated: another format would lose the animation. */
function isAnimated(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  return head.startsWith("RIFF") ? head.includes("ANIM") : head.includes("acTL");
}

/** Pictures by the path of their file below the archive's directory. */
export type Pictures = ReadonlyMap<string, Picture>;

const SUFFIXES = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"]);

/** A text that shows pictures, with the line of each. */
export interface Showing {
  file: string;
  /** Folder of the archive from which its paths start, if it does not lie in that. */
  from?: string;
  references: Pick<Article["references"], "pictures">;
}

/** All texts of an archive that show pictures: those of dossiers lie beside it. */
export function showing({
  articles,
  dossiers,
}: Pick<Catalogue, "articles" | "dossiers">): Showing[] {
  return [...articles, ...dossiers.all.map(showingBeside)];
}

function showingBeside({ file, references }: Dossier): Showing {
  const pictures = references.pictures.map(({ src, line }) => ({ src: fromArchive(src), line }));
  return { file, from: ".", references: { pictures } };
}

/**
 * The file that an article means by a picture's `src`: a path from the article's own file or, with
 * a leading slash, from the archive's directory.
 *
 * @returns a POSIX path below the archive's directory, in NFC; `undefined` for one outside it.
 */
export function pictureFile(
  article: Pick<Showing, "file" | "from">,
  src: string,
): string | undefined {
  // On Windows a backslash separates names, so `..\\` could lead out of the archive.
  if (/^([a-z][a-z0-9+.-]*:|\/\/)|\\/i.test(src)) return undefined;
  const from = src.startsWith("/") ? "." : (article.from ?? path.posix.dirname(article.file));
  const file = path.posix.normalize(path.posix.join(from, src)).normalize("NFC");
  return file === ".." || file.startsWith("../") ? undefined : file;
}

/**
 * Reads every picture that the articles show, each file once.
 *
 * @param directory the archive.
 * @param fresh pictures that were read before and have not changed, by their file.
 * @returns the pictures, and a fault for each reference that leads to none, or to one that breaks off.
 */
export function readPictures(
  directory: string,
  articles: readonly Showing[],
  fresh: Pictures = new Map(),
): { pictures: Map<string, Picture>; faults: Fault[] } {
  const pictures = new Map<string, Picture>();
  const faults: Fault[] = [];
  for (const article of articles) {
    for (const { src, line } of article.references.pictures) {
      const file = pictureFile(article, src);
      const picture =
        file === undefined
          ? outside(src)
          : (pictures.get(file) ?? fresh.get(file) ?? readPicture(directory, file, src));
      if ("id" in picture) {
        faults.push({ file: article.file, line, message: picture, severity: "error" });
        continue;
      }
      pictures.set(picture.file, picture);
      if (picture.endsEarly)
        faults.push({ file: article.file, line, message: cutShort(src), severity: "warning" });
    }
  }
  return { pictures, faults };
}

function outside(src: string): Message {
  return say(
    'picture: found "{src}", expected a file inside the archive, by its path from the article, such as ../../images/name.jpg',
    { src },
  );
}

function cutShort(src: string): Message {
  return say(
    'picture: "{src}" breaks off, and a part of it is missing; expected a whole picture: copy it again',
    { src },
  );
}

/** What sharp decodes of a picture by default, since a small file may claim any size. */
const MOST_PIXELS = 0x3fff ** 2;

function readPicture(directory: string, file: string, src: string): Picture | Message {
  const full = diskPath(directory, file);
  const { ext, name } = path.posix.parse(file);
  if (!SUFFIXES.has(ext.toLowerCase())) {
    return say('picture: found "{src}", expected a {kinds} file', {
      src,
      kinds: [...SUFFIXES].join(", "),
    });
  }
  if (!existsSync(full))
    return say('picture: "{src}" does not exist (looked for {full})', { src, full });
  if (leadsOut(full, realpathSync(directory))) return outside(src);
  const bytes = readFileSync(full);
  const more = ext.toLowerCase() === ".svg" ? drawingFault(bytes.toString("utf8")) : undefined;
  if (more !== undefined) {
    return say(
      'picture: "{src}" has {more}, expected a drawing without scripts, links and what it would load; an editor can save it as plain SVG',
      { src, more },
    );
  }
  try {
    const size = imageSize(bytes);
    // A camera that was held upright says so, and browsers turn the picture.
    const turned = (size.orientation ?? 1) >= 5;
    const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
    const suffix = ext.toLowerCase();
    const hash = hashOf(bytes, 10);
    const widths = widthsOf(suffix, width, bytes);
    if (widths.length > 0 && width * height > MOST_PIXELS) {
      return say(
        'picture: "{src}" has {width} × {height} pixels, expected {most} million at most; save it smaller',
        { src, width, height, most: Math.floor(MOST_PIXELS / 1e6) },
      );
    }
    const url = `/pictures/${publicName(name)}-${hash}${suffix}`;
    return { file, url, width, height, widths, ...(endsEarly(bytes) && { endsEarly: true }) };
  } catch {
    return say('picture: "{src}" cannot be read as a picture; expected a whole {ext} file', {
      src,
      ext,
    });
  }
}

/** Bytes of a name at most: a file system takes 255, with its hash, width and suffix. */
const LONGEST_NAME = 200;

/** A picture's name on the site: not too long, and without characters that mean something in a URL. */
export function publicName(name: string): string {
  let short = "";
  let bytes = 0;
  for (const letter of name.replace(/[?\\\p{C}"<>|*:]+/gu, "-")) {
    bytes += Buffer.byteLength(letter);
    if (bytes > LONGEST_NAME) break;
    short += letter;
  }
  return short;
}

/**
 * A fault for each place that shows a picture which turned out to be broken.
 *
 * @param broken the pictures' files, and what was said of them when they were opened.
 */
export function brokenPictures(
  articles: readonly Showing[],
  broken: readonly { file: string; message: string }[],
): Fault[] {
  if (broken.length === 0) return [];
  const messages = new Map(broken.map(({ file, message }) => [file, message]));
  return articles.flatMap((article) =>
    article.references.pictures.flatMap(({ src, line }): Fault[] => {
      const said = messages.get(pictureFile(article, src) ?? "");
      if (said === undefined) return [];
      const message = say('picture: "{src}" is damaged ({reason}); expected a whole picture', {
        src,
        reason: said.trim().split("\n")[0] ?? "",
      });
      return [{ file: article.file, line, message, severity: "error" }];
    }),
  );
}
