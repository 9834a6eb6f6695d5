/** The interface's other languages as files of the site: their list, and the words of each. */
import english from "../../../_data/languages/en.ts";
import type { Words } from "../../../_data/strings.ts";
import { shortHash } from "../../lib/hash.ts";
import {
  LANGUAGES,
  languages,
  WRITTEN,
  type Language,
  type LanguageWords,
  type ListedLanguage,
} from "../../newspaper/interface/languages.ts";
import { wordsById } from "../../pages/interface/marked-words.ts";

/** The words of each language but that in which pages are written. */
const words: Readonly<Record<Exclude<Language, typeof WRITTEN>, Words>> = { en: english };

/**
 * The files; none where there is one language. No page names them but by the list's address, so that none
 * changes when a language is added.
 *
 * @param codes the archive's languages.
 */
export function languageFiles(codes: readonly Language[]): { path: string; content: Buffer }[] {
  if (codes.length === 1) return [];
  const files: { path: string; content: Buffer }[] = [];
  const list = codes.map((code): ListedLanguage => {
    const listed = { code, ...languages[code] };
    if (code === WRITTEN) return listed;
    const content = Buffer.from(JSON.stringify(wordsOf(words[code])));
    const url = `assets/language-${code}-${shortHash(content).slice(0, 8).toUpperCase()}.json`;
    files.push({ path: url, content });
    return { ...listed, url };
  });
  return [...files, { path: LANGUAGES.slice(1), content: Buffer.from(JSON.stringify(list)) }];
}

function wordsOf({ strings, ...groups }: Words): LanguageWords {
  return {
    pages: Object.fromEntries(wordsById(strings)),
    scripts: { ...groups, searchWords: strings.search.words },
  };
}
