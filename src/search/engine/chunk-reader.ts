/** Reads a chunk of a bundle's index, and makes of it what Pagefind has of each part of the bundle. */
import { ARRAY, HEAD_BYTES, NEGATIVE, TEXT, UINT, writeHead } from "../format/cbor-head.ts";
import { LOW_BITS, splitColumns, type ChunkColumn } from "../format/chunk-columns.ts";

/**
 * Articles above which parts are searched apart, together below: an instance of Pagefind takes a while to set
 * up, and most words are in few articles.
 */
const ENOUGH = 500;

/** The words of one part, or of neighbours together. */
export interface PartWords {
  /** As Pagefind packs them. */
  words: Uint8Array;
  /** The articles that have them, which are its pages: places in the bundle, in order. */
  articles: Uint32Array;
}

/** Where a form is. */
interface Form {
  text: string;
  pages: Uint32Array;
}

/** The same, and how many of the pages each part has. */
interface CountedForm extends Form {
  counts: readonly number[];
}

/**
 * The words of the parts that have any. Only articles that have one of them are pages to Pagefind, since it
 * keeps a table of all pages for good.
 *
 * @param content of the chunk, unpacked.
 * @param parts of the bundle: how many articles each has.
 * @param enough articles with words above which parts are not put together.
 */
export function readChunk(
  content: Uint8Array,
  parts: readonly number[],
  enough = ENOUGH,
): PartWords[] {
  return new ChunkReader(content, parts).read(enough);
}

class ChunkReader {
  readonly #columns: Record<ChunkColumn, Column>;
  readonly #texts: string;
  /** Of each part of the bundle, the number of the first page behind it. */
  readonly #partEnds: readonly number[];
  /** The same of what is given to Pagefind as one. */
  readonly #ends: number[] = [];
  readonly #sections: Section[] = [];
  /** The field of each page's length, from 1; 0 before it is known. */
  readonly #lengths: Uint16Array;
  /** The number of each page that has a word among those of its part that have one. */
  readonly #numbers: Uint32Array;

  constructor(content: Uint8Array, parts: readonly number[]) {
    const columns = splitColumns(content);
    const entries = Object.entries(columns).map(([name, bytes]) => [name, new Column(bytes)]);
    this.#columns = Object.fromEntries(entries) as Record<ChunkColumn, Column>;
    this.#texts = new TextDecoder().decode(columns.texts);
    let end = 0;
    this.#partEnds = parts.map((articles) => (end += articles));
    this.#lengths = new Uint16Array(end);
    this.#numbers = new Uint32Array(end);
  }

  read(enough: number): PartWords[] {
    const words = this.#texts
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        const [word = "", ...texts] = line.split("\t");
        return { word, forms: texts.map((text) => this.#form(text)) };
      });
    const divided = this.#divide(
      words.flatMap(({ forms }) => forms),
      enough,
    );
    for (const { word, forms } of words) this.#addWord(word, forms.map(this.#counted));
    return this.#sections.map((section, part) => ({
      words: section.take(),
      articles: divided[part] ?? new Uint32Array(),
    }));
  }

  /** Divides the pages that have a word, numbers those of each part, and says which they are. */
  #divide(forms: readonly Form[], enough: number): Uint32Array[] {
    const has = new Uint8Array(this.#numbers.length);
    for (const { pages } of forms) for (const page of pages) has[page] = 1;
    const divided: Uint32Array[] = [];
    let own: number[] = [];
    let page = 0;
    for (const end of this.#partEnds) {
      for (; page < end; page++) {
        if (has[page] === 0) continue;
        this.#numbers[page] = own.length;
        own.push(page);
      }
      const isClosed = own.length > enough || (own.length > 0 && page === has.length);
      if (!isClosed) continue;
      divided.push(Uint32Array.from(own));
      this.#ends.push(end);
      this.#sections.push(new Section());
      own = [];
    }
    return divided;
  }

  #form(text: string): Form {
    const { pages: counts, stepsLow, stepsHigh } = this.#columns;
    const pages = new Uint32Array(counts.next());
    for (let i = 0, page = 0; i < pages.length; i++) {
      page += nextOf(LOW_BITS.steps, stepsLow, stepsHigh);
      pages[i] = page;
    }
    return { text, pages };
  }

  readonly #counted = (form: Form): CountedForm => {
    const counts = this.#ends.map(() => 0);
    let part = 0;
    for (const page of form.pages) {
      while (page >= (this.#ends[part] ?? Infinity)) part++;
      counts[part] = (counts[part] ?? 0) + 1;
    }
    return { ...form, counts };
  };

  /** A word `[text, pages, [[form, pages], …]]`. */
  #addWord(word: string, forms: readonly CountedForm[]): void {
    const [own, marked] = forms[0]?.text === "" ? [forms[0], forms.slice(1)] : [undefined, forms];
    const ofPart = (part: number): number =>
      marked.filter(({ counts }) => counts[part] !== 0).length;
    const having = this.#sections.flatMap((section, part) =>
      ofPart(part) > 0 || own?.counts[part] ? [{ section, part }] : [],
    );
    const bytes = new TextEncoder().encode(word);
    for (const { section, part } of having) {
      section.beginWord();
      section.addText(bytes);
      section.addHead(ARRAY, own?.counts[part] ?? 0);
    }
    if (own) this.#addPages(own.pages);
    for (const { section, part } of having) section.addHead(ARRAY, ofPart(part));
    for (const form of marked) {
      const text = new TextEncoder().encode(form.text);
      for (const [part, section] of this.#sections.entries()) {
        const count = form.counts[part] ?? 0;
        if (count === 0) continue;
        section.addHead(ARRAY, 2);
        section.addText(text);
        section.addHead(ARRAY, count);
      }
      this.#addPages(form.pages);
    }
  }

  /** Pages `[number, places, places in fields]`, each in its part, where its number is counted from the one before. */
  #addPages(pages: Uint32Array): void {
    let part = -1;
    let end = 0;
    let last = 0;
    for (const page of pages) {
      while (page >= end) {
        last = 0;
        end = this.#ends[++part] ?? Infinity;
      }
      const section = this.#sections[part];
      if (section === undefined) return;
      section.addHead(ARRAY, 3);
      const number = this.#numbers[page] ?? 0;
      section.addHead(UINT, number - last);
      last = number;
      this.#addPlaces(section, page);
    }
  }

  #addPlaces(section: Section, page: number): void {
    const { counts, firstLow, firstHigh, othersLow, othersHigh, fields } = this.#columns;
    const count = counts.next();
    const places = count >> 1;
    section.addHead(ARRAY, places);
    if (places > 0) section.addHead(UINT, nextOf(LOW_BITS.places, firstLow, firstHigh));
    for (let i = 1; i < places; i++)
      section.addHead(UINT, nextOf(LOW_BITS.places, othersLow, othersHigh));
    const inFields = count & 1 ? fields.next() : 0;
    section.addHead(ARRAY, inFields + 2);
    for (let i = 0; i < inFields; i++) {
      const number = fields.next();
      section.addHead(number & 1 ? NEGATIVE : UINT, number >>> 1);
    }
    section.addHead(NEGATIVE, this.#lengthOf(page));
    section.addHead(UINT, 0);
  }

  #lengthOf(page: number): number {
    const known = this.#lengths[page] || this.#columns.lengths.next() + 1;
    this.#lengths[page] = known;
    return known - 1;
  }
}

/** A column that is being read. */
class Column {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let byte = this.byte();
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.byte();
      number |= (byte & 0x7f) << shift;
    }
    return number;
  }

  byte(): number {
    return this.#bytes[this.#place++] ?? 0;
  }
}

function nextOf(bits: number, low: Column, high: Column): number {
  return low.byte() | (high.next() << bits);
}

/** The words of a part, as CBOR. */
class Section {
  #bytes = new Uint8Array(1 << 10);
  #length = 0;
  #words = 0;

  beginWord(): void {
    this.#words++;
    this.addHead(ARRAY, 3);
  }

  addText(text: Uint8Array): void {
    this.addHead(TEXT, text.length);
    this.#room(text.length);
    this.#bytes.set(text, this.#length);
    this.#length += text.length;
  }

  addHead(type: number, value: number): void {
    this.#room(HEAD_BYTES);
    this.#length = writeHead(this.#bytes, this.#length, type, value);
  }

  /** The chunk: an array of one, the words. */
  take(): Uint8Array {
    const words = this.#bytes.subarray(0, this.#length);
    this.#bytes = new Uint8Array(words.length + 6);
    this.#length = 0;
    this.addHead(ARRAY, 1);
    this.addHead(ARRAY, this.#words);
    this.#bytes.set(words, this.#length);
    return this.#bytes.subarray(0, this.#length + words.length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
