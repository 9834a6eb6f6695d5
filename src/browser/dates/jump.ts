/** The field that leads to a typed date, with no server: the dates come as a small file. */
import { pageStyle, pageWriter } from "../common/page-style.ts";
import { jumpWords as words } from "../../../_data/strings.ts";
import type { CalendarPeriod } from "../../calendar/calendar-period.ts";
import { readTypedDate } from "../../calendar/typed-date.ts";
import { element } from "../common/dom.ts";
import { findDate, pathOf, type Destination } from "../../calendar/finding/go-to-date.ts";
import { fullPeriodName } from "../../calendar/finding/period-name.ts";
import { archiveDates } from "./archive-dates.ts";

/** Makes the form of the page of dates work, also for a date that came in the page's address. */
export function startPage(root: URL): void {
  const form = document.querySelector<HTMLFormElement>("#jump-page");
  if (!form) return;
  const field = startJump(form, root);
  const asked = new URLSearchParams(window.location.search).get("date");
  if (asked === null || !field) return;
  field.value = asked;
  form.requestSubmit();
}

/** Makes a form of a typed date work. Returns its field. */
export function startJump(form: HTMLFormElement, root: URL): HTMLInputElement | undefined {
  const field = form.querySelector("input");
  const answer = form.querySelector<HTMLElement>(".jump-answer");
  if (!field || !answer) return undefined;
  void archiveDates(root).catch(() => {}); // it is there by the time a date is typed
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void go(field.value, answer, root);
  });
  field.addEventListener("input", () => {
    answer.replaceChildren();
  });
  return field;
}

async function go(text: string, answer: HTMLElement, root: URL): Promise<void> {
  const asked = readTypedDate(text, pageStyle().monthNames);
  const say = (message: string): void => {
    answer.replaceChildren(element("p", {}, message));
  };
  try {
    const found = asked && findDate(asked, await archiveDates(root));
    if (!found) say(words.unknown.replace("{text}", () => text.trim()));
    else if (found.place) window.location.assign(urlOf(found.place, root));
    else {
      answer.replaceChildren(...nearest(found, root));
      answer.querySelector("a")?.focus();
    }
  } catch {
    say(words.unavailable);
  }
}

/** That there is nothing on a date, and where the nearest is. */
export function nearest(found: Destination, root: URL): HTMLElement[] {
  const write = pageWriter();
  const links = [
    [words.before, found.before] as const,
    [words.after, found.after] as const,
  ].flatMap(([side, period]) =>
    period
      ? [
          element(
            "li",
            {},
            element("span", { class: "side" }, side),
            " ",
            element("a", { href: urlOf(period, root) }, fullPeriodName(period, write)),
          ),
        ]
      : [],
  );
  const date = fullPeriodName(found.asked, write);
  return [
    element(
      "p",
      {},
      words.none.replace("{date}", () => date),
    ),
    element("ul", {}, ...links),
  ];
}

function urlOf(period: CalendarPeriod, root: URL): string {
  return new URL(pathOf(period).slice(1), root).href;
}
