/** The text of a Markdown file beside its code: what tags and links of generators are looked for in. */

const fence = /^[\s>]*(`{3,}|~{3,})(.*)$/;

/**
 * Replaces what a pattern finds outside blocks and pieces of code.
 *
 * @param pattern without flags and numbered groups; it may have named ones.
 */
export function replaceInProse(
  text: string,
  pattern: RegExp,
  replace: (groups: Readonly<Record<string, string | undefined>>, found: string) => string,
): string {
  const code = "(?<ticks>`+)(?!`)(?:(?!\\n[ \\t]*\\n)[^])*?(?<!`)\\k<ticks>(?!`)";
  const both = new RegExp(`${code}|(?<tick>\`+)|${pattern.source}`, "gu");
  return partsOf(text)
    .map(({ isCode, text: part }) => {
      if (isCode) return part;
      return part.replace(both, (...args: unknown[]) => {
        const groups = args.at(-1) as Record<string, string | undefined>;
        const found = String(args[0]);
        return groups["ticks"] === undefined && groups["tick"] === undefined
          ? replace(groups, found)
          : found;
      });
    })
    .join("");
}

/** A text cut at its fenced blocks of code. */
function partsOf(text: string): { isCode: boolean; text: string }[] {
  const parts: { isCode: boolean; text: string }[] = [];
  let open: string | undefined;
  let lines: string[] = [];
  const end = (isCode: boolean) => {
    if (lines.length > 0) parts.push({ isCode, text: lines.join("") });
    lines = [];
  };
  for (const line of text.split(/(?<=\n)/)) {
    const [, sign = "", info = ""] = fence.exec(line.trimEnd()) ?? [];
    if (open === undefined && sign !== "" && !(sign.startsWith("`") && info.includes("`"))) {
      end(false);
      open = sign;
      lines.push(line);
    } else if (open !== undefined && sign.startsWith(open) && info.trim() === "") {
      lines.push(line);
      end(true);
      open = undefined;
    } else lines.push(line);
  }
  end(open !== undefined);
  return parts;
}
