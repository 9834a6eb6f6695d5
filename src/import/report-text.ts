/** The report of an import as a person reads it on a screen. */
import type { Outcome, Summary, Tally } from "./report.ts";

const words: Readonly<Record<Outcome, string>> = {
  imported: "imported",
  unchanged: "unchanged",
  updated: "updated",
  held: "held, as nothing says their date or something in them is not valid",
  skipped: "skipped",
  attention: "left for a person to decide",
};

/** Furniture that is shown; all of it is in the file. */
const mostFurniture = 10;

/** The report, a line for each thing that was met, the commonest first. */
export function reportText(summary: Summary): string {
  const { counts, issues, dates, repairs, reasons, notes, furniture } = summary;
  const needed = Object.entries(notes).filter(([, note]) => note.needsPerson);
  const told = Object.entries(notes).filter(([, note]) => !note.needsPerson);
  const sections: [string, string[]][] = [
    ["Articles", entriesOf(counts).map(([outcome, count]) => `${count} ${words[outcome]}`)],
    ["Issues", entriesOf(issues).map(([outcome, count]) => `${count} ${words[outcome]}`)],
    ["Dated by", entriesOf(dates).map(([from, count]) => `${from}: ${count}`)],
    ["Why not", Object.entries(reasons).sort(byCount).flatMap(tallyLines)],
    ["Needing a person", needed.sort(byCount).flatMap(tallyLines)],
    ["To know", told.sort(byCount).flatMap(tallyLines)],
    [
      "Repaired",
      Object.entries(repairs).map(
        ([kind, { articles, places }]) => `${kind}: ${places} in ${articles} articles`,
      ),
    ],
    ["Recognised", recognised(summary)],
    ["Left out of texts", furnitureLines(furniture)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join("\n"))
    .join("\n");
}

function entriesOf<Key extends string>(counts: Partial<Record<Key, number>>): [Key, number][] {
  return (Object.entries(counts) as [Key, number][]).filter(([, count]) => count > 0);
}

function byCount([, a]: [string, Tally], [, b]: [string, Tally]): number {
  return b.count - a.count;
}

function tallyLines([name, { count, examples }]: [string, Tally]): string[] {
  const more = count > examples.length ? [`  … and ${count - examples.length} more`] : [];
  return [`${name}: ${count}`, ...examples.map((example) => `  ${example}`), ...more];
}

function recognised({ bylines, readAlso, pictures, files, scans }: Summary): string[] {
  const all = { "bylines in texts": bylines, "read-also lines": readAlso, pictures, files, scans };
  return entriesOf(all).map(([name, count]) => `${name}: ${count}`);
}

function furnitureLines(furniture: Readonly<Record<string, number>>): string[] {
  const lines = Object.entries(furniture).sort(([, a], [, b]) => b - a);
  const more = lines.length - mostFurniture;
  return [
    ...lines.slice(0, mostFurniture).map(([line, count]) => `${count} × ${line}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}
