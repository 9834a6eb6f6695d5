/** The report of an import as a person reads it on a screen. */
import { repairNames, type RepairKind } from "../article/repair/repair.ts";
import { say, type Message } from "../messages/message.ts";
import type { DateOrigin } from "./item.ts";
import { generic, type Outcome, type Summary, type Tally } from "./report.ts";

const outcomes = {
  imported: "{n} imported",
  unchanged: "{n} unchanged",
  updated: "{n} updated",
  held: "{n} held, as nothing says their date or something in them is not valid",
  skipped: "{n} skipped",
  attention: "{n} left for a person to decide",
} as const satisfies Record<Outcome, string>;

/** Boilerplate that is shown; all of it is in the file. */
const mostBoilerplate = 10;

/** Makes the words of a message. */
type Words = (message: Message) => string;

/** The report, a line for each thing that was met, the commonest first. */
export function reportText(summary: Summary, words: Words): string {
  const { counts, issues, dates, repairs, reasons, notes, furniture } = summary;
  const needed = Object.values(notes).filter((note) => note.needsPerson);
  const told = Object.values(notes).filter((note) => !note.needsPerson);
  const tallies = (all: readonly Tally[]) =>
    all.toSorted((a, b) => b.count - a.count).flatMap((one) => tallyLines(one, words));
  const sections: [Message, string[]][] = [
    [say("Articles"), outcomeLines(counts, words)],
    [say("Issues"), outcomeLines(issues, words)],
    [say("Dated by"), entriesOf<DateOrigin>(dates).map(([from, n]) => `${words(say(from))}: ${n}`)],
    [say("Why not"), tallies(Object.values(reasons))],
    [say("Needing a person"), tallies(needed)],
    [say("To know"), tallies(told)],
    [
      say("Repaired"),
      Object.entries(repairs).map(([kind, { articles, places }]) =>
        words(
          say("{kind}: {places} in {n} articles", {
            kind: repairNames[kind as RepairKind],
            places,
            n: articles,
          }),
        ),
      ),
    ],
    [say("Recognised"), recognised(summary, words)],
    [say("Left out of texts"), furnitureLines(furniture, words)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [words(title), ...lines.map((line) => `  ${line}`)].join("\n"))
    .join("\n");
}

function entriesOf<Key extends string>(counts: Partial<Record<Key, number>>): [Key, number][] {
  return (Object.entries(counts) as [Key, number][]).filter(([, count]) => count > 0);
}

function outcomeLines(counts: Partial<Record<Outcome, number>>, words: Words): string[] {
  return entriesOf(counts).map(([outcome, n]) => words(say(outcomes[outcome], { n })));
}

/** What was met with how often, and where; what is long has its lines below each other. */
function tallyLines({ said, count, examples }: Tally, words: Words): string[] {
  const left = count - examples.length;
  const [name = "", ...more] = generic(words(said)).split("\n");
  const shown = examples.map((one) => (typeof one === "string" ? one : words(one)));
  const rest = left > 0 ? [words(say("… and {left} more", { left }))] : [];
  const below = [...more, ...shown.map((one) => one.replaceAll("\n", "\n    ")), ...rest];
  return [`${name.replace(/:$/, "")}: ${count}`, ...below.map((line) => `  ${line}`)];
}

function recognised({ bylines, readAlso, pictures, files, scans }: Summary, words: Words) {
  const all: [Message, number][] = [
    [say("bylines in texts"), bylines],
    [say("read-also lines"), readAlso],
    [say("pictures"), pictures],
    [say("files"), files],
    [say("scans"), scans],
  ];
  return all.filter(([, n]) => n > 0).map(([name, n]) => `${words(name)}: ${n}`);
}

function furnitureLines(furniture: Readonly<Record<string, number>>, words: Words): string[] {
  const lines = Object.entries(furniture).sort(([, a], [, b]) => b - a);
  const left = lines.length - mostBoilerplate;
  return [
    ...lines.slice(0, mostBoilerplate).map(([line, count]) => `${count} × ${line}`),
    ...(left > 0 ? [words(say("… and {left} more", { left }))] : []),
  ];
}
