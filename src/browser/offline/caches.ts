/** Names of the caches: of this site alone, where several live on one origin. */

/** The caches of a site; that of the shell has the shell's version behind its name. */
export function cachesOf(
  root: URL,
): Record<"shell" | "pages" | "files" | "data" | "clippings", string> {
  const site = `sijill ${root.pathname} `;
  return {
    shell: `${site}shell `,
    pages: `${site}pages`,
    files: `${site}files`,
    data: `${site}data`,
    // What a reader keeps: given up by the reader alone.
    clippings: `${site}clippings`,
  };
}
