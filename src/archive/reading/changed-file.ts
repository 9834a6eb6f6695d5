/** The error of a file that has changed since it was read: what is made before and after would not agree. */
export function changedFile(file: string): Error {
  return new Error(
    `${file} changed while the site was being built\nThe last site is as it was; build again when the files are at rest.`,
  );
}
