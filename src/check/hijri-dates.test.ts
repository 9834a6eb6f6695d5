import { expect, test } from "vitest";
import { turnHijriDates } from "./hijri-dates.ts";

const file = (front: string) => `---\ntitle: عنوان\n${front}\n---\n\ndate: 1445-10-28\n`;

test.each([
  ["a day", "date: 1445-10-28", "date: 2024-05-07\nhijri: 1445-10-28"],
  ["Arabic digits", 'date: "١٤٤٥-١٠-٢٨" # م', 'date: "2024-05-07" # م\nhijri: 1445-10-28'],
  ["day first", "date: 28/10/1445", "date: 2024-05-07\nhijri: 1445-10-28"],
  ["a time", "date: 1445-10-28T17:53", "date: 2024-05-07T17:53\nhijri: 1445-10-28"],
  ["as printed", "date: 1445-10-28\nhijri: 1445-10-29", "date: 2024-05-07\nhijri: 1445-10-29"],
  ["both keys", "hijri: 2024-05-07\ndate: 1445-10-28", "hijri: 1445-10-28\ndate: 2024-05-07"],
  ["other keys", "updated: 1445-10-29", "updated: 2024-05-08"],
  ["a key within", "source:\n  captured: 1445-10-29", "source:\n  captured: 2024-05-08"],
])("a Hijri date in the wrong key is turned round: %s", (_, front, turned) => {
  expect(turnHijriDates(file(front))).toBe(file(turned));
});

test.each([
  "date: 2024-05-07\nhijri: 1445-10-28",
  "date: 1445",
  "date: 1445-13-01",
  "tags: [1445]",
])("what is right, or not known to the day, stays: %s", (front) => {
  expect(turnHijriDates(file(front))).toBe(file(front));
});
