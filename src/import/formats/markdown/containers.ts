/** Fenced containers (`:::note[words]` … `:::`), which Docusaurus, VitePress and Pandoc show as boxes. */
import { replaceInProse } from "./prose.ts";

const fence =
  /(?<=^|\n)[ \t]*:{3,}[ \t]*(?<kind>[\w-]+|\{[^}\n]*\})?(?:\[(?<label>[^\]\n]*)\]|[ \t]+(?<title>[^\n{]*))?(?:\{[^}\n]*\})?[ \t]*(?=\r?\n|$)/;

/** The text with containers as quotations, which their headlines begin. */
export function turnContainers(text: string): string {
  if (!/(?:^|\n)[ \t]*:::/.test(text)) return text;
  let open = 0;
  const turned = replaceInProse(text, fence, ({ kind, label, title }, found) => {
    if (kind !== undefined) {
      open++;
      const words = (label ?? title ?? "").trim();
      return `<blockquote>\n\n${words === "" ? "" : `**${words}**\n`}`;
    }
    if (open === 0) return found;
    open--;
    return "\n</blockquote>\n";
  });
  return `${turned}${"\n\n</blockquote>".repeat(open)}`;
}
