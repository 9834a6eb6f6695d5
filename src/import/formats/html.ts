/** Saved web pages. */
import { percentDecoded } from "../../lib/percent-decoded.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { endingOf, kindOf } from "../input/kinds.ts";
import { inputFiles } from "../input/open.ts";
import type { Found, ImportItem, Note, PictureFile } from "../item.ts";
import { limits } from "../limits.ts";
import { reasonOf, Refusal } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { parameter, partsOf, type Part } from "./mhtml.ts";
import { readPageBytes } from "./page-bytes.ts";
import type { PageItem } from "./page.ts";
import { pictureBeside } from "./pictures-beside.ts";
import { say, type Message } from "../../messages/message.ts";

const oneFile = [".mhtml", ".mht"];
/** Mirrors of sites keep the endings of the programs that made their pages. */
const made = [".php", ".asp", ".aspx", ".jsp", ".cfm"];
const endings = [".html", ".htm", ".xhtml", ".xht", ".shtml", ...made, ...oneFile];

/** Reads saved pages, those of folders and of zip files, those in one file (MHTML) among them. */
export function htmlFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield await pageOf(file);
    }
    yield* refused;
  };
}

type Page = PageItem & Pick<ImportItem, "picture">;

async function pageOf(file: InputFile): Promise<Found> {
  try {
    const bytes = await readWhole(file.open(), limits.picture);
    const isOneFile =
      oneFile.includes(endingOf(file.name)) || kindOf(bytes)?.endings.includes(".mhtml") === true;
    const page: Page = isOneFile
      ? pageInOneFile(bytes)
      : { ...readPageBytes(bytes, {}), picture: (src) => pictureBeside(file, src) };
    page.notes.push(...linksBeside(page, file));
    return { ...page, origin: file.name, name: file.name, key: keyOf(page) };
  } catch (error) {
    return { origin: file.name, skipped: reasonOf(error) };
  }
}

/** Links to pages that lie beside one without an address: they lead nowhere in the archive. */
function linksBeside({ url, body }: PageItem, file: InputFile): Note[] {
  if (url !== undefined) return [];
  const links = body.value.matchAll(/<a\s[^<>]*?href="([^"<>#?:]+\.x?html?)["#?]/gi);
  const names = new Set(Array.from(links, ([, name = ""]) => name));
  return [...names]
    .filter((name) => pictureBeside(file, name) !== undefined)
    .map((name) => ({
      code: say("link-to-page-beside"),
      message: say("{name}, which has no address: the words stayed, the link did not", { name }),
    }));
}

/** How journals name a page that has no address. */
function keyOf({ publisher, title, published }: PageItem): string {
  return `html:${publisher ?? ""}#${title}#${published[0] ?? ""}`;
}

/**
 * A page whose pictures are parts of its own file, named by their addresses or by their identifiers.
 *
 * @throws Refusal when there is no whole page in it.
 */
function pageInOneFile(bytes: Buffer): Page {
  const { fields, parts } = partsOf(bytes);
  const start = parameter(fields.get("content-type") ?? "", "start");
  const pages = parts.filter((part) => /html/i.test(part.fields.get("content-type") ?? ""));
  const main = pages.find((part) => part.fields.get("content-id") === start) ?? pages[0];
  if (!main) throw new Refusal(say("no page in this file (MHTML)"));
  if (main.isCut && !/<\/html>\s*$/i.test(main.bytes.subarray(-100).toString("latin1")))
    throw new Refusal(say("cut off within its page"));
  const location =
    fields.get("snapshot-content-location") ?? main.fields.get("content-location") ?? "";
  const saved = new Date(fields.get("date") ?? "");
  const page = readPageBytes(
    main.bytes,
    {
      url: /^https?:/i.test(location) ? location : undefined,
      captured: Number.isNaN(saved.getTime()) ? undefined : saved.toISOString(),
    },
    main.fields.get("content-type"),
  );
  if (parts.some(({ isCut }) => isCut)) {
    const message = say("the file ends within one of its pictures");
    page.notes.push({ code: say("cut-off"), message, needsPerson: true });
  }
  const base = main.fields.get("content-location") ?? location;
  return { ...page, picture: (src) => pictureIn(parts, base, src) };
}

function pictureIn(parts: readonly Part[], base: string, src: string): PictureFile | undefined {
  const wanted = address(src, base);
  const part = parts.find(({ fields }) => {
    const id = fields.get("content-id")?.replace(/^<|>$/g, "");
    const location = fields.get("content-location");
    return (
      (location !== undefined && address(location, base) === wanted) ||
      (id !== undefined && src.toLowerCase() === `cid:${id.toLowerCase()}`)
    );
  });
  if (!part || part.isCut) return undefined;
  return { path: src.split(/[?#]/)[0] ?? "", bytes: () => part.bytes };
}

/** An address in one spelling; one without a base stands for itself. */
function address(text: string, base: string): string {
  const whole = URL.canParse(text, base) ? new URL(text, base).href : text;
  return percentDecoded(whole)?.normalize("NFC") ?? whole;
}
