/** An issue that a METS describes: its pages, read one after the other, and its articles. */
import path from "node:path";
import type { InputFile } from "../../input/input-file.ts";
import { isInputError } from "../../input/open.ts";
import { textStream } from "../../input/text-stream.ts";
import type { Found } from "../../item.ts";
import { limits, megabytes } from "../../limits.ts";
import { orSkipped, Refusal } from "../../refusal.ts";
import { skippedFile } from "../skipped-file.ts";
import { parseXml } from "../xml-tree.ts";
import { PageAreas } from "./areas.ts";
import {
  divisionArticle,
  headlineNote,
  leftOut,
  pageArticle,
  type ArticleFrame,
  type PlacedBlocks,
} from "./articles.ts";
import { IssuePages, type IssuePage } from "./issue-pages.ts";
import { metsOf, type MetsIssue, type MetsPage } from "./mets.ts";
import type { MetsArea, MetsDivision } from "./mets-divisions.ts";
import { lineOf } from "./text.ts";
import { asInput, kindOfFile, readPages, type RecognisedKind } from "./read-pages.ts";
import { say, type Message } from "../../../messages/message.ts";

const pictures = /\.(?:tiff?|jpe?g|png|webp|jp2)$/i;

/** A METS that was read, with the file that it is. */
export interface MetsFile {
  file: InputFile;
  mets: MetsIssue;
}

/** Reads a METS file. */
export async function readMets(file: InputFile): Promise<MetsFile> {
  let text = "";
  for await (const part of textStream(file.open())) {
    text += part;
    if (text.length > limits.wrapper)
      throw new Refusal(
        say("more than {wrapper}, expected the METS of an issue", {
          wrapper: megabytes(limits.wrapper),
        }),
      );
  }
  return { file, mets: metsOf(parseXml(text)) };
}

/** Names of the files that a METS names, as the input has them. */
export function filesOf({ file, mets }: MetsFile): string[] {
  return mets.pages.flatMap((page) =>
    page.files.map((href) => path.posix.join(path.posix.dirname(file.name), plainHref(href))),
  );
}

/** `file://./ALTO/1.xml` and `.\ALTO\1.xml` are `ALTO/1.xml`. */
function plainHref(href: string): string {
  return href
    .replace(/^file:\/+/i, "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "");
}

/** What of an issue's pages was read, by the addresses of their files. */
type Pages = ReadonlyMap<string, { on: IssuePage; areas: PageAreas }>;

/** Reads an issue. */
export async function* metsIssue(
  { file, mets }: MetsFile,
  kind: RecognisedKind,
  key: string,
): AsyncGenerator<Found> {
  const own = mets.id ?? key;
  const pages = new IssuePages(true);
  const read = new Map<string, { on: IssuePage; areas: PageAreas }>();
  for (const page of mets.pages) {
    const found = await pageFile(file, page, kind);
    const images = page.files
      .filter((href) => pictures.test(href) || /^https:/i.test(href))
      .map(plainHref);
    const source = { file: found?.input ?? file, label: page.label, images, size: page.size };
    if (!found) {
      await pages.addUnread(source);
      pages.note(
        say("pages without a file of this format ({kind}) beside the METS", { kind }),
        file.name,
      );
      continue;
    }
    try {
      for await (const one of readPages(found.input, kind)) {
        const on = await pages.add(source, one);
        read.set(found.href, { on, areas: new PageAreas(on.page) });
        // A METS has a file for each page.
        break;
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      yield skippedFile(found.input.name, error);
      await pages.addUnread(source);
    }
  }
  if (read.size === 0) {
    yield {
      origin: file.name,
      skipped: say(
        "a METS of {n} pages, none of which has a file of this format ({kind}) beside it",
        { n: mets.pages.length, kind },
      ),
    };
    return;
  }
  const frame = {
    origin: file.name,
    name: file.name,
    published: mets.dates,
    volume: mets.volume,
    issue: mets.issue,
    lang: mets.lang,
    rights: mets.rights,
  };
  const url = /^https?:\/\/\S+$/.test(own) ? own : undefined;
  yield* articlesOf(mets, read, pages, { ...frame, key: own, partOf: url });
  yield {
    origin: file.name,
    printed: { ...frame, key: own, url, pages: pages.printed, notes: pages.notes },
  };
}

function* articlesOf(
  mets: MetsIssue,
  pages: Pages,
  issue: IssuePages,
  frame: ArticleFrame,
): Generator<Found> {
  for (const division of mets.divisions) {
    const origin = `${frame.origin}, ${division.id}`;
    const segments = division.segments.map(({ role, areas }) => ({
      role,
      areas: placedOf(areas, pages, () =>
        issue.note(say("parts of pages that the METS names and no file has"), frame.origin),
      ),
    }));
    const placed = segments.flatMap(({ areas }) => areas);
    if (division.kind === "masthead") yield mastheadOf(origin, placed);
    else if (division.kind === "headline") {
      // It stands above each article of its section.
      const recognised = lineOf(placed.flatMap(({ blocks }) => blocks));
      issue.tell(headlineNote(division.sections.at(-1) ?? "", recognised));
    } else if (placed.some(({ blocks }) => blocks.length > 0))
      yield orSkipped<Found>(origin, () =>
        divisionArticle(division, segments, {
          ...frame,
          origin,
          key: `${frame.key}#${division.id}`,
        }),
      );
    else yield { origin, skipped: emptyDivision(division) };
  }
  for (const { on, areas } of pages.values()) {
    const isWhole = mets.divisions.length === 0;
    const blocks = isWhole ? on.page.blocks : areas.rest;
    if (!isWhole && blocks.every(({ role }) => role === "margin")) {
      issue.tell(leftOut(blocks));
      continue;
    }
    const origin = `${frame.origin}, page ${on.label}`;
    const own = { ...frame, origin, key: `${frame.key}#page-${on.label}` };
    yield pageArticle(isWhole ? on : { ...on, page: { ...on.page, blocks } }, own, !isWhole);
  }
}

function emptyDivision({ kind }: MetsDivision): Message {
  return say("an {kind} of the METS without any recognised text", { kind });
}

function mastheadOf(origin: string, placed: readonly PlacedBlocks[]): Found {
  const words = placed.flatMap(({ blocks }) =>
    blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
  );
  const text = words.map((word) => word.text).join(" ");
  return {
    origin,
    skipped: say('it is the masthead of the issue, no article: "{text}"', {
      text: text.replaceAll('"', "").slice(0, 200),
    }),
  };
}

function placedOf(areas: readonly MetsArea[], pages: Pages, miss: () => void): PlacedBlocks[] {
  return areas.flatMap((area): PlacedBlocks[] => {
    const page = pages.get(area.file);
    // Pictures and PDFs stand beside the texts.
    if (!page) return [];
    const blocks = page.areas.blocksOf(area);
    if (blocks === undefined) miss();
    return blocks === undefined || blocks.length === 0 ? [] : [{ on: page.on, blocks }];
  });
}

/** The file of a page of the format that was asked for; of several the last, which is that of the last step. */
async function pageFile(
  file: InputFile,
  { files }: MetsPage,
  kind: RecognisedKind,
): Promise<{ href: string; input: InputFile } | undefined> {
  for (const href of files.filter((it) => !pictures.test(it)).toReversed()) {
    const wanted = plainHref(href);
    const found = /^[a-z]+:/i.test(wanted) ? undefined : file.beside?.(wanted);
    if (!found) continue;
    const folder = path.posix.dirname(wanted);
    const input = asInput(found, (name) => file.beside?.(path.posix.join(folder, name)));
    if ((await kindOfFile(input)) === kind) return { href, input };
  }
  return undefined;
}
