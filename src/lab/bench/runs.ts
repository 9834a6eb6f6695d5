/** Measures projects, and their peer where it is installed, in turn and several times. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { ArticleSettings } from "../../article/index.ts";
import { hugoVersion, measureHugo, writeHugoSite } from "./hugo.ts";
import { medianOf, sumOf, type Measure } from "./measure.ts";
import { measureProject, type Step } from "./scenarios.ts";

/** The medians of some runs. */
export interface Medians {
  /** The steps of each project. */
  steps: Step[][];
  /** Hugo, Pagefind after it, and the two as one; none where there is no Hugo. */
  peer: (Measure & { name: string })[];
}

/**
 * Measures all on one archive.
 *
 * @param articles the archive; it is copied, not changed.
 * @param work a directory on the disk that is to be measured.
 * @param runs how often, so that what else the machine does is nobody's fault.
 */
export async function measureAll(
  projects: readonly string[],
  articles: string,
  work: string,
  runs: number,
  settings: ArticleSettings,
): Promise<Medians> {
  const own: Step[][][] = projects.map(() => []);
  const peers: Measure[][] = [];
  const version = hugoVersion();
  for (let run = 0; run < runs; run++) {
    for (const [i, project] of projects.entries()) {
      await inDirectory(work, async (directory) => {
        own[i]?.push(await measureProject(project, articles, directory, settings));
      });
    }
    if (version === undefined) continue;
    await inDirectory(work, async (directory) => {
      writeHugoSite(articles, directory, settings);
      const { hugo, pagefind } = await measureHugo(directory);
      peers.push([hugo, pagefind, sumOf(hugo, pagefind)]);
    });
  }
  const names = [`Hugo ${version}`, "Pagefind after it", "both"];
  return {
    steps: own.map((all) => (all[0] ?? []).map((step, i) => ({ ...step, ...median(all, i) }))),
    peer: (peers[0] ?? []).map((_, i) => ({ name: names[i] ?? "", ...median(peers, i) })),
  };
}

function median(runs: readonly (readonly Measure[])[], i: number): Measure {
  return medianOf(runs.flatMap((run) => run[i] ?? []));
}

async function inDirectory(work: string, measured: (directory: string) => Promise<void>) {
  const directory = path.join(work, "measured");
  mkdirSync(directory);
  await measured(directory).finally(() => rmSync(directory, { recursive: true }));
}
