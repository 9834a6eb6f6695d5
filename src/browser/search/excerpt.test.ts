import { expect, test } from "vitest";
import { excerptParts } from "./excerpt.ts";

test("the page cuts an excerpt into runs of plain text", () => {
  expect(excerptParts("&lt;b&gt; <mark>a &amp;lt; b</mark> <i>&quot;&#39;&nbsp;")).toEqual([
    { text: "<b> ", marked: false },
    { text: "a &lt; b", marked: true },
    { text: ` <i>"'&nbsp;`, marked: false },
  ]);
});
