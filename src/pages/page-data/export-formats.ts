/** The formats in which a list of results can be taken away. */
export const exportFormats = ["csv", "ris", "bibtex"] as const;
export type ExportFormat = (typeof exportFormats)[number];
