/** On the page for what is not there: of a day, month or year without articles, the nearest that has. */
import { readTypedDate } from "../../calendar/typed-date.ts";
import { findDate } from "../../calendar/finding/go-to-date.ts";
import { archiveDates } from "./archive-dates.ts";
import { nearest } from "./jump.ts";

/** Tells the nearest dates, if the address that was not found is that of a date. */
export async function showNearest(root: URL): Promise<void> {
  const place = document.querySelector("#missing-date");
  const path = window.location.pathname.slice(root.pathname.length);
  const [, hijri, date = ""] =
    /^(hijri\/)?(\d{4}(?:\/\d{2}){0,2})\/?(?:index\.html)?$/.exec(path) ?? [];
  const id = date.replaceAll("/", "-");
  const asked = hijri === undefined ? readTypedDate(id) : ({ calendar: "hijri", id } as const);
  const found = place && asked && findDate(asked, await archiveDates(root));
  if (found && !found.place) place.replaceChildren(...nearest(found, root));
}
