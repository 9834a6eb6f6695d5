/** Narrows a long index of names by what is typed, in any usual spelling. */
import { foldSpelling } from "../../lib/fold-spelling.ts";

/** Shows the field, which without a script would do nothing. */
export function startTopicFilter(box: HTMLElement): void {
  const field = box.querySelector("input");
  const status = box.querySelector<HTMLElement>("[role=status]");
  if (!field || !status) return;
  const letters = [...document.querySelectorAll<HTMLElement>(".letter")].map((section) => ({
    section,
    names: [...section.querySelectorAll("li")].map((item) => ({
      item,
      name: foldSpelling(item.querySelector("a")?.textContent ?? ""),
    })),
  }));
  const narrow = (): void => {
    const parts = foldSpelling(field.value.trim()).split(/\s+/);
    let shown = 0;
    for (const { section, names } of letters) {
      const before = shown;
      for (const { item, name } of names) {
        item.hidden = !parts.every((part) => name.includes(part));
        if (!item.hidden) shown += 1;
      }
      section.hidden = shown === before;
    }
    status.textContent = shown === 0 ? (status.dataset["none"] ?? "") : "";
  };
  box.hidden = false;
  field.addEventListener("input", narrow);
  narrow(); // a browser may have kept what was typed
}
