/**
 * Reads lists of clippings that a reader has taken away: CSV, CSL-JSON, Markdown or a link. Anyone may
 * have written them. So nothing is taken from them but which articles of this site they name, and the
 * reader's notes: what an article is called, its own page says.
 */
import { csvPlaces } from "../../article/citation/csv.ts";
import { readCsv } from "../../lib/csv.ts";
import { isArticle, newClipping, readClippings, writeClipping } from "./clipping.ts";
import { fromFragment, type Carried } from "./list-link.ts";
import { readMarkdown } from "./markdown.ts";
import { announceChange, pathBelow, root } from "./stored.ts";

/** The address of an article, with a reader's note on it. */
export interface Noted {
  address: string;
  note: string;
}

/** Letters of the longest note that is taken over. */
const LONGEST = 20_000;

/**
 * The articles of this site that a text names, each once, in its order.
 *
 * @param site address of the site at its own host, which may not be the one that serves this page.
 */
export async function readList(text: string, site: string): Promise<Carried[]> {
  const found = (await fromFragment(text)) ?? read(text).flatMap((one) => ofThisSite(one, site));
  const notes = new Map<string, string>();
  for (const { path, note } of found) {
    if (isArticle(path)) notes.set(path, joined(notes.get(path) ?? "", note.slice(0, LONGEST)));
  }
  return [...notes].map(([path, note]) => ({ path, note }));
}

function read(text: string): Noted[] {
  const items = readCsl(text) ?? readTable(text);
  return items.length > 0 ? items : readMarkdown(text);
}

/** Items of CSL-JSON; `undefined` for what is no JSON. */
function readCsl(text: string): Noted[] | undefined {
  try {
    const items: unknown = JSON.parse(text);
    return (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item) => {
      const { URL: cited, custom, note = "" } = (item ?? {}) as Partial<Record<string, unknown>>;
      // An item that is cited by a persistent identifier says its address on the site beside it.
      const address = (custom as { address?: unknown } | undefined)?.address ?? cited;
      return typeof address === "string" && typeof note === "string" ? [{ address, note }] : [];
    });
  } catch {
    return undefined;
  }
}

function readTable(text: string): Noted[] {
  return readCsv(text).flatMap((row) => {
    const address = row[csvPlaces.url];
    return address === undefined ? [] : [{ address, note: row[csvPlaces.note] ?? "" }];
  });
}

/** The path of an article of this site, at its own host or at the one that serves this page. */
function ofThisSite({ address, note }: Noted, site: string): Carried[] {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return [];
  const url = new URL(address);
  const path = pathBelow(new URL(site), url) ?? pathBelow(root, url);
  return path === undefined ? [] : [{ path, note }];
}

/**
 * Adds articles to the list, behind those that are there. Of one that is there already the note is added
 * to the reader's, unless that says it.
 *
 * @returns how many are new.
 * @throws DOMException where the storage is full; what fits is kept.
 */
export function merge(list: readonly Carried[]): number {
  const kept = readClippings();
  const known = new Map(kept.map((clipping) => [clipping.path, clipping]));
  const end = Math.max(Date.now(), (kept.at(-1)?.at ?? 0) + 1);
  try {
    for (const [i, { path, note }] of list.entries()) {
      const own = known.get(path) ?? newClipping(path, { at: end + i });
      const merged = { ...own, note: joined(own.note, note) };
      if (!known.has(path) || merged.note !== own.note) writeClipping(merged);
    }
  } finally {
    announceChange();
  }
  return list.filter(({ path }) => !known.has(path)).length;
}

function joined(note: string, other: string): string {
  if (note.includes(other)) return note;
  return note === "" || other.includes(note) ? other : `${note}\n\n${other}`;
}
