/** The button that turns the page light or dark. */
import { keep } from "../common/kept.ts";

/**
 * Makes the masthead's button work. A choice that is what the device prefers anyway is not kept, so
 * that the page follows the device again.
 */
export function startThemeControl(): void {
  const button = document.querySelector<HTMLButtonElement>("#theme-control");
  if (!button) return;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const { dataset } = document.documentElement;
  const isDark = (): boolean => (dataset["theme"] ?? (dark.matches ? "dark" : "light")) === "dark";
  const say = (): void => {
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const wanted = isDark() ? "light" : "dark";
    const own = wanted === (dark.matches ? "dark" : "light");
    if (own) delete dataset["theme"];
    else dataset["theme"] = wanted;
    keep("theme", own ? undefined : wanted);
    say();
  });
  dark.addEventListener("change", say);
  say();
}
