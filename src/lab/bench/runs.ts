/** Measures projects, and their peers as far as they are installed, in turn and several times. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { ArticleSettings } from "../../article/index.ts";
import { plainEleventy } from "./eleventy.ts";
import { hugo } from "./hugo.ts";
import { medianOf, type Measure } from "./measure.ts";
import { measurePeer, writePeer, type PeerMeasures } from "./peer.ts";
import { measureProject, type Step } from "./scenarios.ts";

/** The medians of some runs. */
export interface Medians {
  /** The steps of each project. */
  steps: Step[][];
  peers: PeerMeasures[];
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
  const peers = [hugo(), plainEleventy()].filter((peer) => peer !== undefined);
  const theirs: PeerMeasures[][] = peers.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, project] of projects.entries()) {
      await inDirectory(work, async (directory) => {
        own[i]?.push(await measureProject(project, articles, directory, settings));
      });
    }
    for (const [i, peer] of peers.entries()) {
      await inDirectory(work, async (directory) => {
        writePeer(peer, articles, directory, settings);
        theirs[i]?.push(await measurePeer(peer, directory));
      });
    }
  }
  return {
    steps: own.map(medians),
    peers: peers.map(({ name }, i) => ({
      peer: name,
      steps: medians((theirs[i] ?? []).map(({ steps }) => steps)),
    })),
  };
}

/** Each step of some runs, with the medians of its figures. */
function medians<Own extends Measure>(runs: readonly (readonly Own[])[]): Own[] {
  return (runs[0] ?? []).map((step, i) => ({
    ...step,
    ...medianOf(runs.flatMap((run) => run[i] ?? [])),
  }));
}

async function inDirectory(work: string, measured: (directory: string) => Promise<void>) {
  const directory = path.join(work, "measured");
  mkdirSync(directory);
  await measured(directory).finally(() => rmSync(directory, { recursive: true }));
}
