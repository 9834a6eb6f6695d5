/** Links from what an index holds, which may be anything. */

/**
 * The link of a path of the site. It leads nowhere else: no path of an index leaves the site's folder
 * or names a host.
 *
 * @param path not percent-encoded.
 * @param root the site's address, which ends in `/`.
 * @param origin origin of the page that asks; links to it are paths.
 */
export function siteUrl(path: string, root: URL, origin: string): string {
  const parts = path.replace(/\p{Surrogate}/gu, "\ufffd").split("/");
  const names = parts.filter((part) => part !== "" && part !== "." && part !== "..");
  const end = names.length > 0 && parts.at(-1) === "" ? "/" : "";
  const url = new URL(root.pathname + names.map(encodeURIComponent).join("/") + end, root);
  return url.origin === origin ? url.pathname : url.href;
}
