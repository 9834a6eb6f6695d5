/** Puts text on the reader's clipboard, and says so. */
import { readingWords } from "../../../_data/strings.ts";

/**
 * Copies a text. Where the browser does not allow it, the text is shown, to be copied by hand.
 *
 * @param text may be yet to come; the clipboard must be asked for while the reader's press lasts.
 * @param done what is said when it is done.
 * @throws what the text throws.
 */
export async function copyText(
  text: string | Promise<string>,
  status: HTMLElement,
  done: string,
): Promise<void> {
  try {
    await write(text);
    status.textContent = done;
  } catch {
    status.textContent = `${readingWords.copyYourself} ${await text}`;
  }
}

/**
 * WebKit forgets a press as soon as anything was loaded after it. There the clipboard takes a text
 * that is yet to come (Clipboard API, § ClipboardItem).
 */
async function write(text: string | Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof text === "string" || !("ClipboardItem" in window)) {
    return clipboard.writeText(await text);
  }
  const blob = text.then((ready) => new Blob([ready], { type: "text/plain" }));
  await clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
