/** Which key was pressed, by its place: an Arabic keyboard writes other letters with it. */

/** Whether a key is meant for the page, and not for the browser, a field or an open dialog. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return false;
  return !isTyping(event.target) && document.querySelector("dialog[open]") === null;
}

/** Whether a key belongs to a field. A check box needs no letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  return field !== null && !(field instanceof HTMLInputElement && field.type === "checkbox");
}

export function isSlash({ key, code, shiftKey }: KeyboardEvent): boolean {
  return key === "/" || (code === "Slash" && !shiftKey);
}

export function isQuestionMark({ key, code, shiftKey }: KeyboardEvent): boolean {
  return key === "?" || key === "؟" || (code === "Slash" && shiftKey);
}
