/** The build side of the search. */
export { bundleFiles, mergeBundle, type BundleChunk, type KnownChunk } from "./bundle.ts";
export { NONE_KNOWN, type KnownChunks } from "./chunks.ts";
export { writeEngine } from "./engine-files.ts";
export type { IndexAnalyser } from "./index-analyser.ts";
export { readIndexAnalyser } from "./lexicon-file.ts";
export type { BundleSummary, SearchManifest } from "../format/manifest.ts";
export { packChunk } from "./metadata.ts";
export { paths } from "../format/paths.ts";
export { toRecord, type Searchable, type SearchRecord } from "./record.ts";
export {
  decodeSegment,
  encodeSegment,
  indexSegment,
  indexSegments,
  type SearchFile,
  type Segment,
} from "./segment.ts";
export { writeFiles } from "./write-files.ts";
