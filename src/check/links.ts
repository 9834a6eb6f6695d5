/** References of articles that lead nowhere, and files that no article uses. */
import { addressKey, isPublishedFile, show, type Article } from "../article/index.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { Picture } from "../archive/pictures/pictures.ts";
import { readAlso } from "../archive/links/references.ts";
import type { ScannedFile } from "../archive/reading/scan.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { lineWhere, note, type Finding } from "./finding.ts";
import { say } from "../messages/message.ts";

/** Read-also lines of an article whose headline no article of the archive has. */
export function danglingReadAlso(
  { headlines }: Catalogue,
  article: Article,
  source: string,
): Finding[] {
  const dangling = article.references.readAlso.filter(
    (headline) => readAlso(headlines, article, headline) === undefined,
  );
  return dangling.map((headline) => {
    const shown = headline.slice(0, 80);
    const message = say('read also: no article of the archive has the headline "{shown}"', {
      shown,
    });
    const line = lineWhere(source, (one) => one.replace(/\s+/g, " ").includes(shown));
    return note("dangling-read-also", article.file, message, line);
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
    if (PICTURE.test(file))
      return [note("unused-picture", file, say("no article shows this picture"))];
    if (!isPublishedFile(file)) return [];
    return [note("unused-file", file, say("no article links to this file"))];
  });
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Links to hosts that articles come from, where no one article of the archive is meant. */
export function oldAddresses({ articles, links }: Catalogue, { url }: Newspaper): Finding[] {
  const sources = articles.flatMap(({ source }) => source?.url ?? []);
  const hosts = new Set([url, ...sources].map(hostOf));
  return articles.flatMap((article) => {
    const own = article.source?.url;
    return links.of(article).flatMap(({ href, line, destination: { to } }): Finding[] => {
      const host = hostOf(href);
      if (to !== "as-written" || host === undefined || !hosts.has(host)) return [];
      if (own !== undefined && addressKey(own) === addressKey(href)) return [];
      const message = say(
        "link: {href} is on a host that the archive was made from, and leads to no one article of it",
        { href: show(href) },
      );
      return [note("old-address", article.file, message, line)];
    });
  });
}

function hostOf(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host.replace(/^www\./, "");
}
