import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { typeScript } from "../build/project.ts";
import { inTemporaryDirectory } from "../testing/project.ts";

const script = `
  import * as calendar from ${JSON.stringify(new URL("index.ts", import.meta.url).href)};
  const settings = { monthNames: calendar.monthNamesOf("EG"), digits: "latn", weekStart: "saturday" };
  const format = new calendar.DateFormat(settings);
  const times = ["2024-05-07T05:53", "2024-05-07T23:30Z", "2024-10-31T23:30", "2016-07-01T00:00"];
  const dates = times.map((time) => calendar.parseArchiveDate(time, "Africa/Cairo"));
  const days = ["1932-05-01", "2024-04-07", "2024-05-07", "2024-09-29", "2024-12-31"];
  console.log(JSON.stringify([
    dates,
    dates.map((date) => format.dateline(date)),
    days.map((day) => [calendar.nextDay(day), calendar.weekdayOf(day), calendar.toHijri(day)]),
    days.map((day) => [calendar.daysInMonth(day.slice(0, 7)), format.monthGrid(day.slice(0, 7))]),
  ]));
`;

test("neither the machine's time zone nor its language changes anything", () =>
  inTemporaryDirectory(async (directory) => {
    const file = path.join(directory, "script.mjs");
    writeFileSync(file, script);
    const runUnder = (TZ: string, LANG: string): string =>
      execFileSync(process.execPath, [typeScript, file], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: "utf8",
      });
    const home = runUnder("UTC", "C");
    expect(home).toContain("2024-05-08T02:30:00+03:00");
    expect(runUnder("Pacific/Auckland", "fa_IR.UTF-8")).toBe(home);
    expect(runUnder("America/Los_Angeles", "ar_SA.UTF-8")).toBe(home);
  }));
