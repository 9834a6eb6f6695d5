/**
 * Builds that are killed, as by a power cut: whenever it happens, the site that is served is whole, and
 * the next build makes what a clean one does. `SIJILL_KILLS=100` kills a hundred and builds after each.
 */
import { existsSync, rmSync, watch } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { changeArchive } from "../testing/changed-archive.ts";
import { danglingLinks, pagesWithin } from "../testing/links.ts";
import { builtPlace, type Place, type RunningBuild } from "../testing/place.ts";
import { copyArchive, inTemporaryDirectory } from "../testing/project.ts";
import { treeOf } from "../testing/tree.ts";
import { cacheOf } from "./output/publish.ts";

/** Eight have both states, both sorts of instant, and one worker and two, in all combinations. */
const KILLS = Number(process.env["SIJILL_KILLS"] ?? 8);
/** Kills before the site is built to its end. */
const IN_A_ROW = process.env["SIJILL_KILLS"] === undefined ? 4 : 1;
/** Milliseconds within which an edition is moved into the site, about. */
const PUBLISHING = 15;

type Tree = Record<string, string>;

/** The archive in one of its two states: as it is, or changed. */
function bringTo({ articles }: Place, changed: boolean): void {
  rmSync(articles, { recursive: true });
  copyArchive(articles);
  if (changed) changeArchive(articles);
}

/** Kills a build, but not its workers: after some milliseconds, or so long after it has begun to publish. */
async function kill({ child, ended }: RunningBuild, after: number, cache?: string): Promise<void> {
  const end = (): void => void setTimeout(() => child.kill("SIGKILL"), after);
  if (cache === undefined) end();
  const watcher =
    cache === undefined
      ? undefined
      : watch(cache, (_event, name) => {
          if (name === "committed") end();
        });
  await ended;
  watcher?.close();
}

/**
 * What is wrong with a site that is to hold files of two states, and no way to nowhere. Pages that are
 * new are there before any leads to them, and pages that are gone after none does any more: these may
 * lead to one another while they come and go.
 */
function faults(output: string, states: readonly Tree[]): string[] {
  const now = treeOf(output);
  const files = Object.keys(now);
  const strange = files.filter((file) => !states.some((state) => state[file] === now[file]));
  const everywhere = Object.keys(states[0] ?? {}).filter((file) =>
    states.every((state) => file in state),
  );
  const missing = everywhere.filter((file) => !(file in now));
  return [
    ...strange.map((file) => `${file} is of neither state`),
    ...missing.map((file) => `${file} is missing`),
    ...danglingLinks(output, pagesWithin(output, files), files),
  ];
}

test(
  `killed at ${KILLS} instants, with 1 and 2 workers, the site stays whole and is made good`,
  async () => {
    await inTemporaryDirectory(async (directory) => {
      const place = builtPlace(directory);
      // What a build makes of the changed archive, `same-site.test.ts` compares with a clean one.
      const other = builtPlace(path.join(directory, "other"));
      changeArchive(other.articles);
      const begun = performance.now();
      expect((await other.build()).status).toBe(0);
      const length = performance.now() - begun;
      const states = [treeOf(place.output), treeOf(other.output)] as const;
      const cache = cacheOf(place.output);
      const stages = { before: 0, within: 0, after: 0 };

      for (let i = 0; i < KILLS; i++) {
        const changed = Math.floor(i / IN_A_ROW) % 2 === 0;
        bringTo(place, changed);
        const inPublishing = i % 2 === 1;
        const after = Math.random() * (inPublishing ? PUBLISHING : length);
        const build = place.start("--workers", String(1 + (Math.floor(i / 2) % 2)));
        await kill(build, after, inPublishing ? cache : undefined);
        const at = `kill ${i}, ${after.toFixed(1)} ms${inPublishing ? " into publishing" : ""}`;
        expect([at, faults(place.output, states)]).toEqual([at, []]);
        if (existsSync(path.join(cache, "committed"))) stages.within++;
        else if (build.child.signalCode === null) stages.after++;
        else stages.before++;

        if ((i + 1) % IN_A_ROW > 0) continue;
        const { status, stderr } = await place.build();
        expect([at, status, stderr]).toEqual([at, 0, ""]);
        expect([at, treeOf(place.output)]).toEqual([at, states[changed ? 1 : 0]]);
      }
      // So that it is seen what was tried: before anything was decided, while files were moved, too late.
      process.stdout.write(`killed ${JSON.stringify(stages)}\n`);
    });
  },
  300_000 + KILLS * 20_000,
);
