/** The way in: what a newspaper has been, as articles of the archive. */
export { formats, parseMapping, type FormatName } from "./formats/index.ts";
export { recogniseForeign } from "./formats/markdown/recognise.ts";
export { holdingFolder, importArticles, type ImportOptions } from "./import.ts";
export { articleFile } from "./write/front-matter.ts";
export { reportText } from "./report-text.ts";
