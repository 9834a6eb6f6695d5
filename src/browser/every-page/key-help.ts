/** The sheet of keys, where they can be turned off as well (WCAG 2.1.4). */
import { keyWords } from "../../../_data/strings.ts";
import { element } from "../common/dom.ts";
import { keep, kept } from "../common/kept.ts";
import { openSheet } from "../common/sheet.ts";

/** Shows the keys of every page. */
export function openKeyHelp(): void {
  const { title, close, list, use } = keyWords;
  const rows = list.map(({ keys, does }) =>
    element(
      "div",
      {},
      element("dt", {}, ...keys.flatMap((key) => [element("kbd", {}, key), " "])),
      element("dd", {}, does),
    ),
  );
  const box = element("input", { type: "checkbox" });
  box.checked = kept("keys") !== "off";
  box.addEventListener("change", () => {
    keep("keys", box.checked ? undefined : "off");
  });
  openSheet(
    title,
    close,
    element("dl", { class: "key-list" }, ...rows),
    element("label", { class: "key-switch" }, box, use),
  );
}
