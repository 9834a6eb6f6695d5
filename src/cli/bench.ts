/** `npm run bench`: what builds take, as a table, as JSON and as a plot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { plot, type Point } from "../lab/bench/plot.ts";
import { copyShare, isProject, measureProject, type Step } from "../lab/bench/scenarios.ts";
import { table } from "../lab/bench/table.ts";
import { writeSynthetic } from "../lab/bench/synthetic.ts";
import { projectDirectory } from "../build/project.ts";
import { main } from "./terminal/main.ts";
import { wholeNumber } from "./terminal/options.ts";

const command = new Command("npm run bench --")
  .description("Measure builds: from nothing, unchanged, and after the usual changes.")
  .option("--articles <directory>", "an archive (default: made-up articles)")
  .option("--against <directory>", "another checkout, measured in turn with this one")
  .option("--count <number>", "made-up articles, without an archive", wholeNumber, 10_000)
  .option("--to <directory>", "where bench.json and bench.svg go", ".cache/bench");

/** Parts of the archive at which the plot has its points. */
const SHARES = [0.25, 0.5, 1];

interface Options {
  articles?: string;
  against?: string;
  count: number;
  to: string;
}

await main(command, async () => {
  const { articles, against, count, to } = command.opts<Options>();
  if (against !== undefined && !isProject(against)) {
    throw new Error(`${against} is no checkout with its packages; run npm ci in it first`);
  }
  const frame = { sections: newspaper.sections.map(({ name }) => name) };
  const work = mkdtempSync(path.join(tmpdir(), "sijill-bench-"));
  try {
    const archive = articles ?? path.join(work, "synthetic");
    if (articles === undefined) writeSynthetic(archive, count, frame);
    const points: Point[] = [];
    const runs: { project: string; articles: number; steps: Step[] }[] = [];
    for (const share of SHARES) {
      const part = path.join(work, "part");
      const size = copyShare(archive, share, part);
      for (const project of [projectDirectory, ...(against === undefined ? [] : [against])]) {
        const directory = path.join(work, "measured");
        mkdirSync(directory);
        const steps = await measureProject(project, part, directory, frame);
        rmSync(directory, { recursive: true });
        runs.push({ project, articles: size, steps });
        process.stdout.write(`\n${size} articles, ${project}\n${table(steps)}\n`);
        const [cold] = steps;
        if (cold && project === projectDirectory) {
          const memory = cold.memory === undefined ? {} : { memory: cold.memory };
          points.push({ articles: size, seconds: cold.wall, ...memory });
        }
      }
      rmSync(part, { recursive: true });
    }
    mkdirSync(to, { recursive: true });
    writeFileSync(path.join(to, "bench.json"), `${JSON.stringify(runs, undefined, 2)}\n`);
    writeFileSync(path.join(to, "bench.svg"), plot(points));
    process.stdout.write(`\n${path.join(to, "bench.json")}, ${path.join(to, "bench.svg")}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
