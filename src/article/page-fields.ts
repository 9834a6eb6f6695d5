/** The fields of pages and of their scans, which articles and issues have alike. */
import * as z from "zod";
import { readDigits } from "../calendar/digits.ts";
import { isPublicHost } from "../lib/public-host.ts";
import { expected } from "./found.ts";
import * as field from "./fields.ts";
import { readPageNumbers } from "./page-numbers.ts";
import { say, type Message } from "../messages/message.ts";

const { optional } = field;

/** A part of a page as it was written: in pixels of the scan, or in hundredths of it. */
export interface WrittenRegion {
  unit: "pixel" | "percent";
  x: number;
  y: number;
  width: number;
  height: number;
}

const NUMBER = String.raw`\s*(\d{1,7}(?:\.\d{1,6})?)\s*`;
const REGION = new RegExp(
  `^(?:#?xywh=)?(?:(pixel|percent):)?${[NUMBER, NUMBER, NUMBER, NUMBER].join(",")}$`,
);

/** A spatial fragment of W3C Media Fragments 1.0 (4.2.2): `x,y,w,h`, with or without its name. */
function region() {
  return field.readFrom(
    say(
      "a region with an area, such as 420,700,2300,4200 (x,y,w,h in pixels of the scan) or percent:5,10,40,20",
    ),
    (text): WrittenRegion | undefined => {
      const [, unit = "pixel", ...numbers] = REGION.exec(readDigits(text).trim()) ?? [];
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      if (width === 0 || height === 0) return undefined;
      return { unit: unit === "percent" ? unit : "pixel", x, y, width, height };
    },
  );
}

/** What a page bears as its number, with Western digits: `19`, `أ`, `12 مكرر`. */
export function pageLabel() {
  return field
    .line(say("the label of a page"))
    .overwrite(readDigits)
    .max(40, { error: expected(say("a label of 40 letters at most")) });
}

/** The number of a page, or the numbers of several. */
export function pageNumbers() {
  return field.readFrom(
    say("the number of a page, or of several such as 203-206 or 1, 4"),
    readPageNumbers,
  );
}

/** Where a picture of a page is, and how large it is if it is not here to be measured. */
export function scanShape() {
  return {
    image: optional(
      scanAddress(),
      "Its picture: a file of the archive (TIFF, JPEG, PNG, WebP), the https address of a picture, or of a IIIF image service.",
      "scans/19.tif",
    ),
    width: optional(
      field.count(say("a number of pixels")),
      "Pixels of a picture of which the address is given.",
      "3408",
    ),
    height: optional(
      field.count(say("a number of pixels")),
      "Pixels of a picture of which the address is given.",
      "5452",
    ),
  };
}

function scanAddress() {
  return field.readFrom(say("a path or an https address of a picture"), (text) => {
    const address = text.trim();
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    if (scheme === undefined && !address.startsWith("//")) return address || undefined;
    return scheme === "https" && isOnTheWeb(address) ? address : undefined;
  });
}

function isOnTheWeb(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username } = new URL(address);
  return username === "" && isPublicHost(hostname);
}

/** The pages on which an article stands: a label, or a list of labels and of maps. */
export function pages() {
  const shape = {
    n: pageLabel().meta({ description: "Its label, as printed.", examples: ["19"] }),
    ...scanShape(),
    regions: listOf(region(), say("a region"))
      .default([])
      .meta({
        description:
          "Where on it the article stands: `x,y,w,h` in pixels of the scan, or `percent:…`.",
        examples: [["420,700,2300,4200"]],
      }),
  };
  const page = z.strictObject(shape, {
    error: expected(say("a label, or keys such as n and regions")),
  });
  return listOf(textAs("n", page), say("the label of a page"));
}

/** A list; a single thing is a list of one. */
export function listOf<T extends z.ZodType>(item: T, what: Message) {
  const list = z.array(item, { error: expected(say("{what} or a list of them", { what })) });
  // Editors are told of both, as the reader takes both.
  return z
    .preprocess((found) => (found === undefined || Array.isArray(found) ? found : [found]), list)
    .meta({ type: ["array", "string", "number"] });
}

/** A map of keys; a plain text is the value of one of them. */
export function textAs<T extends z.ZodObject>(key: string, map: T) {
  return z
    .preprocess((found) => (typeof found === "string" ? { [key]: found } : found), map)
    .meta({ type: ["object", "string", "number"] });
}

/** What is known of a text that a machine has recognised. */
export function ocr() {
  const shape = {
    confidence: optional(
      field.readFrom(say("a share between 0 and 1, such as 0.87"), (text) => {
        const share = Number(readDigits(text).replace("٫", "."));
        return text.trim() !== "" && share >= 0 && share <= 1 ? share : undefined;
      }),
      "How sure the recognition was, as a mean over its words: between 0 and 1.",
      "0.87",
    ),
  };
  return z.strictObject(shape, { error: expected(say("keys such as confidence")) });
}
