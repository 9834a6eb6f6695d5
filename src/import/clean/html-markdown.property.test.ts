/** What a reader sees of HTML, a reader of its Markdown sees: no letter more, none less, each space. */
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { renderMarkdown } from "../../article/index.ts";
import { html } from "../../lib/html.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import { shownText } from "./shown-text.ts";

const places = {
  picture: ([src]: readonly string[]) => src,
  link: (href: string) => (href.startsWith("http") ? href : undefined),
};

function shown(page: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${page}</body></html>`);
  return shownText(document.documentElement).replace(/[\u2066-\u2069]/g, "");
}

function rendered(markdown: string): string {
  return renderMarkdown(markdown, {
    figure: ({ caption, credit }) =>
      html`<figure>${[caption, credit].filter((it) => it !== undefined).join(" | ")}</figure>`,
    readAlso: (headline) => html`<p>${headline}</p>`,
    link: (href) => href,
  });
}

const commonmark = new MarkdownIt({ html: false }).disable("code");

const word = fc.constantFrom(
  ..."القاهرة خاص و قالَ «الأهرام» «ب (وفد) نعم: نعم! - – + * ** _ __ snake_case # ## > | = == --- === 1. 2) 1986. ~ ~~ ~~~ ` ``` \\ [س] [س](ص) [^1] [^1]: ![ ! ^ ^[ ] &lt;b> &amp; &amp;amp; &amp;#35; :--- | : / http://a.b/x_y_z a*b*c €5 \" ' . ، ؟ … 😀 ٢٠".split(
    " ",
  ),
);
const space = fc.constantFrom("", "", " ", " ", "\n", "&nbsp;", "  \n ");
const text = fc
  .array(fc.tuple(space, word, space), { maxLength: 4 })
  .map((parts) => parts.flat().join(""));

const tag =
  (name: string, attributes = "") =>
  (content: string) =>
    `<${name}${attributes}>${content}</${name}>`;

const { inline, line, block } = fc.letrec<{ inline: string; line: string; block: string }>(
  (tie) => ({
    inline: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc
        .tuple(
          fc.constantFrom("b", "strong", "i", "em", "del", "s", "span", "u", "font", "code"),
          tie("line"),
        )
        .map(([name, content]) => tag(name)(content)),
      tie("line").map((content) =>
        tag("a", ' href="http://a.example/x(1)?a|b"')(content.replace(/<\/?a\b[^>]*>/g, "")),
      ),
      tie("line").map((content) =>
        tag("a", ' href="javascript:x"')(content.replace(/<\/?a\b[^>]*>/g, "")),
      ),
    ),
    line: fc.array(tie("inline"), { maxLength: 4 }).map((parts) => parts.join("")),
    block: fc.oneof(
      { depthSize: "small" },
      tie("line").map(tag("p")),
      fc
        .array(tie("line"), { minLength: 1, maxLength: 3 })
        .map((lines) => `<p>${lines.join("<br>")}</p>`),
      fc.array(text, { maxLength: 3 }).map((lines) => `<pre>${lines.join("\n")}</pre>`),
      fc
        .tuple(fc.constantFrom("h2", "h4", "div", "dd"), tie("line"))
        .map(([name, content]) => tag(name)(content)),
      tie("line"),
      fc
        .tuple(
          fc.constantFrom("blockquote", "div", "section", "form", "b", "details"),
          fc.array(tie("block"), { maxLength: 3 }),
        )
        .map(([name, blocks]) => tag(name)(blocks.join(""))),
      fc
        .tuple(
          fc.constantFrom("ul", "ol", 'ol start="7"'),
          fc.array(fc.oneof(tie("block"), tie("line")), { maxLength: 3 }),
        )
        .map(
          ([name, items]) =>
            `<${name}>${items.map((it) => `<li>س ${it}</li>`).join("")}</${name.split(" ")[0]}>`,
        ),
      fc
        .array(fc.tuple(tie("line"), tie("line")), { maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join("")}</table>`,
        ),
      text.map(
        (caption) =>
          `<figure><img src="/a.png" alt="x"><figcaption>${caption.replaceAll("|", "")}</figcaption></figure>`,
      ),
      fc.constantFrom("<hr>", "<script>x</script>", "<br>", "<br><br>"),
    ),
  }),
);

const page = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join(""));
/** More by `SIJILL_RUNS=6000`. */
const runs = Number(process.env["SIJILL_RUNS"] ?? 200);

test("a reader sees the text of the HTML", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(page, (source) => {
      const { markdown } = htmlToMarkdown(source, places);
      expect(oneLine(shown(rendered(markdown)))).toBe(oneLine(shown(source)));
    }),
    { numRuns: runs },
  );
});

test("a line of HTML is a line", { timeout: 120_000 }, () => {
  const paragraphs = fc.array(
    fc.array(line, { maxLength: 3 }).map((lines) => `<p>${lines.join("<br>")}</p>`),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(paragraphs, (lines) => {
      const { markdown } = htmlToMarkdown(lines.join(""), places);
      expect(shown(rendered(markdown))).toBe(shown(lines.join("")));
    }),
    { numRuns: runs },
  );
});

test("any reader of CommonMark shows no mark of ours", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 6 }), (parts) => {
      const { markdown } = htmlToMarkdown(parts.join(""), places);
      expect(oneLine(shown(commonmark.render(markdown)))).toBe(oneLine(shown(parts.join(""))));
    }),
    { numRuns: runs },
  );
});

function oneLine(lines: string): string {
  return lines.replace(/\s+/g, " ").trim();
}
