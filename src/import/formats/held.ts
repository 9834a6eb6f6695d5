/** Pieces that are held out of a text while it is escaped or rendered, so that no rule reads them. */

/** What stands for a piece is a letter to Markdown, and a noncharacter of Unicode: no text has it. */
const [OPEN, CLOSE] = ["\ufffe", "\uffff"];

/** The source of a regular expression for what stands for a piece. */
export const HELD = `${OPEN}\\d+${CLOSE}`;

const sign = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");

/** Pieces by the signs that stand for them. */
export class Held {
  readonly #pieces: string[] = [];

  /** Holds a piece, and gives the sign that stands for it. */
  hold(piece: string): string {
    return `${OPEN}${this.#pieces.push(piece) - 1}${CLOSE}`;
  }

  /** A text with its pieces, or with what is made of each. */
  release(text: string, turn = (piece: string) => piece): string {
    return text.replace(sign, (_, at: string) => turn(this.#pieces[Number(at)] ?? ""));
  }

  /** The pieces for which a text has signs, in order. */
  piecesIn(text: string): string[] {
    return Array.from(text.matchAll(sign), ([, at]) => this.#pieces[Number(at)] ?? "");
  }

  /** A text that was read without what would be taken for signs. */
  static clear(text: string): string {
    return text.replace(/[\ufffe\uffff]/g, "");
  }
}
