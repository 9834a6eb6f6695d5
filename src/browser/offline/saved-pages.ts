/** The pages that were seen and are kept on the reader's device, on the page for no connection. */
import { offlineWords as words } from "../../../_data/strings.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { element } from "../common/dom.ts";
import { plainText } from "../common/plain-text.ts";
import { cachesOf } from "./caches.ts";

/** Pages that are read, from `src/pages/routes.ts`; lists and calendars can be had again. */
declare const READ: string;
const read = new RegExp(READ);

/** Lists the pages, the last seen first, and narrows them by what is typed. */
export async function listSaved(root: URL): Promise<void> {
  const place = document.querySelector("#saved-pages");
  if (!place || !("caches" in window)) return;
  const pages = await savedPages(root);
  const heading = element("h2", {}, words.saved);
  if (pages.length === 0) {
    place.replaceChildren(heading, element("p", { class: "note" }, words.empty));
    return;
  }
  const list = element("ul", { class: "headlines" });
  const draw = (sought: string): void => {
    const parts = foldSpelling(sought).split(/\s+/);
    const found = pages.filter(({ title }) =>
      parts.every((part) => foldSpelling(title).includes(part)),
    );
    list.replaceChildren(
      ...found.map(({ url, title }) => element("li", {}, element("a", { href: url }, title))),
    );
    if (found.length === 0) list.append(element("li", {}, words.none));
  };
  const id = "saved-filter";
  const field = element("input", { id, type: "search", autocomplete: "off" });
  field.addEventListener("input", () => {
    draw(field.value);
  });
  draw("");
  place.replaceChildren(
    heading,
    element("p", { class: "saved-filter" }, element("label", { for: id }, words.filter), field),
    list,
  );
}

async function savedPages(root: URL): Promise<{ url: string; title: string }[]> {
  const names = cachesOf(root);
  const seen = await caches.open(names.pages);
  const clipped = await caches.open(names.clippings);
  const requests = [...(await clipped.keys()), ...(await seen.keys())].reverse();
  const pages = new Map<string, { url: string; title: string }>();
  for (const { url } of requests) {
    const { origin, pathname } = new URL(url);
    if (!read.test(pathname.slice(root.pathname.length)) || pages.has(pathname)) continue;
    const text = await ((await seen.match(url)) ?? (await clipped.match(url)))?.text();
    const title = /<meta property="og:title" content="([^"]*)"/.exec(text ?? "")?.[1];
    if (title !== undefined)
      pages.set(pathname, { url: origin + pathname, title: plainText(title) });
  }
  return [...pages.values()];
}
