import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { html } from "../../lib/html.ts";
import { renderMarkdown, type RenderContext } from "./index.ts";

const directory = new URL("fixtures/", import.meta.url);

const context: RenderContext = {
  figure: ({ src, alt = "-", caption = "-", credit = "-" }) =>
    html`<figure>${[src, alt, caption, credit].join(" / ")}</figure>`,
  readAlso: (headline) => html`<aside>${headline}</aside>`,
  link: (href) => href,
  words: { footnotes: "الهوامش", backToText: "العودة إلى النص" },
};

/** Pairs as markdown-it's own tests have them: a title, then input and output between dots. */
function pairsOf(file: string) {
  const text = readFileSync(new URL(file, directory), "utf8");
  return [...text.matchAll(/^(.+)\n\.\n([^]*?)^\.\n([^]*?)^\.$/gm)].map(
    ([, title = "", input = "", output = ""]) => ({ title, input, output }),
  );
}

describe.each(readdirSync(directory))("%s", (file) => {
  test.each(pairsOf(file))("$title", ({ input, output }) => {
    expect(renderMarkdown(input, context)).toBe(output);
  });
});
