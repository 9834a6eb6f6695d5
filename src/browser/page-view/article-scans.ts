/** The script of an article whose pages were scanned: shows them beside the text when that is asked for. */
import { keep, kept } from "../common/kept.ts";

function startScans(opener: HTMLButtonElement): void {
  let panel: Promise<(open: boolean) => void> | undefined;
  const turn = (open: boolean): void => {
    opener.setAttribute("aria-expanded", String(open));
    panel ??= import("./scan-panel.ts").then(({ scanPanel }) => scanPanel(opener));
    panel
      .then((show) => show(open))
      .catch(() => {
        // The next press tries again.
        panel = undefined;
        opener.setAttribute("aria-expanded", "false");
      });
  };
  opener.addEventListener("click", () => {
    const open = opener.getAttribute("aria-expanded") !== "true";
    keep("scan", open ? "open" : undefined);
    turn(open);
  });
  if (kept("scan") === "open") turn(true);
}

const opener = document.querySelector<HTMLButtonElement>(".scan-opener");
if (opener) startScans(opener);
