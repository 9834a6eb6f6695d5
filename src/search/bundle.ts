/** Writes a search bundle: Pagefind's index of a run of articles. */
import { createIndex, type PagefindIndex } from "pagefind";
import { bundleFiles, indexedUrls, writeBundleFiles } from "./bundle-file.ts";
import { canonical } from "./canonical.ts";
import type { SearchRecord } from "./record.ts";

/** Pagefind takes records one after another; more than this in flight only fills memory. */
const RECORDS_IN_FLIGHT = 64;

/**
 * Indexes records and writes the bundle that a browser searches. The same records in the same order
 * give the same bytes. All records must be of one language.
 *
 * @param directory where the bundle goes; what it already holds is left there, so give an empty one.
 * @returns how many articles the bundle holds.
 * @throws Error naming the articles that Pagefind refuses or silently leaves out.
 */
export async function writeBundle(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  directory: string,
): Promise<{ articles: number }> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const given = await addAll(index, records);
    const files = await bundleFiles(index);
    const indexed = indexedUrls(files, given);
    const missing = [...given].filter((url) => !indexed.has(url));
    if (missing.length > 0) {
      throw new Error(
        `Pagefind left out ${missing.length} of ${given.size} articles: ${list(missing)}`,
      );
    }
    await writeBundleFiles(canonical(files), directory);
    return { articles: given.size };
  } finally {
    await index.deleteIndex();
  }
}

async function addAll(
  index: PagefindIndex,
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<Set<string>> {
  const given = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  try {
    for await (const record of records) {
      if (given.has(record.url)) throw new Error(`two articles to search at ${record.url}`);
      given.add(record.url);
      inFlight.add(add(index, record));
      if (inFlight.size < RECORDS_IN_FLIGHT) continue;
      await Promise.all(inFlight);
      inFlight.clear();
    }
    await Promise.all(inFlight);
    return given;
  } finally {
    await Promise.allSettled(inFlight);
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  try {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(errors.join("; "));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`Pagefind cannot index ${record.url}: ${reason}`, { cause: error });
  }
}

const LISTED = 5;

function list(urls: readonly string[]): string {
  return urls.slice(0, LISTED).join(", ") + (urls.length > LISTED ? ", …" : "");
}
