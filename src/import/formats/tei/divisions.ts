/** Takes the body of an issue apart: which divisions are articles, and what stands around them. */
import { lettersOf } from "../../letters.ts";
import { plainText } from "./names.ts";
import type { PageLabel } from "./page-labels.ts";
import {
  childrenOf,
  lineWithin,
  textWithin,
  within,
  type TeiElement,
  type TeiNode,
} from "./tree.ts";
import { say, type Message } from "../../../messages/message.ts";

/** An article of an issue. */
export interface TeiDivision {
  element: TeiElement;
  /** Heads of the sections that it stands in, the outermost first. */
  sections: readonly string[];
  /** Its place among the articles of its section, from 1, and how many of them there are. */
  number: number;
  siblings: number;
  /** Whether it is what stands in a section beside its articles. */
  isRest: boolean;
  /** The pages of print on which it stands, in their order. */
  pages: readonly string[];
}

/** What of a body is no article, and why. */
export interface NoArticle {
  skipped: Message;
  line: number;
}

/** Whether a division is the head of the paper, which is the same in each issue. */
function isMasthead({ attributes: { type, subtype } }: TeiElement): boolean {
  return type === "masthead" || subtype === "masthead";
}

/** Whether a division says that it is an article: `type="item"`, in older files `type="article"`. */
function isItem({ attributes: { type } }: TeiElement): boolean {
  return type === "item" || type === "article";
}

function hasLetters(node: TeiNode): boolean {
  return /[\p{L}\p{N}]/u.test(typeof node === "string" ? node : textWithin(node));
}

/**
 * The articles of a body in the order of the text, and what of it is none.
 *
 * @param start the page on which it begins.
 */
export function divisionsOf(
  body: TeiElement,
  labelOf: PageLabel,
  start: string | undefined,
): (TeiDivision | NoArticle)[] {
  const found: (TeiDivision | NoArticle)[] = [];
  let page = start;

  const turn = (element: TeiElement): void => {
    for (const pb of element.name === "pb" ? [element] : within(element, "pb"))
      page = labelOf(pb) ?? page;
  };
  const article = (
    element: TeiElement,
    sections: readonly string[],
    isRest = false,
  ): TeiDivision => {
    const pages = pagesOf(element, page, labelOf);
    turn(element);
    return { element, sections, number: 1, siblings: 1, isRest, pages };
  };
  const visit = (container: TeiElement, sections: readonly string[]): void => {
    const own: TeiDivision[] = [];
    let rest: TeiNode[] = [];
    const endRest = () => {
      if (rest.some(hasLetters)) {
        const line = rest.find((node) => typeof node !== "string")?.line ?? container.line;
        const element = { name: "div", attributes: {}, children: rest, line };
        found.push(article(element, sections, true));
      } else for (const node of rest) if (typeof node !== "string") turn(node);
      rest = [];
    };
    for (const child of container.children) {
      const isHead = typeof child !== "string" && child.name === "head" && container.name === "div";
      if (typeof child === "string" || (child.name !== "div" && !isHead)) {
        rest.push(child);
        continue;
      }
      endRest();
      if (isHead) turn(child);
      else if (isMasthead(child)) {
        found.push({ skipped: masthead(child), line: child.line });
        turn(child);
      } else if (isItem(child) || !within(child, "div").some(isItem)) {
        const one = article(child, sections);
        own.push(one);
        found.push(one);
      } else {
        found.push(...unreadHeads(child));
        visit(child, [...sections, ...headsOf(child)]);
      }
    }
    endRest();
    for (const [i, one] of own.entries())
      Object.assign(one, { number: i + 1, siblings: own.length });
  };
  visit(body, []);
  return found;
}

function masthead(element: TeiElement): Message {
  return say('it is the masthead of the issue, no article: "{text}"', {
    text: lineWithin(element).slice(0, 200),
  });
}

function headsOf(section: TeiElement): string[] {
  const heads = childrenOf(section, "head").map(plainText);
  return heads.length > 0 ? [heads.join(" – ")] : [];
}

/** What a section's head has that no article of it shows: notes, and what editors did. */
function unreadHeads(section: TeiElement): NoArticle[] {
  return childrenOf(section, "head").flatMap((head) => {
    const whole = lineWithin(head);
    return lettersOf(whole) === lettersOf(plainText(head))
      ? []
      : [
          {
            skipped: say('notes and other readings of a section\'s head: "{whole}"', { whole }),
            line: head.line,
          },
        ];
  });
}

/**
 * The pages on which an element's text stands.
 *
 * @param before the page that has begun before it.
 */
function pagesOf(element: TeiElement, before: string | undefined, labelOf: PageLabel): string[] {
  const pages: string[] = [];
  let label = before;
  const visit = (node: TeiElement): void => {
    for (const child of node.children) {
      if (typeof child !== "string") {
        if (child.name === "pb") label = labelOf(child) ?? label;
        visit(child);
      } else if (/\S/.test(child) && label !== undefined && !pages.includes(label)) {
        pages.push(label);
      }
    }
  };
  visit(element);
  return pages;
}
