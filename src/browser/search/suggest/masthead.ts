/**
 * The script of every page's masthead: until a reader turns to the search box, it does nothing but
 * wait for that.
 */
const input = document.querySelector<HTMLInputElement>("#masthead-search");

/** The search module, which has one name on every site; this script lies in `assets/` beside it. */
const api = new URL("../search/api.js", import.meta.url).href;

async function start(box: HTMLInputElement): Promise<void> {
  const { startSuggestions } = await import("./masthead-box.ts");
  startSuggestions(box, api);
  if (box.value !== "") box.dispatchEvent(new InputEvent("input"));
}

if (input !== null) {
  const begin = (): void => {
    // Without its suggestions the box is still a form.
    start(input).catch(() => {});
  };
  if (document.activeElement === input) begin();
  else input.addEventListener("focus", begin, { once: true });
}
