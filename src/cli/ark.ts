/** `npm run ark`: gives an ARK, a persistent identifier, to each article that has no identifier. */
import "./terminal/uncaught.ts";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { ArchiveError } from "../article/fault-list.ts";
import { diskPath } from "../archive/reading/disk-path.ts";
import { readArchive } from "../archive/reading/read.ts";
import { createArticleParser, withArk } from "../article/index.ts";
import { writeWhole } from "../lib/write-whole.ts";
import { print, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { articlesOption } from "./terminal/options.ts";
import { MessageError, say } from "../messages/message.ts";

const command = new Command("npm run ark --")
  .description(
    words(
      say(
        "Give an ARK to each article that has no identifier: a line in its file, which stays when it moves.",
      ),
    ),
  )
  .addOption(articlesOption());

await main(command, async () => {
  const directory = path.resolve(command.opts<{ articles: string }>().articles);
  const { ark, zone } = newspaper;
  if (!ark) {
    throw new MessageError(
      say(
        "_data/newspaper.ts: missing; expected who assigns ARKs, such as {example}. arks.org registers numbers, without charge",
        { example: 'ark: { naan: "12345", shoulder: "s1" }' },
      ),
    );
  }
  const { articles, faults } = await readArchive(directory, newspaper);
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ArchiveError(errors);
  const sections = newspaper.sections.map(({ name }) => name);
  const parse = createArticleParser({ zone, sections, ark });
  const taken = new Set(articles.flatMap(({ identifier }) => identifier ?? []));
  const without = articles.filter(({ identifier }) => identifier === undefined);
  for (const { file } of without) {
    const place = diskPath(directory, file);
    const { text, identifier } = withArk(
      { file, text: readFileSync(place, "utf8") },
      ark,
      parse,
      taken,
    );
    taken.add(identifier);
    writeWhole(place, text);
  }
  const [assigned, before] = [without.length, articles.length - without.length];
  print(say("assigned: {assigned}; with an identifier before: {before}", { assigned, before }));
});
