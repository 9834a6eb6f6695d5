/** Editions in TEI P5: issues of a periodical, each a file, with articles as divisions. */
import path from "node:path";
import type { InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import { textStream } from "../input/text-stream.ts";
import type { Found } from "../item.ts";
import { lettersOf } from "../letters.ts";
import { limits, megabytes } from "../limits.ts";
import { orSkipped, Refusal } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { pictureBeside } from "./pictures-beside.ts";
import { skippedFile } from "./skipped-file.ts";
import { itemOf } from "./tei/article.ts";
import { divisionsOf } from "./tei/divisions.ts";
import { facsimileKinds, printedIssue } from "./tei/facsimiles.ts";
import { issueName, issueOf } from "./tei/issue.ts";
import { pageLabels, type PageLabel } from "./tei/page-labels.ts";
import { at, childrenOf, parseTei, textWithin, within, type TeiElement } from "./tei/tree.ts";
import { say, type Message } from "../../messages/message.ts";

const endings = [".xml", ".tei"];

/**
 * Reads editions: `.xml` files, also in zip and gzip files, one after the other.
 *
 * @param order which pictures of a page are taken first: kinds, or parts of addresses.
 */
export function teiFormat(order: readonly string[] = facsimileKinds): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* await foundIn(file, order);
    }
    yield* refused;
  };
}

async function foundIn(file: InputFile, order: readonly string[]): Promise<Found[]> {
  try {
    const root = parseTei(await textOfFile(file));
    const editions = root.name === "teiCorpus" ? within(root, "TEI") : [root];
    return editions.flatMap((tei) => foundInEdition(tei, file, order));
  } catch (error) {
    if (!isInputError(error)) throw error;
    return [skippedFile(file.name, error)];
  }
}

async function textOfFile(file: InputFile): Promise<string> {
  let text = "";
  for await (const part of textStream(file.open())) {
    text += part;
    if (text.length > limits.wrapper)
      throw new Refusal(
        say("more than {wrapper}, expected an issue in a file", {
          wrapper: megabytes(limits.wrapper),
        }),
      );
  }
  return text;
}

function foundInEdition(tei: TeiElement, file: InputFile, order: readonly string[]): Found[] {
  const origin = file.name;
  if (tei.name !== "TEI")
    return [
      {
        origin,
        skipped: say("<{name}>, expected <TEI>, an edition in TEI P5", { name: tei.name }),
      },
    ];
  const body = at(tei, "text/body");
  const labelOf = pageLabels(tei);
  const issue = issueOf(tei, issueName(path.basename(origin)));
  const printed = printedIssue(tei, { file, issue, labelOf, order });
  const start = pageBefore(tei, body, labelOf) ?? issue.page;
  const isDivided = body !== undefined && within(body, "div").length > 0;
  const divisions = isDivided ? divisionsOf(body, labelOf, start) : [];
  // An edition of pages has divisions for texts to come.
  const hasText = divisions.some(
    (it) => "element" in it && lettersOf(textWithin(it.element)) !== "",
  );
  if (!hasText) {
    const isWhole = within(tei, "include").length === 0;
    if (printed && isWhole) return [{ origin, printed }];
    return [{ origin, skipped: whyEmpty(tei, body) }];
  }
  // Without a scan there is nothing to show beside texts; where there are no texts, pages are all there is.
  const hasPages = printed?.pages.some(({ image }) => image !== undefined) === true;
  const picture = (src: string) => pictureBeside(file, src);
  const found = divisions.map((division): Found => {
    const line = "element" in division ? division.element.line : division.line;
    const place = `${origin}, line ${line}`;
    if ("skipped" in division) return { origin: place, skipped: division.skipped };
    return orSkipped<Found>(place, () =>
      itemOf(division, { file: origin, issue, labelOf, hasPages, picture }),
    );
  });
  return printed && hasPages ? [...found, { origin, printed }] : found;
}

/** The page that begins before the body. */
function pageBefore(tei: TeiElement, body: TeiElement | undefined, labelOf: PageLabel) {
  const parts = childrenOf(at(tei, "text") ?? tei);
  const before = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex((part) => part === body),
    ),
  );
  const breaks = before.flatMap((part) => (part.name === "pb" ? [part] : within(part, "pb")));
  return breaks.map(labelOf).findLast((label) => label !== undefined);
}

function whyEmpty(tei: TeiElement, body: TeiElement | undefined): Message {
  if (within(tei, "include").length > 0)
    return say("a collection of other files (XInclude), which are not followed: name those");
  return !body || within(body, "div").length === 0
    ? say("no division of its body is an article: an edition of pages, or of another kind of text")
    : say("the divisions of its body have no text");
}
