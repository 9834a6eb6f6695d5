/** The button that keeps an article, and lets go of it again. */
import { clipWords as words } from "../../../_data/strings.ts";
import { CLIPPINGS } from "../../pages/page-data/clippings-settings.ts";
import { button, element } from "../common/dom.ts";
import { addressOf, isStored, onChange, root, storage } from "./stored.ts";

/** What each button does to follow the list. */
const following = new WeakMap<Element, () => void>();

/**
 * A button for an article.
 *
 * @param path below the site's root, not encoded.
 * @param title of the article, where the page has several.
 * @param keep adds it to the list; what does so is loaded when it is asked for.
 * @param status says what happened.
 * @returns nothing where the browser keeps nothing.
 */
export function keepButton(
  path: string,
  title: string | undefined,
  keep: () => Promise<void>,
  status: HTMLElement,
): HTMLButtonElement[] {
  if (!storage()) return [];
  const made = button("", { class: "tool keep" }, () => {
    toggle().catch(() => status.replaceChildren(words.failed));
  });
  const toggle = async (): Promise<void> => {
    if (isStored(path)) {
      (await import("./keep.ts")).letGo(path);
      status.replaceChildren(words.removed);
    } else {
      await keep();
      const list = element("a", { href: addressOf(root, CLIPPINGS.slice(1)) }, words.list);
      status.replaceChildren(`${words.added} `, list);
    }
  };
  const show = (): void => {
    const stored = isStored(path);
    made.textContent = stored ? words.kept : words.keep;
    const name = stored ? words.letGoOf : words.keepOf;
    made.setAttribute("aria-label", title === undefined ? name : `${name}: ${title}`);
    made.classList.toggle("is-kept", stored);
  };
  show();
  following.set(made, show);
  return [made];
}

onChange(() => {
  for (const made of document.querySelectorAll(".keep")) following.get(made)?.();
});
