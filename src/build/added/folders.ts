/** Where an owner adds to the site. */

/** Pages, as templates of Eleventy. */
export const ADDED = "pages";

/** Files that are copied as they are. */
export const PUBLIC = "public";

/** Names that systems and git leave in folders. */
export const LEFT: ReadonlySet<string> = new Set([".gitkeep", ".DS_Store", "Thumbs.db"]);
