/** The version of what the search is made of. */

/**
 * The format of what the build writes for the search: bundles, outlines, columns, words, fragments, the
 * tokens of the index. Raise it with every change that an engine of before would misread. A build makes
 * all bundles anew when this file changes, since it is part of their key; an engine refuses a manifest
 * of another format, and the page then offers to be loaded again.
 */
export const FORMAT = 8;
