/** The peer of a build: Hugo with Pagefind after it, on the same articles. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isArticleFile, scanFiles } from "../../archive/reading/scan.ts";
import { createArticleParser, type ArticleSettings } from "../../article/index.ts";
import { projectDirectory } from "../../build/project.ts";
import { measure, type Measure } from "./measure.ts";
import { ArchiveError } from "../../article/fault-list.ts";

/** The month and the day of an article are its terms, so that Hugo lists both. */
const CONFIG = `baseURL = "https://example.org/"
languageCode = "ar"
buildFuture = true
disableKinds = ["RSS", "sitemap"]
[taxonomies]
month = "months"
day = "days"
`;

const page = (main: string): string =>
  `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>${main}</body>
</html>
`;

/** An article as short as Pagefind's filters allow. */
const SINGLE = page(`<main data-pagefind-body>
<h1>{{ .Title }}</h1>
<p><time>{{ .Date }}</time> <span data-pagefind-filter="author">{{ .Params.by }}</span>
<span data-pagefind-filter="section">{{ .Params.desk }}</span></p>
{{ .Content }}
</main>`);

/** Days, months, and the folders of the archive. */
const LIST = page(
  '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
);

/** The same Pagefind as ours, as a command. */
const PAGEFIND = path.join(projectDirectory, "node_modules/.bin/pagefind");

/** The version of the Hugo on the path; `undefined` where there is none. */
export function hugoVersion(): string | undefined {
  try {
    const said = execFileSync("hugo", ["version"], { encoding: "utf8" });
    return /v\d[\d.]*/.exec(said)?.[0] ?? "of no known version";
  } catch {
    return undefined;
  }
}

/**
 * Writes an archive as a site of Hugo's: its articles with title, date, section and authors, without pictures.
 *
 * @param directory an empty one.
 * @throws Error for an article that this newspaper cannot have.
 */
export function writeHugoSite(
  articles: string,
  directory: string,
  settings: ArticleSettings,
): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  };
  write("hugo.toml", CONFIG);
  write("layouts/_default/single.html", SINGLE);
  write("layouts/_default/list.html", LIST);
  const parse = createArticleParser(settings);
  for (const { file } of scanFiles(articles)) {
    if (!isArticleFile(file)) continue;
    const { article, body, faults } = parse(file, readFileSync(path.join(articles, file), "utf8"));
    if (article === undefined) throw new ArchiveError(faults);
    const { title, date, section, author } = article;
    const [year, month, day] = date.slice(0, 10).split("-");
    const front = {
      title,
      date: [year, month ?? "01", day ?? "01"].join("-"),
      desk: section,
      by: author.join("، "),
      months: month === undefined ? [] : [`${year}-${month}`],
      days: day === undefined ? [] : [date.slice(0, 10)],
    };
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    write(path.join("content", file), ["---", ...lines, "---", "", body].join("\n"));
  }
}

/** Builds a site that {@link writeHugoSite} wrote, and indexes what was built. */
export async function measureHugo(
  directory: string,
): Promise<{ hugo: Measure; pagefind: Measure }> {
  const hugo = await measure("hugo", ["--quiet"], directory);
  const pagefind = await measure(PAGEFIND, ["--site", "public"], directory);
  return { hugo, pagefind };
}
