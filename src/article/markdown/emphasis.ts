import type { MarkdownIt } from "markdown-it";

/** A letter of Arabic script at the end of a text, with its vowel signs, or at the beginning. */
const arabicBefore = /(?=\p{L})\p{Script_Extensions=Arabic}\p{M}*$/u;
const arabicAfter = /^(?=\p{L})\p{Script_Extensions=Arabic}/u;
/** Punctuation that begins what it stands before, never a comma or a full stop. */
const opens = /^(?:[\p{Ps}\p{Pi}#@&!\\`<*_~]|["'](?=[\p{L}\p{N}]))/u;
/** Punctuation that ends what it stands behind. */
const closes = /(?:(?!["'#@&\\])[\p{Pe}\p{Pf}\p{Po}`>]|(?<=[\p{L}\p{N}.!?؟])["'\-–—])$/u;
/** Letters that are written on to the next word, and the article: `و`, `بال`, `وال`. */
const attached = /(?<![\p{L}\p{M}\p{N}])(?:[وفبلكس]\p{M}*){0,3}(?:ال|لل)?$/u;
/** Characters that are read beside a mark: letters may have several vowel signs. */
const reach = 16;

/**
 * Bold, italics and strikethrough beside Arabic letters. CommonMark lets a mark open or close between
 * a letter and punctuation only at a word's edge, but و ف ب ل are written on to the next word:
 * `و**«الأهرام»**` and `**القاهرة:**قال` show asterisks there (commonmark-spec#650). Here an Arabic
 * letter beside the mark counts as a word's edge, and `**أ****ب**` is two bold words.
 *
 * A lone asterisk behind a whole word stays one, as it calls a note (`السعر*(1)`): it opens after the
 * letters alone that are written on to a word.
 */
export function emphasis(md: MarkdownIt): void {
  const { State } = md.inline;
  md.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const end = start + scanned.length;
      const before = this.src.slice(Math.max(0, start - reach), start);
      const after = this.src.slice(end, end + reach);
      const isBefore = arabicBefore.test(before);
      const isAfter = arabicAfter.test(after);
      if (this.src.charAt(start) === "*" && scanned.length === 4 && isBefore && isAfter) {
        return { can_open: false, can_close: true, length: 2 };
      }
      const isLone = this.src.charAt(start) !== "~" && scanned.length === 1;
      return {
        can_open:
          scanned.can_open || (isBefore && opens.test(after) && (!isLone || attached.test(before))),
        can_close: scanned.can_close || (isAfter && closes.test(before)),
        length: scanned.length,
      };
    }
  };
}
