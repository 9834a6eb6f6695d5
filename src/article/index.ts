/** Articles: files of the archive read, checked and rendered. */
export { createArticleParser } from "./article.ts";
export type {
  Article,
  ArticleParser,
  ArticleReferences,
  ParsedArticle,
  PathOnLine,
} from "./article.ts";
export { formatFault, formatFaults, type Fault } from "./fault.ts";
export {
  firstParagraph,
  plainText,
  referencesOf,
  render as renderMarkdown,
} from "./markdown/index.ts";
export type { FootnoteWords, Picture, References, RenderContext } from "./markdown/index.ts";
export { readBody } from "./front-matter.ts";
export { foldSpelling } from "./fold.ts";
export { nearest } from "./nearest.ts";
export { frontMatterTable } from "./schema-table.ts";
export { frontMatterJsonSchema } from "./json-schema.ts";
export { frontMatterSchema, type ArticleSettings, type FrontMatter } from "./schema.ts";
export { slugFault, slugOf, urlOf } from "./slug.ts";
