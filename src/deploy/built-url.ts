/** The address for which a site was built. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The address for which a site was built. `_data` may have changed since, or belong to another newspaper.
 *
 * @param directory the built site.
 * @returns the address, with a closing slash.
 * @throws Error when the directory holds no site.
 */
export function builtUrl(directory: string): URL {
  const file = path.join(directory, "index.html");
  const front = existsSync(file) ? readFileSync(file, "utf8") : "";
  const address = /<link rel="canonical" href="([^"]+)"/.exec(front)?.[1];
  if (address === undefined) {
    throw new Error(`${directory} holds no site of ours; build one with: npm run build`);
  }
  return new URL(address);
}
