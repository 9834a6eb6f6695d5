/** Where a built site believes that it lives. */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The address with which a site was built: what `_data` says may have changed since, or be another
 * newspaper's.
 *
 * @param directory the built site.
 * @returns the address, with a closing slash.
 * @throws Error when the directory holds no site.
 */
export function builtUrl(directory: string): URL {
  const file = path.join(directory, "index.html");
  const front = textOf(file);
  const address = /<link rel="canonical" href="([^"]+)"/.exec(front)?.[1];
  if (address === undefined) {
    throw new Error(`${directory} holds no site of ours; build one with: npm run build`);
  }
  return new URL(address);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
