/** The pictures that are kept with an article. */
import { plainText } from "../common/plain-text.ts";

/** Width in pixels of the one form of a picture that is kept: that of an article's column. */
const WIDTH = 800;

/** One form of each picture in the figures of a page, as `_includes/parts/figure.ts` writes them. */
export function picturesOf(html: string): string[] {
  const figures = html.match(/<figure\b[^]*?<\/figure>/g) ?? [];
  return figures.flatMap((figure) => {
    const forms = /\bsrcset="([^"]*)"/.exec(figure)?.[1];
    const own = /<img\s[^>]*?\bsrc="([^"]*)"/.exec(figure)?.[1];
    const picture = forms === undefined ? own : formFor(forms);
    return picture === undefined ? [] : [plainText(picture)];
  });
}

/** The smallest form that is wide enough, or the widest. */
function formFor(forms: string): string | undefined {
  const widths = forms.split(", ").map((form) => form.split(" "));
  const wide = widths.find(([, width = ""]) => parseInt(width, 10) >= WIDTH);
  return (wide ?? widths.at(-1))?.[0];
}
