/** What an archive says of editions: its articles and its printed issues alike. */
import type { Article } from "../article/index.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { compareArchiveDates } from "../calendar/index.ts";

/** What has a date and perhaps the numbers of an edition. */
export interface InPrint extends Pick<Article, "file" | "date" | "edition"> {
  /** Path of the pages of the issue that it is, by which issues of one date differ. */
  issue?: string;
}

/** Articles, and issues as if they were articles of themselves, oldest first. */
export function editionsInPrint({ articles, issues }: Pick<Catalogue, "articles" | "issues">) {
  if (issues.all.length === 0) return articles;
  const printed = issues.all.map(({ file, date, issue, volume, url }): InPrint => ({
    file,
    date,
    edition: { ...(issue !== undefined && { issue }), ...(volume !== undefined && { volume }) },
    issue: url,
  }));
  const all: readonly InPrint[] = [...printed, ...articles];
  return all.toSorted((a, b) => compareArchiveDates(a.date, b.date));
}
