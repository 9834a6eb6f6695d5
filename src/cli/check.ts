/** `npm run check`: the archivist's report on an archive, without building it. */
import "./terminal/uncaught.ts";
import path from "node:path";
import { Command, Option } from "commander";
import { severities, type Severity } from "../article/fault.ts";
import { formatFaults, listFaults } from "../article/fault-list.ts";
import type { CheckReport } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import { speaker, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { articlesOption } from "./terminal/options.ts";
import { runStep } from "./terminal/step.ts";
import { english, say } from "../messages/message.ts";

interface Options {
  articles: string;
  show: Severity;
  failOn: Severity;
  format: "text" | "json";
  fix?: true;
}

type Check = (onProgress?: (done: number, all: number) => void) => Promise<CheckReport>;

const command = new Command("npm run check --")
  .description(
    words(say("Check every article, and the archive as a whole, without building the site.")),
  )
  .addOption(articlesOption())
  .addOption(
    new Option("--show <severity>", words(say("least that is told one by one")))
      .choices(severities)
      .default("warning"),
  )
  .addOption(
    new Option("--fail-on <severity>", words(say("least for which the exit status is 1")))
      .choices(severities)
      .default("error"),
  )
  .addOption(
    new Option("--format <format>", words(say("how it is told")))
      .choices(["text", "json"])
      .default("text"),
  )
  .option(
    "--fix",
    words(
      say(
        "mend what has one right reading: encodings, invisible marks, Hijri dates in the wrong key",
      ),
    ),
  );

await main(command, async () => {
  const options = command.opts<Options>();
  const directory = path.resolve(options.articles);
  // What a check needs is loaded when there is something to check.
  const { checkArchive, fixArchive } = await import("../check/check.ts");
  if (options.fix) tellMended(await fixArchive(directory));
  const { default: newspaper } = await import("../../_data/newspaper.ts");
  const { addedPathsOf } = await import("../build/added/added-site.ts");
  const { sitePaths } = await import("../pages/site-paths.ts");
  const paths = sitePaths(await addedPathsOf(newspaper));
  const check: Check = (progress) => checkArchive(directory, newspaper, paths, progress);
  const report = options.format === "json" ? await check() : await checkAsStep(check);
  if (options.format === "json") writeJson(report);
  else writeText(report, options.show);
  if (count(report.findings, options.failOn) > 0) process.exitCode = 1;
});

function tellMended(files: readonly string[]): void {
  const mended = words(say("mended: {files}", { files: say("{n} files", { n: files.length }) }));
  process.stderr.write([mended, ...files.map((file) => `  ${file}`), ""].join("\n"));
}

function checkAsStep(check: Check): Promise<CheckReport> {
  return runStep(say("Check the articles"), check, ({ articles, findings }) => {
    const errors = count(findings, "error");
    return say("{articles}, {errors}", {
      articles: say("{n} articles", { n: articles }),
      errors: errors === 0 ? say("no error") : say("{n} errors", { n: errors }),
    });
  });
}

/** What is as severe as asked one by one, and of the rest how many there are of which kind. */
function writeText({ findings }: CheckReport, show: Severity): void {
  const told = findings.filter((finding) => isAtLeast(finding, show));
  if (told.length > 0) process.stderr.write(`${formatFaults(told, speaker)}\n`);
  const kinds = new Map<string, number>();
  for (const { code, severity } of findings.filter((finding) => !isAtLeast(finding, show))) {
    kinds.set(`${severity}: ${code}`, (kinds.get(`${severity}: ${code}`) ?? 0) + 1);
  }
  if (kinds.size === 0) return;
  const lines = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, number]) => `  ${kind}: ${number}`);
  const head = words(say("Less severe (--show note tells each):"));
  process.stdout.write([head, ...lines, ""].join("\n"));
}

/** For machines, whose words are the same in every language. */
function writeJson({ articles, findings: found }: CheckReport): void {
  const findings = found.map((one) => ({ ...one, message: english(one.message) }));
  const { counts: summary } = listFaults(found);
  process.stdout.write(`${JSON.stringify({ articles, summary, findings }, undefined, 1)}\n`);
}

function isAtLeast({ severity }: Finding, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

function count(findings: readonly Finding[], least: Severity): number {
  return findings.filter((finding) => isAtLeast(finding, least)).length;
}
