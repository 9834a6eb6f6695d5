/** An article of the list: its headline, what is said of it, the reader's note, and what can be done with it. */
import { names } from "../../article/citation/arabic.ts";
import type { ClippingsWords } from "../../newspaper/interface/clippings-words.ts";
import type { Writer } from "../../calendar/writer.ts";
import { button, element, KEY } from "../common/dom.ts";
import { isolatedText } from "../common/isolated.ts";
import type { Clipping } from "./clipping.ts";
import { addressOf, root } from "./stored.ts";

/** What a reader may do with an article. */
export interface ItemActions {
  move: (path: string, by: -1 | 1) => void;
  remove: (path: string) => void;
  /** @returns whether there was room for it. */
  note: (path: string, note: string) => boolean;
}

/** An article as it is drawn. */
export interface ClippingItem {
  element: HTMLLIElement;
  /** Follows what is stored. A note for which there was no room stays as it was written. */
  update: (clipping: Clipping, place: { first: boolean; last: boolean }) => void;
}

/** Draws an article; {@link ClippingItem.update} fills it. */
export function clippingItem(
  path: string,
  words: ClippingsWords,
  writer: Writer,
  actions: ItemActions,
): ClippingItem {
  const link = element("a", { href: addressOf(root, path), dir: "auto", [KEY]: `open:${path}` });
  const facts = element("p", { class: "item-meta" });
  const note = element("textarea", { rows: "1", placeholder: words.note });
  const printed = element("p", { class: "clipping-note", dir: "auto" });
  note.setAttribute(KEY, `note:${path}`);
  let isStored = true;
  // An empty field has the page's direction, and what is written in it its own.
  const written = (): void => {
    note.dir = note.value === "" ? "" : "auto";
    printed.textContent = note.value;
  };
  note.addEventListener("input", () => {
    written();
    isStored = actions.note(path, note.value);
  });
  const tool = (sign: string, name: string, onClick: () => void): HTMLButtonElement =>
    button(sign, { class: "tool", [KEY]: `${name}:${path}` }, onClick);
  const up = tool("↑", "up", () => actions.move(path, -1));
  const down = tool("↓", "down", () => actions.move(path, 1));
  const remove = tool("×", "remove", () => actions.remove(path));
  return {
    element: element(
      "li",
      { class: "clipping" },
      element("div", {}, element("h2", { class: "headline" }, link), facts, note, printed),
      element("div", { class: "clipping-tools" }, up, down, remove),
    ),
    update(clipping, { first, last }) {
      const title = titleOf(clipping);
      const named = (text: string): string => text.replace("{title}", () => title);
      link.replaceChildren(...isolatedText(title));
      facts.replaceChildren(...factsOf(clipping, writer));
      if (isStored && note.value !== clipping.note) note.value = clipping.note;
      written();
      note.setAttribute("aria-label", named(words.noteOn));
      up.setAttribute("aria-label", named(words.up));
      down.setAttribute("aria-label", named(words.down));
      remove.setAttribute("aria-label", named(words.remove));
      // Disabled for good, a button would lose the focus that has brought it there.
      up.setAttribute("aria-disabled", String(first));
      down.setAttribute("aria-disabled", String(last));
    },
  };
}

/** The headline; where it is not known yet, the words of the address. */
export function titleOf({ path, reference }: Clipping): string {
  return reference.title || (path.split("/").at(-2) ?? path).replaceAll("-", " ");
}

function factsOf({ reference }: Clipping, writer: Writer): (Node | string)[] {
  const { date, section, author } = reference;
  const facts = [
    ...(date === "" ? [] : [element("time", { datetime: date }, writer.date(date))]),
    ...(section === "" ? [] : [element("span", {}, ...isolatedText(section))]),
    ...(author.length === 0
      ? []
      : [element("span", { class: "byline" }, element("bdi", {}, names(author)))]),
  ];
  return facts.flatMap((fact, i) => (i === 0 ? [fact] : [" · ", fact]));
}
