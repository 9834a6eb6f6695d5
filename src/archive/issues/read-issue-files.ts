/** The issue.yaml files of an archive, read. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  createIssueParser,
  encodingFault,
  textOfFile,
  type Fault,
  type IssueFile,
} from "../../article/index.ts";
import { cachedFacts, writeFacts } from "../reading/fingerprint-cache.ts";
import type { ReadCache } from "../reading/read-cache.ts";
import type { ScannedFile } from "../reading/scan.ts";
import { say } from "../../messages/message.ts";

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
  let text: ReturnType<typeof textOfFile>;
  try {
    text = textOfFile(readFileSync(full));
  } catch (error) {
    const [reason] = (error as Error).message.split(", ");
    const message = say(
      "the file cannot be read ({reason}); expected one that this user may read",
      { reason: reason ?? "" },
    );
    return { faults: [{ file, line: 1, message, severity: "error" }] };
  }
  if (typeof text === "string") return parse(file, text);
  return { faults: [{ file, ...encodingFault(text), severity: "error" }] };
}
