/** What a reader chose and the browser keeps, on this device alone. */

/** Choices by what they are about. */
type Choice = "theme" | "keys" | "scan" | "language";

const PREFIX = "sijill.";

/** What was chosen; `undefined` when nothing was, or nothing may be kept. */
export function kept(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(PREFIX + choice) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

/** Keeps a choice, or forgets it. */
export function keep(choice: Choice, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + choice);
    else localStorage.setItem(PREFIX + choice, value);
  } catch {
    // It holds for this page then.
  }
}
