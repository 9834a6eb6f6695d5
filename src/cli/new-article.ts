/** `npm run new`: asks for an article's headline, date and section, and opens its file. */
import "./terminal/uncaught.ts";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { ArchiveError } from "../article/fault-list.ts";
import { asciiSlug, createArticleParser, slugFault, withArk } from "../article/index.ts";
import { DateError, dayOf, monthOf, yearOf } from "../calendar/index.ts";
import { articleFile } from "../import/write/front-matter.ts";
import { MessageError, say, type Message } from "../messages/message.ts";
import { archiveDate, sectionName, writtenDate } from "./terminal/article-options.ts";
import { ask, askChoice, askText } from "./terminal/ask.ts";
import { words } from "./terminal/language.ts";
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

const sections = newspaper.sections.map(({ name }) => name);
const parse = createArticleParser({ zone: newspaper.zone, sections, ark: newspaper.ark });

const command = new Command("npm run new --")
  .description(words(say("Begin an article: asks for what the options do not say.")))
  .addOption(articlesOption())
  .option("--title <headline>", words(say("the headline")))
  .option(
    "--date <date>",
    words(say("when it was published, such as 2024-05-07")),
    archiveDate(newspaper.zone),
  )
  .option("--section <name>", words(say("the section")), sectionName(newspaper))
  .option("--author <name>", words(say("who wrote it")))
  .option("--slug <slug>", words(say("the last part of its address, if not made of the headline")))
  .option("--no-open", words(say("do not open it in $VISUAL or $EDITOR")))
  .addHelpText(
    "after",
    () => `\n${words(say("npm run new -- newspaper begins an archive of your own."))}`,
  );

await main(command, async () => {
  const options = command.opts<Options>();
  const title = options.title ?? (await ask("--title", () => askText(say("Headline"))));
  const date = options.date ?? (await ask("--date", askDate));
  const section = options.section ?? (process.stdin.isTTY ? await askSection() : undefined);
  const slug = options.slug ?? asciiSlug(title);
  const fault = slugFault(slug);
  if (fault !== undefined) throw new MessageError(say("--slug: {fault}", { fault }));

  const file = placeOf(date, slug);
  const full = path.resolve(options.articles, file);
  const begun = articleFile(
    { title, date, section, author: options.author === undefined ? [] : [options.author] },
    "…",
  );
  // Others' ARKs need not be read: of some thousand million, one is hardly met twice, and a build tells it.
  const text = newspaper.ark ? withArk({ file, text: begun }, newspaper.ark, parse).text : begun;
  check(file, text);
  if (existsSync(full)) {
    throw new MessageError(
      say("{file} is there already; give this one another --slug", { file: full }),
    );
  }
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text, { flag: "wx" });
  process.stdout.write(`${path.relative(".", full)}\n`);
  if (options.open && process.stdin.isTTY) open(full);
});

/** Today, in the newspaper's time zone, is what most new articles are of. */
async function askDate(): Promise<string> {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: newspaper.zone }).format(new Date());
  return writtenDate(await askText(say("Date"), today, dateFault), newspaper.zone);
}

function dateFault(text: string): Message | undefined {
  try {
    writtenDate(text, newspaper.zone);
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error.said;
    throw error;
  }
}

function askSection(): Promise<string | undefined> {
  const none = { name: "—", value: undefined };
  return askChoice(say("Section"), [...sections.map((name) => ({ name, value: name })), none]);
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
  if (faults.length > 0) throw new ArchiveError(faults);
}

function open(file: string): void {
  const editor = process.env["VISUAL"] ?? process.env["EDITOR"];
  if (editor === undefined || editor === "") return;
  // An editor may be a command with options, as "code --wait".
  const [program = "", ...args] = editor.split(/\s+/);
  spawnSync(program, [...args, file], { stdio: "inherit" });
}
