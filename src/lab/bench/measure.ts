/** Measures a command with all the processes that it starts. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { percentile } from "../percentile.ts";

/** What a command took. */
export interface Measure {
  /** Seconds. */
  wall: number;
  /** Seconds of all cores, user and system; of a machine without `/proc`, not known. */
  cpu?: number;
  /** Bytes that all processes held together at most (proportional set size). */
  memory?: number;
}

/** The median of each figure of some runs. */
export function medianOf(runs: readonly Measure[]): Measure {
  const median = (figure: keyof Measure): number | undefined =>
    percentile(
      runs.flatMap((run) => run[figure] ?? []),
      0.5,
    );
  const [wall = 0, cpu, memory] = [median("wall"), median("cpu"), median("memory")];
  return { wall, ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
}

/** One command after the other, as one. */
export function sumOf(one: Measure, next: Measure): Measure {
  const cpu = (one.cpu ?? 0) + (next.cpu ?? 0);
  const memory = Math.max(one.memory ?? 0, next.memory ?? 0);
  return { wall: one.wall + next.wall, ...(cpu > 0 && { cpu }), ...(memory > 0 && { memory }) };
}

/** Milliseconds between two looks at the processes. */
const LOOK = 50;

/** Ticks of the clock in which Linux counts processor time, a second. */
const TICKS = 100;

/**
 * Runs a command to its end.
 *
 * @throws Error with what it said when it fails.
 */
export async function measure(
  command: string,
  args: readonly string[],
  directory: string,
): Promise<Measure> {
  const [start, ticksBefore] = [performance.now(), timesOf("self").children];
  const child = spawn(command, args, { cwd: directory, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ticks = new Map<number, number>();
  let memory = 0;
  const timer = setInterval(() => {
    const ours = withDescendants([child.pid ?? 0, ...ticks.keys()]);
    for (const id of ours) ticks.set(id, Math.max(ticks.get(id) ?? 0, timesOf(id).own));
    memory = Math.max(
      memory,
      ours.reduce((sum, id) => sum + held(id), 0),
    );
  }, LOOK);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${said}`);
  const wall = (performance.now() - start) / 1000;
  // The system's own sum is exact, but lacks processes that were left behind, as Pagefind is by a
  // worker that ends. What was seen of each has them, but not what they did after the last look.
  const exact = timesOf("self").children - ticksBefore;
  const seen = [...ticks.values()].reduce((sum, own) => sum + own, 0);
  const cpu = Math.max(exact, seen) / TICKS;
  return { wall, ...(cpu > 0 && { cpu }), ...(memory > 0 && { memory }) };
}

/** Processes that still run, and those that they have started. */
function withDescendants(roots: readonly number[]): number[] {
  const parents = new Map(processes().map((id) => [id, Number(statOf(id)[1])]));
  const isOurs = (id: number): boolean =>
    roots.includes(id) || (id > 1 && isOurs(parents.get(id) ?? 0));
  return [...parents.keys()].filter(isOurs);
}

/** Ticks that a process has used, and those of its children that have ended and it has waited for. */
function timesOf(id: number | "self"): { own: number; children: number } {
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = statOf(id)
    .slice(11, 15)
    .map(Number);
  return { own: user + system, children: childUser + childSystem };
}

/** The fields of `/proc/…/stat` from the third, `state`, on (proc(5)). */
function statOf(id: number | "self"): string[] {
  const stat = read(`/proc/${id}/stat`);
  // The name in parentheses may hold anything.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function held(id: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${id}/smaps_rollup`));
  return Number(found?.[1] ?? 0) * 1024;
}

function processes(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // it has ended
  }
}
