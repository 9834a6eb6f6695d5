/** Checks paths that a host names: it must not reach files of this machine. */

/**
 * The path, if it lies below the site's folder.
 *
 * @throws Error where it leads out of that folder, or is no path at all.
 */
export function sitePath(file: string): string {
  const parts = file.split("/");
  const isPlain = parts[0] !== "" && parts.every((part) => part !== "." && part !== "..");
  if (isPlain && !/[\p{Cc}\\]/u.test(file)) return file;
  throw new Error(
    `the host names the file ${JSON.stringify(file)}, which lies outside of the site`,
  );
}
