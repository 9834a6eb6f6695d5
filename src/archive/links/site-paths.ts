/**
 * What the archive must know of the site's paths: where links of its texts may lead, and which paths
 * its articles may not take. `src/pages/routes.ts` says it, which is above this room.
 */

/** A path of the site that was recognised. */
export interface SitePath {
  /** The year, month or day that its page is about: `2024`, `2024-05`, `2024-05-07`. */
  period?: string;
  /** The path of the topic's first page, if it belongs to a topic. */
  topic?: string;
}

/** The paths of a site. */
export interface SitePaths {
  /**
   * Recognises the path of a page or a file to which a text may link.
   *
   * @param path not percent-encoded, with a slash at its head; one at its end may be missing.
   */
  find(path: string): SitePath | undefined;
  /** Whether a path is the site's own or its host's, so that no article may take it. */
  isTaken(path: string): boolean;
}
