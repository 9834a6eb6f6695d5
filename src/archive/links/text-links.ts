/** The links of all texts of an archive, resolved. */
import { referencesOf, type Article, type Fault } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { indexFiles } from "./archive-files.ts";
import { deadLink, nearestPath } from "./dead-links.ts";
import { LinkResolver, type Destination, type Linkable, type LinkingText } from "./links.ts";
import type { SitePaths } from "./site-paths.ts";
import type { ScannedFile } from "../reading/scan.ts";

/** A link of a text, and where it leads. */
export interface ResolvedLink {
  /** As it was written, percent-encoded. */
  href: string;
  line: number;
  destination: Destination;
}

/**
 * Where links of a text lead that are not to be written as they are: by what was written, paths on
 * the site, both percent-encoded.
 */
export type LinkTargets = Readonly<Record<string, string>>;

/** The links of an archive's texts. */
export interface TextLinks {
  of(article: Article): readonly ResolvedLink[];
  /** Those of what the newspaper says about itself. */
  about: LinkTargets;
  /** Those of texts that are no articles, by the text's file. */
  inTexts: ReadonlyMap<string, readonly ResolvedLink[]>;
  /** The files that are published because of links, by their paths below the archive, in NFC. */
  files: ReadonlySet<string>;
}

/** The file in which a newspaper says something about itself. */
const ABOUT = "_data/newspaper.ts";

/** Dead links for which what was meant is sought: each is compared with a folder of the archive. */
const MOST_SUGGESTED = 50;

/** A text that is no article, with its links: these start from the archive's directory. */
export interface OtherText {
  file: string;
  links: readonly Omit<ResolvedLink, "destination">[];
}

/**
 * Resolves all links of an archive.
 *
 * @param others texts beside the archive.
 * @returns a fault for each that leads nowhere.
 */
export function resolveLinks(
  pages: Linkable,
  paths: SitePaths,
  scanned: readonly ScannedFile[],
  newspaper: Pick<Newspaper, "url" | "about">,
  others: readonly OtherText[] = [],
): { links: TextLinks; faults: Fault[] } {
  const archive = indexFiles(scanned);
  const resolver = new LinkResolver(pages, paths, archive, newspaper);
  const resolve = (from: LinkingText, links: OtherText["links"]): ResolvedLink[] =>
    links.map((link) => ({ ...link, destination: resolver.resolve(from, link.href) }));
  const resolveOf = (article: Article) => resolve(article, article.references.links);

  const linking = pages.articles.filter(({ references }) => references.links.length > 0);
  const byArticle = new Map(linking.map((article) => [article, resolveOf(article)]));
  const about = resolve({ file: "" }, referencesOf(newspaper.about).links);
  const inTexts = new Map(
    others.map(({ file, links }) => [file, resolve({ file: "" }, links)] as const),
  );
  const texts = [...byArticle].map(([{ file }, own]) => ({ file, links: own }));
  const beside = [...inTexts].map(([file, links]) => ({ file, links }));
  const all = [...texts, { file: ABOUT, links: about }, ...beside];
  const files = all.flatMap(({ links }) =>
    links.flatMap(({ destination }) => (destination.to === "file" ? destination.file : [])),
  );
  const near = nearestPath(() => [
    ...archive.linkable().map((file) => `/${file}`),
    ...pages.articles.map(({ url }) => url),
  ]);
  return {
    links: {
      // One that takes the place of another is not in the catalogue yet.
      of: (article) => byArticle.get(article) ?? resolveOf(article),
      about: linkTargets(about),
      inTexts,
      files: new Set(files),
    },
    faults: deadLinks(all, near),
  };
}

function deadLinks(
  texts: readonly { file: string; links: readonly ResolvedLink[] }[],
  near: (path: string) => string | undefined,
): Fault[] {
  const faults: Fault[] = [];
  for (const { file, links } of texts) {
    for (const { href, line, destination } of links) {
      if (destination.to !== "nothing") continue;
      const suggest = faults.length < MOST_SUGGESTED ? near : () => undefined;
      const message = deadLink(href, destination.why, destination.file, suggest);
      faults.push({ file, line, message, severity: "error" });
    }
  }
  return faults;
}

/** The targets of links that are not to be written as they are. */
export function linkTargets(links: readonly ResolvedLink[]): LinkTargets {
  const targets = links.flatMap(({ href, destination }) =>
    "path" in destination && destination.path !== href ? [[href, destination.path] as const] : [],
  );
  return Object.fromEntries(targets);
}
