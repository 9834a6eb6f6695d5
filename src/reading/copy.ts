/** Puts text on the reader's clipboard, and says so. */
import { readingWords } from "../../_data/strings.ts";

/**
 * Copies a text. Where the browser does not allow it, the text is shown, to be copied by hand.
 *
 * @param done what is said when it is done.
 */
export async function copyText(text: string, status: HTMLElement, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = `${readingWords.copyYourself} ${text}`;
  }
}
