/** A page of a printed paper that is drawn word by word, so that the place of each is known. */
import { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";

/** A rectangle, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A word and where it stands, as a file of word boxes has it. */
export type PlacedWord = [text: string, x: number, y: number, width: number, height: number];

/** How a text is set: its size and the height of its lines, in pixels. */
export interface Type {
  family: string;
  weight: number;
  size: number;
  leading: number;
}

/** One word of a line, with its width. */
interface Word {
  text: string;
  width: number;
}

interface Line {
  words: Word[];
  /** Of a paragraph: it is not spread over the column. */
  isLast: boolean;
}

export class Page {
  readonly width: number;
  readonly height: number;
  readonly words: PlacedWord[] = [];
  readonly #context: SKRSContext2D;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#context = createCanvas(width, height).getContext("2d");
    this.#context.fillStyle = "#fff";
    this.#context.fillRect(0, 0, width, height);
    this.#context.fillStyle = "#000";
    this.#context.direction = "rtl";
    this.#context.textBaseline = "alphabetic";
  }

  /** What is drawn, four bytes a pixel. */
  get pixels(): Buffer {
    return Buffer.from(this.#context.getImageData(0, 0, this.width, this.height).data);
  }

  rule({ x, y, width, height }: Box): void {
    this.#context.fillRect(x, y, width, height);
  }

  frame({ x, y, width, height }: Box): void {
    this.#context.lineWidth = 3;
    this.#context.strokeRect(x, y, width, height);
  }

  /** A picture that fills a box, cut where it is too wide or too high. */
  async picture(file: string, { x, y, width, height }: Box): Promise<void> {
    const image = await loadImage(file);
    const scale = Math.max(width / image.width, height / image.height);
    const [w, h] = [width / scale, height / scale];
    const [left, top] = [(image.width - w) / 2, (image.height - h) / 2];
    this.#context.drawImage(image, left, top, w, h, x, y, width, height);
  }

  /** The lines of some paragraphs in a column of a width. */
  lines(paragraphs: readonly string[], type: Type, width: number): Line[] {
    this.#set(type);
    const space = this.#space();
    return paragraphs.flatMap((paragraph) => {
      const lines: Line[] = [{ words: [], isLast: false }];
      let taken = 0;
      for (const text of paragraph.split(/\s+/).filter((word) => word !== "")) {
        const word = { text, width: this.#context.measureText(text).width };
        if (taken > 0 && taken + space + word.width > width) {
          lines.push({ words: [], isLast: false });
          taken = 0;
        }
        lines.at(-1)?.words.push(word);
        taken += (taken > 0 ? space : 0) + word.width;
      }
      return lines.map((line, i) => ({ ...line, isLast: i === lines.length - 1 }));
    });
  }

  /** Draws lines below each other, as many as a box has room for. @returns the lines that are left. */
  column(
    lines: readonly Line[],
    type: Type,
    box: Box,
    align: "spread" | "centre" = "spread",
  ): Line[] {
    this.#set(type);
    const fit = Math.floor(box.height / type.leading);
    for (const [i, line] of lines.slice(0, fit).entries()) {
      this.#line(line, type, { ...box, y: box.y + i * type.leading }, align);
    }
    return lines.slice(fit);
  }

  #line({ words, isLast }: Line, type: Type, box: Box, align: "spread" | "centre"): void {
    const wide = words.reduce((sum, { width }) => sum + width, 0);
    const gaps = Math.max(words.length - 1, 1);
    const isSpread = align === "spread" && !isLast && words.length > 1;
    const space = isSpread ? (box.width - wide) / gaps : this.#space();
    const length = wide + space * (words.length - 1);
    let right = box.x + box.width - (align === "centre" ? (box.width - length) / 2 : 0);
    for (const { text, width } of words) {
      this.#context.fillText(text, right, box.y + type.size * 0.95);
      const place = [right - width, box.y, width, type.size * 1.3].map(Math.round);
      const [x = 0, y = 0, w = 0, h = 0] = place;
      this.words.push([text, x, y, w, h]);
      right -= width + space;
    }
  }

  #set({ weight, size, family }: Type): void {
    this.#context.font = `${weight} ${size}px ${family}`;
    this.#context.textAlign = "right";
  }

  #space(): number {
    return this.#context.measureText(" ").width;
  }
}
