/** Articles: files of the archive read, checked and rendered. */
export { withArk } from "./assign-ark.ts";
export { addressKey } from "./address-key.ts";
export { isPublishedFile, publishedKinds } from "./file-types.ts";
export {
  contentHashOf,
  createArticleParser,
  type Article,
  type ArticleParser,
  type PageOfArticle,
} from "./article.ts";
export {
  createIssueParser,
  isIssueFile,
  isPart,
  MOST_PAGES,
  pagesFolder,
  type IssueFile,
  type IssueParser,
  type WrittenPage,
} from "./issue-file.ts";
export {
  createDossierParser,
  dossierMarkdown,
  entryPlace,
  type DossierEntry,
  type DossierFile,
  type DossierParser,
  type EntryTopic,
} from "./dossier-file.ts";
export { firstPage, pagesOfNumbers, type PageNumbers } from "./page-numbers.ts";
export type { WrittenRegion } from "./page-fields.ts";
export { MOST_WARNINGS, severities, type Fault, type Severity } from "./fault.ts";
export { faultText, formatFaults, listFaults, type FaultList } from "./fault-list.ts";
export { didYouMean, show } from "./found.ts";
export { readBody } from "./front-matter.ts";
export { firstParagraph, plainText, referencesOf, renderMarkdown } from "./markdown/index.ts";
export { runsToIsolate } from "./markdown/bidi.ts";
export { mentionsReadAlso, readAlsoHeadline } from "./markdown/read-also-line.ts";
export { encodingFault, textOfFile } from "./repair/file-text.ts";
export { nearest } from "./nearest.ts";
export { isWeb, type Named } from "./fields.ts";
export { arkPath, identifierUrl } from "./identifier.ts";
export { asciiSlug } from "./ascii-slug.ts";
export { textDirection } from "./text-language.ts";
export { slugFault, urlOf } from "./slug.ts";
export type { ArticleSettings } from "./schema.ts";
export { editorialMarks, type EditorialMark } from "./schema.ts";
export { frontMatterTable } from "./schema-table.ts";
export { yamlReason } from "./yaml-reason.ts";
