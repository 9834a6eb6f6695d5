/** Records of web archive files: WARC (ISO 28500) and ARC, which crawlers wrote before 2009. */
import { Damage, type ByteReader } from "../input/byte-reader.ts";
import { limits } from "../limits.ts";
import { say, type Message } from "../../messages/message.ts";

/** What a record's header says. */
export interface RecordHead {
  /** `response`, `resource`, `request` … */
  type: string;
  /** The address that was asked for. */
  url: string;
  /** When it was, in ISO 8601. */
  date: string;
  /** Type of the block: of a response that of HTTP's message. */
  contentType: string;
  /** Why the crawler kept less than there was, such as `length`. */
  truncated?: string | undefined;
  /** Bytes of the block. */
  length: number;
}

/** A record with its block, or what is wrong with one; `number` counts from 1. */
export type CrawlRecord = { number: number } & (
  { head: RecordHead; block: Buffer } | { fault: Message }
);

/** Bytes of one line of a header, and how many lines a header has at most. */
const mostOfLine = 65_536;
const mostLines = 200;
/** Bytes that are looked through again for records which a wrong length has swallowed, in a file. */
const mostAgain = 2 * limits.page;

/**
 * The records of a file. A damaged one is told and the next is looked for; the end of the file within
 * a record ends the reading.
 *
 * @param isWanted whether the block of a record is asked for; that of others is passed over.
 */
export async function* crawlRecords(
  reader: ByteReader,
  isWanted: (head: RecordHead) => boolean,
): AsyncGenerator<CrawlRecord> {
  let again = mostAgain;
  let later: Damage | undefined;
  for (let number = 1; ; number++) {
    let held: Buffer = Buffer.alloc(0);
    try {
      const damage = later;
      later = undefined;
      if (damage) throw damage;
      const head = await readHead(reader);
      if (head === undefined) return;
      const isHeld = isWanted(head) && head.length <= limits.page;
      if (isHeld) held = await reader.read(head.length);
      const length = isHeld ? held.length : await reader.skip(head.length);
      const isCut = length < head.length;
      // Damage behind a record is another one's.
      const ends = isCut || (await endsHere(reader).catch(damageOf));
      if (ends instanceof Damage) later = ends;
      if (isCut || ends === false) {
        const found = again >= held.length ? beginningIn(held) : -1;
        if (isCut && found < 0) throw new Damage(say("cut off"), true);
        if (found >= 0) {
          again -= held.length;
          reader.unread(held.subarray(found));
        }
        throw new Damage(
          say("its length of {n} bytes does not lead to the next record", { n: head.length }),
        );
      }
      if (!isWanted(head)) continue;
      yield isHeld
        ? { number, head, block: held }
        : { number, fault: say("{n} bytes, expected a page", { n: head.length }) };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      const where = error.isCut
        ? say("cut off within record {number}", { number })
        : say("damaged: {fault}", { fault: error.said });
      yield { number, fault: where };
      if (error.isCut || !(await toNextRecord(reader))) return;
    }
  }
}

function damageOf(error: unknown): Damage {
  if (error instanceof Damage) return error;
  throw error;
}

/** The header of the next record; `undefined` at the end of the file. */
async function readHead(reader: ByteReader): Promise<RecordHead | undefined> {
  for (;;) {
    const line = (await reader.line(mostOfLine)).toString("utf8");
    if (line === "") return undefined;
    if (line.trim() === "") continue;
    if (isWarcLine(line)) return warcHead(reader);
    const arc = arcHead(line);
    if (arc) return arc;
    if (!line.endsWith("\n")) {
      if ((await reader.peek(1)).length === 0) throw new Damage(say("cut off"), true);
    }
    throw new Damage(say("found something else, expected a record of WARC 1 or ARC"));
  }
}

function isWarcLine(line: string): boolean {
  return /^WARC\/(?:0\.1[78]|1\.\d)\s*$/.test(line);
}

async function warcHead(reader: ByteReader): Promise<RecordHead> {
  const fields = new Map<string, string>();
  for (let count = 0; ; count++) {
    const line = (await reader.line(mostOfLine)).toString("utf8");
    if (!line.endsWith("\n") || count > mostLines)
      throw new Damage(say("cut off"), line.length < mostOfLine);
    if (line.trim() === "") break;
    const colon = line.indexOf(":");
    fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = fields.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) throw new Damage(say('"{length}" for its length', { length }));
  return {
    type: fields.get("warc-type") ?? "",
    url: (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, ""),
    date: fields.get("warc-date") ?? "",
    contentType: fields.get("content-type") ?? "",
    truncated: fields.get("warc-truncated"),
    length: Number(length),
  };
}

/**
 * The header of an ARC record, a line: `URL IP-address Archive-date Content-type … Archive-length`.
 * The URL may have spaces.
 */
function arcHead(line: string): RecordHead | undefined {
  const words = line.trim().split(" ");
  const at = words.findIndex((word, i) => i >= 2 && /^\d{12,14}$/.test(word));
  const length = words.at(-1) ?? "";
  if (at < 0 || at + 2 >= words.length || !/^\d{1,15}$/.test(length)) return undefined;
  const url = words.slice(0, at - 1).join(" ");
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const [year, month, day, hour, minute, second = "00"] =
    (words[at] ?? "").match(/^\d{4}|\d\d/g) ?? [];
  return {
    type: /^https?:/i.test(url) ? "response" : "metadata",
    url,
    date: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    contentType: words[at + 1] ?? "",
    length: Number(length),
  };
}

/**
 * Whether a record ends here: what comes next is another one, be it damaged, or the end of the file.
 */
async function endsHere(reader: ByteReader): Promise<boolean> {
  for (let blank = 0; ;) {
    const next = (await reader.peek(8)).toString("latin1");
    const space = /^\s*/.exec(next)?.[0] ?? "";
    if (next === "" || next.startsWith("WARC/")) return true;
    if (space !== "") {
      blank += space.split("\n").length - 1;
      await reader.skip(space.length);
      continue;
    }
    const head = (await reader.peek(4096)).toString("latin1");
    const [line = ""] = head.split("\n");
    return (
      arcHead(line) !== undefined || (blank >= 2 && /^(?:WARC-\w|Content-Length:)/im.test(head))
    );
  }
}

/** Where in a block another record begins, which a wrong length has swallowed; -1 if none does. */
function beginningIn(block: Buffer): number {
  const at = block.indexOf("\nWARC/1.");
  return at < 0 ? -1 : at + 1;
}

/** Passes over lines until one begins a record. */
async function toNextRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    try {
      const line = await reader.line(mostOfLine);
      if (line.length === 0) return false;
      const text = line.toString("utf8");
      if (isWarcLine(text) || arcHead(text)) {
        reader.unread(line);
        return true;
      }
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      if (error.isCut) return false;
    }
  }
}
