/** The build side of the search. */
export { writeBundle } from "./bundle.ts";
export { toRecord, type Searchable, type SearchRecord } from "./record.ts";
