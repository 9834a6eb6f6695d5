/**
 * Analyses texts for the index: what a word becomes is found once for a process. Most of that work is to
 * look up words that have been seen before, so they are looked up where they stand in the text: no
 * string is made of them.
 */
import { textHash } from "../../lib/text-hash.ts";
import { formToken, SIGNS, stemToken, type Analyser } from "../analyser/index.ts";

/** Characters that Pagefind leaves out of a word. */
const NO_LETTER = /[^\p{Alphabetic}\p{N}]/gu;

/**
 * The words that have been met, side by side and by number from 0: one for all places where it is written so.
 * What is indexed of a word is a token: one for all words of which it is the same.
 */
export class IndexWords {
  /** Of each word its folded spelling. */
  readonly forms: string[] = [];
  /** How the text has it, without marks. */
  readonly written: string[] = [];
  /** Its stem, and the {@link textHash} of that. */
  readonly stems: string[] = [];
  readonly stemHashes: number[] = [];
  /** The number of its token. */
  readonly tokens: number[] = [];
  /** Of each token what it is without marks, by which it is found, and the number of that. */
  readonly tokenTexts: string[] = [];
  readonly tokenWords: string[] = [];
  readonly tokenWordNumbers: number[] = [];
}

/** A text, analysed. */
export interface IndexText {
  /** Its words in order, without stop words: numbers of those that have been met. */
  words: readonly number[];
  met: Readonly<IndexWords>;
  /** Of each of them, the number of the white-space word that it is part of, from 0. */
  places: readonly number[];
  /** How many white-space words it has. */
  length: number;
}

/**
 * What a character is to a run, the part of a text that is looked up: within it, its end, or the end of its
 * white-space word as well. No word reaches beyond its run.
 */
const INNER = 0;
const MARK = 1;
const SPACE = 2;

/** What a word may have: letters, digits with their groups, signs. */
const OF_WORDS = new RegExp(String.raw`[\p{L}\p{M}\p{Cf}\p{Nd},٬${SIGNS}]`, "u");

/** Of the characters below U+2100. Those behind them are {@link INNER}, but for two spaces. */
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  return OF_WORDS.test(character) ? INNER : MARK;
});

/** What a word is written without: marks, tatweel, direction marks. */
const MARKS = /[\p{M}\p{Cf}ـ]/gu;

/** FNV-1a, as {@link textHash} has it. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** Analyses texts, and remembers their words. */
export class IndexAnalyser {
  readonly #analyser: Analyser;
  readonly #met = new IndexWords();
  /** The characters of all runs, one behind the other. */
  #characters = new Uint16Array(1 << 16);
  /** Of each run where its characters and its words begin, and where those of the next one will. */
  readonly #starts = [0];
  readonly #firstWords = [0];
  /** A hash table with open addressing: for each slot the number of a run, from 1, and its hash. */
  #slots = new Int32Array(1 << 16);
  readonly #tokens = new Map<string, number>();
  readonly #tokenWords = new Map<string, number>();

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** How many runs are remembered. */
  get size(): number {
    return this.#starts.length - 1;
  }

  analyse(text: string): IndexText {
    const words: number[] = [];
    const places: number[] = [];
    let length = 0;
    let start = -1;
    let hash = 0;
    let isInChunk = false;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0x20;
      const kind = KINDS[code] ?? (code === 0x3000 || code === 0xfeff ? SPACE : INNER);
      if (kind === INNER) {
        if (start < 0) {
          start = at;
          hash = HASH_START;
        }
        hash = Math.imul(hash ^ code, HASH_FACTOR);
        continue;
      }
      if (start >= 0) {
        const run = this.#run(text, start, at, hash);
        const next = this.#firstWords[run + 1] ?? 0;
        for (let word = this.#firstWords[run] ?? 0; word < next; word++) {
          words.push(word);
          places.push(length);
        }
        start = -1;
        isInChunk = true;
      }
      if (kind === MARK) isInChunk = true;
      else if (isInChunk) {
        length++;
        isInChunk = false;
      }
    }
    return { words, met: this.#met, places, length };
  }

  /** The tokens of a text's stems alone. */
  stems(text: string): number[] {
    const { words, met } = this.analyse(text);
    return words.map((word) => this.#token(stemToken(met.stems[word] ?? "")));
  }

  /** The number of a run, which is looked up by its hash. */
  #run(text: string, start: number, end: number, hash: number): number {
    const last = this.#slots.length - 2;
    let slot = slotOf(hash) & last;
    for (let place = this.#slots[slot]; place; place = this.#slots[slot]) {
      if (this.#slots[slot + 1] === hash && this.#has(place - 1, text, start, end))
        return place - 1;
      slot = (slot + 2) & last;
    }
    this.#addRun(text.slice(start, end));
    this.#slots[slot] = this.size;
    this.#slots[slot + 1] = hash;
    if (4 * this.size > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  /** Whether a part of a text is a run. */
  #has(run: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[run] ?? 0;
    if ((this.#starts[run + 1] ?? 0) - from !== end - start) return false;
    for (let i = start; i < end; i++) {
      if (this.#characters[from + i - start] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  #grow(): void {
    const grown = new Int32Array(2 * this.#slots.length);
    const last = grown.length - 2;
    for (let i = 0; i < this.#slots.length; i += 2) {
      const [place = 0, hash = 0] = [this.#slots[i], this.#slots[i + 1]];
      if (place === 0) continue;
      let slot = slotOf(hash) & last;
      while (grown[slot]) slot = (slot + 2) & last;
      [grown[slot], grown[slot + 1]] = [place, hash];
    }
    this.#slots = grown;
  }

  #addRun(run: string): void {
    this.#addCharacters(run);
    const met = this.#met;
    for (const { start, end, form, stem } of this.#analyser.termsIn(run)) {
      met.forms.push(form);
      // A hamza is a mark where it is not composed with its letter.
      met.written.push(run.slice(start, end).normalize("NFC").replace(MARKS, ""));
      met.stems.push(stem);
      met.stemHashes.push(textHash(stem) | 0);
      met.tokens.push(this.#token(formToken(stem, form)));
    }
    this.#firstWords.push(met.forms.length);
  }

  #addCharacters(run: string): void {
    const from = this.#starts[this.size] ?? 0;
    const until = from + run.length;
    if (until > this.#characters.length) {
      const all = new Uint16Array(2 * until);
      all.set(this.#characters);
      this.#characters = all;
    }
    for (let i = 0; i < run.length; i++) this.#characters[from + i] = run.charCodeAt(i);
    this.#starts.push(until);
  }

  #token(token: string): number {
    let known = this.#tokens.get(token);
    if (known === undefined) {
      const text = token.replace(NO_LETTER, "");
      known = this.#tokens.get(text) ?? this.#addToken(text);
      this.#tokens.set(text, known).set(token, known);
    }
    return known;
  }

  #addToken(text: string): number {
    const word = text.normalize("NFD").replace(/\p{M}/gu, "");
    this.#met.tokenWords.push(word);
    this.#met.tokenWordNumbers.push(numberOf(word, this.#tokenWords));
    return this.#met.tokenTexts.push(text) - 1;
  }
}

/** The number of a text, which is given one if it has none. */
function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}
