/**
 * The lexicon: the stems that the stemmer knows. It comes with Sijill and not from the archive, so a
 * word has the same stem in every shard, whenever it was indexed, and in the browser.
 */

/**
 * Writes stems compactly: sorted, one a line, each without the letters that it shares with the one
 * before it and with their number (front coding).
 */
export function encodeLexicon(stems: Iterable<string>): string {
  let last = "";
  const lines = [...new Set(stems)].sort().map((stem) => {
    let shared = 0;
    while (shared < 9 && shared < last.length && stem[shared] === last[shared]) shared++;
    last = stem;
    return `${shared}${stem.slice(shared)}`;
  });
  return lines.join("\n");
}

/** Reads what {@link encodeLexicon} wrote. */
export function decodeLexicon(text: string): Set<string> {
  const stems = new Set<string>();
  let last = "";
  for (const line of text.split("\n")) {
    last = last.slice(0, Number(line[0])) + line.slice(1);
    stems.add(last);
  }
  return stems;
}
