/** The language of the interface that a reader chose, if it is not the one in which pages are written. */
import type { CHOSEN_NAME, ChosenLanguage } from "../../newspaper/interface/languages.ts";
import { kept } from "../common/kept.ts";

type Chosen = Partial<Record<typeof CHOSEN_NAME, ChosenLanguage>>;

/** What was chosen, on a page of which {@link readChosen} was the first script. */
export const chosen: ChosenLanguage | undefined = (globalThis as Chosen).sijillLanguage;

/** Reads what the browser has kept, and leaves it to the scripts that follow. */
export function readChosen(): ChosenLanguage | undefined {
  try {
    const read = JSON.parse(kept("language") ?? "null") as ChosenLanguage | null;
    if (read) (globalThis as Chosen).sijillLanguage = read;
    return read ?? undefined;
  } catch {
    return undefined; // it was not written by us
  }
}

/** What a page tells its script, with words of the chosen language in place of the page's. */
export function inChosen<Settings extends { words: unknown }>(
  settings: Settings,
  group: string,
): Settings {
  const words = chosen?.words.scripts[group];
  return words === undefined ? settings : { ...settings, words };
}
