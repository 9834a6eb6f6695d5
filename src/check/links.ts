/** What articles point at and the archive does not have, and what it has and no article shows. */
import { addressKey, isPublishedFile, show } from "../article/index.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { Picture } from "../archive/pictures/pictures.ts";
import { readAlso } from "../archive/links/references.ts";
import type { ScannedFile } from "../archive/reading/scan.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
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

/** Files of the archive that no article shows or links to. */
export function unusedFiles(
  scanned: readonly ScannedFile[],
  pictures: ReadonlyMap<string, Picture>,
  linked: ReadonlySet<string>,
): Finding[] {
  return scanned.flatMap(({ file, leadsOut }): Finding[] => {
    const name = file.normalize("NFC");
    if (leadsOut || pictures.has(name) || linked.has(name)) return [];
    const unused = (code: string, message: string): Finding[] => [
      { file, line: 1, severity: "note", code, message },
    ];
    if (PICTURE.test(file)) return unused("unused-picture", "no article shows this picture");
    return isPublishedFile(file) ? unused("unused-file", "no article links to this file") : [];
  });
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Links to the hosts that articles come from, where the archive does not know which one is meant. */
export function oldAddresses({ articles, links }: Catalogue, { url }: Newspaper): Finding[] {
  const sources = articles.flatMap(({ source }) => source?.url ?? []);
  const hosts = new Set([url, ...sources].map(hostOf));
  return articles.flatMap((article) => {
    const own = article.source?.url;
    return links.of(article).flatMap(({ href, line, destination: { to } }): Finding[] => {
      const host = hostOf(href);
      if (to !== "as-written" || host === undefined || !hosts.has(host)) return [];
      if (own !== undefined && addressKey(own) === addressKey(href)) return [];
      const message = `link: ${show(href)} is on a host that the archive was made from, and leads to no one article of it`;
      return [{ file: article.file, line, severity: "note", code: "old-address", message }];
    });
  });
}

function hostOf(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host.replace(/^www\./, "");
}
