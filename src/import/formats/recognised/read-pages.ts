/** Reads the pages of a file of any of the three formats. */
import { createReadStream } from "node:fs";
import path from "node:path";
import type { Repairs } from "../../../article/repair/repair.ts";
import { beginningOf, type InputFile } from "../../input/input-file.ts";
import { rootName } from "../../input/kinds.ts";
import { textStream } from "../../input/text-stream.ts";
import type { PictureFile } from "../../item.ts";
import { Refusal } from "../../refusal.ts";
import { AltoReader } from "./alto.ts";
import { HocrReader } from "./hocr.ts";
import { PageXmlReader } from "./page-xml.ts";
import { settle } from "./settle.ts";
import type { RecognisedPage } from "./page.ts";
import { say } from "../../../messages/message.ts";

/** The formats, by the names that the command takes. */
export type RecognisedKind = "alto" | "page" | "hocr";

/** What a file is by the element that it begins with. */
export type FileKind = RecognisedKind | "mets" | undefined;

const kinds: Readonly<Record<string, FileKind>> = {
  alto: "alto",
  pcgts: "page",
  html: "hocr",
  "!doctype": "hocr",
  mets: "mets",
};

const readers = {
  alto: () => new AltoReader(),
  page: () => new PageXmlReader(),
  hocr: () => new HocrReader(),
} as const;

/** Bytes in which a file's first element begins: comments may stand before it. */
const sample = 16_384;

/** Words of a page at most: the largest broadsheets have some ten thousand. */
const mostWords = 200_000;

/** The kind of a file; `empty` for one without a byte. */
export async function kindOfFile(file: InputFile): Promise<FileKind | "empty"> {
  const begin = await beginningOf(file, sample);
  if (begin.length === 0) return "empty";
  const root = rootName(begin);
  return Object.hasOwn(kinds, root) ? kinds[root] : undefined;
}

/** A page that was read, and what was repaired in it. */
export interface ReadPage {
  page: RecognisedPage;
  repairs: Repairs;
}

/**
 * Reads the pages of a file as it comes: none is kept once the next one begins.
 *
 * @throws Refusal with line and column when it is not well-formed, or holds no page.
 */
export async function* readPages(file: InputFile, kind: RecognisedKind): AsyncGenerator<ReadPage> {
  const reader = readers[kind]();
  let count = 0;
  const next = (): ReadPage | undefined => {
    const page = reader.pages.shift();
    if (page) count++;
    return page && settled(page);
  };
  for await (const text of textStream(file.open())) {
    reader.write(text);
    // The last one is being read.
    while (reader.pages.length > 1) {
      const page = next();
      if (page) yield page;
    }
  }
  reader.end();
  for (let page = next(); page; page = next()) yield page;
  if (count === 0)
    throw new Refusal(
      kind === "hocr"
        ? say("a page of the web without an ocr_page: no hOCR")
        : say("no <Page> in it"),
    );
}

function settled(page: RecognisedPage): ReadPage {
  const words = page.blocks.flatMap(({ lines }) => lines.map((line) => line.words.length));
  const count = words.reduce((sum, length) => sum + length, 0);
  if (count > mostWords)
    throw new Refusal(
      say("{count} words on a page, expected {mostWords} at most", { count, mostWords }),
    );
  return { page, repairs: settle(page) };
}

/** A file that lies beside another, as one of the input. */
export function asInput(
  { path: name, bytes }: PictureFile,
  beside: InputFile["beside"],
): InputFile {
  return {
    name,
    ...(beside && { beside }),
    open: bytes ? () => onceOf(bytes) : () => createReadStream(name),
  };
}

/** A file of the input that can be read when its zip file has been closed. */
export function lasting(file: InputFile): InputFile {
  const own = file.path === undefined ? file.beside?.(path.posix.basename(file.name)) : undefined;
  const bytes = own?.bytes;
  return bytes === undefined ? file : { ...file, open: () => onceOf(bytes) };
}

async function* onceOf(bytes: () => Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes();
}
