/** Reads a word that has a chunk of its own, as those have that many articles have: see `chunk-columns.ts`. */
import {
  LengthReader,
  LOW_BITS,
  readColumns,
  splitColumns,
  textsIn,
  type ChunkColumn,
} from "../format/chunk-columns.ts";
import { nextOf, type ColumnReader } from "../format/number-column.ts";

/** A word with the forms that are somewhere. */
export interface LoneWord {
  word: string;
  forms: readonly WordForm[];
}

/** Where a form is. */
export interface WordForm {
  /** With its marks; empty is the word itself. */
  text: string;
  /** Places in the bundle, in order. */
  articles: readonly number[];
  /** For each of these, the white-space words of its text that are the form, in order. */
  positions: readonly (readonly number[])[];
  /** The numbers of the fields that have it besides the text. */
  fields: readonly (readonly number[])[];
  /** The number of the field that says how long it is. */
  lengths: readonly number[];
}

const NOWHERE: readonly number[] = [];
const NEWLINE = 0x0a;

/**
 * The word of a chunk; nothing where there are several.
 *
 * @param content of the chunk, unpacked.
 * @param articles of the bundle.
 */
export function readWord(content: Uint8Array, articles: number): LoneWord | undefined {
  const { texts } = splitColumns(content);
  if (texts.indexOf(NEWLINE) < texts.length - 1) return undefined;
  const { word, forms } = textsIn(new TextDecoder().decode(texts.subarray(0, -1)));
  const reader = new FormReader(readColumns(content), articles);
  return { word, forms: forms.map((text) => reader.next(text)) };
}

class FormReader {
  readonly #columns: Record<ChunkColumn, ColumnReader>;
  readonly #lengths: LengthReader;

  constructor(columns: Record<ChunkColumn, ColumnReader>, articles: number) {
    this.#columns = columns;
    this.#lengths = new LengthReader(columns.lengths, articles);
  }

  next(text: string): WordForm {
    const { pages, stepsLow, stepsHigh, counts } = this.#columns;
    const form = {
      text,
      articles: [] as number[],
      positions: [] as (readonly number[])[],
      fields: [] as (readonly number[])[],
      lengths: [] as number[],
    };
    let article = 0;
    for (let left = pages.next(); left > 0; left--) {
      article += nextOf(LOW_BITS.steps, stepsLow, stepsHigh);
      const count = counts.next();
      form.articles.push(article);
      form.positions.push(this.#positions(count >> 1));
      form.fields.push(count & 1 ? this.#fields() : NOWHERE);
      form.lengths.push(this.#lengths.of(article));
    }
    return form;
  }

  #positions(count: number): readonly number[] {
    if (count === 0) return NOWHERE;
    const { firstLow, firstHigh, othersLow, othersHigh } = this.#columns;
    let position = nextOf(LOW_BITS.places, firstLow, firstHigh);
    const positions = [position];
    for (let left = count - 1; left > 0; left--) {
      position += nextOf(LOW_BITS.places, othersLow, othersHigh);
      positions.push(position);
    }
    return positions;
  }

  /** The places in fields mean nothing to a search. */
  #fields(): readonly number[] {
    const { fields } = this.#columns;
    const numbers: number[] = [];
    for (let left = fields.next(); left > 0; left--) {
      const number = fields.next();
      if (number & 1) numbers.push(number >>> 1);
    }
    return numbers;
  }
}
