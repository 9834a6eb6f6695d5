/**
 * A cache of facts about files, such as the size of a picture, which need all bytes of a file. They are
 * valid while the file's fingerprint is the same. To read all files again would be most of a build.
 */
import path from "node:path";
import { readSealed, writeSealed } from "../../lib/sealed-file.ts";
import type { ReadCache } from "./read-cache.ts";
import type { ScannedFile } from "./scan.ts";
import { say } from "../../messages/message.ts";

/** Kinds of file, and a number that changes with the facts about each. */
const FORMATS = { pictures: 4, files: 1, issues: 1, scans: 1, words: 1 };

type Kind = keyof typeof FORMATS;

/** Facts by the file's path below the archive's directory, in NFC. */
type Facts<Fact> = ReadonlyMap<string, Fact>;

/** The cached facts about those files that have not changed since. */
export function cachedFacts<Fact extends { file: string }>(
  cache: ReadCache,
  kind: Kind,
  scanned: readonly ScannedFile[],
): Facts<Fact> {
  const found = readSealed(fileOf(cache, kind));
  if (found.state === "broken") {
    cache.onBroken(
      say("{file}: damaged or of another version; what it has is read again", {
        file: fileOf(cache, kind),
      }),
    );
  }
  if (found.state !== "whole" || found.key !== keyOf(cache, kind)) return new Map();
  const entries = JSON.parse(found.text) as { fingerprint: string; fact: Fact }[];
  const facts = new Map(entries.map((entry) => [entry.fact.file, entry]));
  return new Map(
    scanned.flatMap(({ file, fingerprint }) => {
      const name = file.normalize("NFC");
      const entry = facts.get(name);
      return entry?.fingerprint === fingerprint ? [[name, entry.fact] as const] : [];
    }),
  );
}

/** Caches the facts about the files of an archive. */
export function writeFacts(
  cache: ReadCache,
  kind: Kind,
  scanned: readonly ScannedFile[],
  facts: Facts<{ file: string }>,
): void {
  if (facts.size === 0) return;
  const entries = scanned.flatMap(({ file, fingerprint }) => {
    const fact = facts.get(file.normalize("NFC"));
    return fact ? [{ fingerprint, fact }] : [];
  });
  writeSealed(fileOf(cache, kind), keyOf(cache, kind), JSON.stringify(entries));
}

function keyOf({ key }: ReadCache, kind: Kind): string {
  return `${key}-${FORMATS[kind]}`;
}

function fileOf({ directory }: ReadCache, kind: Kind): string {
  return path.join(path.dirname(directory), `${kind}.json`);
}
