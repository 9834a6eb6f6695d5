/** How much of anything is taken, so that no input fills the memory. Each is far beyond real ones. */
export const limits = {
  /** Bytes of one record: a line of JSON, a row of CSV, an item of an export. */
  record: 16 * 2 ** 20,
  /** Bytes of an object that holds all records of a file: it is read whole. */
  wrapper: 64 * 2 ** 20,
  /** Bytes of one page, saved or crawled. */
  page: 32 * 2 ** 20,
  /** Bytes of one picture. */
  picture: 64 * 2 ** 20,
  /** Bytes of one file that an article links to. */
  file: 512 * 2 ** 20,
  /** What is decompressed may be this many times its size … */
  ratio: 100,
  /** … once it is more than this many bytes. */
  inflated: 64 * 2 ** 20,
  /** Elements of one page: parsing and cleaning take memory by the element. */
  elements: 50_000,
} as const;

/** `16 MB`, for messages. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
