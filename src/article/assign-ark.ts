/** Writes an article's ARK into its file. */
import type { ArkSettings } from "../lib/ark.ts";
import type { ArticleParser } from "./article.ts";
import { mintArk } from "./mint-ark.ts";

/**
 * An article's file with an ARK of its own, as the last line of the front matter; all else stays as it is.
 * The ARK is kept in the file since nothing else of an article is sure to stay: neither path nor date nor
 * headline.
 *
 * @param parse reads articles of the newspaper.
 * @param taken the ARKs of the archive.
 * @throws Error where the line cannot be added so that it is read.
 */
export function withArk(
  { file, text }: { file: string; text: string },
  ark: ArkSettings,
  parse: ArticleParser,
  taken: ReadonlySet<string> = new Set(),
): { text: string; identifier: string } {
  const identifier = mintArk(`${file}\n${text}`, ark, taken);
  const line = `identifier: ${identifier}`;
  const better = text.replace(
    /^(\ufeff?---[^\S\r\n]*(\r?\n)[^]*?\n)(---[^\S\n]*(?:\r?\n|$))/,
    (_, head: string, end: string, fence: string) => head + line + end + fence,
  );
  if (parse(file, better).article?.identifier === identifier) return { text: better, identifier };
  throw new Error(`${file}: expected front matter to which this line can be added: ${line}`);
}
