/** `npm run bench`: what builds take, as a table, as JSON and as a plot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import type { ArticleSettings } from "../article/index.ts";
import { plot, type Point } from "../lab/bench/plot.ts";
import { measureAll, type Medians } from "../lab/bench/runs.ts";
import { copyShare, isProject, type Step } from "../lab/bench/scenarios.ts";
import { ratio, table } from "../lab/bench/table.ts";
import { writeSynthetic } from "../lab/bench/synthetic.ts";
import { projectDirectory } from "../build/project.ts";
import { main } from "./terminal/main.ts";
import { wholeNumber } from "./terminal/options.ts";

const command = new Command("npm run bench --")
  .description(
    "Measure builds: from nothing, unchanged, and after the usual changes; and, each with Pagefind after it, plain Eleventy, and Hugo where there is one.",
  )
  .option("--articles <directory>", "an archive (default: made-up articles)")
  .option("--against <directory>", "another checkout, measured in turn with this one")
  .option("--count <number>", "made-up articles, without an archive", wholeNumber, 10_000)
  .option("--runs <number>", "times that all is measured; the medians are told", wholeNumber, 1)
  .option("--to <directory>", "where bench.json and bench.svg go", ".cache/bench");

/** Parts of the archive at which the plot has its points. */
const SHARES = [0.25, 0.5, 1];

interface Options {
  articles?: string;
  against?: string;
  count: number;
  runs: number;
  to: string;
}

/** What was measured of a project on a part of the archive, as `bench.json` has it. */
interface Result extends Pick<Medians, "peers"> {
  project: string;
  articles: number;
  steps: Step[];
}

const settings: ArticleSettings = {
  zone: newspaper.zone,
  sections: newspaper.sections.map(({ name }) => name),
};

await main(command, async () => {
  const { articles, against, count, runs, to } = command.opts<Options>();
  if (against !== undefined && !isProject(against)) {
    throw new Error(`${against} is no checkout with its packages; run npm ci in it first`);
  }
  const projects = [projectDirectory, ...(against === undefined ? [] : [against])];
  const work = mkdtempSync(path.join(tmpdir(), "sijill-bench-"));
  try {
    const archive = articles ?? path.join(work, "synthetic");
    if (articles === undefined) writeSynthetic(archive, count, settings);
    const points: Point[] = [];
    const results: Result[] = [];
    for (const share of SHARES) {
      const part = path.join(work, "part");
      const size = copyShare(archive, share, part);
      const { steps: own, peers } = await measureAll(projects, part, work, runs, settings);
      for (const [i, steps] of own.entries()) {
        const project = projects[i] ?? "";
        results.push({ project, articles: size, steps, peers });
        const lines = [
          `${size} articles, ${project}`,
          table([...steps, ...peers.flatMap((peer) => peer.steps)]),
        ];
        const [cold] = steps;
        for (const { peer, steps: theirs } of peers) {
          const both = theirs.at(-1);
          if (cold && both) lines.push(ratio(cold, both, `${peer} and Pagefind`));
        }
        process.stdout.write(`\n${lines.join("\n")}\n`);
        if (cold && i === 0) points.push({ articles: size, ...cold });
      }
      rmSync(part, { recursive: true });
    }
    mkdirSync(to, { recursive: true });
    writeFileSync(path.join(to, "bench.json"), `${JSON.stringify(results, undefined, 2)}\n`);
    writeFileSync(path.join(to, "bench.svg"), plot(points));
    process.stdout.write(`\n${path.join(to, "bench.json")}, ${path.join(to, "bench.svg")}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
