/** `npm run import`: saved pages, exports, dumps and crawls become articles. */
import path from "node:path";
import { Argument, Command, InvalidArgumentError } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { nearest } from "../article/index.ts";
import {
  formats,
  holdingFolder,
  importArticles,
  parseMapping,
  reportText,
  type FormatName,
} from "../import/index.ts";
import { archiveDate, sectionName } from "./terminal/article-options.ts";
import { main } from "./terminal/main.ts";
import { runStep } from "./terminal/step.ts";

interface Options {
  to: string;
  dryRun?: true;
  section?: string;
  date?: string;
  map: ReturnType<typeof parseMapping>;
  postType?: string[];
  facsimile?: string[];
  report: string;
}

const names = Object.keys(formats) as FormatName[];

const command = new Command("npm run import --")
  .description("Import articles. Run it again at will: what is there is not imported twice.")
  .addArgument(new Argument("<format>", names.join(", ")).argParser(formatName))
  .argument("<files...>", "files and folders")
  .option("--to <directory>", "the archive", "articles")
  .option("--dry-run", "write the report only")
  .option("--section <name>", "section of articles that have none", sectionName(newspaper))
  .option("--date <date>", "date of articles that have none", archiveDate(newspaper.zone))
  .option("--map <pairs>", "jsonl, csv, markdown: KEY=FIELD,… such as title=headline", mapping, {})
  .option("--post-type <types>", "wordpress: types beside post, such as news,report", postTypes)
  .option(
    "--facsimile <choices>",
    "tei: which scan of a page first: local, iiif, picture, or a part of its address",
    (text) => text.split(",").map((choice) => choice.trim()),
  )
  .option("--report <file>", "the report as JSON", "import-report.json")
  .addHelpText(
    "after",
    `\nFormats:\n${names.map((name) => `  ${name.padEnd(10)} ${formats[name].input}`).join("\n")}`,
  );

await main(command, async () => {
  const {
    to,
    dryRun,
    section,
    date,
    map,
    postType = [],
    facsimile,
    report,
  } = command.opts<Options>();
  const [format, files] = command.processedArgs as [FormatName, string[]];
  const read = formats[format].reader({
    mapping: map,
    newspaper,
    postTypes: postType,
    date,
    facsimile,
  });
  const options = { files, to: path.resolve(to), dryRun: dryRun ?? false, section, date, report };
  const start = performance.now();
  const summary = await runStep(
    dryRun ? "Look at the input" : "Import the articles",
    (progress) => importArticles(read, options, newspaper, (done) => progress(done)),
    ({ counts: { imported, updated, unchanged, ...others } }) => {
      const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
      const all = imported + updated + unchanged + rest;
      const perSecond = Math.round((all / (performance.now() - start)) * 1000);
      return `${imported} imported, ${updated} updated, ${unchanged} unchanged, of ${all}; ${perSecond} a second`;
    },
  );
  const place = path.relative(".", holdingFolder(options.to));
  const held = summary.counts.held > 0 ? `\nWhat is held is in ${place}.` : "";
  process.stdout.write(`${reportText(summary)}${held}\nThe report in full: ${report}\n`);
});

function formatName(text: string): FormatName {
  const name = names.find((it) => it === text);
  if (name !== undefined) return name;
  const meant = nearest(text, names);
  throw new InvalidArgumentError(
    `Expected one of ${names.join(", ")}${meant === undefined ? "." : `; did you mean "${meant}"?`}`,
  );
}

function mapping(text: string): ReturnType<typeof parseMapping> {
  try {
    return parseMapping(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** The option may be said several times, and each time name several. */
function postTypes(text: string, before: readonly string[] = []): string[] {
  const types = text.split(",").map((type) => type.trim());
  if (types.every((type) => /^[\w-]+$/.test(type))) return [...before, ...types];
  throw new InvalidArgumentError("Expected names of post types, such as news,report.");
}
