/** A dialog over the page. */
import { button, element } from "./dom.ts";

/** Opens a dialog that is gone when it is closed. Where one is open already, nothing happens. */
export function openSheet(
  title: string,
  close: string,
  ...content: readonly Node[]
): HTMLDialogElement | undefined {
  if (document.querySelector("dialog[open]")) return undefined;
  const id = "sheet-title";
  const sheet = element(
    "dialog",
    { class: "sheet", "aria-labelledby": id },
    element(
      "div",
      { class: "sheet-head" },
      element("h2", { id }, title),
      button(close, { class: "sheet-close" }, () => {
        sheet.close();
      }),
    ),
    ...content,
  );
  sheet.addEventListener("close", () => {
    sheet.remove();
  });
  // A press beside the sheet is on the dialog itself.
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet && !isWithin(event, sheet)) sheet.close();
  });
  document.body.append(sheet);
  sheet.showModal();
  return sheet;
}

function isWithin({ clientX, clientY }: MouseEvent, sheet: HTMLElement): boolean {
  const { left, right, top, bottom } = sheet.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
