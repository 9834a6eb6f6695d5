/** Icons for home screens as PNG: what a device takes that takes no SVG. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { IconShape } from "./icon-shapes.ts";
import type { CardLooks } from "./plan.ts";

/**
 * The part of its side that an icon takes where devices cut theirs round: their circle is 80 % of
 * the picture (W3C, Web Application Manifest, icon masks), and the icon's corners lie in it.
 */
const SAFE = 0.72;

/** The newspaper's icon as PNG. */
export async function drawIcon({ side, ground }: IconShape, { icon }: CardLooks): Promise<Buffer> {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext("2d");
  if (ground !== "none") {
    context.fillStyle = icon.ground;
    context.fillRect(0, 0, side, side);
  }
  const picture = await loadImage(icon.content);
  const room = side * (ground === "safe" ? SAFE : 1);
  const scale = room / Math.max(icon.width, icon.height);
  const [width, height] = [icon.width * scale, icon.height * scale];
  context.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height);
  return canvas.toBuffer("image/png");
}
