import type { MarkdownIt, Token } from "markdown-it";
import { mayHaveOtherLetters, textDirection } from "../text-language.ts";
import { isolatedRuns, type IsolatedRun } from "./bidi-runs.ts";
import { contextOf } from "./context.ts";

const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;
const signed = /^[-−+]\d/;
const joinedNumbers = /[\d٠-٩۰-۹][-‐‑–—−][\d٠-٩۰-۹]|\+\d|\d\)?[ ‐‑–-]{1,2}\(?\d/u;

/**
 * Isolates Latin words, ranges of numbers and telephone numbers within Arabic text with `<bdi>`, so that the
 * punctuation next to them stays on its side (HTML, "The bdi element"; UAX #9). A block of which no
 * letter is read as the text around it has its own direction. Code is left alone.
 *
 * @param isPage whether whoever renders has a page of its own: then there is no context to ask for one.
 */
export function bidi(md: MarkdownIt, isPage = false): void {
  md.core.ruler.push("bidi", (state) => {
    // Only a rendering shows it; whoever reads the text alone is spared the tokens.
    const context = contextOf(state.env);
    if (!context && !isPage) return;
    const around = context?.direction ?? "rtl";
    const make = (type: string, nesting: -1 | 0 | 1, content = "") => {
      const token = new state.Token(type, type === "text" ? "" : "bdi", nesting);
      token.content = content;
      return token;
    };
    for (const [i, token] of state.tokens.entries()) {
      if (!token.children) continue;
      const own = textDirection(textOf(token.children));
      // Numbers alone, a telephone number's groups, stand in the direction of the text around them.
      const isNumbers = own === undefined && around === "rtl";
      if (isNumbers || token.children.some(isArabicText)) {
        token.children = isolate(token.children, make);
      }
      if (own && own !== around) turn(state.tokens[i - 1], token, own, make);
      // Behind Arabic such a sign may be a dash; in a table of prices it is the number's.
      else if (isNumbers && signed.test(token.content) && token.children[0]?.tag !== "bdi")
        token.children = alone(token.children, make);
    }
  });
}

function isArabicText({ type, content }: Token): boolean {
  return type === "text" && arabic.test(content);
}

function textOf(children: readonly Token[]): string {
  return children
    .filter(({ type }) => type === "text")
    .map(({ content }) => content)
    .join(" ");
}

/**
 * Gives sentences their own direction and with it their own side; a name or an address alone, a
 * list's item and a table's cell stay in line with the others.
 */
function turn(block: Token | undefined, inline: Token, direction: string, make: Make): void {
  const isBlock = /^(?:paragraph|heading)_open$/.test(block?.type ?? "") && block?.hidden === false;
  if (isBlock && inline.content.split(/\s+/).length > 3) block?.attrSet("dir", direction);
  else inline.children = alone(inline.children ?? [], make);
}

function alone(children: readonly Token[], make: Make): Token[] {
  return [make("bdi_open", 1), ...children, make("bdi_close", -1)];
}

/** The runs of an Arabic text that are to be isolated; most have none, which is soon seen. */
export function runsToIsolate(text: string): IsolatedRun[] {
  const mayHaveSome = (mayHaveOtherLetters(text) && latin.test(text)) || joinedNumbers.test(text);
  return mayHaveSome ? isolatedRuns(text) : [];
}

type Make = (type: string, nesting: -1 | 0 | 1, content?: string) => Token;

function isolate(children: readonly Token[], make: Make): Token[] {
  const isolated: Token[] = [];
  let languages = 0;
  for (const token of children) {
    // Words whose language is given are isolated by that.
    if (token.tag === "bdi") languages += token.nesting;
    const runs = token.type === "text" && languages === 0 ? runsToIsolate(token.content) : [];
    if (runs.length === 0) {
      isolated.push(token);
      continue;
    }
    const text = token.content;
    let end = 0;
    for (const run of runs) {
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
