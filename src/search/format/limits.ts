/** How much a search may ask for, wherever it comes from. */

/** Letters of a query, and of a filter's value. */
export const LONGEST_QUERY = 400;
export const LONGEST_VALUE = 200;

/** Values of one filter. */
export const MOST_VALUES = 100;
