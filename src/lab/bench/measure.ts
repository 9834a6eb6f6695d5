/** Measures a command with all the processes that it starts. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command took. */
export interface Measure {
  /** Seconds. */
  wall: number;
  /** Seconds of all cores, user and system; of a machine without `/proc`, not known. */
  cpu?: number;
  /** Bytes that all processes held together at most (proportional set size). */
  memory?: number;
}

/** Milliseconds between two measurements. */
const LOOK = 50;

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
  const start = performance.now();
  const child = spawn(command, args, { cwd: directory, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  let [cpu, memory] = [0, 0];
  const timer = setInterval(() => {
    const seen = look(child.pid ?? 0);
    cpu = Math.max(cpu, seen.cpu);
    memory = Math.max(memory, seen.memory);
  }, LOOK);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${said}`);
  const wall = (performance.now() - start) / 1000;
  return { wall, ...(cpu > 0 && { cpu }), ...(memory > 0 && { memory }) };
}

/** Ticks of the clock in which Linux counts processor time. */
const TICKS = 100;

/** What a process and its descendants have used and hold now. */
function look(root: number): { cpu: number; memory: number } {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const name of processes()) {
    const stat = read(`/proc/${name}/stat`);
    // The name in parentheses may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    parents.set(Number(name), fields[1] ?? 0);
    // Its own time, and that of its children that have ended.
    ticks.set(
      Number(name),
      fields.slice(11, 15).reduce((sum, n) => sum + n, 0),
    );
  }
  const isOurs = (id: number): boolean => id === root || (id > 1 && isOurs(parents.get(id) ?? 0));
  const ours = [...parents.keys()].filter(isOurs);
  const cpu = ours.reduce((sum, id) => sum + (ticks.get(id) ?? 0), 0) / TICKS;
  return { cpu, memory: ours.reduce((sum, id) => sum + held(id), 0) };
}

function held(id: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${id}/smaps_rollup`));
  return Number(found?.[1] ?? 0) * 1024;
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
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
