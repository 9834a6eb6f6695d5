/** How a table parts its cells. */
import type { InputFile } from "../input/input-file.ts";
import { isInputError } from "../input/open.ts";
import { textStream } from "../input/text-stream.ts";

/** What the reader of a table has to know of it. */
export interface Dialect {
  delimiter: string;
  /** The line that the table begins with, from 1. */
  firstLine: number;
}

/** Letters of a file by which its separator is found. */
const sampleSize = 65_536;

/** The separator that Excel's line `sep=;` names, else the one that the first row has most of. */
export async function dialectOf(file: InputFile): Promise<Dialect> {
  const head = await headOf(file);
  const named = /^"?sep=(.)"?\r?\n/i.exec(head)?.[1];
  if (named !== undefined) return { delimiter: named, firstLine: 2 };
  const row = firstRow(head);
  const count = (separator: string) => row.split(separator).length;
  const delimiter = [",", ";", "\t", "|", "،"].reduce((best, it) =>
    count(it) > count(best) ? it : best,
  );
  return { delimiter, firstLine: 1 };
}

async function headOf(file: InputFile): Promise<string> {
  let head = "";
  try {
    for await (const piece of textStream(file.open())) {
      head += piece;
      if (head.length > sampleSize) break;
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  return head.slice(0, sampleSize);
}

/** The first row without what stands in quotation marks, where separators and line ends are text. */
function firstRow(head: string): string {
  const bare = head.replace(/"[^"]*(?:"|$)/g, "");
  return bare.trimStart().split(/[\r\n]/)[0] ?? "";
}
