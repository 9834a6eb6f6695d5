/** What can be done in a worker as well as in the process that asks for it. */
import { parseFiles } from "../archive/reading/parse-files.ts";
import type { DataJob } from "./data.ts";
import type { BrokenPictures, PictureJob } from "./pictures.ts";
import type { BundleJob, SegmentJob } from "./search-part.ts";
import type { ShardJob, ShardResult } from "./shard.ts";

/** The tasks by name. What most builds do not need is loaded when it is asked for. */
export const tasks = {
  parse: parseFiles,
  render: async (job: ShardJob): Promise<ShardResult> =>
    (await import("./shard.ts")).renderShards(job),
  pictures: async (job: PictureJob): Promise<BrokenPictures> =>
    (await import("./pictures.ts")).stagePictures(job),
  data: async (job: DataJob): Promise<void> => (await import("./data.ts")).stageData(job),
  segment: async (job: SegmentJob): Promise<void> =>
    (await import("./search-part.ts")).stageSegment(job),
  bundle: async (job: BundleJob): Promise<void> =>
    (await import("./search-part.ts")).stageBundle(job),
};

export type Tasks = typeof tasks;
