/** Code of other systems that was left in an article and that readers would see. */
import type { Article } from "../article/index.ts";
import { decodeReferences } from "../article/markdown/decoded-text.ts";
import { linesAbove, lineWhere, warning, type CheckedText, type Finding } from "./finding.ts";
import { say, type Message } from "../messages/message.ts";

interface Remnant {
  code: string;
  found: RegExp;
  is: Message;
}

const remnants: readonly Remnant[] = [
  {
    code: "shortcode",
    found:
      /\[\/?(?:caption|gallery|embed|audio|video|playlist|youtube|vc_\w+|su_\w+|et_pb_\w+|fusion_\w+)\b[^\]\n]*\]|\{\{[<%].{0,400}?[%>]\}\}|\{%.{0,400}?%\}/i,
    is: say("is another system's shortcode, which is shown as text; expected Markdown"),
  },
  {
    code: "raw-html",
    // What stands behind `](` is an address: `](</tr/page/>)`.
    found:
      /(?<!\]\()<\/?(?:p|br|hr|div|span|a|img|b|i|u|s|strong|em|font|center|h[1-6]|ul|ol|li|table|t[rdh]|blockquote|iframe|figure|video|audio|script|style|sup|sub)\b[^<>\n]{0,400}>/i,
    is: say("is HTML, which is shown as text; expected Markdown"),
  },
];

/** A warning for the first place of each kind in a text, with how many lines have it. */
export function remnantsIn({ file, source, body }: CheckedText): Finding[] {
  if (!/[<[{]/.test(body)) return [];
  const above = linesAbove({ source, body });
  const lines = withoutCode(body).split("\n");
  return remnants.flatMap(({ code, found, is }): Finding[] => {
    const at = lines.findIndex((line) => found.test(line));
    if (at === -1) return [];
    const [what = ""] = found.exec(lines[at] ?? "") ?? [];
    const more = lines.filter((line) => found.test(line)).length - 1;
    const others = more > 0 ? say(" (and on {n} more lines)", { n: more }) : "";
    const message = say('"{what}" {is}{others}', { what: what.slice(0, 60), is, others });
    return [warning(code, file, message, above + at + 1)];
  });
}

/** A text with spaces in place of its code, which is meant to be shown. */
function withoutCode(body: string): string {
  return body.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm, (code) => code.replace(/[^\n]/g, " "));
}

/** A warning for each headline or name that shows a reference, such as `&nbsp;`. */
export function referencesIn(article: Article, source: string): Finding[] {
  const { file, title, kicker, subtitle, summary, author, tags, places } = article;
  const texts = [title, kicker, subtitle, summary, ...author, ...tags, ...places];
  return texts.flatMap((text = ""): Finding[] => {
    const { count, text: written } = decodeReferences(text);
    if (count === 0) return [];
    const line = lineWhere(source, (one) => one.includes(text));
    const decoded = written.replace(/\s+/g, " ").trim();
    const message = say('found "{text}", expected "{decoded}"', { text, decoded });
    return [{ ...warning("reference", file, message, line), fixable: true }];
  });
}

/** A warning for each name that is several names joined by commas. */
export function joinedNames({ file, author, tags, places }: Article, source: string): Finding[] {
  const kinds = { author, tags, places };
  return Object.entries(kinds).flatMap(([key, names]) =>
    names
      .filter((name) => name.split(/[،,؛;]/).length > 1)
      .map((name) => {
        const parts = name.split(/\s*[،,؛;]\s*/).filter((part) => part !== "");
        const line = lineWhere(source, (one) => one.includes(name));
        const message = say(
          '{key}: "{name}" is one name with commas; for several write {key}: [{parts}]',
          { key, name, parts: parts.join(", ") },
        );
        return warning("joined-names", file, message, line);
      }),
  );
}
