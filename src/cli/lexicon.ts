/** `npm run lexicon -- ARTICLES…`: derives the analyser's lexicon anew from the words of archives. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { glob } from "tinyglobby";
import { plainText, readBody } from "../article/index.ts";
import { deriveLexicon } from "../search/analyser/derive-lexicon.ts";
import { encodeLexicon } from "../search/analyser/lexicon.ts";
import { tokenise } from "../search/analyser/tokenise.ts";
import { lexiconFile } from "../search/lexicon-file.ts";
import { main } from "./main.ts";

const command = new Command("npm run lexicon --")
  .description(
    "Derive the search's lexicon from the words of archives; then build every index anew.",
  )
  .argument("<articles...>", "directories of articles, of some ten thousand in all")
  .option("--least <n>", "articles that a stem must be in", Number, 10);

await main(command, async () => {
  const frequencies = new Map<string, number>();
  for (const directory of command.args) {
    const files = await glob("**/*.md", { cwd: directory, absolute: true });
    for (const file of files) count(file, frequencies);
  }
  const stems = deriveLexicon(frequencies, command.opts<{ least: number }>().least);
  await writeFile(lexiconFile, encodeLexicon(stems));
  console.log(`${stems.length} stems of ${frequencies.size} words`);
});

function count(file: string, frequencies: Map<string, number>): void {
  const text = plainText(readBody(readFileSync(file, "utf8")));
  for (const form of new Set(tokenise(text).map((word) => word.form))) {
    frequencies.set(form, (frequencies.get(form) ?? 0) + 1);
  }
}
