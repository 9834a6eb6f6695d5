/** Pictures and figures: every picture with its own caption, wherever a page says what its file is. */
import type { Element, Node } from "../../document.ts";
import { shownLine } from "../shown-text.ts";
import { nameOf } from "./elements.ts";
import type { Block, PictureBlock, Style } from "./model.ts";
import type { Reading } from "./reading.ts";
import { say } from "../../../messages/message.ts";

/** Addresses of pictures, by their endings. */
export const isPictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)/i;
/** Attributes in which pages keep what they load later, best first, then what they show at once. */
const lists = ["data-srcset", "data-lazy-srcset", "srcset"];
const single = [
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-orig-file",
  "data-large-file",
  "src",
];

/**
 * Where a picture's file may be: what is loaded late, `src`, the largest of `srcset`, the sources of its
 * `picture`, what stands in `noscript` for it, and the picture that it links to.
 */
export function candidatesOf(image: Element): string[] {
  const fallback = [image, image.parentElement]
    .flatMap((it) => [it?.previousElementSibling, it?.nextElementSibling])
    .filter((it) => it?.tagName.toLowerCase() === "noscript")
    .flatMap((it) => [...(it?.querySelectorAll("img") ?? [])]);
  const sources =
    image.parentElement?.tagName.toLowerCase() === "picture"
      ? [...image.parentElement.querySelectorAll("source")]
      : [];
  const link = linkAround(image)?.getAttribute("href") ?? "";
  const all = [
    ...[image, ...fallback].flatMap((it) => single.map((name) => it.getAttribute(name) ?? "")),
    ...[image, ...sources, ...fallback].flatMap((it) =>
      lists.flatMap((name) => largestFirst(it.getAttribute(name) ?? "")),
    ),
    ...(isPictureFile.test(link) ? [link] : []),
  ].map((it) => it.trim());
  return [
    ...new Set(all.filter((it) => it !== "" && !/^(?:data|about|blob|javascript):/i.test(it))),
  ];
}

/** The link that a picture stands in, at most some elements above: old pages nest without end. */
function linkAround(image: Element): Element | undefined {
  let it: Element | null = image.parentElement;
  for (let i = 0; it && i < 10; i++, it = it.parentElement) if (nameOf(it) === "a") return it;
  return undefined;
}

/** The addresses of a `srcset`, the widest first (HTML, "Srcset attributes"). */
function largestFirst(srcset: string): string[] {
  return srcset
    .split(/,\s+|,(?=https?:|\/)|(?<=\s[\d.]+[wx]),/)
    .map((part) => part.trim().split(/\s+/))
    .map(([address = "", size = ""]) => ({ address, size: Number.parseFloat(size) || 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

/** A small picture that stands for a character, as systems draw emoji: the character. */
export function characterOf(image: Element): string | undefined {
  const alt = image.getAttribute("alt") ?? "";
  const says = `${image.getAttribute("class") ?? ""} ${image.getAttribute("src") ?? ""}`;
  const isCharacter = /(?:^|[\s/_-])(?:emoji|smiley|smilies|wp-smiley)(?:$|[\s/_-])/i.test(says);
  return isCharacter && alt !== "" && alt.length <= 12 ? alt : undefined;
}

/** The block of a picture; none for one that is not brought along, or that nobody sees. */
export function pictureOf(image: Element, reading: Reading): PictureBlock | undefined {
  const candidates = candidatesOf(image);
  const isPixel = ["width", "height"].every((side) =>
    /^[01](?:px)?$/.test(image.getAttribute(side) ?? ""),
  );
  if (candidates.length === 0 || isPixel) {
    reading.leave(
      isPixel ? say("<img> of one pixel") : say("<img> without an address"),
      image.getAttribute("alt") ?? candidates[0] ?? "",
    );
    return undefined;
  }
  const src = reading.places.picture(candidates);
  if (src === undefined) return undefined;
  const alt = reading
    .mend(image.getAttribute("alt") ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return { kind: "picture", src, alt, caption: "" };
}

/** Whether an element is a figure, by HTML or by the classes of WordPress before HTML had figures. */
export function isFigure(element: Element): boolean {
  return (
    nameOf(element) === "figure" ||
    /(?:^|\s)(?:wp-caption|gallery-item)(?:\s|$)/.test(element.getAttribute("class") ?? "")
  );
}

/**
 * The blocks of a figure. Its caption is that of its picture if it has one picture; of a gallery it
 * is a line after the pictures, each of which has its own; a caption without its picture is a line too.
 */
export function figureOf(figure: Element, reading: Reading, style: Style): Block[] {
  const captions = [
    ...figure.querySelectorAll("figcaption,.wp-caption-text,.gallery-caption"),
  ].filter((it) => ownerOf(it) === figure);
  const caption = captions
    .map((it) => reading.mend(shownLine(it)).replace(/\s+/g, " ").trim())
    .filter((it) => it !== "")
    .join(" ");
  const blocks = reading.blocks(withoutThese(figure, captions), style);
  const pictures = blocks.filter((it) => it.kind === "picture");
  const [picture] = pictures;
  if (pictures.length !== 1 || picture?.caption !== "") {
    // Words can bear links; the title of a picture cannot.
    return [...blocks, ...captions.flatMap((it) => reading.blocks(it.childNodes, style))];
  }
  for (const link of captions.flatMap((it) => [...it.querySelectorAll("a[href]")])) {
    reading.leave(say("link in a caption"), link.getAttribute("href") ?? "");
  }
  return blocks.map((it) => (it === picture ? { ...picture, caption } : it));
}

function ownerOf(caption: Element): Element | undefined {
  for (let it = caption.parentElement; it; it = it.parentElement) if (isFigure(it)) return it;
  return undefined;
}

/** What is in an element, less some of it. The document is ours to change. */
function withoutThese(element: Element, others: readonly Element[]): Iterable<Node> {
  for (const other of others) other.remove();
  return element.childNodes;
}
