/** What a person sees where the machine does not do what it should, and what is left of the site. */
import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, inject, test, vi } from "vitest";
import { builtPlace, placeAt, type Place, type RunningBuild } from "../testing/place.ts";
import { typeScriptOf } from "../testing/command.ts";
import { inTemporaryDirectory, testArchive } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";
import { lockOutput } from "./output/lock.ts";

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === "linux";

async function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  await inTemporaryDirectory(async (directory) => work(builtPlace(directory)));
}

const troops = ({ articles }: Place): string => path.join(articles, "2024/05/07-troops.md");

/** Writes other words of the same length into an article. */
function edit(place: Place): void {
  const text = readFileSync(troops(place), "utf8");
  writeFileSync(troops(place), text.replace("ثلاثة أسئلة", "أربعة أسئلة"));
}

const page = ({ output }: Place): string =>
  readFileSync(path.join(output, "2024/05/07/troops/index.html"), "utf8");

test.runIf(isRoot && isLinux)(
  "a disk that is full, or only to be read, is told, and leaves the last site; the next build makes it good",
  async ({ skip }) => {
    await inTemporaryDirectory(async (directory) => {
      const mount = (...options: string[]): void => {
        execFileSync("mount", [...options, "tmpfs", directory], { stdio: "ignore" });
      };
      try {
        mount("-t", "tmpfs", "-o", "size=64m");
      } catch {
        skip("a disk of its own cannot be mounted here, as in a container without that right");
      }
      try {
        const place = builtPlace(directory);
        const last = treeOf(place.output);
        edit(place);
        const filler = path.join(directory, "filler");
        execFileSync("sh", [
          "-c",
          'cat /dev/zero > "$1" 2>/dev/null; truncate -s -16K "$1"',
          "-",
          filler,
        ]);
        const full = await place.build();
        expect(full.stderr).toMatch(
          /^The disk is full.*: free some space and run it again\. What was/,
        );
        expect([full.status, treeOf(place.output)]).toEqual([1, last]);

        execFileSync("rm", [filler]);
        mount("-o", "remount,ro");
        const readOnly = await place.build();
        expect(readOnly.stderr).toMatch(
          /is on a disk that can only be read: choose another place \(--output\)/,
        );
        expect([readOnly.status, treeOf(place.output)]).toEqual([1, last]);

        mount("-o", "remount,rw");
        expect((await place.build()).status).toBe(0);
        expect(page(place)).toContain("أربعة أسئلة");
      } finally {
        execFileSync("umount", [directory]);
      }
    });
  },
);

test.runIf(isLinux)(
  "an article that cannot be read is told by its name, until it can be",
  async () => {
    await inPlace(async (place) => {
      edit(place);
      chmodSync(troops(place), 0);
      // What root may always do, it must not here.
      const prefix = isRoot ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
      const script = path.join(inject("project"), "src/cli/build.ts");
      const command = [...prefix, process.execPath, typeScriptOf(inject("project")), script];
      const paths = ["--articles", place.articles, "--output", place.output];
      const run = (): string => {
        try {
          const [name = "", ...args] = [...command, ...paths];
          execFileSync(name, args, { cwd: inject("project"), stdio: "pipe" });
          return "";
        } catch (error) {
          return String((error as { stderr: Buffer }).stderr);
        }
      };
      expect(run()).toMatch(
        /^2024\/05\/07-troops\.md:1: the file cannot be read \(EACCES: permission denied\); expected one that this user may read.*\n1 error in 1 file\n$/,
      );
      chmodSync(troops(place), 0o644);
      expect(run()).toBe("");
      expect(page(place)).toContain("أربعة أسئلة");
    });
  },
);

test("an article that changes while the site is built is told, and its two states are never mixed", async () => {
  await inPlace(async (place) => {
    const last = treeOf(place.output);
    writeFileSync(
      path.join(place.articles, "1932/note.md"),
      "---\ntitle: خبر\ndate: 1932\n---\n\nنص\n",
    );
    const { said, ended } = place.start();
    await vi.waitFor(() => expect(said.stdout).toContain("Read the articles"), patiently);
    edit(place);
    // Or it had been read for the last time before it changed.
    const isOfOneState = (await ended) === 0 && said.stderr === "";
    const isTold = said.stderr.startsWith("2024/05/07-troops.md changed while the site was being");
    expect(isOfOneState || (isTold && isDeepStrictEqual(treeOf(place.output), last))).toBe(true);
    expect((await place.build()).status).toBe(0);
    expect(page(place)).toContain("أربعة أسئلة");
  });
});

test("of two builds at once the second says that it waits, and then builds", async () => {
  await inPlace(async (place) => {
    const lock = await lockOutput(place.output, () => {});
    edit(place);
    const { said, ended } = place.start();
    const sentence = `Another build is writing ${place.output}; this one waits until it has ended.\n`;
    await vi.waitFor(() => expect(said.stderr).toBe(sentence), patiently);
    expect(page(place)).toContain("ثلاثة أسئلة");
    lock.release();
    expect(await ended).toBe(0);
    expect(page(place)).toContain("أربعة أسئلة");
  });
});

describe.runIf(isLinux)("a worker that the system ends", () => {
  /** Ends workers of a build as they come, so many at most. */
  async function endWorkers({ child }: RunningBuild, most: number): Promise<number> {
    const gone = new Set<number>();
    while (child.exitCode === null && gone.size < most) {
      for (const pid of workersOf(child.pid ?? 0)) {
        if (gone.has(pid) || gone.size >= most) continue;
        gone.add(pid);
        process.kill(pid, "SIGKILL");
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return gone.size;
  }

  test("is replaced, and the site is the same", async () => {
    await inTemporaryDirectory(async (directory) => {
      const place = placeAt(testArchive, path.join(directory, "_site"));
      const build = place.start("--workers", "2");
      expect(await endWorkers(build, 1)).toBe(1);
      expect([await build.ended, build.said.stderr]).toEqual([0, ""]);
      expect(treeOf(place.output)).toEqual(treeOf(inject("site")));
    });
  });

  test("again and again is told, with what to do, and the last site stays", async () => {
    await inPlace(async (place) => {
      const last = treeOf(place.output);
      edit(place);
      const build = place.start("--workers", "2");
      await endWorkers(build, Infinity);
      expect(await build.ended).toBe(1);
      expect(build.said.stderr).toMatch(
        /^a worker was ended by the system \(SIGKILL\), and so was the one in its place.*build with fewer at once \(--workers 1\)/,
      );
      expect(treeOf(place.output)).toEqual(last);
    });
  });
});

/** The workers of a build, by their process ids. */
function workersOf(parent: number): number[] {
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, ppid] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return Number(ppid) === parent && command.includes("src/build/worker.ts") ? [pid] : [];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}

const patiently = { timeout: 40_000, interval: 20 };
