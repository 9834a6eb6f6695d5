/** Paths on a site, as a host says them: it is not trusted to name files of this machine. */

/**
 * A path as it was said, if it is one below the site's folder.
 *
 * @throws Error where it leads out of that folder, or is no path at all.
 */
export function sitePath(said: string): string {
  const parts = said.split("/");
  const isPlain = parts[0] !== "" && parts.every((part) => part !== "." && part !== "..");
  if (isPlain && !/[\p{Cc}\\]/u.test(said)) return said;
  throw new Error(
    `the host names the file ${JSON.stringify(said)}, which lies outside of the site`,
  );
}
