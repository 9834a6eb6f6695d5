/** Names that are written in two ways. */
import { foldSpelling } from "../lib/fold-spelling.ts";
import { type Article } from "../article/index.ts";
import { groupBy } from "../archive/group-by.ts";
import { topicFilter, topicKinds, topicNames, type TopicKind } from "../archive/topic.ts";
import { note, warning, type Finding } from "./finding.ts";
import { say, type Message } from "../messages/message.ts";

/** Letters of a name at least: in shorter ones, one letter makes another name, as علي and عليا. */
const fewest = 8;

interface Name {
  name: string;
  count: number;
  file: string;
}

/**
 * Names of one kind that differ only in spelling (`أحمد`, `احمد`) or by one letter. The rarer name is
 * reported, where it is first used.
 */
export function similarNames(articles: readonly Article[]): Finding[] {
  return topicKinds.flatMap((kind) => {
    const names = new Map<string, Name>();
    for (const article of articles) {
      for (const name of topicNames(article, kind)) {
        const counted = names.get(name);
        if (counted) counted.count++;
        else names.set(name, { name, count: 1, file: article.file });
      }
    }
    return [...spellings(names.values(), kind), ...oneLetterApart(names.values(), kind)];
  });
}

/** A name without what typists leave out: spaces, marks and hamzas. */
function sound(name: string): string {
  return foldSpelling(name).replace(/[^\p{L}\p{N}]/gu, "");
}

function spellings(names: Iterable<Name>, kind: TopicKind): Finding[] {
  return [...groupBy(names, ({ name }) => sound(name) || undefined).values()].flatMap((same) => {
    const [most, ...others] = same.sort(commonestFirst);
    return most
      ? others.map((other) =>
          found(warning, kind, other, most, say("which is spelled another way")),
        )
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
  const findings = new Map<string, Finding>();
  for (const keys of byPart.values()) {
    for (const [i, a] of keys.entries()) {
      for (const b of keys.slice(i + 1)) {
        const pair = [bySound.get(a), bySound.get(b)]
          .filter((it) => it !== undefined)
          .sort(commonestFirst);
        const [most, other] = pair;
        if (!most || !other || a === b || !isOneLetter(a, b)) continue;
        findings.set(
          `${other.name}\0${most.name}`,
          found(note, kind, other, most, say("which differs by a letter")),
        );
      }
    }
  }
  return [...findings.values()];
}

/** Whether two names differ by one letter; names with different numbers are different names. */
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

function found(
  finding: typeof note,
  kind: TopicKind,
  rare: Name,
  common: Name,
  how: Message,
): Finding {
  const message = say(
    '{kind}: found "{name}" ({count} ×), and elsewhere "{other}" ({often} ×), {how}',
    {
      kind: topicFilter[kind],
      name: rare.name,
      count: rare.count,
      other: common.name,
      often: common.count,
      how,
    },
  );
  return finding("similar-names", rare.file, message);
}
