/** The comparison as lines: time runs as the words of the page do; a share is the higher the more. */
import type { Writer } from "../../calendar/writer.ts";
import { svgElement } from "../common/dom.ts";
import { ticks } from "../common/ticks.ts";
import { shareAt, type Comparison, type Series } from "./comparison.ts";

const HEIGHT = 360;
const [TOP, BOTTOM, SIDE] = [16, 36, 72];

/** Widths of a drawing, with the labels of periods that have room: on a phone, its letters must not be small. */
const WIDE = { width: 960, labels: 8 };
const NARROW = { width: 480, labels: 4 };

/** Periods up to which the points of a line are marked. */
const POINTS = 120;

/** What a drawing needs besides its numbers. */
export interface ChartSettings {
  writer: Writer;
  /** A share, as the newspaper writes it: `2.5%`. */
  percent: (share: number) => string;
  /** Address of the articles of a period that have a term. */
  link: (term: string, period: string) => string;
}

/** Draws the comparison. What it shows is in a table as well, so it is hidden from screen readers. */
export function drawChart(comparison: Comparison, settings: ChartSettings): SVGSVGElement {
  const { periods, series } = comparison;
  const shares = series.flatMap((one) => periods.map((_, i) => shareAt(comparison, one, i) ?? 0));
  const { width, labels } = window.matchMedia("(width < 40rem)").matches ? NARROW : WIDE;
  const most = roundUp(Math.max(...shares, 0.0001));
  const step = (width - 2 * SIDE) / Math.max(1, periods.length - 1);
  const direction = document.documentElement.dir;
  const along = (way: number): number => (direction === "ltr" ? way : width - way);
  const x = (i: number): number => along(SIDE + (periods.length > 1 ? i * step : width / 2 - SIDE));
  const y = (share: number): number => TOP + (1 - share / most) * (HEIGHT - TOP - BOTTOM);
  const chart = svgElement("svg", {
    viewBox: `0 0 ${width} ${HEIGHT}`,
    class: "over-time-chart",
    "aria-hidden": "true",
    direction,
  });
  for (const share of [0, most / 2, most]) {
    chart.append(
      svgElement("line", { class: "grid", x1: SIDE, x2: width - SIDE, y1: y(share), y2: y(share) }),
      label(along(SIDE - 12), y(share) + 5, settings.percent(share), "end"),
    );
  }
  for (const i of ticks(periods, labels)) {
    chart.append(label(x(i), HEIGHT - 8, settings.writer.date(periods[i] ?? "")));
  }
  for (const [n, one] of series.entries()) {
    chart.append(
      svgElement("path", { class: `series series-${n + 1}`, d: lineOf(comparison, one, x, y) }),
    );
    chart.append(...pointsOf(comparison, one, n, settings, x, y));
  }
  return chart;
}

/**
 * Points that lead to the articles of their period: of a line that is not too long, and where no line is,
 * since the periods beside it have no articles.
 */
function pointsOf(
  comparison: Comparison,
  one: Series,
  n: number,
  { writer, percent, link }: ChartSettings,
  x: (i: number) => number,
  y: (share: number) => number,
): SVGElement[] {
  const { periods } = comparison;
  return periods.flatMap((period, i) => {
    const count = one.counts[i] ?? 0;
    const share = shareAt(comparison, one, i);
    const isAlone = [i - 1, i + 1].every((k) => shareAt(comparison, one, k) === undefined);
    if (share === undefined || count === 0 || (periods.length > POINTS && !isAlone)) return [];
    const said = `${one.term}، ${writer.date(period)}: ${writer.number(count)} (${percent(share)})`;
    const circle = { class: `point series-${n + 1}`, cx: x(i), cy: y(share), r: 4 };
    const point = svgElement("circle", circle, svgElement("title", {}, said));
    return [svgElement("a", { href: link(one.term, period), tabindex: -1 }, point)];
  });
}

/** A short line such as one of the chart's, for its legend. */
export function drawSample(n: number): SVGSVGElement {
  const attributes = { viewBox: "0 0 32 8", class: "over-time-sample", "aria-hidden": "true" };
  const line = svgElement("path", { class: `series series-${n + 1}`, d: "M0 4H32" });
  return svgElement("svg", attributes, line);
}

/**
 * The chart as a file, which has no stylesheet: what the page's gives its parts is written into them.
 *
 * @param chart in the page.
 */
export function chartFile(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll("*");
  for (const [i, part] of chart.querySelectorAll("*").entries()) {
    const style = getComputedStyle(part);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size"]) {
      copies[i]?.setAttribute(name, style.getPropertyValue(name));
    }
    copies[i]?.removeAttribute("class");
  }
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  copy.removeAttribute("class");
  copy.setAttribute("font-family", "sans-serif");
  return new XMLSerializer().serializeToString(copy);
}

/** A path that is broken where a period has no article. */
function lineOf(
  comparison: Comparison,
  one: Series,
  x: (i: number) => number,
  y: (share: number) => number,
): string {
  let isDown = false;
  return comparison.periods
    .map((_, i) => {
      const share = shareAt(comparison, one, i);
      if (share === undefined) {
        isDown = false;
        return "";
      }
      const command = isDown ? "L" : "M";
      isDown = true;
      return `${command}${x(i).toFixed(1)} ${y(share).toFixed(1)}`;
    })
    .join("");
}

/** The next share of 1, 2 or 5 times a power of ten. */
function roundUp(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  return ([1, 2, 5, 10].find((n) => n * power >= share * 0.999) ?? 10) * power;
}

function label(x: number, y: number, text: string, anchor = "middle"): SVGTextElement {
  return svgElement("text", { x, y, "text-anchor": anchor }, text);
}
