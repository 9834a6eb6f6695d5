/** The way to a date that is asked for: to its page, or to the nearest that there are. */
import { writerIn } from "../common/page-style.ts";
import { jumpWords as words } from "../../../_data/strings.ts";
import type { CalendarPeriod } from "../../calendar/calendar-period.ts";
import { readTypedDate } from "../../calendar/typed-date.ts";
import { archiveDates } from "../dates/archive-dates.ts";
import { findDate, pathOf, type Destination } from "../../calendar/finding/go-to-date.ts";
import { fullPeriodName } from "../../calendar/finding/period-name.ts";
import { element } from "../common/dom.ts";
import type { Writer } from "../../calendar/writer.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";

/**
 * What is said of a query that is a date.
 *
 * @returns nothing where it is none, or the archive has no date at all.
 * @throws Error if the dates of the archive cannot be loaded.
 */
export async function dateNodes(query: string, settings: SearchSettings): Promise<Node[]> {
  const asked = readTypedDate(query, settings.monthNames);
  if (asked === undefined) return [];
  const root = new URL("../", new URL(settings.api, document.baseURI));
  const found = findDate(asked, await archiveDates(root));
  return found ? wayTo(found, root, writerIn(settings)) : [];
}

function wayTo({ asked, place, before, after }: Destination, root: URL, write: Writer): Node[] {
  const link = (period: CalendarPeriod): HTMLAnchorElement => {
    const href = new URL(pathOf(period).slice(1), root).href;
    const name = fullPeriodName(period, write);
    return element(
      "a",
      { href },
      wordsOf(period).replace("{date}", () => name),
    );
  };
  const own = fullPeriodName(asked, write);
  if (place) {
    const isOther = asked.calendar !== place.calendar;
    const same = words.equals.replace("{date}", () => own);
    return [element("p", {}, ...(isOther ? [same, " "] : []), link(place))];
  }
  const near = [
    ...(before ? [element("li", {}, `${words.before} `, link(before))] : []),
    ...(after ? [element("li", {}, `${words.after} `, link(after))] : []),
  ];
  if (near.length === 0) return [];
  const none = words.none.replace("{date}", () => own);
  return [element("p", {}, none), element("ul", {}, ...near)];
}

/** What a page of some time is called. */
function wordsOf({ calendar, id }: CalendarPeriod): string {
  if (calendar === "everyYear") return words.everyYear;
  const isDay = calendar === "gregorian" && id.length === "2024-05-07".length;
  return isDay ? words.edition : words.archive;
}
