/** The language of the interface that a reader chose, if it is not the one in which pages are written. */
import type { CHOSEN_NAME, ChosenLanguage } from "../../newspaper/interface/languages.ts";
import { kept } from "../common/kept.ts";

/** Whether the archive has languages to choose from; the bundler is told, and leaves out the rest. */
declare const CHOSEN: boolean;

type Chosen = Partial<Record<typeof CHOSEN_NAME, ChosenLanguage>>;

/** Whether there is a choice. Scripts that no bundler has told run in tests. */
export const canChoose = typeof CHOSEN !== "undefined" && CHOSEN;

/** What was chosen, on a page of which {@link readChosen} was the first script. */
export const chosen: ChosenLanguage | undefined = canChoose
  ? (globalThis as Chosen).sijillLanguage
  : undefined;

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
