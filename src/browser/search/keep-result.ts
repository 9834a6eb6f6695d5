/** Keeps a result among the reader's clippings: loaded when a reader asks for it. */
import { localDay } from "../../article/citation/local-day.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import type { SearchResult } from "../../search/format/types.ts";
import { keep } from "../clippings/keep.ts";
import { toReference } from "./export/result-reference.ts";

/** Keeps the article of a result. @throws DOMException where there is no room. */
export function keepResult(path: string, result: SearchResult, settings: SearchSettings): void {
  keep(path, toReference(result, settings, document.baseURI, localDay(new Date())));
}
