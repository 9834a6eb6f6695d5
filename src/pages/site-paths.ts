/** What follows from the list of pages and files (`routes.ts`) for a path of the site. */
import { topicKinds } from "../archive/topic.ts";
import type { SitePath, SitePaths } from "../archive/links/site-paths.ts";
import { files, routes, type FileRoute, type PageKind, type PageRoute } from "./routes.ts";

/** What stands for a part in `{…}` of a path. */
const PARTS: Readonly<Record<string, string>> = {
  year: String.raw`\d{4}`,
  month: String.raw`\d\d`,
  day: String.raw`\d\d`,
  topics: topicKinds.join("|"),
  slug: "[^/.]+",
  label: "[^/.]+",
  n: String.raw`\d+`,
};

/** The source of a regular expression for a path as the list has it. */
function sourceOf(path: string, hashed: string = ".+"): string {
  const literal = path.replace(/[.+?^$()|[\]\\]/g, String.raw`\$&`);
  return literal
    .replaceAll(/\{(\w+)\}/g, (_, part: string) => `(?<${part}>${PARTS[part]})`)
    .replace("*", () => hashed);
}

/** A regular expression for a path, whose slash at the end may be missing. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${sourceOf(path.replace(/\/$/, ""))}/?$`, "i");
}

function pathsOf({ path }: { path: string | readonly string[] }): readonly string[] {
  return typeof path === "string" ? [path] : path;
}

const kinds = Object.keys(routes) as PageKind[];

const pagePatterns = kinds.flatMap((kind) =>
  pathsOf(routes[kind]).map((path) => ({ kind, pattern: patternOf(path) })),
);

const filePatterns = files.map((file) => ({
  file,
  // A hash is of capital letters, where it is of letters.
  pattern: file.hashed === undefined ? patternOf(file.path) : hashedPattern(file),
}));

function hashedPattern({ path, hashed }: FileRoute): RegExp {
  return new RegExp(`^${sourceOf(path, hashed)}$`);
}

/** `/2024/index.html` is `/2024/`. */
function bare(path: string): string {
  return path.replace(/\/index\.html\/?$/i, "/");
}

/**
 * The kind of page that lies at a path.
 *
 * @param path not percent-encoded, with a slash at its head; the one at its end may be missing.
 */
export function kindOf(path: string): PageKind | undefined {
  return pagePatterns.find(({ pattern }) => pattern.test(bare(path)))?.kind;
}

/** The entry of the list for a page, by its path or its file. */
export function pageRouteOf(path: string): PageRoute | undefined {
  const kind = kindOf(path);
  return kind && routes[kind];
}

/** The entry of the list for a file that no template makes. */
export function fileRouteOf(path: string): FileRoute | undefined {
  return filePatterns.find(({ pattern }) => pattern.test(path))?.file;
}

/** Folders that are the site's own with all that lies in them. */
const folders: ReadonlySet<string> = new Set(
  [...kinds.flatMap((kind) => pathsOf(routes[kind])), ...files.map(({ path }) => path)].flatMap(
    (path) => {
      const [, first = "", ...rest] = path.split("/");
      if (first === "{topics}") return [...topicKinds];
      return rest.length === 0 || first.includes("{") ? [] : [first];
    },
  ),
);

/** What hosts, browsers and crawlers take for instructions. */
const FOR_MACHINES =
  /^\/(?:_[^/]*|CNAME|netlify\.toml|vercel\.json|service-worker\.js|ads\.txt|crossdomain\.xml)(?:\/.*)?$/i;

/** Whether the site has, or may come to have, a page or a file at a path, articles aside. */
function isOwn(path: string): boolean {
  const plain = bare(path);
  const kind = kindOf(plain);
  return (
    (kind !== undefined && kind !== "articles") ||
    fileRouteOf(plain) !== undefined ||
    folders.has(plain.split("/")[1]?.toLowerCase() ?? "")
  );
}

/** Whether a path is one that nothing may take which its owner adds. */
export function isReserved(path: string): boolean {
  return pageRouteOf(path)?.mayBeReplaced !== true && (isOwn(path) || kindOf(path) === "articles");
}

/**
 * The paths of a site.
 *
 * @param added paths of what its owner has added to it.
 */
export function sitePaths(added: Iterable<string> = []): SitePaths {
  const own = new Set([...added].map(keyOf));
  return {
    find: (path) => (own.has(keyOf(path)) ? {} : findPath(bare(path))),
    isTaken: (path) => own.has(keyOf(path)) || isOwn(path) || FOR_MACHINES.test(path),
  };
}

/** Paths that a file system may take for one have one key. */
function keyOf(path: string): string {
  return bare(path).replace(/\/$/, "").normalize("NFC").toLowerCase();
}

function findPath(path: string): SitePath | undefined {
  const found = [...pagePatterns, ...linkedFiles].find(({ pattern }) => pattern.test(path));
  const { year, month, day, topics, slug } = found?.pattern.exec(path)?.groups ?? {};
  if (!found || found.kind === "articles") return undefined;
  if (topics !== undefined) return slug === undefined ? {} : { topic: `/${topics}/${slug}/` };
  const isPeriod = year !== undefined && path.startsWith(`/${year}`);
  return isPeriod
    ? { period: [year, month, day].filter((part) => part !== undefined).join("-") }
    : {};
}

/** Files that a text may name: those of articles are found in the archive, the others are the pages' own. */
const linkedFiles = filePatterns
  .filter(({ file }) => file.hashed === undefined && file.path !== "/files/*")
  .map(({ pattern }) => ({ kind: undefined, pattern }));

/** What the scripts of the site ask of a path below its root, as sources of regular expressions. */
export const browserPatterns = {
  /** Named by its content, and shown by pages: kept on the reader's device. */
  FOR_EVER: unionOf(files.filter(({ path }) => /^\/(?:assets|pictures)\//.test(path))),
  /** Read by scripts, and kept for when there is no connection. */
  KEPT: unionOf([...Object.values(routes), ...files].filter(({ keptOffline }) => keptOffline)),
  /** Articles, which are all that a reader can keep. */
  ARTICLES: unionOf([routes.articles]),
  /** Pages that are read for their text. */
  READ: unionOf(Object.values(routes).filter(({ isRead }) => isRead)),
};

/** Pages that those of other sites may read. */
const shared = Object.values(routes).filter(({ isShared }) => isShared);

/** Their paths below the site's root, as the list has them, and as a source of a regular expression. */
export const sharedPages = {
  paths: shared.flatMap(pathsOf).map((path) => path.slice(1)),
  source: unionOf(shared),
};

function unionOf(entries: readonly (PageRoute | FileRoute)[]): string {
  const sources = entries.flatMap((entry) =>
    pathsOf(entry).map((path) =>
      sourceOf(path.slice(1), "hashed" in entry ? entry.hashed : undefined),
    ),
  );
  return `^(?:${sources.join("|").replaceAll(/\(\?<\w+>/g, "(?:")})$`;
}
