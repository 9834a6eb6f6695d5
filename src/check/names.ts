/** Names that are one and are written in two ways. */
import { foldSpelling } from "../lib/fold-spelling.ts";
import { type Article } from "../article/index.ts";
import { groupBy } from "../archive/group-by.ts";
import { topicNames, type TopicKind } from "../archive/topic.ts";
import type { Finding } from "./finding.ts";

const kinds = { sections: "section", authors: "author", tags: "tag", places: "place" } as const;
/** Letters of a name below which one letter makes another name of it: علي, عليا. */
const fewest = 8;

interface Name {
  name: string;
  count: number;
  file: string;
}

/**
 * Names of one kind that differ only in how they are spelled (`أحمد`, `احمد`), or by one letter. The
 * rarer one is told, where it is used first.
 */
export function similarNames(articles: readonly Article[]): Finding[] {
  return (Object.keys(kinds) as TopicKind[]).flatMap((kind) => {
    const names = new Map<string, Name>();
    for (const article of articles) {
      for (const name of topicNames(article, kind)) {
        const known = names.get(name);
        if (known) known.count++;
        else names.set(name, { name, count: 1, file: article.file });
      }
    }
    return [...spellings(names.values(), kind), ...oneLetterApart(names.values(), kind)];
  });
}

/** A name as it sounds to a typist: no spaces, marks or hamzas. */
function sound(name: string): string {
  return foldSpelling(name).replace(/[^\p{L}\p{N}]/gu, "");
}

function spellings(names: Iterable<Name>, kind: TopicKind): Finding[] {
  return [...groupBy(names, ({ name }) => sound(name) || undefined).values()].flatMap((same) => {
    const [most, ...others] = same.sort(commonestFirst);
    return most
      ? others.map((other) => finding(kind, other, most, "which is spelled another way", "warning"))
      : [];
  });
}

/** Pairs that share a name less one letter: found without comparing each with each (Garbe's SymSpell). */
function oneLetterApart(names: Iterable<Name>, kind: TopicKind): Finding[] {
  const bySound = new Map(
    [...names]
      .sort(commonestFirst)
      .map((name) => [sound(name.name), name])
      .reverse() as [string, Name][],
  );
  const byPart = new Map<string, string[]>();
  for (const key of bySound.keys()) {
    if (key.length < fewest) continue;
    for (let i = 0; i <= key.length; i++) {
      const part = i === key.length ? key : key.slice(0, i) + key.slice(i + 1);
      byPart.set(part, [...(byPart.get(part) ?? []), key]);
    }
  }
  const told = new Map<string, Finding>();
  for (const keys of byPart.values()) {
    for (const [i, a] of keys.entries()) {
      for (const b of keys.slice(i + 1)) {
        const pair = [bySound.get(a), bySound.get(b)]
          .filter((it) => it !== undefined)
          .sort(commonestFirst);
        const [most, other] = pair;
        if (!most || !other || a === b || !isOneLetter(a, b)) continue;
        told.set(
          `${other.name}\0${most.name}`,
          finding(kind, other, most, "which differs by a letter", "note"),
        );
      }
    }
  }
  return [...told.values()];
}

/** Numbers that differ are different things; so are words that are only longer at their end. */
function isOneLetter(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\P{N}/gu, "");
  if (Math.abs(a.length - b.length) > 1 || digits(a) !== digits(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}

function commonestFirst(a: Name, b: Name): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}

function finding(
  kind: TopicKind,
  rare: Name,
  common: Name,
  how: string,
  severity: Finding["severity"],
): Finding {
  const message = `${kinds[kind]}: found "${rare.name}" (${rare.count} ×), and elsewhere "${common.name}" (${common.count} ×), ${how}`;
  return { file: rare.file, line: 1, severity, code: "similar-names", message };
}
