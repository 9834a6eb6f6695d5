/** Draws social cards, with Skia, which shapes Arabic as browsers do. */
import { readFileSync } from "node:fs";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { CARD_SIZE, cardFonts, cardTokens, type CardWords } from "./plan.ts";

const { width, height } = CARD_SIZE;
const MARGIN = 72;

/** Our own families, so that no face of the machine's takes their place. */
const families = cardFonts.map((file, i) => {
  const family = `Sijill Card ${i}`;
  GlobalFonts.register(readFileSync(file), family);
  return `"${family}"`;
});

/** A card as PNG. */
export function drawCard({ name, motto, section, place }: CardWords): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const colour = colours();
  context.fillStyle = colour("paper");
  context.fillRect(0, 0, width, height);
  context.direction = "rtl";
  context.textAlign = "center";
  context.textBaseline = "alphabetic";

  rules(context, colour("ink"), MARGIN);
  context.fillStyle = colour("ink");
  line(context, name, {
    y: section === undefined ? 320 : 250,
    size: section === undefined ? 190 : 160,
    weight: 700,
  });
  const under = motto ?? place;
  context.fillStyle = colour("ink-soft");
  const underY = section === undefined ? 430 : 356;
  if (under !== undefined) line(context, under, { y: underY, size: 44, weight: 500 });
  if (section === undefined) {
    if (place !== undefined && motto !== undefined) {
      line(context, place, { y: 500, size: 36, weight: 400 });
    }
  } else {
    context.fillStyle = colour("accent");
    context.fillRect(0, 420, width, height - 420);
    context.fillStyle = colour("accent-ink");
    line(context, section, { y: 558, size: 104, weight: 700 });
    return canvas.toBuffer("image/png");
  }
  rules(context, colour("ink"), height - MARGIN);
  return canvas.toBuffer("image/png");
}

/** The double rule of a front page. */
function rules(context: SKRSContext2D, colour: string, y: number): void {
  context.fillStyle = colour;
  context.fillRect(MARGIN, y - 8, width - 2 * MARGIN, 6);
  context.fillRect(MARGIN, y + 2, width - 2 * MARGIN, 2);
}

/** One line in the middle, smaller where it would not fit. */
function line(
  context: SKRSContext2D,
  text: string,
  { y, size, weight }: { y: number; size: number; weight: number },
): void {
  const font = (pixels: number): string => `${weight} ${pixels}px ${families.join(", ")}`;
  context.font = font(size);
  const room = width - 2 * MARGIN;
  const wide = context.measureText(text).width;
  if (wide > room) context.font = font(Math.floor((size * room) / wide));
  context.fillText(text, width / 2, y);
}

/** The light colours of the design tokens. */
function colours(): (name: string) => string {
  const tokens = readFileSync(cardTokens, "utf8");
  return (name) => {
    const [, value] = new RegExp(`--${name}:\\s*(#[0-9a-f]{3,8})`).exec(tokens) ?? [];
    if (value === undefined) throw new Error(`${cardTokens.pathname} has no colour --${name}`);
    return value;
  };
}
