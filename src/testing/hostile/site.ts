/** An archive in which every field of every article means harm. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createArticleParser } from "../../article/index.ts";
import { buildCatalogue } from "../../archive/catalogue.ts";
import { testArchive } from "../project.ts";
import newspaper from "../newspaper.ts";
import { addresses } from "./addresses.ts";
import { articleOfOne, linksTo } from "./articles.ts";
import { texts } from "./markup.ts";
import { sitePaths } from "../../pages/site-paths.ts";

/** Addresses of one article. */
const ADDRESSES = 24;

/** Articles that have an author and tags in common, so that these have pages of their own. */
const SHARED = 12;

const parse = createArticleParser({
  zone: newspaper.zone,
  sections: newspaper.sections.map(({ name }) => name),
});

/** Writes the archive. */
export function writeHostileArchive(directory: string): void {
  cpSync(path.join(testArchive, "images"), path.join(directory, "images"), { recursive: true });
  let count = 0;
  const write = (make: (date: string) => string): void => {
    const day = String((count % 28) + 1).padStart(2, "0");
    const file = `2024/05/${day}-v${count++}.md`;
    mkdirSync(path.join(directory, "2024/05"), { recursive: true });
    writeFileSync(path.join(directory, file), make(`2024-05-${day}`));
  };
  for (const [i, text] of texts.entries()) {
    const before = texts[i - 1];
    write((date) => readable(text, date, before));
  }
  for (let i = 0; i < addresses.length; i += ADDRESSES) {
    const article = (date: string, links: readonly string[]): string =>
      `---\ntitle: متجه\ndate: ${date}\n---\nمتجه\n\n${links.join("\n\n")}\n`;
    const links = addresses.slice(i, i + ADDRESSES).flatMap(linksTo);
    const alive = links.filter((link) => !hasDeadLink(article("2024-05-07", [link])));
    write((date) => article(date, alive));
  }
  const names = JSON.stringify(texts.slice(0, SHARED).map((text) => `${text} `));
  for (let i = 0; i < SHARED; i++) {
    write(
      (date) =>
        `---\ntitle: متجه\ndate: ${date}\nauthor: ${names}\ntags: ${names}\nplaces: ${names}\n---\nمتجه\n`,
    );
  }
}

/** An article of a text; one that is no headline by itself has a word before it. */
function readable(text: string, date: string, before?: string): string {
  const own = articleOfOne(text, date, before);
  const file = parse("2024/a.md", own).article ? own : articleOfOne(`خبر ${text}`, date, before);
  if (!hasDeadLink(file)) return file;
  const [plain, other] = [text, before].map((one) => one?.replace(/[[\]]/g, "|"));
  return readable(plain ?? "", date, other);
}

/** Whether a build would refuse an article for a path that is none of the archive's. */
function hasDeadLink(file: string): boolean {
  const { article } = parse("2024/05/07-a.md", file);
  return (
    article !== undefined && buildCatalogue([article], newspaper, sitePaths()).faults.length > 0
  );
}
