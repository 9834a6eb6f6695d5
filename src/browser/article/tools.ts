/** The row of tools over an article: size of the text, width of its column, sharing. */
import { pageWriter } from "../common/page-style.ts";
import { readingWords as words } from "../../../_data/strings.ts";
import { button, element } from "../common/dom.ts";
import { chosen } from "../interface/chosen.ts";
import { keepButton } from "../clippings/keep-button.ts";
import { pathBelow, root } from "../clippings/stored.ts";
import { copyText } from "./copy.ts";
import {
  applyPreferences,
  keepPreferences,
  readPreferences,
  sizes,
  widths,
  type Preferences,
} from "./preferences.ts";

/** Fills the row, whose room the page has kept. */
export function startTools(row: HTMLElement): void {
  const status = element("span", { class: "tools-status", role: "status" });
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", words.tools);
  row.append(...preferenceButtons(status), ...shareButtons(status), ...keepTool(status), status);
}

function preferenceButtons(status: HTMLElement): HTMLElement[] {
  let current = readPreferences();
  const write = pageWriter();
  const change = (to: Partial<Preferences>): void => {
    current = { ...current, ...to };
    applyPreferences(current);
    keepPreferences(current);
    show();
  };
  const resize = (by: number): void => {
    const size = sizes[sizes.indexOf(current.size) + by];
    if (size === undefined) return;
    change({ size });
    status.textContent = words.size.replace("{n}", write.digits(size));
  };
  const widen = (by: number): void => {
    const width = widths[widths.indexOf(current.width) + by];
    if (width !== undefined) change({ width });
  };
  const letter = chosen ? "A" : "ع";
  const smaller = toolButton(`${letter}−`, "smaller", words.smaller, () => resize(-1));
  const larger = toolButton(`${letter}+`, "larger", words.larger, () => resize(1));
  const narrower = toolButton("→←", "narrower", words.narrower, () => widen(-1));
  const wider = toolButton("←→", "wider", words.wider, () => widen(1));
  // Disabled for good, a button would lose the focus that has brought it there.
  const show = (): void => {
    setOff(smaller, current.size === sizes[0]);
    setOff(larger, current.size === sizes.at(-1));
    setOff(narrower, current.width === widths[0]);
    setOff(wider, current.width === widths.at(-1));
  };
  show();
  return [smaller, larger, narrower, wider];
}

function shareButtons(status: HTMLElement): HTMLElement[] {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? "";
  const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
  const copy = button(words.copyLink, { class: "tool" }, () => {
    void copyText(url, status, words.linkCopied);
  });
  if (!("share" in navigator)) return [copy];
  const share = button(words.share, { class: "tool" }, () => {
    // A reader who turns away from the list of places has done nothing wrong.
    navigator.share({ title, url }).catch(() => {});
  });
  return [share, copy];
}

function keepTool(status: HTMLElement): HTMLButtonElement[] {
  const path = pathBelow(root, new URL(window.location.href));
  if (path === undefined) return [];
  const keep = async (): Promise<void> => (await import("../clippings/keep.ts")).keepPage(path);
  return keepButton(path, undefined, keep, status);
}

function toolButton(
  sign: string,
  name: string,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const made = button("", { class: `tool tool-${name}`, title: label }, onClick);
  made.append(
    element("span", { "aria-hidden": "true", dir: "ltr" }, sign),
    element("span", { class: "visually-hidden" }, label),
  );
  return made;
}

function setOff(tool: HTMLButtonElement, off: boolean): void {
  tool.setAttribute("aria-disabled", String(off));
}
