/** Where words and articles stand on the scan of their page. */
import { boxAround, type Block, type Box, type RecognisedPage } from "./page.ts";

/** Pixels of a picture. */
export interface Size {
  width: number;
  height: number;
}

/** How the units of a page become pixels of its scan. */
export interface Scale {
  /** Pixels of the scan, where its size is known. */
  scan: Size | undefined;
  /** The page in its own units. */
  page: Size | undefined;
}

/**
 * The scale of a page: its scan may be of another size than the one that was recognised, and its units lengths
 * on paper.
 *
 * @param scan the size of the scan, if that is known otherwise than by the page.
 */
export function scaleOf({ unit, width, height }: RecognisedPage, scan: Size | undefined): Scale {
  const page = width && height && width > 0 && height > 0 ? { width, height } : undefined;
  if (scan) return { scan, page: page ?? (unit === "pixel" ? scan : undefined) };
  const own = page && { width: Math.round(page.width), height: Math.round(page.height) };
  return { scan: unit === "pixel" ? own : undefined, page };
}

/** The boxes of a page's words in the order of the text: a file of word boxes. `undefined` without any. */
export function wordBoxes({ blocks }: RecognisedPage, { scan, page }: Scale): string | undefined {
  if (!page) return undefined;
  // Without a scan the units are those of the page: whoever shows the boxes scales them.
  const size = scan ?? { width: Math.round(page.width), height: Math.round(page.height) };
  const words = blocks.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      mergedWords(line.words).flatMap(({ text, box }) => {
        if (!box) return [];
        const { x, y, width, height } = inPixels(box, page, size);
        return width > 0 && height > 0 ? [JSON.stringify([text, x, y, width, height])] : [];
      }),
    ),
  );
  if (words.length === 0) return undefined;
  return `{"width":${size.width},"height":${size.height},"words":[\n${words.join(",\n")}\n]}\n`;
}

/** Words that touch are one; both parts of a divided word bear the whole, so that both are found. */
function mergedWords(words: readonly Block["lines"][number]["words"][number][]) {
  const merged: { text: string; box: Box | undefined }[] = [];
  for (const { text, whole, box, isGlued } of words) {
    const last = merged.at(-1);
    const own = whole?.text ?? text;
    if (isGlued && last)
      Object.assign(last, { text: last.text + own, box: boxAround([last.box, box]) });
    else merged.push({ text: own, box });
  }
  return merged;
}

/**
 * Where blocks stand on the scan of their page, as `regions` of an article: in pixels, else in hundredths.
 * Blocks that follow each other in a column are one region.
 */
export function regionsOf(blocks: readonly Block[], { scan, page }: Scale): string[] {
  if (!page) return [];
  const merged: Box[] = [];
  for (const { box } of blocks) {
    if (!box) continue;
    const last = merged.at(-1);
    if (last && isBelow(last, box, page)) merged.splice(-1, 1, boxAround([last, box]) ?? box);
    else merged.push(box);
  }
  const regions = merged.map((box) => {
    if (scan) {
      const { x, y, width, height } = inPixels(box, page, scan);
      return width > 0 && height > 0 ? [x, y, width, height].join(",") : undefined;
    }
    const share = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;
    const sides = [
      share(box.x, page.width),
      share(box.y, page.height),
      share(box.width, page.width),
      share(box.height, page.height),
    ];
    return `percent:${sides.join(",")}`;
  });
  return regions.filter((region) => region !== undefined);
}

/** Whether a box goes on below another in its column, with no more than white space between them. */
function isBelow(above: Box, below: Box, page: Size): boolean {
  const shared =
    Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  const gap = below.y - (above.y + above.height);
  return (
    shared >= 0.7 * Math.max(above.width, below.width) &&
    gap > -0.5 * Math.min(above.height, below.height) &&
    gap < 0.02 * page.height
  );
}

function inPixels({ x, y, width, height }: Box, page: Size, scan: Size): Box {
  const across = (value: number) =>
    Math.min(Math.max(Math.round((value * scan.width) / page.width), 0), scan.width);
  const down = (value: number) =>
    Math.min(Math.max(Math.round((value * scan.height) / page.height), 0), scan.height);
  const [left, top] = [across(x), down(y)];
  return { x: left, y: top, width: across(x + width) - left, height: down(y + height) - top };
}
