/** A worker process: does the tasks that it is given, one after the other. */
import workerpool from "workerpool";
import { tasks } from "./tasks.ts";

workerpool.worker(tasks);
// What most tasks take is loaded at once: a worker may be started before there is anything to do.
await import("./search-part.ts");
await import("./shard.ts");
await import("../pages/article.11ty.ts");
