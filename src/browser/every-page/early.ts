/**
 * What a reader chose before: light or dark, the size and width of texts, the language of the interface. It runs before anything is
 * drawn, so that no page flashes and no text moves. It is the one script that a page waits for, and
 * so it does nothing else.
 */
import { applyPreferences, readPreferences } from "../article/preferences.ts";
import { kept } from "../common/kept.ts";
import { readChosen } from "../interface/chosen.ts";
import { translatePage } from "../interface/translate.ts";

/** Whether the archive has languages to choose from. The bundler says so, and leaves out what asks for it in vain. */
declare const CHOSEN: boolean;

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
applyPreferences(readPreferences());
if (CHOSEN) {
  const chosen = readChosen();
  if (chosen) translatePage(chosen);
}
