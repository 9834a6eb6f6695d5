/** A period in words. */
import type { Writer } from "../../../calendar/writer.ts";
import type { TimelineWords } from "../../../newspaper/interface/search-words.ts";
import type { Period } from "./period.ts";

/** `1998`, `من 1998 إلى مايو 2004`, `منذ 1998` or `حتى 2004`; empty for all of time. */
export function periodText({ from, to }: Period, words: TimelineWords, writer: Writer): string {
  if (from !== undefined && from === to) return writer.date(from);
  const form = from === undefined ? words.until : to === undefined ? words.since : words.between;
  if (from === undefined && to === undefined) return "";
  return form
    .replace("{from}", () => writer.date(from ?? ""))
    .replace("{to}", () => writer.date(to ?? ""));
}
