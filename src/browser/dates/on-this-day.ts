/** What the paper had on today's date in earlier years, on the front page. */
import { pageWriter } from "../common/page-style.ts";
import { onThisDayWords as words } from "../../../_data/strings.ts";
import type { OnThisDayEntry } from "../../pages/page-data/on-this-day-entry.ts";
import { element } from "../common/dom.ts";
import { isolatedText } from "../common/isolated.ts";
import { periodName } from "../../calendar/finding/period-name.ts";

/** Years that are shown, at most. */
const MOST = 4;

/** Fills the front page's section with today's date, as the reader's own clock has it. */
export async function showToday(root: URL, today: Date = new Date()): Promise<void> {
  const section = document.querySelector("#on-this-day");
  if (!section) return;
  const two = (n: number): string => String(n).padStart(2, "0");
  const id = `${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const response = await fetch(new URL(`on-this-day/${id}.json`, root));
  if (!response.ok) return;
  const entries = (await response.json()) as OnThisDayEntry[];
  const write = pageWriter();
  const date = periodName({ calendar: "everyYear", id }, write);
  const ago = ([day]: OnThisDayEntry): number => today.getFullYear() - Number(day.slice(0, 4));
  const chosen = chooseYears(
    entries.filter((entry) => ago(entry) > 0).map((entry) => ({ entry, ago: ago(entry) })),
  );
  const items = chosen.map(({ entry: [day, url, title, article], ago: years }) =>
    element(
      "li",
      {},
      element(
        "a",
        { class: "ago", href: url },
        `${write.count(years, words.yearsAgo)} · ${write.digits(day.slice(0, 4))}`,
      ),
      element("a", { class: "headline", href: article }, ...isolatedText(title)),
    ),
  );
  if (items.length === 0) {
    section.classList.add("is-empty");
    section.append(element("p", { class: "note" }, words.none.replace("{date}", date)));
    return;
  }
  const all = new URL(`on-this-day/${id}/`, root).href;
  section.append(
    element("ul", {}, ...items),
    element(
      "p",
      { class: "more" },
      element("a", { href: all }, words.more.replace("{date}", date)),
    ),
  );
}

/** The years to show: the roundest anniversaries, then the latest; newest first. */
function chooseYears<Entry extends { ago: number }>(entries: readonly Entry[]): Entry[] {
  const roundness = ({ ago }: Entry): number =>
    [100, 50, 25, 10, 5].findIndex((years) => ago % years === 0) + 1 || 6;
  return [...entries]
    .sort((a, b) => roundness(a) - roundness(b) || a.ago - b.ago)
    .slice(0, MOST)
    .sort((a, b) => a.ago - b.ago);
}
