/** The build side of the search. */
export { writeBundle, type Surroundings } from "./bundle.ts";
export { writeEngine } from "./engine-files.ts";
export { readAnalyser } from "./lexicon-file.ts";
export type { BundleSummary, SearchManifest } from "./manifest.ts";
export { paths } from "./paths.ts";
export { toRecord, type Searchable, type SearchRecord } from "./record.ts";
