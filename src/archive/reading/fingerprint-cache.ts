/**
 * What was found out about files by reading all of their bytes: doing so again for each would be most
 * of a build.
 */
import path from "node:path";
import { readSealed, writeSealed } from "../../lib/sealed-file.ts";
import type { ReadCache } from "./read-cache.ts";
import type { ScannedFile } from "./scan.ts";

/** Kinds of file, and a number that changes with what is remembered of each. */
const FORMATS = { pictures: 4, files: 1 };

type Kind = keyof typeof FORMATS;

/** What was found out, by the path of the file below the archive's directory, in NFC. */
type Facts<Fact> = ReadonlyMap<string, Fact>;

/** What was found out about the files that are as they were then. */
export function recallFacts<Fact extends { file: string }>(
  cache: ReadCache,
  kind: Kind,
  scanned: readonly ScannedFile[],
): Facts<Fact> {
  const found = readSealed(fileOf(cache, kind));
  if (found.state === "broken") {
    cache.onBroken(
      `${fileOf(cache, kind)}: damaged or of another version; the ${kind} are read again`,
    );
  }
  if (found.state !== "whole" || found.key !== keyOf(cache, kind)) return new Map();
  const entries = JSON.parse(found.text) as { stamp: string; fact: Fact }[];
  const facts = new Map(entries.map((entry) => [entry.fact.file, entry]));
  return new Map(
    scanned.flatMap(({ file, stamp }) => {
      const name = file.normalize("NFC");
      const entry = facts.get(name);
      return entry?.stamp === stamp ? [[name, entry.fact] as const] : [];
    }),
  );
}

/** Remembers what was found out about the files of an archive. */
export function rememberFacts(
  cache: ReadCache,
  kind: Kind,
  scanned: readonly ScannedFile[],
  facts: Facts<{ file: string }>,
): void {
  if (facts.size === 0) return;
  const entries = scanned.flatMap(({ file, stamp }) => {
    const fact = facts.get(file.normalize("NFC"));
    return fact ? [{ stamp, fact }] : [];
  });
  writeSealed(fileOf(cache, kind), keyOf(cache, kind), JSON.stringify(entries));
}

function keyOf({ key }: ReadCache, kind: Kind): string {
  return `${key}-${FORMATS[kind]}`;
}

function fileOf({ directory }: ReadCache, kind: Kind): string {
  return path.join(path.dirname(directory), `${kind}.json`);
}
