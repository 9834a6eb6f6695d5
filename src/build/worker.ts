/** A worker process: renders the runs that it is given, one after the other. */
import workerpool from "workerpool";
import { render } from "./run.ts";

workerpool.worker({ render });
