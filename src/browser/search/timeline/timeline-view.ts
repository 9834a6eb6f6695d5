/** The hits over time: bars of which a reader chooses some by mouse, finger or keyboard. */
import { byId, button, element } from "../../common/dom.ts";
import { ticks } from "../../common/ticks.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { PeriodCount } from "../../../search/format/types.ts";
import type { SearchWords } from "../../../newspaper/interface/search-words.ts";
import { BarChoice } from "./bar-choice.ts";
import { chartOf, covers, isZoomed, periodOfBars, type Chart } from "./chart.ts";
import type { Period } from "./period.ts";
import { countsTable } from "./counts-table.ts";
import { periodText } from "./period-text.ts";

/** Labels below the bars at most. */
const LABELS = 6;

/** Share of the axis after which there is no room for a label. */
const LAST_LABEL = 0.9;

/** What the bars need to know and to tell. */
export interface TimelineContext {
  words: SearchWords;
  writer: Writer;
  onChoose: (period: Period) => void;
}

/**
 * Draws the bars.
 *
 * Time runs from right to left, the oldest at the right: an Arabic reader's eye begins at the right,
 * so what is read first is what was first, as in the calendars and tables of Arabic papers; the bars
 * are laid out by the page's own direction, which also turns the arrow keys the right way.
 */
export class TimelineView {
  readonly #section = byId("search-timeline", HTMLElement);
  readonly #plot = byId("timeline-plot", HTMLElement);
  readonly #axis = byId("timeline-axis", HTMLElement);
  readonly #readout = byId("timeline-readout", HTMLElement);
  readonly #table = byId("timeline-table", HTMLDetailsElement);
  readonly #context: TimelineContext;
  readonly #choice: BarChoice;
  readonly #zoomOut: HTMLButtonElement;
  #histogram: readonly PeriodCount[] = [];
  #period: Period = {};
  #chart: Chart = { unit: "year", bars: [] };
  /** Whether the reader asked for all years while a short period is chosen. */
  #overview = false;

  constructor(context: TimelineContext) {
    this.#context = context;
    this.#plot.setAttribute("aria-labelledby", "timeline-title");
    this.#plot.setAttribute("aria-describedby", "timeline-usage");
    this.#choice = new BarChoice(this.#plot, {
      onChoose: (one, other) => {
        context.onChoose(periodOfBars(this.#chart, one, other));
      },
      onMove: (one, other) => {
        this.#mark(periodOfBars(this.#chart, one, other));
      },
      onLeave: () => {
        this.#mark(this.#period);
      },
    });
    this.#zoomOut = button(context.words.timeline.allYears, { class: "timeline-out" }, () => {
      this.#overview = true;
      this.#draw();
      this.#plot.focus();
    });
    this.#readout.after(this.#zoomOut);
    this.#table.addEventListener("toggle", () => {
      this.#drawTable();
    });
  }

  /** Draws the hits of an answer, and the period chosen among them. */
  show(histogram: readonly PeriodCount[], period: Period): void {
    const sameChoice = period.from === this.#period.from && period.to === this.#period.to;
    if (!sameChoice) this.#overview = false;
    this.#histogram = histogram;
    this.#period = period;
    this.#section.hidden = histogram.length === 0;
    if (!this.#choice.isUnderWay) this.#draw();
  }

  /** Leaves out the bars, where there is nothing to choose a period of. */
  hide(): void {
    this.#section.hidden = true;
  }

  #draw(): void {
    const { writer } = this.#context;
    this.#chart = chartOf(this.#histogram, this.#period, this.#overview);
    const { bars } = this.#chart;
    const periods = bars.map(({ period }) => period);
    const most = Math.max(1, ...bars.map(({ count }) => count));
    this.#plot.replaceChildren(...bars.map((bar, i) => this.#bar(bar, i, most)));
    this.#plot.classList.toggle("is-dense", bars.length > 60);
    this.#axis.replaceChildren(
      ...ticks(periods, LABELS).flatMap((i) => {
        if (i / bars.length > LAST_LABEL) return []; // it would be cut off
        const period = periods[i] ?? "";
        const label = element("span", {}, tickText(period, this.#chart, writer));
        label.style.insetInlineStart = `${(i / bars.length) * 100}%`;
        return [label];
      }),
    );
    this.#zoomOut.hidden = !isZoomed(this.#chart, this.#histogram);
    this.#choice.bars = Array.from(this.#plot.children, (bar) => bar as HTMLElement);
    this.#mark(this.#period);
    this.#drawTable();
  }

  #bar(bar: PeriodCount, index: number, most: number): HTMLElement {
    const fill = element("span", { class: "bar-fill" });
    fill.style.blockSize = `${(bar.count / most) * 100}%`;
    const label = this.#barText(bar);
    return element(
      "div",
      { class: "bar", role: "option", id: `bar-${index}`, "aria-label": label },
      fill,
    );
  }

  #barText({ period, count }: PeriodCount): string {
    const { words, writer } = this.#context;
    const undated = this.#chart.unit === "month" && period.length === 4;
    const time = undated
      ? words.timeline.noMonth.replace("{year}", writer.digits(period))
      : writer.date(period);
    return `${time}: ${writer.count(count, words.results)}`;
  }

  /** Shows a period as the chosen one, and says how many hits it has. */
  #mark(period: Period): void {
    const { words, writer } = this.#context;
    const { bars } = this.#chart;
    const chosen = period.from !== undefined || period.to !== undefined;
    const covered = bars.map((bar) => chosen && covers(period, bar));
    this.#choice.bars.forEach((bar, i) => {
      bar.setAttribute("aria-selected", String(covered[i] === true));
    });
    this.#plot.classList.toggle("has-choice", chosen);
    const [first, last] = [bars[0], bars.at(-1)];
    if (first === undefined || last === undefined) return;
    const shown = chosen ? period : { from: first.period, to: last.period };
    const total = bars.reduce(
      (sum, { count }, i) => (!chosen || covered[i] ? sum + count : sum),
      0,
    );
    const text = periodText(shown, words.timeline, writer);
    this.#readout.textContent = `${text}: ${writer.count(total, words.results)}`;
  }

  #drawTable(): void {
    if (!this.#table.open) return;
    const { words, writer } = this.#context;
    const rows = this.#chart.bars.filter(({ count }) => count > 0);
    this.#table.querySelector("table")?.remove();
    this.#table.append(countsTable(rows, words.timeline, writer));
  }
}

function tickText(period: string, { unit, bars }: Chart, writer: Writer): string {
  if (unit === "year" || bars.length > 14) return writer.digits(period.slice(0, 4));
  return writer.date(period).split(" ").slice(0, -1).join(" ");
}
