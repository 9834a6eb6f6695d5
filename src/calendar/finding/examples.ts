/** Dates to type, as the newspaper itself would write them. */
import { periodName } from "./period-name.ts";
import type { Writer } from "../writer.ts";

const DAY = "2024-05-07";

/** Fills `{day}`, `{numbers}`, `{hijri}`, `{month}` and `{year}` into a text. */
export function withExamples(text: string, writer: Writer): string {
  const { date, digits } = writer;
  const examples: Readonly<Record<string, string>> = {
    day: date(DAY),
    numbers: digits("7/5/2024"),
    hijri: periodName({ calendar: "hijri", id: "1445-10-28" }, writer),
    month: date(DAY.slice(0, 7)),
    year: digits(DAY.slice(0, 4)),
  };
  return text.replace(/\{(\w+)\}/g, (all, name: string) => examples[name] ?? all);
}
