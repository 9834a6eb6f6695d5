/** What a newspaper's faces measure, read from their files by the library that draws the cards. */
import { createCanvas } from "@napi-rs/canvas";
import { familyOf } from "../../pages/cards/family.ts";
import type { FaceMetrics } from "../../newspaper/design/fallback-faces.ts";

/** Words of a newspaper, each by itself: a file of Arabic letters may have no space. */
const SAMPLE =
  "تواصل القوات انسحابها من كازاخستان وقالت وزارة الخارجية في بيان نشرته أمس إن الحكومة المصرية أعلنت عن افتتاح معرض القاهرة الدولي للكتاب بمشاركة الناشرين".split(
    " ",
  );
const LETTERS = SAMPLE.join("").length;
const SIZE = 1000;

/**
 * Measures a face.
 *
 * @param files paths of its files.
 * @param weight such as 400.
 * @returns nothing for a face without files: the reader's device has it.
 */
export function measureFace(files: readonly string[], weight: number): FaceMetrics | undefined {
  if (files.length === 0) return undefined;
  const context = createCanvas(1, 1).getContext("2d");
  context.direction = "rtl";
  context.font = `${weight} ${SIZE}px ${files.map(familyOf).join(", ")}`;
  const width = SAMPLE.reduce((sum, word) => sum + context.measureText(word).width, 0);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
    context.measureText("ا");
  return { ascent: ascent / SIZE, descent: descent / SIZE, letter: width / LETTERS / SIZE };
}
