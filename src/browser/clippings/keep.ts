/** Keeps articles and lets go of them: loaded when a reader asks for it. */
import type { Reference } from "../../article/citation/reference.ts";
import { pageReference } from "../article/page-reference.ts";
import { addClipping, removeClipping } from "./clipping.ts";
import { saveCopy } from "./offline-copies.ts";

/** Keeps an article, and a copy for when there is no connection. @throws where there is no room. */
export function keep(path: string, reference: Reference): void {
  addClipping(path, reference);
  // What fails now is tried again on the page of clippings.
  saveCopy(path).catch(() => {});
}

/** Keeps the article that the page shows. @throws as {@link keep}. */
export function keepPage(path: string): void {
  keep(path, pageReference());
}

/** Lets go of an article. Its copy goes when the page of clippings is next opened. */
export function letGo(path: string): void {
  removeClipping(path);
}
