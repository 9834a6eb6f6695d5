/** Makes places of a page visible as sought words: all of them, and the one a reader is at. */

/** Shows and hides marks. */
export interface Highlighter {
  /** Makes one place the current one; the others stay marked. */
  show(current: number): void;
  /** Where a place is on the screen. */
  place(index: number): DOMRect | undefined;
  clear(): void;
}

/**
 * Marks places, each of one or several ranges: by the CSS Custom Highlight API, which leaves the
 * page as it is, or where there is none by `<mark>` elements around the text.
 */
export function highlight(places: readonly (readonly Range[])[]): Highlighter {
  return "highlights" in CSS ? byHighlights(places) : byElements(places);
}

/** As `marks.css` names them. */
const ALL = "sought";
const CURRENT = "sought-current";

function byHighlights(places: readonly (readonly Range[])[]): Highlighter {
  CSS.highlights.set(ALL, new Highlight(...places.flat()));
  return {
    show(current) {
      const here = new Highlight(...(places[current] ?? []));
      here.priority = 1;
      CSS.highlights.set(CURRENT, here);
    },
    place: (index) => places[index]?.[0]?.getBoundingClientRect(),
    clear() {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    },
  };
}

function byElements(places: readonly (readonly Range[])[]): Highlighter {
  // From the end, since marking a range divides the text node that the ranges before it are in.
  const marks = places.toReversed().map((ranges) => ranges.toReversed().map(wrap).reverse());
  marks.reverse();
  return {
    show(current) {
      for (const [i, parts] of marks.entries()) {
        for (const part of parts) part.classList.toggle("is-current", i === current);
      }
    },
    place: (index) => marks[index]?.[0]?.getBoundingClientRect(),
    clear() {
      for (const mark of marks.flat()) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

/** @param range within one text node. */
function wrap(range: Range): HTMLElement {
  const mark = document.createElement("mark");
  mark.className = "sought";
  range.surroundContents(mark);
  return mark;
}
