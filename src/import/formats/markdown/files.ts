/** The files that texts of a site name: where each generator has what it publishes as it is. */
import path from "node:path";
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import type { PictureFile } from "../../item.ts";
import type { Site, SiteFile } from "./generators.ts";

/** Folders whose files are at the site's root once it is published. */
const published = ["", "static/", "public/", "source/", "assets/", "src/", "content/", "docs/"];
/** Folders in which Obsidian keeps what was put into notes, unless its settings say another. */
const attachments = [
  "attachments",
  "assets",
  "images",
  "files",
  "media",
  "_attachments",
  "Attachments",
];

/** The file that an address of a text names; `undefined` where there is none. */
export function filesOf({ site, name, beside }: SiteFile, src: string): PictureFile | undefined {
  const own =
    site.base !== undefined && src.startsWith(site.base) ? `/${src.slice(site.base.length)}` : src;
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(own)) return undefined;
  const [plain = ""] = own.split(/[?#]/);
  const baseUrl = site.config["baseurl"];
  const below =
    typeof baseUrl === "string" && baseUrl.length > 1 && plain.startsWith(`${baseUrl}/`)
      ? plain.slice(baseUrl.length)
      : plain;
  for (const it of new Set([below, decodedOrNot(below)])) {
    if (it === "" || it.includes("\0")) continue;
    const found = placesOf(it, name, site)
      .map((wanted) => beside(wanted))
      .find((file) => file !== undefined);
    if (found) return found;
  }
  return undefined;
}

function placesOf(wanted: string, name: string, { generator, config }: Site): string[] {
  const plain = wanted.replace(/^@?\/+/, "").replace(/^\.\//, "");
  const stem = path.posix.basename(name).replace(/\.\w+$/, "");
  const fromRoot = published.map((folder) => `/${folder}${plain}`);
  // Hexo has a post's own files in a folder of its name, Eleventy and others beside it.
  const fromFile = [wanted.startsWith("/") ? plain : wanted, `${stem}/${plain}`];
  const own = config["attachmentFolderPath"];
  const folders =
    typeof own === "string" ? [own.replace(/^[./]+/, ""), ...attachments] : attachments;
  const inVault =
    generator === "Obsidian"
      ? folders.flatMap((folder) => [`${folder}/${plain}`, `/${folder}/${plain}`])
      : [];
  return wanted.startsWith("/")
    ? [...fromRoot, ...fromFile]
    : [...fromFile, ...fromRoot, ...inVault];
}
