/** The address for which a site was built, and the other sites whose pictures its pages show. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { MessageError, say } from "../messages/message.ts";

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
    throw new MessageError(
      say("{directory} holds no site of ours; build one with: npm run build", { directory }),
    );
  }
  return new URL(address);
}

/**
 * Origins of other sites from which the pages of a site show pictures, as its own policy says. The
 * policy that a host sends must allow them too, since a browser obeys both.
 *
 * @param front file of the front page.
 */
export function builtPictureOrigins(front: string): string[] {
  const page = existsSync(front) ? readFileSync(front, "utf8") : "";
  const [, origins = ""] = /;img-src &#39;self&#39;([^;"]*)/.exec(page) ?? [];
  return origins.split(" ").filter((origin) => origin !== "");
}

/** The same, of a site whose files are listed. */
export function pictureOrigins(files: readonly { path: string; source: string }[]): string[] {
  const front = files.find(({ path: file }) => file === "index.html");
  return front ? builtPictureOrigins(front.source) : [];
}
