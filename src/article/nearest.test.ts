import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const sections = ["سياسة", "اقتصاد", "رياضة", "آراء"];

test.each([
  ["سياسه", "سياسة"],
  ["السياسة", "سياسة"],
  ["إقتصاد", "اقتصاد"],
  ["اراء", "آراء"],
  ["رِيَـاضة", "رياضة"],
  ["ثقافة", undefined],
  ["", undefined],
])("%j means %j", (word, choice) => {
  expect(nearest(word, sections)).toBe(choice);
});

test.each([
  ["titel", "title"],
  ["Date", "date"],
  ["name", undefined],
  ["a", undefined],
])("key %j means %j", (word, choice) => {
  expect(nearest(word, ["title", "date", "tags"])).toBe(choice);
});
