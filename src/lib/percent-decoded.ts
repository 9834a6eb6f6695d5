/** A text with its percent-encoding undone; `undefined` where it is malformed. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The same; one that is malformed stands for itself. */
export function decodedOrNot(text: string): string {
  return percentDecoded(text) ?? text;
}
