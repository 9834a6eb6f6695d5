/** The issue.yaml files of an archive, read. */
import path from "node:path";
import { createIssueParser, type Fault, type IssueFile } from "../../article/index.ts";
import { readText } from "../reading/read-text.ts";
import { cachedFacts, writeFacts } from "../reading/fingerprint-cache.ts";
import type { ReadCache } from "../reading/read-cache.ts";
import type { ScannedFile } from "../reading/scan.ts";

/** What a file of an issue says. */
interface ReadIssueFile {
  /** Path below the archive's directory, in NFC. */
  file: string;
  issue?: IssueFile;
  faults: Fault[];
}

/**
 * Reads files of issues; what is cached of them is not read again.
 *
 * @param files those files of the archive.
 * @param zone the newspaper's time zone.
 */
export function readIssueFiles(
  directory: string,
  files: readonly ScannedFile[],
  zone: string,
  cache: ReadCache | undefined,
): { issues: IssueFile[]; faults: Fault[] } {
  const known = cache ? cachedFacts<ReadIssueFile>(cache, "issues", files) : new Map();
  const parse = createIssueParser(zone);
  const all = new Map(
    files.map(({ file }): [string, ReadIssueFile] => {
      const name = file.normalize("NFC");
      const cached = known.get(name) as ReadIssueFile | undefined;
      return [name, cached ?? { file: name, ...readOne(path.join(directory, file), name, parse) }];
    }),
  );
  if (cache && known.size < files.length) writeFacts(cache, "issues", files, all);
  const read = [...all.values()];
  return {
    issues: read.flatMap(({ issue }) => issue ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function readOne(
  full: string,
  file: string,
  parse: ReturnType<typeof createIssueParser>,
): Omit<ReadIssueFile, "file"> {
  const read = readText(full, file);
  return "message" in read ? { faults: [read] } : parse(file, read.text);
}
