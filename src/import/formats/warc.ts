/** Crawls in web archive files: WARC (ISO 28500), ARC before it, and WACZ, a zip of them. */
import { addressKey } from "../../article/index.ts";
import { ByteReader } from "../input/byte-reader.ts";
import { gunzipMembers } from "../input/gzip-members.ts";
import { beginningOf, type InputFile } from "../input/input-file.ts";
import { gzipKind, kindOf } from "../input/kinds.ts";
import { inputFiles } from "../input/open.ts";
import type { Found, Note } from "../item.ts";
import { orSkipped, reasonOf } from "../refusal.ts";
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
    const latest = await latestCaptures(files, options);
    refused.length = 0;
    for await (const file of inputFiles(files, options)) {
      yield* refused.splice(0);
      yield* pagesOf(file, latest);
    }
    yield* refused;
  };
}

/** When each page was captured last: a crawl is read twice, so that only these are parsed. */
async function latestCaptures(
  files: readonly string[],
  options: Parameters<typeof inputFiles>[1],
): Promise<Map<string, string>> {
  const latest = new Map<string, string>();
  for await (const file of inputFiles(files, options)) {
    try {
      for await (const record of recordsOf(file)) {
        const page = soundPage(record);
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
): AsyncGenerator<Found> {
  let count = 0;
  let found = 0;
  try {
    for await (const record of recordsOf(file)) {
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
          : pageOf(record.head, answer, origin);
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

async function* recordsOf(file: InputFile): AsyncGenerator<CrawlRecord> {
  const isPacked = kindOf(await beginningOf(file, 8)) === gzipKind;
  const reader = new ByteReader(isPacked ? gunzipMembers(file.open()) : file.open());
  try {
    yield* crawlRecords(reader, mayHavePage);
  } finally {
    await reader.close();
  }
}

/** Whether a record's block may be an answer with a page, or a page itself. */
function mayHavePage({ type, url, date, contentType }: RecordHead): boolean {
  if (!/^(?:response|resource|conversion)$/.test(type) || url === "" || date === "") return false;
  return contentType === "" || /html|application\/http|no-type|unknown/i.test(contentType);
}

interface Answer {
  bytes: Buffer;
  contentType: string;
}

/**
 * The page that a record has, decoded; `undefined` for an answer without one.
 *
 * @throws Refusal when it cannot be decoded, or is something else that calls itself a page.
 */
function answerOf(record: Extract<CrawlRecord, { head: RecordHead }>): Answer | undefined {
  const message = parseHttp(record.block);
  const contentType = message
    ? (message.fields.get("content-type") ?? "")
    : record.head.contentType;
  if (message && message.status !== 200) return undefined;
  const isTyped = /html/i.test(contentType);
  if (!isTyped && contentType !== "" && !/^(?:no-type|unknown)/i.test(contentType))
    return undefined;
  const bytes = message ? bodyOf(message) : record.block;
  if (!isTyped && kindOf(bytes)?.endings.includes(".html") !== true) return undefined;
  checkPage(bytes);
  return { bytes, contentType };
}

/** A record that is a page for sure, so that no damaged capture hides an earlier one. */
function soundPage(record: CrawlRecord): RecordHead | undefined {
  if ("fault" in record) return undefined;
  try {
    return answerOf(record) && record.head;
  } catch {
    return undefined;
  }
}

function pageOf(head: RecordHead, { bytes, contentType }: Answer, origin: string): Found {
  const { url, date, truncated } = head;
  const page = readPageBytes(bytes, { url, captured: date }, contentType);
  const notes: Note[] = [...page.notes];
  if (truncated !== undefined) {
    const message = say("the crawler kept no more of it than it has ({truncated})", {
      truncated: truncated.slice(0, 40),
    });
    notes.push({ code: say("cut-off"), message, needsPerson: true });
  }
  return { ...page, url: page.url ?? url, origin, name: "", key: url, notes };
}
