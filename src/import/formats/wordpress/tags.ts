/** HTML as a row of tags, comments and texts: enough to see where paragraphs and addresses are. */

/** One piece of HTML; all pieces in a row are the HTML. */
export interface Piece {
  kind: "text" | "open" | "close" | "comment";
  /** The piece as it is written. */
  source: string;
  /** Name of a tag in lower case; empty for texts and comments. */
  name: string;
}

/** The pieces of a text of HTML; a `<` that begins no tag is text. Takes time by its length. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const endOf = tagEnds(html);
  const rawEnds = new Map(["script", "style", "textarea"].map((it) => [it, closerOf(it)]));
  let start = 0;
  const add = (kind: Piece["kind"], end: number, name = "") => {
    if (end > start) pieces.push({ kind, source: html.slice(start, end), name });
    start = Math.max(start, end);
  };
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", Math.max(at + 1, start))) {
    const [, slash = "", name = ""] =
      /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(at, at + 60)) ?? [];
    const isComment = html.startsWith("<!--", at);
    const end = isComment || name !== "" ? endOf(at, isComment) : undefined;
    if (end === undefined) continue;
    add("text", at);
    if (isComment) add("comment", end);
    else add(slash === "" ? "open" : "close", end, name.toLowerCase());
    // Nothing in a script is a tag but its end.
    const rawEnd = slash === "" ? rawEnds.get(name.toLowerCase())?.(html, end) : undefined;
    if (rawEnd !== undefined) add("text", rawEnd);
  }
  add("text", html.length);
  return pieces;
}

/** Finds where an element is closed; once it was not, nothing is searched again. */
function closerOf(name: string): (html: string, from: number) => number | undefined {
  const closer = new RegExp(`</${name}\\b`, "gi");
  let hasMore = true;
  return (html, from) => {
    closer.lastIndex = from;
    const found = hasMore ? closer.exec(html) : null;
    hasMore = found !== null;
    return found?.index;
  };
}

/**
 * Tells where the tag or comment ends that begins at a place. Quotation marks that nothing closes
 * are passed over, and an endless comment is only its mark: so no text is lost in a tag.
 */
function tagEnds(html: string): (at: number, isComment: boolean) => number | undefined {
  // Once there was no end, none is searched again: else each tag would search all the rest.
  let hasQuotes = true;
  let hasCommentEnds = true;
  let last = html.lastIndexOf(">");
  const stop = /[^"'>]*/y;
  const quotedEnd = (from: number): number | undefined => {
    for (let at = from; ;) {
      stop.lastIndex = at;
      stop.exec(html);
      at = stop.lastIndex;
      const mark = html[at];
      if (mark === undefined) return undefined;
      if (mark === ">") return at + 1;
      const isValue = html[at - 1] === "=" || /=\s$/.test(html.slice(at - 2, at));
      const close = isValue ? html.indexOf(mark, at + 1) : at;
      if (close === -1) return undefined;
      at = close + 1;
    }
  };
  return (at, isComment) => {
    if (isComment) {
      const end = hasCommentEnds ? html.indexOf("-->", at + 2) : -1;
      hasCommentEnds = end !== -1;
      return end === -1 ? at + 4 : end + 3;
    }
    if (at > last) return undefined;
    const end = hasQuotes ? quotedEnd(at) : undefined;
    hasQuotes &&= end !== undefined;
    return end ?? html.indexOf(">", at) + 1;
  };
}

const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;

/** The attributes of a tag by their names in lower case, character references as they are written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of tag.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? "");
  }
  return found;
}

/** The words of HTML, a space for each tag. */
export function wordsOfHtml(html: string): string {
  return piecesOf(html)
    .map(({ kind, source }) => (kind === "text" ? source : " "))
    .join("")
    .replaceAll("&nbsp;", " ")
    .trim();
}

/** A text as HTML shows it; references that stand in it already stay. */
export function escaped(text: string): string {
  return text
    .replace(/&(?!\w+;|#\d+;|#x[\da-f]+;)/gi, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** An address as an attribute has it, without the references of HTML. */
export function unescaped(value: string): string {
  return value.replace(/&(?:amp|#0*38|#x26);/gi, "&").trim();
}
