/** Links to a passage by its own words: text fragments, https://wicg.github.io/scroll-to-text-fragment/ */
import { generateFragmentFromRange } from "text-fragments-polyfill/dist/fragment-generation-utils.js";

/**
 * The link to a passage of the page.
 *
 * @throws Error where no words tell the passage from the rest of the page.
 */
export function passageLink(passage: Range): string {
  const { fragment } = generateFragmentFromRange(withoutOuterNotes(passage));
  if (!fragment) throw new Error("the passage has no words of its own");
  const { prefix, textStart, textEnd, suffix } = fragment;
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? "";
  return `${page}#:~:text=${parts.filter(Boolean).join(",")}`;
}

/**
 * A passage from its first letter to its last, but for the numbers of notes at its ends: with one of
 * those, text-fragments-polyfill 6.7.0 takes the last word for the whole.
 */
function withoutOuterNotes(passage: Range): Range {
  const root = passage.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = root instanceof Text ? [root] : [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const own = texts.filter(
    (text) =>
      passage.intersectsNode(text) &&
      text.textContent?.trim() !== "" &&
      !text.parentElement?.closest(".footnote-ref"),
  );
  const [first, last] = [own[0], own.at(-1)];
  const range = passage.cloneRange();
  if (first && first !== passage.startContainer) range.setStart(first, 0);
  if (last && last !== passage.endContainer) range.setEnd(last, last.textContent?.length ?? 0);
  return range;
}

/**
 * Hyphens part a fragment's words, and so are not left as they are. The library takes letters and
 * their marks apart, which not every browser that seeks them does.
 */
function encode(text: string): string {
  return encodeURIComponent(text.normalize("NFC")).replaceAll("-", "%2D");
}
