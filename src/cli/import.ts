/** `npm run import`: saved pages, exports, dumps and crawls become articles. */
import "./terminal/uncaught.ts";
import path from "node:path";
import { Argument, Command, InvalidArgumentError } from "commander";
import newspaper from "../../_data/newspaper.ts";
import {
  formats,
  holdingFolder,
  importArticles,
  parseMapping,
  reportText,
  type FormatName,
} from "../import/index.ts";
import { archiveDate, oneOf, sectionName } from "./terminal/article-options.ts";
import { words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { runStep } from "./terminal/step.ts";
import { saidBy, say } from "../messages/message.ts";

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
  .description(
    words(say("Import articles. Run it again at will: what is there is not imported twice.")),
  )
  .addArgument(new Argument("<format>", names.join(", ")).argParser(formatName))
  .argument("<files...>", words(say("files and folders")))
  .option("--to <directory>", words(say("the archive")), "articles")
  .option("--dry-run", words(say("write the report only")))
  .option(
    "--section <name>",
    words(say("section of articles that have none")),
    sectionName(newspaper),
  )
  .option(
    "--date <date>",
    words(say("date of articles that have none")),
    archiveDate(newspaper.zone),
  )
  .option(
    "--map <pairs>",
    words(say("jsonl, csv, markdown: KEY=FIELD,… such as title=headline")),
    mapping,
    {},
  )
  .option(
    "--post-type <types>",
    words(say("wordpress: types beside post, such as news,report")),
    postTypes,
  )
  .option(
    "--facsimile <choices>",
    words(say("tei: which scan of a page first: local, iiif, picture, or a part of its address")),
    (text) => text.split(",").map((choice) => choice.trim()),
  )
  .option("--report <file>", words(say("the report as JSON")), "import-report.json")
  .addHelpText("after", () =>
    [
      "",
      words(say("Formats:")),
      ...names.map((name) => `  ${name.padEnd(10)} ${words(formats[name].input)}`),
    ].join("\n"),
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
    dryRun ? say("Look at the input") : say("Import the articles"),
    (progress) => importArticles(read, options, newspaper, (done) => progress(done)),
    ({ counts: { imported, updated, unchanged, ...others } }) => {
      const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
      const all = imported + updated + unchanged + rest;
      const perSecond = Math.round((all / (performance.now() - start)) * 1000);
      return say(
        "{imported} imported, {updated} updated, {unchanged} unchanged, of {all}; {perSecond} a second",
        { imported, updated, unchanged, all, perSecond },
      );
    },
  );
  const place = path.relative(".", holdingFolder(options.to));
  const lines = [
    reportText(summary, words),
    ...(summary.counts.held > 0 ? [words(say("What is held is in {place}.", { place }))] : []),
    words(say("The report in full: {report}", { report })),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
});

function formatName(text: string): FormatName {
  const name = names.find((it) => it === text);
  if (name !== undefined) return name;
  throw oneOf(names, ", ", text);
}

function mapping(text: string): ReturnType<typeof parseMapping> {
  try {
    return parseMapping(text);
  } catch (error) {
    throw new InvalidArgumentError(words(saidBy(error)));
  }
}

/** The option may be said several times, and each time name several. */
function postTypes(text: string, before: readonly string[] = []): string[] {
  const types = text.split(",").map((type) => type.trim());
  if (types.every((type) => /^[\w-]+$/.test(type))) return [...before, ...types];
  throw new InvalidArgumentError(words(say("Expected names of post types, such as news,report.")));
}
