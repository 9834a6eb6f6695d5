/**
 * What a search costs against the number of articles, as SVG:
 * `node src/typescript.js src/lab/bench/search-cost-plot.ts JSON … > search-cost.svg`
 *
 * Each JSON is a file that `search-cost.ts --json` has written.
 */
import { readFileSync } from "node:fs";
import { lines, type Line } from "./plot.ts";
import type { MeasuredSearch, MeasuredSite } from "./search-cost-format.ts";

const sites = process.argv
  .slice(2)
  .flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as MeasuredSite[])
  .sort((a, b) => a.articles - b.articles);

/** What is drawn: the first search of a title, and whether until ten results are shown. */
const DRAWN: readonly (readonly [name: string, title: string, first: boolean])[] = [
  ["two words", "two words", false],
  ["their first ten", "two words", true],
  ["a further word", "a further word", false],
  ["in one year", "one year", false],
];

const charts = [
  {
    title: "kilobytes of the index",
    lines: linesOf((search, first) => (first ? search.firstBytes : search.bytes) / 1000),
  },
  {
    title: "requests",
    lines: linesOf((search, first) => (first ? search.firstRequests : search.requests)),
  },
  {
    title: "seconds over 4G",
    lines: linesOf((search, first) => (first ? search.firstSeconds4G : search.seconds4G)),
  },
];
// Files may have no times: those of a busy machine say nothing.
process.stdout.write(
  lines(charts.filter((chart) => chart.lines.some(({ points }) => points.length > 0))),
);

function linesOf(figure: (search: MeasuredSearch, first: boolean) => number | undefined): Line[] {
  return DRAWN.map(([name, title, first]) => ({
    name,
    points: sites.flatMap(({ articles, searches }) => {
      const search = searches.find((one) => one.title === title);
      const y = search && figure(search, first);
      return y === undefined ? [] : [{ x: articles, y }];
    }),
  }));
}
