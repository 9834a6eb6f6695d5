/** A plot of time and memory against the number of articles, as SVG. */
import { html, type Html } from "../../lib/html.ts";

/** What was measured at one size. */
export interface Point {
  articles: number;
  /** Seconds of a build from nothing. */
  wall: number;
  /** Bytes, of all processes together. */
  memory?: number;
}

const [WIDTH, HEIGHT, MARGIN] = [640, 300, 60];
const MEGABYTE = 1_000_000;

/** Two charts side by side: seconds and megabytes. */
export function plot(points: readonly Point[]): string {
  const seconds = points.map(({ articles, wall: y }) => ({ x: articles, y }));
  const megabytes = points.flatMap(({ articles, memory }) =>
    memory === undefined ? [] : { x: articles, y: memory / MEGABYTE },
  );
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${2 * WIDTH} ${HEIGHT}"
    font-family="sans-serif"
    font-size="12"
  >
    <rect width="100%" height="100%" fill="white" />
    <g>${chart("seconds, from nothing", seconds)}</g>
    <g transform="translate(${WIDTH} 0)">${chart("megabytes, all processes", megabytes)}</g>
  </svg> `.toString();
}

interface XY {
  x: number;
  y: number;
}

function chart(title: string, points: readonly XY[]): Html {
  const [most, highest] = [
    Math.max(1, ...points.map(({ x }) => x)),
    Math.max(1, ...points.map(({ y }) => y)),
  ];
  const left = (x: number): number => MARGIN + (x / most) * (WIDTH - 2 * MARGIN);
  const top = (y: number): number => HEIGHT - MARGIN - (y / highest) * (HEIGHT - 2 * MARGIN);
  const line = points.map(({ x, y }) => `${left(x).toFixed(1)},${top(y).toFixed(1)}`).join(" ");
  const ticks = [0, 0.5, 1];
  return html`<text x="${MARGIN}" y="${MARGIN / 2}" font-weight="bold">${title}</text>
    ${ticks.map(
      (part) =>
        html`<text x="${MARGIN - 6}" y="${top(part * highest)}" text-anchor="end">
            ${label(part * highest)}
          </text>
          <text x="${left(part * most)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">
            ${label(part * most)}
          </text>
          <line
            x1="${MARGIN}"
            x2="${WIDTH - MARGIN}"
            y1="${top(part * highest)}"
            y2="${top(part * highest)}"
            stroke="#ccc"
          />`,
    )}
    <text x="${WIDTH / 2}" y="${HEIGHT - MARGIN + 36}" text-anchor="middle">articles</text>
    <polyline points="${line}" fill="none" stroke="#8a1c1c" stroke-width="2" />
    ${points.map(({ x, y }) => html`<circle cx="${left(x)}" cy="${top(y)}" r="3" fill="#8a1c1c" />`)}`;
}

function label(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}
