/** Saved web pages. */
import { decode } from "../input/charset.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { Found } from "../item.ts";
import type { ReadFormat } from "./format.ts";
import { readPage } from "./page.ts";
import { pictureBeside } from "./pictures-beside.ts";

const endings = [".html", ".htm", ".xhtml"];

/** Reads saved pages: `.html`, `.htm` and `.xhtml` files, those of folders and of zip files. */
export function htmlFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield await pageOf(file);
    }
    yield* refused;
  };
}

async function pageOf(file: InputFile): Promise<Found> {
  try {
    const bytes = await readWhole(file.open());
    const page = readPage(decode(bytes, charsetsOf(bytes)).text, {});
    return {
      ...page,
      origin: file.name,
      name: file.name,
      key: `html:${page.publisher ?? ""}#${page.title}#${page.published[0] ?? ""}`,
      picture: (src) => pictureBeside(file, src),
    };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { origin: file.name, skipped: error.message };
  }
}

/**
 * Encodings that a page declares: that of its HTTP header, then that of its `meta`.
 *
 * @param header the value of `Content-Type`, if there was one.
 */
export function charsetsOf(bytes: Uint8Array, header = ""): string[] {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const declared = /charset\s*=\s*["']?\s*([\w:.-]+)/i;
  const meta =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding=["']([\w:.-]+)/i.exec(head);
  return [declared.exec(header)?.[1], meta?.[1]].filter((it) => it !== undefined);
}
