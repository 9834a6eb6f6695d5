/** Crawls in web archive files (WARC, ISO 28500). */
import { WARCParser, type WARCRecord } from "warcio";
import { decode } from "../input/charset.ts";
import type { InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { Found } from "../item.ts";
import { limits, megabytes } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { charsetsOf } from "./html.ts";
import { readPage } from "./page.ts";

/** Reads crawls: `.warc` and `.warc.gz` files. Of several captures of a page the latest is taken. */
export function warcFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    const options = { endings: [".warc"], readsGzip: true, refuse };
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
      for await (const record of new WARCParser(file.open())) {
        const { warcTargetURI: url, warcDate: date } = record;
        if (!isPage(record) || typeof url !== "string" || typeof date !== "string") continue;
        const key = pageKey(url);
        if ((latest.get(key) ?? "") < date) latest.set(key, date);
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
  let pages = 0;
  try {
    for await (const record of new WARCParser(file.open())) {
      count++;
      const { warcTargetURI: url, warcDate: date } = record;
      if (!isPage(record) || typeof url !== "string" || typeof date !== "string") continue;
      pages++;
      const origin = `${file.name}, ${url} of ${date}`;
      const last = latest.get(pageKey(url));
      if (last !== undefined && last !== date)
        yield { origin, skipped: `an earlier capture; that of "${last}" was taken` };
      else yield await pageOf(record, url, date, origin);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      origin: `${file.name}, after record ${count}`,
      skipped: `not a sound WARC file: ${reason}. The rest of the file was not read`,
    };
    return;
  }
  if (pages === 0) {
    yield { origin: file.name, skipped: `no answer with a page in its ${count} WARC records` };
  }
}

async function pageOf(
  record: WARCRecord,
  url: string,
  date: string,
  origin: string,
): Promise<Found> {
  try {
    const bytes = await payloadOf(record);
    const header = record.httpHeaders?.headers.get("content-type") ?? "";
    const html = decode(bytes, charsetsOf(bytes, header)).text;
    const page = readPage(html, { url, captured: date });
    return { ...page, url: page.url ?? url, origin, name: "", key: url };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { origin, skipped: error.message };
  }
}

/** The page of a response, decompressed; no more of it than a page may have. */
async function payloadOf(record: WARCRecord): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > limits.page)
      throw new Refusal(`more than ${megabytes(limits.page)}, expected a page`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Whether a record is a whole answer with a page. */
function isPage(record: WARCRecord): boolean {
  if (record.warcType !== "response" && record.warcType !== "resource") return false;
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  const type =
    record.httpHeaders?.headers.get("content-type") ?? record.warcHeader("Content-Type") ?? "";
  return status === 200 && /html/i.test(type);
}

/** The address of a page without what does not change the page. */
function pageKey(url: string): string {
  return url.replace(/#.*$/, "").replace(/^https:/, "http:");
}
