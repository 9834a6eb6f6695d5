/** The kinds of value that front matter is made of, as zod schemas over YAML's plain text. */
import * as z from "zod";
import {
  DateError,
  parseArchiveDate,
  precisionOf,
  readDigits,
  type ArchiveDate,
} from "../calendar/index.ts";
import { isChecked, isOwnArk, type ArkSettings } from "../lib/ark.ts";
import { percentDecoded } from "../lib/percent-decoded.ts";
import { streamSafe } from "../lib/stream-safe.ts";
import { withoutOverrides } from "./spoofing.ts";
import { expected, foundOrMissing } from "./found.ts";
import { readIdentifier } from "./identifier.ts";
import { readIssueNumber } from "./issue-number.ts";
import { asText, say, type Message } from "../messages/message.ts";

/**
 * Makes one clean line of a text. It trims, turns inner white space and control characters into one space,
 * removes direction marks that would affect the text around it, and normalises to NFC.
 */
function foldLine(text: string): string {
  return wellFormed(withoutOverrides(text.replace(/[\s\p{Cc}]+/gu, " ")).trim());
}

/** A lone half of a surrogate pair (`"\ud800"` in YAML) would make encodeURIComponent throw. */
function wellFormed(text: string): string {
  return streamSafe(text.replace(/\p{Cs}/gu, "\ufffd")).normalize("NFC");
}

/** A key that may be left out, with what editors and the README say of it. */
export function optional<T extends z.ZodType>(type: T, description: string, example: string) {
  return type.optional().meta({ description, examples: [example] });
}

/** One line of text, as headlines and names are. */
export function line(what: Message) {
  return z
    .string({ error: expected(what) })
    .overwrite(foldLine)
    .min(1, { error: expected(what) });
}

/** A text that may have paragraphs. */
export function prose(what: Message) {
  return z
    .string({ error: expected(what) })
    .overwrite((text) => wellFormed(withoutOverrides(text.trim())))
    .min(1, { error: expected(what) });
}

/** A list of lines, or a single line; empty ones and repetitions are dropped. */
export function lines(what: Message) {
  const item = z.string({ error: expected(what) }).overwrite(foldLine);
  return oneOrMore(item, what);
}

/** A person or a place as an article names it. */
export interface Named {
  name: string;
  /** Addresses that stand for it in authority files, as VIAF, Wikidata and GeoNames. */
  sameAs: string[];
}

/** Whether an address is one of the web, which a reader may follow. */
export function isWeb(address: string): boolean {
  return /^https?:/i.test(address);
}

/** A list of names: one may be a map of the name and the addresses that stand for it elsewhere. */
export function names(what: Message) {
  const name = z.string({ error: expected(what) }).overwrite(foldLine);
  const known = z.strictObject({
    name: line(what),
    sameAs: oneOrMore(uri(), say("an address such as https://viaf.org/viaf/32272677")).meta({
      description: "Addresses in authority files: VIAF, Wikidata, GeoNames.",
      examples: ["https://viaf.org/viaf/32272677"],
    }),
  });
  const item = z.union([name, known], {
    error: expected(say("{what}, or a map of name and sameAs", { what })),
  });
  return z
    .union([name, known, z.array(item)], {
      error: expected(
        say("{what} or a list of them, each perhaps a map of name and sameAs", { what }),
      ),
    })
    .transform((found): Named[] => {
      const byName = new Map<string, Named>();
      for (const it of Array.isArray(found) ? found : [found]) {
        const one = typeof it === "string" ? { name: it, sameAs: [] } : it;
        const sameAs = [...new Set([...(byName.get(one.name)?.sameAs ?? []), ...one.sameAs])];
        if (one.name !== "") byName.set(one.name, { name: one.name, sameAs });
      }
      return [...byName.values()];
    })
    .default([]);
}

/** The former paths of a page, a list or a single one. */
export function formerPaths() {
  const path = z
    .string({ error: expected(say("a path")) })
    .overwrite(foldLine)
    .refine((text) => text === "" || isFormerPath(text), {
      error: expected(
        say('a path such as /news/123.html, without "?", "#" and names such as ".x"'),
      ),
    });
  return oneOrMore(path, say("a path"));
}

function oneOrMore<T extends z.ZodType<string>>(item: T, what: Message) {
  return z
    .union([item, z.array(item)], { error: expected(say("{what} or a list of them", { what })) })
    .transform((found): string[] => {
      const all = typeof found === "string" ? [found] : found;
      return [...new Set(all.filter((text) => text !== ""))];
    })
    .default([]);
}

/** The decoded path is written to disk, so it must be as harmless as the path itself. */
function isFormerPath(text: string): boolean {
  const decoded = percentDecoded(text);
  return decoded !== undefined && /^\/[^/]/.test(text) && [text, decoded].every(isPlainPath);
}

/** Whether no host or tool treats a name of the path specially, and none is too long for a file system. */
function isPlainPath(path: string): boolean {
  if (/[?#\\\p{Cc}\u202a-\u202e\u2066-\u2069]|\/\/|\/\./u.test(path)) return false;
  return (
    path.length <= LONGEST_PATH && path.split("/").every((name) => bytesOf(name) <= LONGEST_NAME)
  );
}

/** Bytes of a name at most: a file system takes 255, and tools may add a suffix. */
const LONGEST_NAME = 200;
const LONGEST_PATH = 1000;

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * A value that is read from a text.
 *
 * @param read returns `undefined`, or throws DateError, when the text will not do.
 */
export function readFrom<T>(what: Message, read: (text: string) => T | undefined) {
  return z.string({ error: expected(what) }).transform((input, context): T => {
    const refuse = (message: Message) => {
      context.issues.push({ code: "custom", input, message: asText(message) });
      return z.NEVER;
    };
    try {
      return read(input) ?? refuse(foundOrMissing(what, input));
    } catch (error) {
      if (error instanceof DateError) return refuse(error.said);
      throw error;
    }
  });
}

/** A date of any precision, normalised to the zone. */
export function date(zone: string) {
  return readFrom(say("a date such as 2024-05-07"), (text): ArchiveDate =>
    parseArchiveDate(text, zone),
  );
}

/** A date that is known to the day at least. */
export function dayOrTime(zone: string) {
  return readFrom(say("a day or a time such as 2024-05-08"), (text) => {
    const found = parseArchiveDate(text, zone);
    return ["day", "time"].includes(precisionOf(found)) ? found : undefined;
  });
}

/** A whole number from 1, in any of the digits that Arabic is written with. */
export function count(what: Message) {
  return readFrom(what, (text) => {
    const digits = readDigits(text).trim();
    return /^0{0,9}[1-9]\d{0,6}$/.test(digits) ? Number(digits) : undefined;
  });
}

/** The number of an issue, or the numbers of a double issue. */
export function issueNumber() {
  return readFrom(
    say("the number of an issue, such as 12 or, of a double issue, 3–4"),
    readIssueNumber,
  );
}

/**
 * An absolute URL or URI that is not a script. It is read as browsers read it (WHATWG URL), because
 * addresses of real newspapers have spaces and letters that RFC 3986 wants encoded. Direction marks,
 * which could make one address look like another, are encoded (RFC 3987, 4.1).
 */
export function uri() {
  return readFrom(
    say("an absolute address such as https://example.org/x or urn:isbn:…"),
    (text) => {
      const address = text.trim().replace(/[\u202a-\u202e\u2066-\u2069]/g, encodeURIComponent);
      // A browser would ignore these characters.
      if (/[\p{Cc}\p{Cs}]/u.test(address)) return undefined;
      const runs = /^(?:javascript|vbscript|data|blob|filesystem|view-source):/i.test(address);
      return !runs && /^[a-z][a-z0-9+.-]*:\S/i.test(address) && URL.canParse(address)
        ? address
        : undefined;
    },
  );
}

/** Where a picture is: a path or an http(s) address. */
export function pictureAddress() {
  return readFrom(say("a path or an https address of a picture"), (text) => {
    const address = foldLine(text);
    const scheme = /^([^/?#]*):/.exec(address)?.[1];
    const isFetched = scheme === undefined || /^https?$/i.test(scheme);
    return address !== "" && isFetched ? address : undefined;
  });
}

/**
 * A persistent identifier.
 *
 * @param ark which ARKs the newspaper itself assigns: those have a check character.
 */
export function identifier(ark: ArkSettings | undefined) {
  return readFrom(
    say(
      "an identifier such as ark:12345/s1x8kbv04n7, doi:10.5555/1, hdl:2027/1 or an https address",
    ),
    readIdentifier,
  ).refine((text) => !ark || !isOwnArk(text, ark) || isChecked(text), {
    error: expected(say("an ARK whose last character fits the others: one of them is wrong")),
  });
}

/** A language tag (BCP 47) in its canonical form. */
export function language() {
  return readFrom(say("a BCP 47 language such as ar or en"), (text) => {
    try {
      return Intl.getCanonicalLocales(text.trim())[0];
    } catch {
      return undefined;
    }
  });
}
