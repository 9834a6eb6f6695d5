/** Finds the files of a site's media library that lie beside its export. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import type { InputFile } from "../../input/input-file.ts";
import type { PictureFile } from "../../item.ts";
import { within } from "../pictures-beside.ts";

/** Where the media library lies: as on the server, by itself, or as WordPress.com exports it. */
const folders = ["wp-content/uploads", "uploads", "", "wp-content"];

/** Files of one folder, by their names and by what is left of these without their sizes. */
interface Listing {
  byName: ReadonlyMap<string, string>;
  byPicture: ReadonlyMap<string, readonly string[]>;
}

/** Finds files, and remembers what folders hold. */
export class Uploads {
  readonly #listings = new Map<string, Listing>();

  /**
   * The file of an address, wherever the site was and in whatever size it has the picture.
   *
   * @param isOwn whether an address is on the site: only of that any path is looked for.
   */
  find(file: InputFile, address: string, isOwn: (url: URL) => boolean): PictureFile | undefined {
    const { root } = file;
    if (root === undefined) return undefined;
    const roots = new Set([root, path.dirname(file.path ?? path.join(root, "export.xml"))]);
    const paths = pathsOf(address, isOwn);
    for (const nameIn of [sameName, otherSize]) {
      for (const from of roots) {
        for (const parts of paths) {
          const folder = this.#folder(from, parts.slice(0, -1));
          if (folder === undefined) continue;
          const name = nameIn(this.#listing(folder), parts.at(-1) ?? "");
          const found = name === undefined ? undefined : within(root, path.join(folder, name));
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }

  #folder(root: string, parts: readonly string[]): string | undefined {
    let folder = root;
    for (const part of parts) {
      const name = sameName(this.#listing(folder), part);
      if (name === undefined) return undefined;
      folder = path.join(folder, name);
    }
    return folder;
  }

  #listing(folder: string): Listing {
    const known = this.#listings.get(folder);
    if (known !== undefined) return known;
    const byName = new Map<string, string>();
    const byPicture = new Map<string, string[]>();
    const names = namesIn(folder);
    for (const name of names) {
      byName.set(folded(name), name);
      const picture = withoutSize(name);
      const sizes = byPicture.get(picture);
      if (sizes) sizes.push(name);
      else byPicture.set(picture, [name]);
    }
    for (const name of names) byName.set(name, name);
    const listing = { byName, byPicture };
    this.#listings.set(folder, listing);
    return listing;
  }
}

function sameName({ byName }: Listing, name: string): string | undefined {
  return byName.get(name) ?? byName.get(folded(name));
}

/** The original, else the largest. */
function otherSize({ byPicture }: Listing, name: string): string | undefined {
  const sizes = byPicture.get(withoutSize(name)) ?? [];
  return sizes.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
}

/** Paths below the root at which an address's file may be, as their parts. */
function pathsOf(address: string, isOwn: (url: URL) => boolean): string[][] {
  const isRelative = !/^(?:https?:)?\/\//i.test(address);
  const whole = isRelative ? new URL(address, "https://site.invalid/") : parsed(address);
  if (whole === undefined) return [];
  const url = behindProxy(whole);
  const full = partsOf(url.pathname);
  const at = full.lastIndexOf("uploads");
  const isHosted = url.hostname.endsWith(".files.wordpress.com");
  // Old networks of sites had `/files/`, and each site of a network has a folder of its own.
  const start = at === -1 ? (full[0] === "files" ? 1 : 0) : at + 1;
  const below = full.slice(start);
  const inNetwork = below[0] === "sites" && /^\d+$/.test(below[1] ?? "") ? below.slice(2) : below;
  const isUpload = at !== -1 || isHosted || full[0] === "files" || isRelative || isOwn(url);
  if (!isUpload || below.length === 0) return [];
  const tried = [below, inNetwork].flatMap((parts) =>
    folders.map((folder) => [...partsOf(folder), ...parts]),
  );
  return [full, ...tried];
}

/** The address behind that of WordPress.com's image proxy: `i0.wp.com/host/path`. */
function behindProxy(url: URL): URL {
  if (!/^i\d\.wp\.com$/.test(url.hostname)) return url;
  return parsed(`https:/${url.pathname}`) ?? url;
}

function parsed(address: string): URL | undefined {
  const whole = address.startsWith("//") ? `https:${address}` : address;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

function partsOf(pathname: string): string[] {
  return pathname
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodedOrNot(part));
}

/** Names that differ in case or in Unicode's form are one: systems write them as they like. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const size = /-(\d{1,5})x(\d{1,5})$|-scaled$|-rotated$|-e\d{9,}$/;

/** `name.png` for `name-300x200.png`, `name-scaled.png`, `name-e1436000000000-300x200.png`. */
function withoutSize(name: string): string {
  const { name: stem, ext } = path.parse(folded(name));
  return stem.replace(size, "").replace(size, "") + ext;
}

function sizeOf(name: string): number {
  const [whole, width] = size.exec(path.parse(name).name) ?? [];
  if (whole === undefined) return Infinity;
  return width === undefined ? 100_000 : Number(width);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
