/** A worker process: does the tasks that it is given, one after the other. */
import workerpool from "workerpool";
import { tasks } from "./tasks.ts";

workerpool.worker(tasks);
