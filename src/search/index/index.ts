/** The build side of the search. */
export { mergeBundle, wholeBundle, type KnownChunk } from "./bundle.ts";
export { groupsOf, NONE_KNOWN, sameGroups, type KnownChunks } from "./chunks.ts";
export { writeEngine } from "./engine-files.ts";
export type { IndexAnalyser } from "./index-analyser.ts";
export { readIndexAnalyser } from "./lexicon-file.ts";
export type { BundleSummary, SearchManifest } from "../format/manifest.ts";
export { paths } from "../format/paths.ts";
export { toRecord, type Searchable, type SearchRecord } from "./record.ts";
export {
  indexSegment,
  indexSegments,
  type SearchFile,
  type Segment,
  type SegmentFacts,
} from "./segment.ts";
export { WordsFile } from "./words-file.ts";
export { writeFiles } from "./write-files.ts";
