import type { Measure } from "./measure.ts";
import type { Step } from "./scenarios.ts";

const HEAD = ["", "wall s", "CPU s", "peak MB", "files", "MB", "files changed"];

/** Steps as a table of Markdown, which a terminal shows as well. */
export function table(steps: readonly (Pick<Step, "name"> & Measure & Partial<Step>)[]): string {
  const rows = steps.map((step) => [
    step.name,
    step.wall.toFixed(1),
    step.cpu?.toFixed(1) ?? "–",
    megabytes(step.memory),
    String(step.files ?? ""),
    step.bytes === undefined ? "" : megabytes(step.bytes),
    String(step.changed ?? ""),
  ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : (bytes / 1e6).toFixed(0);
}

/** A build against its peers, in a sentence: how many times what they took. */
export function ratio(own: Measure, peers: Measure, name: string): string {
  const times = (one = NaN, other = NaN): string => (one / other).toFixed(2);
  return `From nothing: ${times(own.wall, peers.wall)} × the wall time of ${name}, ${times(own.cpu, peers.cpu)} × their CPU.`;
}
