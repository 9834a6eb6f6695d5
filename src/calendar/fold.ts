/** Makes the usual spellings of a name equal: hamzas, final ya and ta, Persian letters, vowel signs. */
export function foldName(name: string): string {
  return name
    .replace(/[\u0640\u064b-\u0652\u0670]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ک/g, "ك")
    .toLowerCase();
}
