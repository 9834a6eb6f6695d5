/** A list that came in the page's address: nothing of it is kept until the reader says so. */
import { writerIn } from "../common/page-style.ts";
import type { ClippingsSettings } from "../../pages/page-data/clippings-settings.ts";
import { button, element } from "../common/dom.ts";
import { merge, readList } from "./import.ts";
import { MARK } from "./list-link.ts";
import { isStored } from "./stored.ts";

/** Offers the list that the page's address carries, if it carries one. */
export async function offerList(
  place: HTMLElement,
  settings: ClippingsSettings,
  say: (text: string) => void,
  added: (count: number) => void,
): Promise<void> {
  place.hidden = true;
  const { offer, full } = settings.words;
  const { hash, href, pathname } = window.location;
  if (!hash.startsWith(`#${MARK}`)) return;
  const list = await readList(href, settings.site);
  if (list.length === 0) return say(offer.damaged);
  const close = (): void => {
    place.hidden = true;
    history.replaceState(null, "", pathname);
  };
  const add = button(offer.add, { class: "tool" }, () => {
    close();
    try {
      added(merge(list));
    } catch {
      say(full);
    }
  });
  const fresh = list.filter(({ path }) => !isStored(path)).length;
  place.replaceChildren(
    element("h2", {}, offer.title),
    element("p", {}, writerIn(settings).count(fresh, offer.text)),
    element("p", { class: "clippings-bar" }, add, button(offer.dismiss, { class: "tool" }, close)),
  );
  place.hidden = false;
}
