/** The text of an article: Markdown to HTML, to plain text, and to what it points at. */
import { envWith, type RenderContext } from "./context.ts";
import { parser } from "./parser.ts";

export type { FootnoteWords, PageBreak, Picture, RenderContext } from "./context.ts";
export { referencesOf, type References } from "./references.ts";
export { firstParagraph, plainText } from "./text.ts";

/**
 * An article's text as HTML. Whatever the text holds, the HTML has no other elements and addresses
 * than Markdown's, and what the context returns.
 *
 * @param body the Markdown.
 * @param context what the page decides: figures, read-also links, addresses, words.
 */
export function renderMarkdown(body: string, context: RenderContext): string {
  return parser.render(body, envWith(context));
}
