/** HTML that stands in a Markdown text: held until the text is rendered, so that no rule of Markdown reads it. */

const [open, close] = ["\u0001", "\u0002"];

/** Pieces of HTML by the signs that stand for them. */
export class HeldHtml {
  readonly #pieces: string[] = [];

  /** A sign that stands for a piece of HTML, and is a letter to Markdown. */
  hold(html: string): string {
    this.#pieces.push(html);
    return `${open}${this.#pieces.length - 1}${close}`;
  }

  /** The rendered text with its pieces. */
  release(html: string): string {
    return html.replace(
      new RegExp(`${open}(\\d+)${close}`, "g"),
      (_, at: string) => this.#pieces[Number(at)] ?? "",
    );
  }

  /** A text without the signs, which no text has for anything else. */
  static clear(text: string): string {
    // oxlint-disable-next-line no-control-regex -- these two control characters are the signs
    return text.replace(/[\u0001\u0002]/g, "");
  }
}
