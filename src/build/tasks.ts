/** What can be done in a worker as well as in the process that asks for it. */
import { parseFiles } from "../archive/reading/parse-files.ts";
import { measure } from "../archive/issues/measure.ts";
import type { FoundTexts, TextSearchJob } from "./steps/find-texts.ts";
import type { ScanEncodingJob, ScanJob } from "./steps/scans.ts";
import type { DataJob } from "./steps/data.ts";
import type { BrokenPictures, PictureJob } from "./steps/pictures.ts";
import type { BundleJob, Kept, SegmentJob } from "./steps/index-outputs.ts";
import type { ShardJob } from "./steps/render-shards.ts";

/** The tasks by name. What most builds do not need is loaded when it is asked for. */
export const tasks = {
  parse: parseFiles,
  measure,
  findTexts: async (job: TextSearchJob): Promise<FoundTexts> =>
    (await import("./steps/find-texts.ts")).findTexts(job),
  encodeScans: async (job: ScanEncodingJob): Promise<void> =>
    (await import("./steps/scans.ts")).encodeScans(job),
  scans: async (job: ScanJob): Promise<void> => (await import("./steps/scans.ts")).stageScans(job),
  render: async (job: ShardJob): Promise<number> =>
    (await import("./steps/render-shards.ts")).renderShards(job),
  pictures: async (job: PictureJob): Promise<BrokenPictures> =>
    (await import("./steps/pictures.ts")).stagePictures(job),
  data: async (job: DataJob): Promise<void> => (await import("./steps/data.ts")).stageData(job),
  segments: async (jobs: readonly SegmentJob[]): Promise<void> =>
    (await import("./steps/index-outputs.ts")).stageSegments(jobs),
  bundle: async (job: BundleJob): Promise<Kept[]> =>
    (await import("./steps/index-outputs.ts")).stageBundle(job),
};

export type Tasks = typeof tasks;
