/** How many articles a reader keeps, at the foot of every page. */
import { writeDigits } from "../../calendar/digits.ts";
import { pageStyle } from "../common/page-style.ts";
import { onChange, storedPaths } from "./stored.ts";

/** Shows the number beside the link to the list, in this tab and in others. */
export function startClippingsCount(): void {
  const place = document.querySelector(".clippings-count");
  if (!place) return;
  const show = (): void => {
    const { length } = storedPaths();
    place.textContent = length === 0 ? "" : ` (${writeDigits(String(length), pageStyle().digits)})`;
  };
  onChange(show);
  show();
}
