/** `npm run lexicon -- ARTICLES…`: derives the analyser's lexicon anew from the words of archives. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { glob } from "tinyglobby";
import { plainText, readBody } from "../article/index.ts";
import { deriveLexicon } from "../lab/lexicon/derive-lexicon.ts";
import { countWords, type Frequency } from "../lab/lexicon/frequency.ts";
import { encodeLexicon } from "../search/analyser/lexicon.ts";
import { lexiconFile } from "../search/index/lexicon-file.ts";
import { main } from "./terminal/main.ts";

const command = new Command("npm run lexicon --")
  .description(
    "Derive the search's lexicon from the words of archives; then build every index anew.",
  )
  .argument("<articles...>", "directories of articles, of some ten thousand in all")
  .option("--least <n>", "articles that a stem must be in", Number, 10);

await main(command, async () => {
  const frequencies = new Map<string, Frequency>();
  for (const directory of command.args) {
    const files = await glob("**/*.md", { cwd: directory, absolute: true });
    for (const file of files)
      countWords(plainText(readBody(readFileSync(file, "utf8"))), frequencies);
  }
  const stems = deriveLexicon(frequencies, command.opts<{ least: number }>().least);
  await writeFile(lexiconFile, encodeLexicon(stems));
  console.log(`${stems.length} stems of ${frequencies.size} words`);
});
