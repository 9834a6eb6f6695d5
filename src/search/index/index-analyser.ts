/**
 * Analyses texts for the index: what a word becomes is found once for a process. Most of that work is to
 * look up words that have been seen before, so they are looked up where they stand in the text: no
 * string is made of them.
 */
import { textHash } from "../../lib/text-hash.ts";
import { formToken, stemToken, type Analyser } from "../analyser/index.ts";

/** What is indexed of a word: one object for all words of which it is the same. */
export interface IndexToken {
  text: string;
  /** Without marks: what it is found by. */
  word: string;
  /** Numbers of it and of the word among those of the analyser, from 0. */
  number: number;
  wordNumber: number;
}

/** Characters that Pagefind leaves out of a word. */
const NO_LETTER = /[^\p{Alphabetic}\p{N}]/gu;

/** A word as it is indexed: one object for all places where it is written so. */
export interface IndexWord {
  /** Folded spelling. */
  form: string;
  /** Number of the form among those of the analyser, from 0. */
  formNumber: number;
  /** How the text has it, without marks. */
  written: string;
  stem: string;
  /** The stem's {@link textHash}. */
  stemHash: number;
  token: IndexToken;
  /** The next word of its run. */
  next: IndexWord | undefined;
}

interface Run {
  text: string;
  first: IndexWord | undefined;
}

/** A text, analysed. */
export interface IndexText {
  /** Its words in order, without stop words. */
  words: readonly IndexWord[];
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

/** Of the characters below U+2100. Those behind them are {@link INNER}, but for two spaces. */
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  return /[\p{L}\p{M}\p{Cf}\p{Nd},٬]/u.test(character) ? INNER : MARK;
});

/** What a word is written without: marks, tatweel, direction marks. */
const MARKS = /[\p{M}\p{Cf}ـ]/gu;

/** FNV-1a, as {@link textHash} has it. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** Analyses texts, and remembers their words. */
export class IndexAnalyser {
  readonly #analyser: Analyser;
  readonly #runs: Run[] = [];
  /** A hash table with open addressing: for each slot the place of a run, from 1, and its hash. */
  #slots = new Int32Array(1 << 16);
  readonly #forms = new Map<string, number>();
  readonly #tokens = new Map<string, IndexToken>();
  readonly #words = new Map<string, number>();
  #tokenCount = 0;

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** How many runs are remembered. */
  get size(): number {
    return this.#runs.length;
  }

  analyse(text: string): IndexText {
    const words: IndexWord[] = [];
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
        let word = this.#firstWord(text, start, at, hash);
        for (; word; word = word.next) {
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
    return { words, places, length };
  }

  /** What is indexed of a text's stems alone. */
  stems(text: string): IndexToken[] {
    return this.analyse(text).words.map(({ stem }) => this.#token(stemToken(stem)));
  }

  /** The words of a run, which is looked up by its hash. */
  #firstWord(text: string, start: number, end: number, hash: number): IndexWord | undefined {
    const last = this.#slots.length - 2;
    let slot = slotOf(hash) & last;
    for (let place = this.#slots[slot]; place; place = this.#slots[slot]) {
      if (this.#slots[slot + 1] === hash) {
        const run = this.#runs[place - 1];
        if (run?.text.length === end - start && text.startsWith(run.text, start)) return run.first;
      }
      slot = (slot + 2) & last;
    }
    const run = text.slice(start, end);
    const first = this.#made(run);
    this.#slots[slot] = this.#runs.push({ text: run, first });
    this.#slots[slot + 1] = hash;
    if (4 * this.#runs.length > this.#slots.length) this.#grow();
    return first;
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

  #made(run: string): IndexWord | undefined {
    let next: IndexWord | undefined;
    for (const { start, end, form, stem } of this.#analyser.termsIn(run).reverse()) {
      const formNumber = numberOf(form, this.#forms);
      next = {
        token: this.#token(formToken(stem, form)),
        stemHash: textHash(stem),
        formNumber,
        next,
        form,
        written: run.slice(start, end).replace(MARKS, ""),
        stem,
      };
    }
    return next;
  }

  #token(token: string): IndexToken {
    let known = this.#tokens.get(token);
    if (known === undefined) {
      const text = token.replace(NO_LETTER, "");
      const word = text.normalize("NFD").replace(/\p{M}/gu, "");
      known = this.#tokens.get(text) ?? {
        text,
        word,
        number: this.#tokenCount++,
        wordNumber: numberOf(word, this.#words),
      };
      this.#tokens.set(text, known).set(token, known);
    }
    return known;
  }
}

/** The number of a text, which is given one if it has none. */
function numberOf(text: string, numbers: Map<string, number>): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}
