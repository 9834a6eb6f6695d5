/** The small archive in another state: all that an archivist changes. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dossiersDirectory } from "../archive/dossiers/scan-dossiers.ts";

/** A file of the changed archive that an article links to. */
export const SCAN = "2024/05/مسح الصفحة.pdf";

/** An article that it has instead of another, and that a search of a dossier finds. */
export const DAY = "2024/05/08/day/";

const articleText = (title: string, date: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsection: عالم\nauthor: كريم لطفي\ntags: [جديد]\n---\n\n${text}\n`;

/** Brings it there: articles and dossiers added, edited and removed, a picture replaced, a file linked to. */
export function changeArchive(articles: string): void {
  const dossiers = dossiersDirectory(articles);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(articles, file)), { recursive: true });
    writeFileSync(path.join(articles, file), text);
  };
  const edit = (file: string, from: string, to: string): void =>
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  edit(path.join(articles, "2024/05/07-troops.md"), "ثلاثة أسئلة", "أربعة أسئلة");
  write(SCAN, "%PDF-1.4 one");
  const links = "انظر [الصفحة](<مسح الصفحة.pdf>) و[خبرًا](https://old.example/news/7).";
  const day = articleText("يوم جديد", "2024-05-08", `${links} ألغي التوقيت الصيفي.`);
  write("2024/05/08-day.md", day);
  const old = articleText("خبر قديم", "1932-06", "نص الخبر.");
  write(
    "1932/06-june.md",
    old.replace("author", 'source: {url: "https://old.example/news/7/"}\nauthor'),
  );
  rmSync(path.join(articles, "1932/05/cinema.md"));
  rmSync(path.join(articles, "2024/05/06-flood.md"));
  copyFileSync(
    path.join(articles, "2024/05/05/pages/3.png"),
    path.join(articles, "images/pitch.png"),
  );
  edit(path.join(dossiers, "matches.md"), "تقديم للملف", "تقديم آخر للملف");
  rmSync(path.join(dossiers, "one.md"));
}
