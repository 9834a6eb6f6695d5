/** What articles point at and the archive does not have, and what it has and no article shows. */
import { glob } from "tinyglobby";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Picture } from "../catalogue/pictures.ts";
import { readAlso } from "../catalogue/references.ts";
import type { CheckedText, Finding } from "./finding.ts";

/** Read-also lines of which the archive does not have the article. */
export function danglingReadAlso({ articles, headlines }: Catalogue): Finding[] {
  return articles.flatMap((article) =>
    article.references.readAlso
      .filter((headline) => readAlso(headlines, article, headline) === undefined)
      .map((headline): Finding => {
        const message = `read also: no article of the archive has the headline "${headline.slice(0, 80)}"`;
        return {
          file: article.file,
          line: 1,
          severity: "note",
          code: "dangling-read-also",
          message,
        };
      }),
  );
}

/** The same findings with the lines on which the headlines stand. */
export function onTheirLines(
  findings: readonly Finding[],
  { source }: Pick<CheckedText, "source">,
): Finding[] {
  const lines = source.split("\n");
  return findings.map((finding) => {
    const headline = /"(.*)"$/.exec(finding.message)?.[1] ?? "";
    const at = lines.findIndex((line) => line.replace(/\s+/g, " ").includes(headline));
    return at === -1 ? finding : { ...finding, line: at + 1 };
  });
}

/** Picture files that no article shows. */
export async function unusedPictures(
  directory: string,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Finding[]> {
  const files = await glob("**/*.{jpg,jpeg,png,webp,avif,gif,svg}", {
    cwd: directory,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  return files
    .sort()
    .filter((file) => !pictures.has(file.normalize("NFC")))
    .map((file) => ({
      file,
      line: 1,
      severity: "note",
      code: "unused-picture",
      message: "no article shows this picture",
    }));
}
