/** Crawls in web archive files: WARC (ISO 28500), ARC before it, and WACZ, a zip of them. */
import { addressKey } from "../../article/index.ts";
import { ByteReader } from "../input/byte-reader.ts";
import { gunzipMembers } from "../input/gzip-members.ts";
import { beginningOf, type InputFile } from "../input/input-file.ts";
import { gzipKind, kindOf } from "../input/kinds.ts";
import { inputFiles } from "../input/open.ts";
import type { Found, Note } from "../item.ts";
import { baseOf } from "../places.ts";
import { orSkipped, reasonOf } from "../refusal.ts";
import { CrawlFiles } from "./crawl-files.ts";
import { crawlRecords, type CrawlRecord, type RecordHead } from "./crawl-records.ts";
import type { ReadFormat } from "./format.ts";
import { bodyOf, parseHttp } from "./http-message.ts";
import { checkPage, readPageBytes } from "./page-bytes.ts";
import { say, type Message } from "../../messages/message.ts";

/** Reads crawls, packed or not. Of several captures of a page the latest sound one is taken. */
export function warcFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    const options = { endings: [".warc", ".arc"], readsGzip: true, refuse };
    const held = new CrawlFiles();
    try {
      const latest = await latestCaptures(files, options, held);
      refused.length = 0;
      for await (const file of inputFiles(files, options)) {
        yield* refused.splice(0);
        yield* pagesOf(file, latest, held);
      }
      yield* refused;
    } finally {
      held.close();
    }
  };
}

/**
 * When each page was captured last: a crawl is read twice, so that only these are parsed, with the files
 * that they show.
 */
async function latestCaptures(
  files: readonly string[],
  options: Parameters<typeof inputFiles>[1],
  held: CrawlFiles,
): Promise<Map<string, string>> {
  const latest = new Map<string, string>();
  for await (const file of inputFiles(files, options)) {
    try {
      for await (const record of recordsOf(file, (head) => mayHavePage(head) || isFile(head))) {
        const page = sound(record, (it) => answerOf(it) && it.head);
        const bytes = page ? undefined : sound(record, fileOf);
        if (bytes && "head" in record) held.add(record.head.url, bytes);
        if (!page) continue;
        const key = addressKey(page.url);
        if ((latest.get(key) ?? "") < page.date) latest.set(key, page.date);
      }
    } catch {
      // The second time says what is wrong.
    }
  }
  return latest;
}

async function* pagesOf(
  file: InputFile,
  latest: ReadonlyMap<string, string>,
  held: CrawlFiles,
): AsyncGenerator<Found> {
  let count = 0;
  let found = 0;
  try {
    for await (const record of recordsOf(file, mayHavePage)) {
      count = record.number;
      if ("fault" in record) {
        found++;
        yield { origin: `${file.name}, record ${count}`, skipped: record.fault };
        continue;
      }
      const { url, date } = record.head;
      const origin = `${file.name}, ${url} of ${date}`;
      const last = latest.get(addressKey(url));
      const page = orSkipped(origin, () => {
        const answer = answerOf(record);
        if (!answer) return undefined;
        return last !== undefined && last > date
          ? { origin, skipped: say('an earlier capture; that of "{last}" was taken', { last }) }
          : pageOf(record.head, answer, origin, held);
      });
      if (!page) continue;
      found++;
      yield page;
    }
  } catch (error) {
    yield {
      origin: `${file.name}, after record ${count}`,
      skipped: say("{error}. The rest of the file was not read", { error: reasonOf(error) }),
    };
    return;
  }
  if (found === 0) {
    yield {
      origin: file.name,
      skipped: say("no answer with a page in its {count} records", { count }),
    };
  }
}

async function* recordsOf(
  file: InputFile,
  isWanted: (head: RecordHead) => boolean,
): AsyncGenerator<CrawlRecord> {
  const isPacked = kindOf(await beginningOf(file, 8)) === gzipKind;
  const reader = new ByteReader(isPacked ? gunzipMembers(file.open()) : file.open());
  try {
    yield* crawlRecords(reader, isWanted);
  } finally {
    await reader.close();
  }
}

/** Whether a record's block may be an answer with a page, or a page itself. */
function mayHavePage({ type, url, date, contentType }: RecordHead): boolean {
  if (!/^(?:response|resource|conversion)$/.test(type) || url === "" || date === "") return false;
  return contentType === "" || /html|application\/http|no-type|unknown/i.test(contentType);
}

function isFile({ type, contentType }: RecordHead): boolean {
  return /^(?:response|resource)$/.test(type) && fileType.test(contentType);
}

/** Types of what articles show or link to. */
const fileType = /^(?:image\/|application\/pdf)/i;

type Whole = Extract<CrawlRecord, { head: RecordHead }>;

interface Answer {
  bytes: Buffer;
  contentType: string;
}

/**
 * The page that a record has, decoded; `undefined` for an answer without one.
 *
 * @throws Refusal when it cannot be decoded, or is something else that calls itself a page.
 */
function answerOf(record: Whole): Answer | undefined {
  const { message, contentType } = messageOf(record);
  if (message && message.status !== 200) return undefined;
  const isTyped = /html/i.test(contentType);
  if (!isTyped && contentType !== "" && !/^(?:no-type|unknown)/i.test(contentType))
    return undefined;
  const bytes = message ? bodyOf(message) : record.block;
  if (!isTyped && kindOf(bytes)?.endings.includes(".html") !== true) return undefined;
  checkPage(bytes);
  return { bytes, contentType };
}

/** The picture or the document that a record has, decoded. */
function fileOf(record: Whole): Buffer | undefined {
  const { message, contentType } = messageOf(record);
  if ((message && message.status !== 200) || !fileType.test(contentType)) return undefined;
  return message ? bodyOf(message) : record.block;
}

function messageOf({ block, head }: Whole): {
  message: ReturnType<typeof parseHttp>;
  contentType: string;
} {
  const message = parseHttp(block);
  return {
    message,
    contentType: message ? (message.fields.get("content-type") ?? "") : head.contentType,
  };
}

/** What a record has for sure, so that no damaged capture hides an earlier one. */
function sound<T>(record: CrawlRecord, read: (record: Whole) => T | undefined): T | undefined {
  if ("fault" in record) return undefined;
  try {
    return read(record);
  } catch {
    return undefined;
  }
}

function pageOf(
  head: RecordHead,
  { bytes, contentType }: Answer,
  origin: string,
  held: CrawlFiles,
): Found {
  const { url, date, truncated } = head;
  const page = readPageBytes(bytes, { url, captured: date }, contentType);
  const notes: Note[] = [...page.notes];
  if (truncated !== undefined) {
    const message = say("the crawler kept no more of it than it has ({truncated})", {
      truncated: truncated.slice(0, 40),
    });
    notes.push({ code: say("cut-off"), message, needsPerson: true });
  }
  const base = baseOf({ base: page.base, url }) ?? url;
  const picture = (src: string) => held.find(src, base);
  return { ...page, url: page.url ?? url, origin, name: "", key: url, notes, picture };
}
