/** Scans that a machine recognised: ALTO, PAGE or hOCR, and the METS that describe their issues. */
import path from "node:path";
import { groupBy } from "../../archive/group-by.ts";
import { compareNaturally } from "../../archive/issues/natural-order.ts";
import { MOST_PAGES } from "../../article/index.ts";
import { nameDate } from "../date/path-date.ts";
import type { InputFile } from "../input/input-file.ts";
import { nameKey } from "../input/neighbours.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { Found } from "../item.ts";
import type { ReadFormat } from "./format.ts";
import { pageArticle } from "./recognised/articles.ts";
import { IssuePages } from "./recognised/issue-pages.ts";
import { filesOf, metsIssue, readMets, type MetsFile } from "./recognised/mets-issue.ts";
import { kindOfFile, lasting, readPages, type RecognisedKind } from "./recognised/read-pages.ts";
import { skippedFile } from "./skipped-file.ts";
import { say, type Message } from "../../messages/message.ts";

const endings: Readonly<Record<RecognisedKind, readonly string[]>> = {
  alto: [".xml", ".alto"],
  page: [".xml", ".page"],
  hocr: [".hocr", ".html", ".htm", ".xhtml", ".xml"],
};

/**
 * Reads pages. A METS among the files says what belongs together, and its pages are read as it says; of all
 * others those of one folder whose names say the same date, or none, are an issue.
 *
 * @param isDated whether what has no date is given one.
 */
export function recognisedFormat(kind: RecognisedKind, isDated: boolean): ReadFormat {
  return async function* (files) {
    const skipped: Found[] = [];
    const refuse = (origin: string, reason: Message) => skipped.push({ origin, skipped: reason });
    const mets: MetsFile[] = [];
    const pages: InputFile[] = [];
    for await (const file of inputFiles(files, { endings: endings[kind], refuse })) {
      const found = await kindOfFile(file);
      if (found === kind) pages.push(lasting(file));
      else if (found === "mets") {
        try {
          mets.push(await readMets(lasting(file)));
        } catch (error) {
          if (!isInputError(error)) throw error;
          skipped.push(skippedFile(file.name, error));
        }
      } else refuse(file.name, notOf(kind, found));
    }
    yield* skipped;
    const named = new Set(mets.flatMap(filesOf).map(nameKey));
    for (const one of mets) yield* metsIssue(one, kind, keyOf(one.file.name));
    for (const group of groupsOf(pages.filter(({ name }) => !named.has(nameKey(name)))))
      yield* folderIssue(group, kind, isDated);
  };
}

function notOf(kind: RecognisedKind, found: RecognisedKind | "empty" | undefined): Message {
  if (found === "empty") return say("an empty file, of 0 bytes");
  return found === undefined
    ? say("no {kind} and no METS, by the element that it begins with", {
        kind: kind === "hocr" ? "hOCR" : kind.toUpperCase(),
      })
    : say("it is imported with -- {found}", { found });
}

/** Files of one folder and one date, in the order in which people count. */
function groupsOf(pages: readonly InputFile[]): InputFile[][] {
  const groups = groupBy(
    pages,
    ({ name }) => `${path.dirname(name)}\n${nameDate(path.basename(name)) ?? ""}`,
  );
  const sorted = [...groups.values()];
  for (const group of sorted) group.sort((a, b) => compareNaturally(a.name, b.name));
  return sorted;
}

/** What tells a file from others, from whichever folder it was asked for. */
function keyOf(name: string): string {
  const parts = path.resolve(name).split(path.sep);
  return parts.slice(-3).join("/");
}

/** An issue of the pages of a folder: each is an article. */
async function* folderIssue(
  group: readonly InputFile[],
  kind: RecognisedKind,
  isDated: boolean,
): AsyncGenerator<Found> {
  const [first] = group;
  if (!first) return;
  const date = nameDate(first.name);
  const pages = new IssuePages(isDated || date !== undefined);
  // A folder of more pages holds many issues.
  const isIssue = group.length <= MOST_PAGES;
  for (const file of group) {
    try {
      let number = 0;
      for await (const one of readPages(file, kind)) {
        const on = await pages.add({ file }, one);
        const isFirst = ++number === 1;
        const item = pageArticle(on, {
          origin: isFirst ? file.name : `${file.name}, page ${number}`,
          name: file.name,
          key: isFirst ? keyOf(file.name) : `${keyOf(file.name)}#${number}`,
          published: [],
          lang: on.page.lang,
        });
        yield isIssue ? item : { ...item, pages: [] };
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      yield skippedFile(file.name, error);
      await pages.addUnread({ file });
    }
  }
  const folder = path.dirname(first.name);
  if (!isIssue) {
    yield {
      origin: folder,
      skipped: say(
        "more than {mostPages} pages of one issue: put those of each issue into a folder of its own",
        { mostPages: MOST_PAGES },
      ),
    };
    return;
  }
  const key = `${path.dirname(keyOf(first.name))}${date === undefined ? "" : `@${date}`}`;
  yield {
    origin: folder,
    printed: { name: first.name, published: [], key, pages: pages.printed, notes: pages.notes },
  };
}
