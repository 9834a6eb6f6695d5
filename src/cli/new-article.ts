/** `npm run new`: asks for an article's headline, date and section, and opens its file. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { input, select } from "@inquirer/prompts";
import { Command, InvalidArgumentError } from "commander";
import newspaper from "../../_data/newspaper.ts";
import {
  asciiSlug,
  createArticleParser,
  formatFaults,
  slugFault,
  withArk,
} from "../article/index.ts";
import { dayOf, monthOf, yearOf } from "../calendar/index.ts";
import { articleFile } from "../import/index.ts";
import { archiveDate, sectionName } from "./terminal/article-options.ts";
import { ask } from "./terminal/ask.ts";
import { main } from "./terminal/main.ts";
import { articlesOption } from "./terminal/options.ts";

interface Options {
  articles: string;
  title?: string;
  date?: string;
  section?: string;
  author?: string;
  slug?: string;
  open: boolean;
}

const readDate = archiveDate(newspaper.zone);
const sections = newspaper.sections.map(({ name }) => name);
const parse = createArticleParser({ zone: newspaper.zone, sections, ark: newspaper.ark });

const command = new Command("npm run new --")
  .description("Begin an article: asks for what the options do not say.")
  .addOption(articlesOption())
  .option("--title <headline>", "the headline")
  .option("--date <date>", "when it was published, such as 2024-05-07", readDate)
  .option("--section <name>", "the section", sectionName(newspaper))
  .option("--author <name>", "who wrote it")
  .option("--slug <slug>", "the last part of its address, if not made of the headline")
  .option("--no-open", "do not open it in $VISUAL or $EDITOR")
  .addHelpText("after", "\nnpm run new -- newspaper begins an archive of your own.");

await main(command, async () => {
  const options = command.opts<Options>();
  const title =
    options.title ?? (await ask("--title", () => input({ message: "Headline", required: true })));
  const date = options.date ?? (await ask("--date", askDate));
  const section = options.section ?? (process.stdin.isTTY ? await askSection() : undefined);
  const slug = options.slug ?? asciiSlug(title);
  const fault = slugFault(slug);
  if (fault !== undefined) throw new Error(`--slug: ${fault}`);

  const file = placeOf(date, slug);
  const full = path.resolve(options.articles, file);
  const begun = articleFile(
    { title, date, section, author: options.author === undefined ? [] : [options.author] },
    "…",
  );
  // Others' ARKs need not be read: of some thousand million, one is hardly met twice, and a build tells it.
  const text = newspaper.ark ? withArk({ file, text: begun }, newspaper.ark, parse).text : begun;
  check(file, text);
  if (existsSync(full)) throw new Error(`${full} is there already; give this one another --slug`);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text, { flag: "wx" });
  process.stdout.write(`${path.relative(".", full)}\n`);
  if (options.open && process.stdin.isTTY) open(full);
});

/** Today, in the newspaper's time zone, is what most new articles are of. */
async function askDate(): Promise<string> {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: newspaper.zone }).format(new Date());
  const answer = await input({
    message: "Date",
    default: today,
    validate: (text) => {
      try {
        return readDate(text) !== "";
      } catch (error) {
        return error instanceof InvalidArgumentError ? error.message : String(error);
      }
    },
  });
  return readDate(answer);
}

async function askSection(): Promise<string | undefined> {
  const none = "";
  const choices = [...sections.map((name) => ({ name, value: name })), { name: "—", value: none }];
  return (await select({ message: "Section", choices })) || undefined;
}

function placeOf(date: string, slug: string): string {
  const day = dayOf(date)?.slice(8);
  const parts = [
    yearOf(date),
    monthOf(date)?.slice(5),
    day === undefined ? slug : `${day}-${slug}`,
  ];
  return `${parts.filter((part) => part !== undefined).join("/")}.md`;
}

/** What is written is what `npm run check` passes. */
function check(file: string, text: string): void {
  const { faults } = parse(file, text);
  if (faults.length > 0) throw new Error(formatFaults(faults));
}

function open(file: string): void {
  const editor = process.env["VISUAL"] ?? process.env["EDITOR"];
  if (editor === undefined || editor === "") return;
  // An editor may be a command with options, as "code --wait".
  const [program = "", ...args] = editor.split(/\s+/);
  spawnSync(program, [...args, file], { stdio: "inherit" });
}
