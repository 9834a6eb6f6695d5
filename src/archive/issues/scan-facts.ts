/** What must be known of a scan before its page is made: its size, and whether it is whole. */
import { openSync, readSync, closeSync, createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import type { Sharp } from "sharp";
import { diskPath } from "../reading/disk-path.ts";
import { say, saying, type Message } from "../../messages/message.ts";
import { firstLine, type UnfitFile } from "./unfit-file.ts";

/** A scan that can be published. */
export interface ScanFact {
  /** Path below the archive's directory, POSIX, in NFC. */
  file: string;
  /** Sixteen digits of the SHA-256 of its bytes. */
  hash: string;
  /** Size in pixels as it is to be seen, upright. */
  width: number;
  height: number;
  /** Whether it has black and white alone. */
  isBitonal: boolean;
  /** Size in pixels in which it is published. */
  shownWidth: number;
  shownHeight: number;
}

/** Pixels of a scan at most: a page of 60 × 90 cm at 600 dots to the inch has them. */
const MOST_PIXELS = 300_000_000;

/** Pixels of a published scan that is not bitonal, across: a text column is read well in it. */
const WIDEST = 2400;

/** Pixels of a WebP file along each side. */
const WEBP_MOST = 16_383;

/** Kinds of file that scans come as and that are no scans for us, with what makes scans of them. */
const CONVERTERS: readonly [kind: string, suffix: RegExp, head: RegExp, command: string][] = [
  [
    "JPEG 2000",
    /\.(?:jp2|j2k|jpf|jpx|jpm)$/i,
    /^(?:....jP {2}|ÿOÿQ)/s,
    "opj_decompress -i page.jp2 -o page.tif",
  ],
  ["PDF", /\.pdf$/i, /^%PDF/, "pdftoppm -tiff -r 300 issue.pdf page"],
  [
    "SVG",
    /\.svg$/i,
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg/,
    "rsvg-convert page.svg -o page.png",
  ],
];

const SUFFIX = /\.(?:tiff?|jpe?g|png|webp)$/i;
/** How files of these kinds begin, a letter for each byte: TIFF and BigTIFF of either order, JPEG, PNG, WebP. */
const HEAD = /^(?:II[*+]\0|MM\0[*+]|ÿØÿ|.PNG\r\n|RIFF....WEBP)/s;

/** Whether a file has the name of a picture of which a page's scan can be made. */
export function isScanFile(file: string): boolean {
  return SUFFIX.test(file);
}

/** What is wrong with a file's name as that of a scan; `undefined` when it will do. */
export function scanNameFault(file: string): Message | undefined {
  if (isScanFile(file)) return undefined;
  const known = CONVERTERS.find(([, suffix]) => suffix.test(file));
  return say('found "{file}", expected a TIFF, JPEG, PNG or WebP file{hint}', {
    file,
    hint: known ? say("; convert it with `{command}`", { command: known[3] }) : "",
  });
}

/** What is known of a scan when it is decoded, or of its head alone. */
export async function measureScan(
  directory: string,
  file: string,
  headsOnly: boolean,
): Promise<ScanFact | UnfitFile> {
  const full = diskPath(directory, file);
  const error = (unfit: Message): UnfitFile => ({ file, unfit, severity: "error" });
  const broken = (why: Message): UnfitFile => ({
    file,
    unfit: say(
      '"{file}" cannot be read as a picture ({why}), so its page is shown as missing; expected a whole file',
      { file: path.posix.basename(file), why },
    ),
    severity: "warning",
  });
  try {
    const head = headOf(full);
    if (head === "") return broken(say("it has 0 bytes"));
    const [kind, , , command] = CONVERTERS.find(([, , magic]) => magic.test(head)) ?? [];
    if (kind !== undefined) {
      return error(
        say('"{file}" is a {kind} file; convert it with `{command}`', {
          file,
          kind,
          command: command ?? "",
        }),
      );
    }
    if (!HEAD.test(head)) return broken(say("it is no TIFF, JPEG, PNG or WebP file"));
    const { width, height, isBitonal } = await (headsOnly ? sizeOf(full) : decodeScan(full));
    const hash = headsOnly ? "" : await hashOfFile(full);
    const fact = { file, hash, width, height, isBitonal };
    return { ...fact, ...shownSize(width, height, isBitonal) };
  } catch (thrown) {
    const reason = firstLine(thrown as Error);
    if (/pixel limit/i.test(reason)) {
      return error(
        say('"{file}" has more than {millions} million pixels, expected fewer; save it smaller', {
          file,
          millions: MOST_PIXELS / 1e6,
        }),
      );
    }
    return broken(saying(reason));
  }
}

/** The first bytes of a file, a letter each. */
function headOf(file: string): string {
  const bytes = Buffer.alloc(1024);
  const descriptor = openSync(file, "r");
  try {
    return bytes.subarray(0, readSync(descriptor, bytes)).toString("latin1");
  } finally {
    closeSync(descriptor);
  }
}

/** Hashes a file without holding it. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex").slice(0, 16);
}

/** Pixels in memory, upright, a byte for each of one or of three channels. */
export interface OpenScan {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 3;
  isBitonal: boolean;
}

/**
 * Decodes all of a scan.
 *
 * @param full where it lies.
 * @throws Error when it is no whole picture, or has too many pixels.
 */
export async function decodeScan(full: string): Promise<OpenScan> {
  const picture = await sharpOf(full);
  const { channels: found = 3, hasAlpha } = await picture.metadata();
  const isGrey = found < 3;
  const upright = (hasAlpha === true ? picture.flatten({ background: "white" }) : picture)
    .rotate()
    .toColourspace(isGrey ? "b-w" : "srgb");
  const { data, info } = await upright
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : 3;
  return {
    data,
    width: info.width,
    height: info.height,
    channels,
    isBitonal: isBlackAndWhite(data, channels),
  };
}

/** Whether all pixels are black or white; a PNG of two colours comes with three channels. */
function isBlackAndWhite(data: Uint8Array, channels: 1 | 3): boolean {
  for (let i = 0; i < data.length; i += channels) {
    const value = data[i];
    if (value !== 0 && value !== 255) return false;
    if (channels === 3 && (data[i + 1] !== value || data[i + 2] !== value)) return false;
  }
  return true;
}

/** The size that a scan says it has. */
async function sizeOf(full: string): Promise<Omit<OpenScan, "data" | "channels">> {
  const picture = await sharpOf(full);
  const { width = 0, height = 0, orientation = 1 } = await picture.metadata();
  if (width * height > MOST_PIXELS) throw new Error("Input image exceeds pixel limit");
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    isBitonal: false,
  };
}

async function sharpOf(full: string): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false); // one picture in memory at a time
  return sharp(full, { sequentialRead: true, limitInputPixels: MOST_PIXELS, failOn: "error" });
}

/** The size in which a scan is published: bitonal ones whole, as far as the format allows. */
function shownSize(
  width: number,
  height: number,
  isBitonal: boolean,
): Pick<ScanFact, "shownWidth" | "shownHeight"> {
  const widest = isBitonal ? WEBP_MOST : WIDEST;
  const share = Math.min(1, widest / width, WEBP_MOST / height);
  return {
    shownWidth: Math.max(1, Math.round(width * share)),
    shownHeight: Math.max(1, Math.round(height * share)),
  };
}
