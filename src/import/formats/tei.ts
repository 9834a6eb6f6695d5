/** Editions in TEI P5: issues of a periodical, each a file, with articles as divisions. */
import path from "node:path";
import type { InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import { textStream } from "../input/text-stream.ts";
import type { Found } from "../item.ts";
import { limits, megabytes } from "../limits.ts";
import { orSkipped, Refusal } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { skippedFile } from "./skipped-file.ts";
import { itemOf } from "./tei/article.ts";
import { divisionsOf } from "./tei/divisions.ts";
import { issueName, issueOf } from "./tei/issue.ts";
import { pageLabels } from "./tei/page-labels.ts";
import { at, parseTei, within, type TeiElement } from "./tei/tree.ts";

const endings = [".xml", ".tei"];

/** Reads editions: `.xml` files, also in zip and gzip files, one after the other. */
export function teiFormat(): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* await foundIn(file);
    }
    yield* refused;
  };
}

async function foundIn(file: InputFile): Promise<Found[]> {
  try {
    const root = parseTei(await textOfFile(file));
    const editions = root.name === "teiCorpus" ? within(root, "TEI") : [root];
    return editions.flatMap((tei) => foundInEdition(tei, file.name));
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
      throw new Refusal(`more than ${megabytes(limits.wrapper)}, expected an issue in a file`);
  }
  return text;
}

function foundInEdition(tei: TeiElement, file: string): Found[] {
  const skip = (skipped: string): Found[] => [{ origin: file, skipped }];
  if (tei.name !== "TEI") return skip(`<${tei.name}>, expected <TEI>, an edition in TEI P5`);
  const body = at(tei, "text/body");
  const included = within(tei, "include").length;
  if (!body || within(body, "div").length === 0) {
    return skip(
      included > 0
        ? "a collection of other files (XInclude), which are not followed: name those"
        : "no division of its body is an article: an edition of pages, or of another kind of text",
    );
  }
  const labelOf = pageLabels(tei);
  const issue = issueOf(tei, issueName(path.basename(file)));
  const divisions = divisionsOf(body, labelOf);
  if (divisions.length === 0) return skip("the divisions of its body have no text");
  return divisions.map((division) => {
    const origin = `${file}, line ${"element" in division ? division.element.line : division.line}`;
    if ("skipped" in division) return { origin, skipped: division.skipped };
    return orSkipped<Found>(origin, () => itemOf(division, { file, issue, labelOf }));
  });
}
