/** `npm run new -- newspaper`: an archive of one's own in place of the example. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { confirm, input } from "@inquirer/prompts";
import { Command, InvalidArgumentError, Option } from "commander";
import { format } from "prettier";
import { loadByPath, projectDirectory } from "../build/project.ts";
import { asciiSlug } from "../article/index.ts";
import { isCountry } from "../calendar/index.ts";
import { frequencies, type Frequency } from "../newspaper/frequency.ts";
import { identityFile, zoneOf } from "../newspaper/identity-file.ts";
import { ask, askChoice, askText } from "./terminal/ask.ts";
import { editorFiles } from "../lab/docs/editor.ts";
import { print, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { MessageError, say, type Message } from "../messages/message.ts";

const noCountry = say('Expected a code of two letters, such as "EG" or "GB"');

interface Options {
  name?: string;
  publication?: string;
  url?: string;
  place?: string;
  country?: string;
  zone?: string;
  sections?: string;
  frequency?: Frequency;
  yes?: true;
}

const command = new Command("npm run new -- newspaper")
  .description(
    words(say("Begin an archive of your own: asks who the newspaper is, and clears the example.")),
  )
  .usage("[options]")
  .argument("newspaper")
  .option("--name <name>", words(say("its name, as the masthead prints it")))
  .option("--publication <name>", words(say("its name in full, as citations give it")))
  .option("--url <url>", words(say("where the archive will live")))
  .option("--place <place>", words(say("where the paper appears")))
  .option("--country <code>", words(say("ISO 3166-1 code, such as EG")), countryCode)
  .addOption(
    new Option("--frequency <word>", words(say("how often it appears"))).choices([...frequencies]),
  )
  .option("--zone <zone>", words(say("IANA time zone, if not the country's")))
  .option("--sections <names>", words(say("names of the sections, parted by commas")))
  .option("--yes", words(say("clear the articles and dossiers that are there without asking")));

const articles = path.join(projectDirectory, "articles");

/** What of the example is cleared; dossiers name its articles. */
const CLEARED = ["articles", "dossiers"];

await main(command, async () => {
  const options = command.opts<Options>();
  const text = await format(identityFile(await answers(options)), {
    parser: "typescript",
    printWidth: 100,
  });
  const old = CLEARED.flatMap(entriesOf);
  if (old.length > 0) await agreeToClear(options.yes ?? false);
  const identity = path.join(projectDirectory, "_data/newspaper.ts");
  writeFileSync(identity, text);
  for (const entry of old) rmSync(entry, { recursive: true });
  mkdirSync(articles, { recursive: true });
  // The new one: a bundle has the old one under the plain name.
  loadByPath();
  const { default: newspaper } = (await import(`${pathToFileURL(identity).href}?new`)) as {
    default: Parameters<typeof editorFiles>[0];
  };
  for (const [name, content] of Object.entries(await editorFiles(newspaper))) {
    writeFileSync(path.join(projectDirectory, name), content);
  }
  const file = path.relative(".", identity);
  print(say("{file} says who the newspaper is; change in it what you like.", { file }));
  print(say("Next: npm run new (an article), or npm run import; then npm start."));
});

async function answers(options: Options): Promise<Parameters<typeof identityFile>[0]> {
  const required = (message: Message, initial?: string) => () => askText(message, initial);
  const name = options.name ?? (await ask("--name", required(say("Name in the masthead"))));
  const publication =
    options.publication ??
    (await askOr(`جريدة ${name}`, (initial) => required(say("Name in full"), initial)()));
  const country = options.country ?? (await ask("--country", askCountry));
  const zone = options.zone ?? zoneOf(country) ?? (await ask("--zone", required(say("Time zone"))));
  const place = options.place ?? (await askOr("", () => input({ message: words(say("Place")) })));
  const sections =
    options.sections ??
    (await ask(
      "--sections",
      required(say("Sections, parted by commas"), "سياسة، اقتصاد، ثقافة، رياضة"),
    ));
  const frequency = options.frequency ?? (process.stdin.isTTY ? await askFrequency() : "daily");
  const url =
    options.url ??
    (await askOr("https://example.org/", (initial) => required(say("Address"), initial)()));
  const names = sections.split(/[،,]/).map((it) => it.trim());
  return {
    name,
    publication,
    url,
    place,
    country,
    zone,
    frequency,
    sections: names
      .filter((it) => it !== "")
      .map((it, i) => ({ name: it, slug: asciiSlug(it) || `section-${i + 1}` })),
  };
}

function askFrequency(): Promise<Frequency> {
  const choices = frequencies.map((value) => ({ name: words(say(value)), value }));
  return askChoice(say("How often it appears"), choices);
}

/** Asks on a terminal; elsewhere the default is the answer. */
function askOr(initial: string, question: (initial: string) => Promise<string>): Promise<string> {
  return process.stdin.isTTY ? question(initial) : Promise.resolve(initial);
}

/** @throws InvalidArgumentError, which commander tells with the option's name. */
function countryCode(text: string): string {
  if (isCountry(text)) return text;
  throw new InvalidArgumentError(words(noCountry));
}

function askCountry(): Promise<string> {
  return askText(say("Country (ISO code)"), "EG", (code) =>
    isCountry(code) ? undefined : noCountry,
  );
}

function entriesOf(folder: string): string[] {
  const full = path.join(projectDirectory, folder);
  try {
    const names = readdirSync(full).filter((name) => name !== ".gitkeep");
    return names.map((name) => path.join(full, name));
  } catch {
    return [];
  }
}

/** Articles are cleared only where git can bring each of them back. */
async function agreeToClear(isAgreed: boolean): Promise<void> {
  if (!isKept()) {
    throw new MessageError(
      say(
        "articles/ or dossiers/ holds what git does not have as it is; commit it or move it away, so that nothing is lost",
      ),
    );
  }
  const message = words(say("Clear the articles and dossiers that are there? (git keeps them)"));
  if (isAgreed || (process.stdin.isTTY && (await confirm({ message, default: false })))) return;
  throw new MessageError(
    say("nothing was changed; --yes clears the articles and dossiers that are there"),
  );
}

function isKept(): boolean {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: projectDirectory, encoding: "utf8", stdio: "pipe" });
  try {
    return git("status", "--porcelain", "--ignored", "--", ...CLEARED).trim() === "";
  } catch {
    return false; // no git, or no repository
  }
}
