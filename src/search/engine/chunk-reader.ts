/** Reads a chunk of a bundle's index, and makes of it what Pagefind has of a word. */
import { ARRAY, HEAD_BYTES, NEGATIVE, TEXT, UINT, writeHead } from "../format/cbor-head.ts";
import {
  LengthReader,
  LOW_BITS,
  readColumns,
  textsIn,
  type ChunkColumn,
} from "../format/chunk-columns.ts";
import { nextOf, type ColumnReader } from "../format/number-column.ts";

/**
 * Articles that an instance of Pagefind is given, at most: its search takes time by their square, and it takes a
 * while to set up.
 */
const AT_ONCE = 128;

/** Words of a chunk, in some of the articles that have them. */
export interface GivenWords {
  /** As Pagefind packs them. */
  words: Uint8Array;
  /** The articles, which are its pages: places in the bundle, in order. */
  articles: Uint32Array;
  /** For each of these, the field that says how long it is. Pagefind would take longest over these. */
  lengths: Uint16Array;
}

/** Where a form is. */
interface Form {
  text: string;
  pages: Uint32Array;
}

/** The same, and how many of the pages each section has. */
interface CountedForm extends Form {
  counts: readonly number[];
}

/**
 * The words that begin in some way. Pagefind is given no others, since it keeps all that it is given for good, and
 * goes through all of it at each search.
 *
 * @param content of the chunk, unpacked.
 * @param articles of the bundle.
 * @param atOnce articles that are given together, at most.
 */
export function readChunk(
  content: Uint8Array,
  articles: number,
  beginning: string,
  atOnce = AT_ONCE,
): GivenWords[] {
  return new ChunkReader(content, articles).read(beginning, atOnce);
}

class ChunkReader {
  readonly #columns: Record<ChunkColumn, ColumnReader>;
  /** Of each section, the number of the first page behind it. */
  readonly #ends: number[] = [];
  readonly #sections: Section[] = [];
  readonly #lengths: LengthReader;
  /** The number of each page that has a word among those of its section that have one. */
  readonly #numbers: Uint32Array;

  constructor(content: Uint8Array, articles: number) {
    this.#columns = readColumns(content);
    this.#lengths = new LengthReader(this.#columns.lengths, articles);
    this.#numbers = new Uint32Array(articles);
  }

  read(beginning: string, atOnce: number): GivenWords[] {
    const lines = this.#columns.texts.text().split("\n").slice(0, -1);
    const isSought = (line: string): boolean => line.startsWith(beginning);
    const words = lines.slice(0, lines.findLastIndex(isSought) + 1).map((line) => {
      const { word, forms } = textsIn(line);
      return { word, isSought: isSought(line), forms: forms.map((text) => this.#form(text)) };
    });
    const sought = words.filter((one) => one.isSought).flatMap(({ forms }) => forms);
    const divided = this.#divide(sought, atOnce);
    for (const { word, isSought: isGiven, forms } of words) {
      if (isGiven) this.#addWord(word, forms.map(this.#counted));
      else for (const { pages } of forms) this.#skipPages(pages);
    }
    return divided.map((own, i) => ({
      words: this.#sections[i]?.take() ?? new Uint8Array(),
      articles: own,
      lengths: Uint16Array.from(own, (page) => this.#lengths.of(page)),
    }));
  }

  /** Divides the pages that have a word, numbers those of each section, and says which they are. */
  #divide(forms: readonly Form[], atOnce: number): Uint32Array[] {
    const having = new Uint8Array(this.#numbers.length);
    for (const { pages } of forms) for (const page of pages) having[page] = 1;
    const divided: Uint32Array[] = [];
    let own: number[] = [];
    const close = (end: number): void => {
      divided.push(Uint32Array.from(own));
      this.#ends.push(end);
      this.#sections.push(new Section());
      own = [];
    };
    for (let page = having.indexOf(1); page >= 0; page = having.indexOf(1, page + 1)) {
      if (own.length === atOnce) close(page);
      this.#numbers[page] = own.length;
      own.push(page);
    }
    if (own.length > 0) close(having.length);
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
    let place = 0;
    for (const page of form.pages) {
      while (page >= (this.#ends[place] ?? Infinity)) place++;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return { ...form, counts };
  };

  /** A word `[text, pages, [[form, pages], …]]`. */
  #addWord(word: string, forms: readonly CountedForm[]): void {
    const [own, marked] = forms[0]?.text === "" ? [forms[0], forms.slice(1)] : [undefined, forms];
    const formsIn = (place: number): number =>
      marked.filter(({ counts }) => counts[place] !== 0).length;
    const having = this.#sections.flatMap((section, place) =>
      formsIn(place) > 0 || own?.counts[place] ? [{ section, place }] : [],
    );
    const bytes = new TextEncoder().encode(word);
    for (const { section, place } of having) {
      section.beginWord();
      section.addText(bytes);
      section.addHead(ARRAY, own?.counts[place] ?? 0);
    }
    if (own) this.#addPages(own.pages);
    for (const { section, place } of having) section.addHead(ARRAY, formsIn(place));
    for (const form of marked) {
      const text = new TextEncoder().encode(form.text);
      for (const [place, section] of this.#sections.entries()) {
        const count = form.counts[place] ?? 0;
        if (count === 0) continue;
        section.addHead(ARRAY, 2);
        section.addText(text);
        section.addHead(ARRAY, count);
      }
      this.#addPages(form.pages);
    }
  }

  /** Pages `[number, places, places in fields]`, each in its section, where its number is counted from the one before. */
  #addPages(pages: Uint32Array): void {
    let place = -1;
    let end = 0;
    let last = 0;
    for (const page of pages) {
      while (page >= end) {
        last = 0;
        end = this.#ends[++place] ?? Infinity;
      }
      const section = this.#sections[place];
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
    section.addHead(ARRAY, inFields);
    for (let i = 0; i < inFields; i++) {
      const number = fields.next();
      section.addHead(number & 1 ? NEGATIVE : UINT, number >>> 1);
    }
    this.#lengths.of(page);
  }

  /** Goes past pages of a word that is not sought. */
  #skipPages(pages: Uint32Array): void {
    const { counts, firstLow, firstHigh, othersLow, othersHigh, fields } = this.#columns;
    for (const page of pages) {
      const count = counts.next();
      const places = count >> 1;
      if (places > 0) {
        firstLow.skipBytes(1);
        firstHigh.skip(1);
        othersLow.skipBytes(places - 1);
        othersHigh.skip(places - 1);
      }
      if (count & 1) fields.skip(fields.next());
      this.#lengths.of(page);
    }
  }
}

/** What an instance of Pagefind is given, as CBOR. */
class Section {
  #bytes = new Uint8Array(1 << 9);
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
