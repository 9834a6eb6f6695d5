/** The buttons of a scan: all that hands can do with it, one press at a time (WCAG 2.5.7). */
import { pageWriter } from "../common/page-style.ts";
import { scanWords as words } from "../../../_data/strings.ts";
import { button, element } from "../common/dom.ts";
import { STEP } from "./gestures.ts";
import type { Viewer } from "./viewer.ts";

/** How far a press moves what is seen, in parts of it. */
const PAN = 0.6;

/** Fills the row of tools, whose room the page has kept. */
export function startTools(row: Element, viewer: Viewer): void {
  const status = element("span", { class: "scan-scale", role: "status" });
  const write = pageWriter();
  const tool = (sign: string, label: string, act: () => void): HTMLButtonElement =>
    button(sign, { class: "tool", "aria-label": label, title: label }, act);
  const moves = element(
    "span",
    { class: "scan-moves" },
    tool("→", words.right, () => viewer.pan(PAN, 0)),
    tool("↑", words.up, () => viewer.pan(0, -PAN)),
    tool("↓", words.down, () => viewer.pan(0, PAN)),
    tool("←", words.left, () => viewer.pan(-PAN, 0)),
  );
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", words.tools);
  row.append(
    tool("+", words.larger, () => viewer.zoom(STEP)),
    tool("−", words.smaller, () => viewer.zoom(1 / STEP)),
    button(words.whole, { class: "tool" }, () => viewer.whole()),
    moves,
    status,
  );
  const update = (): void => {
    const { across, down } = viewer.overflows;
    moves.hidden = !across && !down;
  };
  viewer.view.addEventListener("zoom", () => {
    update();
    status.textContent = words.scale.replace("{n}", write.number(Math.round(viewer.scale * 100)));
  });
  window.addEventListener("resize", update);
  update();
}
