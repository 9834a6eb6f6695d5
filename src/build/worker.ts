/** A worker process: does the tasks that it is given, one after the other. */
import { setImmediate as nextTurn } from "node:timers/promises";
import workerpool from "workerpool";
import { tasks, type Tasks } from "./tasks.ts";

let preparing: Promise<void> | undefined;

const bundle: Tasks["bundle"] = async (job) => {
  const kept = await tasks.bundle(job);
  preparing ??= prepareRuns(); // there is nothing to do now, until it is known which pages are to be rendered
  return kept;
};

workerpool.worker({ ...tasks, bundle });
// A worker may be started before there is anything to do. What it will do in any build is to index, and to render.
await import("./steps/index-outputs.ts");
const { indexSegments, readIndexAnalyser } = await import("../search/index/index.ts");
readIndexAnalyser();
await indexSegments([]).catch(() => {}); // starts Pagefind; where it cannot, the task that indexes tells
await import("./steps/render-shards.ts");

/** Behind what is answered now. What goes wrong is told by the task that renders. */
async function prepareRuns(): Promise<void> {
  await nextTurn();
  const eleventy = await import("./steps/eleventy-run.ts");
  await eleventy.prepareRuns().catch(() => {});
}
