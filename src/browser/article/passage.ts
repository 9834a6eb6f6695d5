/** Offers a link to the passage that a reader has selected. */
import { readingWords } from "../../../_data/strings.ts";
import { button, element } from "../common/dom.ts";
import { copyText } from "./copy.ts";

/** Letters of the shortest passage that is worth a link. */
const SHORTEST = 8;

/** How long the button outlives the selection: a touch takes it away before it clicks. */
const LINGER = 300;

/** Shows a button at the foot of the screen while a passage of the article is selected. */
export function listenForPassages(): void {
  const text = document.querySelector(".story-text");
  if (!text) return;
  const words = readingWords.passage;
  let passage: Range | undefined;
  const status = element("span", { class: "tools-status", role: "status" });
  const copy = button(words.copy, { class: "tool" }, () => {
    if (!passage) return;
    copyText(linkTo(passage), status, words.copied).catch(() => {
      status.textContent = readingWords.failed;
    });
  });
  // A press would take the selection away before the click that it begins.
  copy.addEventListener("mousedown", (event) => event.preventDefault());
  const bar = element(
    "div",
    { class: "passage-bar", role: "region", "aria-label": words.label },
    copy,
    status,
  );
  document.addEventListener("selectionchange", () => {
    const selected = passageIn(text);
    if (selected) {
      passage = selected;
      status.textContent = "";
      if (!bar.isConnected) document.querySelector("main")?.append(bar);
    } else {
      setTimeout(() => {
        if (!passageIn(text) && !bar.contains(document.activeElement)) bar.remove();
      }, LINGER);
    }
  });
}

/** What is selected of a text, if that is enough for a link. */
function passageIn(text: Element): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < SHORTEST) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
}

async function linkTo(passage: Range): Promise<string> {
  const { passageLink } = await import("./passage-link.ts");
  return passageLink(passage);
}
