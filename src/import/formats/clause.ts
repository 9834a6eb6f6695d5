/** Headlines of texts that have none of their own. */

/** What is longer is a text: advertisements and notes may have nothing but a head. */
export const longestTitle = 200;

/** The beginning of a text that is too long for a headline: its first clause, or words. */
export function clause(text: string): string {
  if (text.length <= longestTitle) return text;
  const [first = ""] = /^.{20,150}?(?=[.:؛،!؟])/u.exec(text) ?? /^.{1,120}(?=\s)/u.exec(text) ?? [];
  return first === "" ? `${text.slice(0, 120)}…` : `${first}…`;
}
