import type { MarkdownIt, Token } from "markdown-it";
import { isolatedRuns } from "./bidi-runs.ts";
import { contextOf } from "./context.ts";

const arabic = /\p{Script=Arabic}/u;
const mayNeedIsolation =
  /\p{Script=Latin}|[\d٠-٩۰-۹][-‐‑–—−][\d٠-٩۰-۹]|\+\d|\d\)?[ ‐‑–-]{1,2}\(?\d/u;

/**
 * Isolates Latin words, ranges of numbers and telephone numbers within Arabic text with `<bdi>`, so that the
 * punctuation next to them stays on its side (HTML, "The bdi element"; UAX #9). A block of text
 * without an Arabic letter is left alone, and so is code.
 */
export function bidi(md: MarkdownIt): void {
  md.core.ruler.push("bidi", (state) => {
    // Only a rendering shows it; whoever reads the text alone is spared the tokens.
    if (!contextOf(state.env)) return;
    const make = (type: string, nesting: -1 | 0 | 1, content = "") => {
      const token = new state.Token(type, type === "text" ? "" : "bdi", nesting);
      token.content = content;
      return token;
    };
    for (const token of state.tokens) {
      if (token.children?.some(isArabicText)) token.children = isolate(token.children, make);
    }
  });
}

function isArabicText({ type, content }: Token): boolean {
  return type === "text" && arabic.test(content);
}

type Make = (type: string, nesting: -1 | 0 | 1, content?: string) => Token;

function isolate(children: readonly Token[], make: Make): Token[] {
  const isolated: Token[] = [];
  for (const token of children) {
    if (token.type !== "text" || !mayNeedIsolation.test(token.content)) {
      isolated.push(token);
      continue;
    }
    const text = token.content;
    let end = 0;
    for (const run of isolatedRuns(text)) {
      if (run.start > end) isolated.push(make("text", 0, text.slice(end, run.start)));
      const open = make("bdi_open", 1);
      if (run.direction) open.attrSet("dir", run.direction);
      isolated.push(open, make("text", 0, text.slice(run.start, run.end)), make("bdi_close", -1));
      end = run.end;
    }
    if (end < text.length) isolated.push(make("text", 0, text.slice(end)));
  }
  return isolated;
}
