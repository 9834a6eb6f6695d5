/** Takes over outputs of a site that other machines have made. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { OutputWriter, readOutputList, type OutputPlaces } from "./output.ts";
import { cacheOf, outputListsOf } from "./publish.ts";
import { MessageError, say } from "../../messages/message.ts";

/** @throws MessageError when one of some directories has nothing that `--shard` made. */
export function checkShares(outputs: readonly string[]): void {
  const missing = outputs.find((output) => !existsSync(outputListsOf(path.resolve(output))));
  if (missing === undefined) return;
  throw new MessageError(
    say("--merge {missing}: expected what --shard made there, and beside it {cache}", {
      missing,
      cache: path.basename(cacheOf(path.resolve(missing))),
    }),
  );
}

/**
 * Stages an output from the first of some outputs that has it.
 *
 * @param outputs directories that `--shard` has written, each with its `.cache` beside it.
 * @returns whether one has it, made from the same.
 * @throws Error when a file of it is not what its list says.
 */
export function takeOver(
  outputs: readonly string[],
  places: OutputPlaces,
  name: string,
  key: string,
): boolean {
  for (const output of outputs) {
    const list = readOutputList(path.join(outputListsOf(path.resolve(output)), name));
    if (list?.key !== key) continue;
    const writer = new OutputWriter(places, name);
    for (const { path: file, hash, key: pageKey } of list.files) {
      const content = readFileSync(path.join(output, file));
      if (hashOf(content) !== hash) {
        throw new MessageError(
          say("{file} is damaged; make {output} again", { file: path.join(output, file), output }),
        );
      }
      writer.write(file, content, pageKey);
    }
    writer.finish(key, list.note);
    return true;
  }
  return false;
}
