/** Draws social cards and icons, with Skia, which shapes Arabic as browsers do. */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { familyOf } from "./family.ts";
import { drawIcon } from "./icon.ts";
import { iconShapes } from "./icon-shapes.ts";
import { CARD_SIZE, type Card, type CardLooks, type CardWords } from "./plan.ts";

const { width, height } = CARD_SIZE;
const MARGIN = 72;

/** A card or an icon as PNG. */
export async function draw(card: Card, looks: CardLooks): Promise<Buffer> {
  return "icon" in card ? drawIcon(iconShapes[card.icon], looks) : drawCard(card.words, looks);
}

function drawCard(
  { name, motto, section, place }: CardWords,
  { colours, fonts }: CardLooks,
): Buffer {
  const families = fonts.map(familyOf);
  const colour = (property: string): string => colours[property] ?? "";
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
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
    families,
  });
  const under = motto ?? place;
  context.fillStyle = colour("ink-soft");
  const underY = section === undefined ? 430 : 356;
  if (under !== undefined) line(context, under, { y: underY, size: 44, weight: 500, families });
  if (section === undefined) {
    if (place !== undefined && motto !== undefined) {
      line(context, place, { y: 500, size: 36, weight: 400, families });
    }
  } else {
    context.fillStyle = colour("accent");
    context.fillRect(0, 420, width, height - 420);
    context.fillStyle = colour("accent-ink");
    line(context, section, { y: 558, size: 104, weight: 700, families });
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

/** How a line is set: its baseline, pixels, weight and faces. */
interface Line {
  y: number;
  size: number;
  weight: number;
  families: readonly string[];
}

/** One line in the middle, smaller where it would not fit. */
function line(context: SKRSContext2D, text: string, { y, size, weight, families }: Line): void {
  const font = (pixels: number): string => `${weight} ${pixels}px ${families.join(", ")}`;
  context.font = font(size);
  const room = width - 2 * MARGIN;
  const wide = context.measureText(text).width;
  if (wide > room) context.font = font(Math.floor((size * room) / wide));
  context.fillText(text, width / 2, y);
}
