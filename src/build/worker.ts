/** A worker process: does the tasks that it is given, one after the other. */
import workerpool from "workerpool";
import { tasks } from "./tasks.ts";

workerpool.worker(tasks);
// A worker that is started early is started for the index: what that takes is loaded meanwhile.
await import("./search-part.ts");
