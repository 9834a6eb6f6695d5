/** Where the links of texts lead: to articles, to other pages of the site, to files of the archive. */
import { percentDecoded } from "../../lib/percent-decoded.ts";
import { isPublishedFile } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { indexAddresses, type Addresses } from "./addresses.ts";
import type { ArchiveFiles } from "./archive-files.ts";
import type { Catalogue } from "../catalogue.ts";
import { fileUrl } from "./linked-files.ts";
import { pictureFile } from "../pictures/pictures.ts";
import { isArticleFile } from "../reading/scan.ts";
import { sitePage } from "./site-pages.ts";
import type { SitePaths } from "./site-paths.ts";

/** Where a link leads. */
export type Destination =
  /** To where its author wrote: another site, a place on the same page, mail. */
  | { to: "as-written" }
  /** To a page of the site: `path` is percent-encoded, without the site's prefix. */
  | { to: "page"; path: string }
  /** To a file of the archive that is published because of the link. */
  | { to: "file"; path: string; file: string }
  /** To nothing: why, and the path below the archive that was looked for, if it is within. */
  | { to: "nothing"; why: Dead; file?: string };

/** Why a link leads nowhere. */
export type Dead = "empty" | "outside" | "missing" | "kind" | "name" | "two-names";

/** What a text is, as far as its links go. */
export interface LinkingText {
  /** Its file below the archive's directory, from which relative links start. */
  file: string;
}

/** The catalogue as far as links lead into it. */
export type Linkable = Omit<Catalogue, "links" | "headlines">;

/** Resolves links. What it is asked about is an address as markdown-it writes it, percent-encoded. */
export class LinkResolver {
  readonly #pages: Linkable;
  readonly #paths: SitePaths;
  readonly #files: ArchiveFiles;
  readonly #addresses: Addresses;
  readonly #site: URL;

  constructor(
    pages: Linkable,
    paths: SitePaths,
    files: ArchiveFiles,
    { url }: Pick<Newspaper, "url">,
  ) {
    this.#pages = pages;
    this.#paths = paths;
    this.#files = files;
    this.#site = new URL(url.replace(/\/*$/, "/"));
    this.#addresses = indexAddresses(pages.articles, this.#site);
  }

  /** Where a link of a text leads. */
  resolve(from: LinkingText, href: string): Destination {
    if (/^mailto:/i.test(href)) return { to: "as-written" };
    return /^https?:/i.test(href) ? this.#address(from, href) : this.#path(from, href);
  }

  /** An absolute address: of an article's original, or of this site; what is neither is another's. */
  #address(from: LinkingText, href: string): Destination {
    const article = this.#addresses.find(href);
    // Where an article links its own original, that is what it means.
    if (article && article.file !== from.file) return { to: "page", path: encodePath(article.url) };
    const own = this.#ownPath(href);
    const found = own === undefined ? undefined : this.#path({ file: "" }, own);
    return found && found.to !== "nothing" ? found : { to: "as-written" };
  }

  /** The path below this site, with query and fragment, of an address that is on it. */
  #ownPath(href: string): string | undefined {
    if (!URL.canParse(href)) return undefined;
    const { host, pathname, search, hash } = new URL(href);
    const prefix = this.#site.pathname;
    if (bare(host) !== bare(this.#site.host) || !`${pathname}/`.startsWith(prefix))
      return undefined;
    return `/${pathname.slice(prefix.length)}${search}${hash}`;
  }

  /** A path from the text's own file or, with a slash at its head, from the archive and the site. */
  #path(from: LinkingText, href: string): Destination {
    const [, written = "", query = "", fragment = ""] = PARTS.exec(href) ?? [];
    if (written === "") {
      return fragment !== "" && query === "" ? { to: "as-written" } : nothing("empty");
    }
    const path = percentDecoded(written);
    const file = path === undefined ? undefined : pictureFile(from, path);
    if (file === undefined) return nothing("outside");
    const below = file.replace(/^\.\/?$/, "");
    const page = sitePage(this.#pages, this.#paths, this.#addresses.formerly, `/${below}`);
    // What lies in the archive comes first: it may have a folder of a name that the site uses.
    if (this.#files.named(below).length > 0) return this.#file(below, fragment);
    if (page !== undefined) return { to: "page", path: encodePath(page) + query + fragment };
    const published = below.replace(/^files\//, "");
    const isThere = this.#files.named(published).length > 0;
    return this.#file(isThere ? published : below, fragment);
  }

  #file(file: string, fragment: string): Destination {
    const [there, other] = this.#files.named(file);
    const article = this.#pages.byPath.get(file);
    if (article) return { to: "page", path: encodePath(article.url) + fragment };
    if (there === undefined) return nothing("missing", file);
    // An article with faults is not in the catalogue; its faults are reported already.
    if (isArticleFile(there)) return { to: "as-written" };
    if (!isPublishedFile(there)) return nothing("kind", file);
    if (UNFIT.test(there)) return nothing("name", file);
    if (other !== undefined) return nothing("two-names", file);
    return { to: "file", path: encodePath(fileUrl(file)) + fragment, file };
  }
}

const PARTS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;

/** What some hosts and file systems do not take in a name, and what would make one look like another. */
const UNFIT = /[?"<>|*:\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

function nothing(why: Dead, file?: string): Destination {
  return { to: "nothing", why, ...(file !== undefined && { file }) };
}

function bare(host: string): string {
  return host.replace(/^www\./, "");
}

/** A path as an address has it. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F");
}
