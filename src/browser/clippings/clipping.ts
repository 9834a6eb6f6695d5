/** The articles that a reader keeps, on this device alone. */
import { media, referenceOf, type Reference } from "../../article/citation/reference.ts";
import { announceChange, isStored, keyOf, storage, storedPaths } from "./stored.ts";

/** Articles' paths, from `src/pages/routes.ts`. */
declare const ARTICLES: string;

/** An article that is kept. */
export interface Clipping {
  /** Below the site's root, not encoded: `2024/05/07/troops/`. */
  path: string;
  /** Its place in the list: lower ones come first. */
  at: number;
  note: string;
  /** What is said of it; without a title as long as its page was not seen. */
  reference: Reference;
}

/** Whether a path may be an article's: nothing else is kept, whatever a file or a link says. */
export function isArticle(path: string): boolean {
  return new RegExp(ARTICLES).test(path);
}

/** All that is kept, in the reader's order. */
export function readClippings(): Clipping[] {
  return storedPaths()
    .filter(isArticle)
    .flatMap((path) => readClipping(path) ?? [])
    .sort((a, b) => a.at - b.at || (a.path < b.path ? -1 : 1));
}

/** One of them. What is damaged is still kept: its text becomes the note, so that nothing is lost. */
export function readClipping(path: string): Clipping | undefined {
  const text = storage()?.getItem(keyOf(path)) ?? null;
  if (text === null) return undefined;
  try {
    return clippingFrom(path, JSON.parse(text) as Record<string, unknown>);
  } catch {
    return newClipping(path, { note: text, at: 0 });
  }
}

/** A clipping of which nothing but some is known. */
export function newClipping(path: string, some: Partial<Clipping> = {}): Clipping {
  return { path, at: Date.now(), note: "", reference: referenceFrom({}), ...some };
}

function clippingFrom(path: string, data: Record<string, unknown>): Clipping {
  const { at, note } = data;
  return {
    path,
    at: typeof at === "number" && Number.isFinite(at) ? at : 0,
    note: typeof note === "string" ? note : "",
    reference: referenceFrom(data),
  };
}

/** The fields of a reference that are there and are texts. */
function referenceFrom(data: Record<string, unknown>): Reference {
  const { title = "", author, medium, language, ...rest } = data;
  const texts = Object.entries(rest).filter(([, value]) => typeof value === "string");
  return referenceOf({
    ...Object.fromEntries(texts),
    title: String(title),
    author: Array.isArray(author) ? author.filter((name) => typeof name === "string") : [],
    medium: media.find((one) => one === medium) ?? "newspaper",
    language: typeof language === "string" && isLanguage(language) ? language : "ar",
    url: "",
  });
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}

/**
 * Keeps a clipping, in place of the one of its path.
 *
 * @throws DOMException where the storage is full or closed; what was kept stays.
 */
export function writeClipping({ path, at, note, reference }: Clipping): void {
  const { url: _url, ...fields } = reference;
  // What is empty is left out, for the room in a browser's storage is small.
  const said = Object.entries(fields).filter(([, value]) => value.length > 0);
  const text = JSON.stringify({ at, ...Object.fromEntries(said), note });
  const store = storage();
  if (!store) throw new DOMException("no storage", "SecurityError");
  store.setItem(keyOf(path), text);
}

/** Keeps an article at the end of the list, and says so. @throws as {@link writeClipping}. */
export function addClipping(path: string, reference: Reference): void {
  if (isStored(path)) return;
  writeClipping(newClipping(path, { reference }));
  announceChange();
}

export function removeClipping(path: string): void {
  storage()?.removeItem(keyOf(path));
  announceChange();
}

/** Brings clippings into an order. @throws as {@link writeClipping}. */
export function reorder(clippings: readonly Clipping[]): void {
  const places = clippings.map(({ at }) => at).sort((a, b) => a - b);
  let last = -Infinity;
  for (const [i, clipping] of clippings.entries()) {
    // Two that were kept at one time take places of their own.
    last = Math.max(places[i] ?? 0, last + 1);
    if (clipping.at !== last) writeClipping({ ...clipping, at: last });
  }
  announceChange();
}
