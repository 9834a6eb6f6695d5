/** Plots against the number of articles, as SVG, in the colours that the reader has chosen. */
import { html, raw, type Html } from "../../lib/html.ts";

/** What was measured at one size. */
export interface Point {
  articles: number;
  /** Seconds of a build from nothing. */
  wall: number;
  /** Bytes, of all processes together. */
  memory?: number;
}

const [WIDTH, HEIGHT, MARGIN] = [640, 320, 60];
const MEGABYTE = 1_000_000;

/** Two charts: seconds and megabytes of builds. */
export function plot(points: readonly Point[]): string {
  const seconds = points.map(({ articles, wall: y }) => ({ x: articles, y }));
  const megabytes = points.flatMap(({ articles, memory }) =>
    memory === undefined ? [] : { x: articles, y: memory / MEGABYTE },
  );
  return lines([
    { title: "seconds, from nothing", lines: [{ name: "", points: seconds }] },
    { title: "megabytes, all processes", lines: [{ name: "", points: megabytes }] },
  ]);
}

interface XY {
  /** Articles. */
  x: number;
  y: number;
}

/** What was measured at several sizes. */
export interface Line {
  /** Empty where it is the only one of a chart. */
  name: string;
  points: readonly XY[];
}

/** Lines over one axis. */
export interface Chart {
  title: string;
  lines: readonly Line[];
}

/** Colours of lines that stand apart from each other for colour-blind readers, on white and on black. */
const LIGHT = ["#8a1c1c", "#00639c", "#9a6200", "#00715a"];
const DARK = ["#ff9d94", "#7cc4f5", "#f0b95a", "#5fd3b5"];

/** As they are dashed, so that no colour is needed. */
const DASHES = ["none", "7 3", "2 3", "10 3 2 3"];

/** Charts below each other, so that their words can be read where a page is narrow. */
export function lines(charts: readonly Chart[]): string {
  const colours = (all: readonly string[]): string =>
    all.map((colour, i) => `.l${i}{color:${colour}}`).join("");
  const style =
    `svg{color:#222;background:#fff}.grid{stroke:#ccc}${colours(LIGHT)}` +
    `@media (prefers-color-scheme:dark){svg{color:#ddd;background:#161616}.grid{stroke:#444}${colours(DARK)}}`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${charts.length * HEIGHT}"
    font-family="sans-serif"
    font-size="12"
    fill="currentColor"
  >
    <style>
      ${raw(style)}
    </style>
    ${charts.map((one, i) => html`<g transform="translate(0 ${i * HEIGHT})">${chart(one)}</g>`)}
  </svg> `.toString();
}

/** From one size to a hundred times as many, all are seen only where each tenfold is as wide. */
const TOO_WIDE = 10;

function chart({ title, lines: drawn }: Chart): Html {
  const points = drawn.flatMap((line) => line.points);
  const sizes = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const highest = roundUp(Math.max(1, ...points.map(({ y }) => y)));
  const isTooWide = most / least > TOO_WIDE;
  const share = (x: number): number =>
    isTooWide ? Math.log(x / least) / Math.log(most / least) : x / most;
  const left = (x: number): number => MARGIN + share(x) * (WIDTH - 2 * MARGIN);
  const top = (y: number): number => HEIGHT - MARGIN - (y / highest) * (HEIGHT - 2 * MARGIN);
  const across = isTooWide ? sizes : [0, most / 2, most];
  return html`<text x="${MARGIN}" y="20" font-weight="bold">${title}</text>
    ${[0, 0.5, 1].map(
      (part) =>
        html`<text x="${MARGIN - 6}" y="${top(part * highest) + 4}" text-anchor="end">
            ${label(part * highest)}
          </text>
          <line
            class="grid"
            x1="${MARGIN}"
            x2="${WIDTH - MARGIN}"
            y1="${top(part * highest)}"
            y2="${top(part * highest)}"
          />`,
    )}
    ${across.map(
      (x) =>
        html`<text x="${left(x)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">
          ${label(x)}
        </text>`,
    )}
    <text x="${WIDTH / 2}" y="${HEIGHT - MARGIN + 36}" text-anchor="middle">articles</text>
    ${drawn.map(({ name, points: own }, i) => {
      const path = own.map(({ x, y }) => `${left(x).toFixed(1)},${top(y).toFixed(1)}`).join(" ");
      const [column, dash] = [MARGIN + i * ((WIDTH - MARGIN) / 4), DASHES[i % DASHES.length]];
      const stroke = `stroke="currentColor" stroke-width="2"`;
      return html`<g class="l${i % LIGHT.length}">
        <polyline points="${path}" fill="none" ${raw(stroke)} stroke-dasharray="${dash}" />
        ${own.map(({ x, y }) => html`<circle cx="${left(x)}" cy="${top(y)}" r="3" />`)}
        ${
          name !== "" &&
          html`<path d="M${column} 40h20" ${raw(stroke)} stroke-dasharray="${dash}" />
            <text x="${column + 25}" y="44">${name}</text>`
        }
      </g>`;
    })}`;
}

/** The next number that is easy to halve and to read. */
function roundUp(value: number): number {
  const digit = 10 ** Math.floor(Math.log10(value));
  return digit * ([1, 2, 4, 6, 8].find((step) => step * digit >= value) ?? 10);
}

function label(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}
