/** Finds the scan of a recognised page: the file that it names, or the one beside it that is called like it. */
import path from "node:path";
import type { InputFile } from "../../input/input-file.ts";
import type { PictureFile } from "../../item.ts";
import { pictureBeside } from "../pictures-beside.ts";
import type { Size } from "./boxes.ts";

/** Endings of pictures that a build reads, best first, and of those that it does not. */
const endings = [".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp", ".jp2"];
/** Folders beside a page's file in which programs put pictures. */
const folders = ["", "../", "images/", "../images/", "../img/", "../tif/", "../jpg/"];

/** A page's scan: a file, or an address. */
export interface FoundScan {
  image: PictureFile | string | undefined;
  /** Its size, if it is a file that can be measured. */
  size: Size | undefined;
}

/**
 * Finds a scan.
 *
 * @param file the page's file, beside which it is looked for.
 * @param named names and addresses that files have for it, best first.
 */
export async function findScan(
  file: InputFile,
  named: readonly (string | undefined)[],
): Promise<FoundScan> {
  const said = named.filter((name) => name !== undefined && name !== "");
  const isAddress = (name = "") => /^https?:\/\//i.test(name);
  const names = said.filter((name) => !isAddress(name));
  const stems = [...names.map(baseOf), path.posix.basename(file.name)].map((name) =>
    name.replace(/(?:\.\w{1,5})+$/, ""),
  );
  const direct = names.map((name) => name?.replace(/^file:\/+/i, "").replaceAll("\\", "/") ?? "");
  const wanted = [
    ...direct.filter((name) => !name.startsWith("/")),
    ...folders.flatMap((folder) => [
      ...names.map((name) => folder + baseOf(name)),
      ...stems.flatMap((stem) => endings.map((ending) => folder + stem + ending)),
    ]),
  ];
  for (const name of new Set(wanted)) {
    if (!endings.includes(path.posix.extname(name).toLowerCase())) continue;
    const found = pictureBeside(file, name);
    if (found) return { image: found, size: await sizeOf(found) };
  }
  // A scan that is there is better than one that may go away.
  const address = said.find((name) => /^https:/i.test(name ?? ""));
  return { image: address, size: undefined };
}

function baseOf(name = ""): string {
  return name.replace(/[?#].*$/s, "").replace(/^.*[/\\]/s, "");
}

/** The size of a picture as it is seen, upright. */
async function sizeOf({ path: file, bytes }: PictureFile): Promise<Size | undefined> {
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes?.() ?? file, { limitInputPixels: false });
    const { width, height, orientation = 1 } = await picture.metadata();
    if (!width || !height) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // Whoever brings it along says what is wrong with it.
    return undefined;
  }
}
