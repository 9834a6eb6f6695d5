/** Lists, as numbered as a reader sees them. */
import type { Element } from "../../document.ts";
import { nameOf } from "./elements.ts";
import { plainStyle, wordsIn, type Block, type Style } from "./model.ts";
import type { Reading } from "./reading.ts";

/** The highest number that Markdown takes. */
const highest = 999_999_999;

/**
 * The blocks of a list. One whose items Markdown cannot number so (letters, backwards, with leaps) is
 * paragraphs that begin with what numbers them.
 */
export function listOf(list: Element, reading: Reading, style: Style): Block[] {
  const isOrdered = nameOf(list) === "ol";
  const items: { blocks: Block[]; number: number }[] = [];
  const children = [...list.childNodes].filter(
    (it) => it.nodeType === 1 || (it.textContent ?? "").trim() !== "",
  );
  const count = children.filter((it) => it.nodeType === 1 && nameOf(it as Element) === "li").length;
  const step = list.hasAttribute("reversed") ? -1 : 1;
  let number = numberOf(list.getAttribute("start")) ?? (step === -1 ? count : 1);
  for (const child of children) {
    const isItem = child.nodeType === 1 && nameOf(child as Element) === "li";
    const blocks = reading.blocks([child], style);
    const own = isItem ? numberOf((child as Element).getAttribute("value")) : undefined;
    number = own ?? number;
    const last = items.at(-1);
    // What stands between items belongs to the one before, as a list within a list often does.
    if (!isItem && last) last.blocks.push(...blocks);
    else if (blocks.length > 0) items.push({ blocks, number });
    if (isItem) number += step;
  }
  // A gallery is often a list of figures.
  if (items.flatMap((it) => it.blocks).every(({ kind }) => kind === "picture")) {
    return items.flatMap((it) => it.blocks);
  }
  const label = labelOf(list);
  const first = items[0]?.number ?? 1;
  const isRegular =
    items.every((it, i) => it.number === first + i) &&
    first >= 0 &&
    first + items.length <= highest;
  if (isOrdered && (label || !isRegular)) {
    return items.flatMap((it) => labelled(it.blocks, `${(label ?? String)(it.number)}. `));
  }
  return [
    {
      kind: "list",
      start: isOrdered ? first : undefined,
      items: items.map(({ blocks }) => blocks),
    },
  ];
}

function numberOf(attribute: string | null): number | undefined {
  const number = Number.parseInt(attribute ?? "", 10);
  return Number.isNaN(number) || Math.abs(number) > highest ? undefined : number;
}

/** How the items are numbered, if not with digits. */
function labelOf(list: Element): ((number: number) => string) | undefined {
  const type = list.getAttribute("type") ?? "";
  const style = list.getAttribute("style") ?? "";
  if (/lower-(?:alpha|latin)/.test(style) || type === "a")
    return (it) => alphabetic(it, "abcdefghijklmnopqrstuvwxyz");
  if (/upper-(?:alpha|latin)/.test(style) || type === "A")
    return (it) => alphabetic(it, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (/lower-roman/.test(style) || type === "i") return (it) => roman(it).toLowerCase();
  if (/upper-roman/.test(style) || type === "I") return roman;
  return undefined;
}

function alphabetic(number: number, letters: string): string {
  if (number < 1) return String(number);
  const rest = Math.floor((number - 1) / letters.length);
  return (
    (rest > 0 ? alphabetic(rest, letters) : "") + (letters[(number - 1) % letters.length] ?? "")
  );
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const signs: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let [left, text] = [number, ""];
  for (const [value, sign] of signs) for (; left >= value; left -= value) text += sign;
  return text;
}

/** Blocks with some words before the first of them. */
function labelled(blocks: readonly Block[], label: string): Block[] {
  const [first, ...rest] = blocks;
  const words = wordsIn(plainStyle, label);
  return first?.kind === "paragraph"
    ? [{ ...first, content: [words, ...first.content] }, ...rest]
    : [{ kind: "paragraph", content: [words] }, ...blocks];
}
