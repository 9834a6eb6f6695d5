import { describe, expect, test } from "vitest";
import { excerptParts, toExcerpt } from "./excerpt.ts";

const excerpt = (text: string, content = "") => {
  const plain = text.replaceAll(/<\/?mark>/g, "");
  const whole = plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return toExcerpt({ content: content || whole, excerpt: text, plain_excerpt: plain });
};

describe("an excerpt", () => {
  test.each([
    ["marks words", "قال <mark>الوزير</mark> أمس", "قال <mark>الوزير</mark> أمس"],
    [
      "escapes what Pagefind escaped",
      "&lt;img src=x onerror=alert(1)&gt;",
      "&lt;img src=x onerror=alert(1)&gt;",
    ],
    [
      "escapes what Pagefind did not",
      `<img src=x> "a" & 'b'`,
      "&lt;img src=x&gt; &quot;a&quot; &amp; &#39;b&#39;",
    ],
    ["escapes a tag within a mark", "<mark><b>x</b></mark>", "<mark>&lt;b&gt;x&lt;/b&gt;</mark>"],
    ["takes no mark with attributes", "<mark onclick=x>y", "&lt;mark onclick=x&gt;y"],
    ["balances marks", "</mark>a<mark>b<mark>c", "a<mark>bc</mark>"],
  ])("%s", (_, text, html) => {
    expect(excerpt(text)).toBe(html);
  });

  test("shows where the text goes on", () => {
    expect(excerpt("ثلاثة أربعة", "واحد اثنان ثلاثة أربعة")).toBe("… ثلاثة أربعة");
    expect(excerpt("واحد اثنان", "واحد\nاثنان ثلاثة")).toBe("واحد اثنان …");
  });
});

test("the page cuts an excerpt into runs of plain text", () => {
  expect(excerptParts("&lt;b&gt; <mark>a &amp;lt; b</mark> <i>&quot;&#39;&nbsp;")).toEqual([
    { text: "<b> ", marked: false },
    { text: "a &lt; b", marked: true },
    { text: ` <i>"'&nbsp;`, marked: false },
  ]);
});
