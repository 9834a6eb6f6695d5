/** A worker process: does the tasks that it is given, one after the other. */
import workerpool from "workerpool";
import { tasks } from "./tasks.ts";

workerpool.worker(tasks);
// A worker may be started before there is anything to do. What it will do in any build is to index, and to render.
await import("./steps/index-outputs.ts");
const { indexSegments, readIndexAnalyser } = await import("../search/index/index.ts");
readIndexAnalyser();
await indexSegments([]); // Pagefind is started
await import("./steps/render-shards.ts");
