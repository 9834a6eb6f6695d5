/** Writes an article's file. */
import { stringify } from "yaml";
import { hijriId, type ArchiveDate, type HijriDate } from "../../calendar/index.ts";

/** A name, perhaps with addresses that stand for it elsewhere. */
export type Name = string | { name: string; sameAs: readonly string[] };

/** What an article's front matter may say; keys as in its schema, in the order they are written. */
export interface FrontMatterInput {
  title: string;
  kicker?: string | undefined;
  subtitle?: string | undefined;
  date?: ArchiveDate | undefined;
  hijri?: HijriDate | undefined;
  section?: string | undefined;
  tags?: readonly string[];
  places?: readonly Name[];
  author?: readonly Name[];
  edition?: {
    issue?: string | undefined;
    volume?: string | undefined;
    page?: string | undefined;
  };
  pages?: readonly (string | { n: string; regions: readonly string[] })[];
  ocr?: { confidence: number | undefined };
  image?: { src: string; alt?: string | undefined; caption?: string | undefined } | undefined;
  source?: {
    url?: string | undefined;
    captured?: ArchiveDate | undefined;
    publisher?: string | undefined;
  };
  summary?: string | undefined;
  related?: readonly string[];
  updated?: ArchiveDate | undefined;
  aliases?: readonly string[];
  lang?: string | undefined;
  marks?: readonly string[];
  rights?: string | undefined;
}

/**
 * An article's file: front matter and text.
 *
 * @param comment a line for whoever opens the file, written as a comment.
 */
export function articleFile(front: FrontMatterInput, markdown: string, comment?: string): string {
  const { hijri } = front;
  const said = withoutNothing({
    ...front,
    hijri: hijri && hijriId(hijri),
    places: oneOrMore(front.places),
    author: oneOrMore(front.author),
    tags: front.tags,
  });
  const yaml = stringify(said, { lineWidth: 0 });
  const head = comment === undefined ? "" : `# ${comment.replace(/\s+/g, " ")}\n`;
  return `---\n${head}${yaml}---\n\n${markdown}\n`;
}

function oneOrMore(names: readonly Name[] = []): Name | readonly Name[] {
  return names.length === 1 && names[0] !== undefined ? names[0] : names;
}

/** A map without keys that say nothing, at any depth. */
function withoutNothing(map: object): Record<string, unknown> {
  const entries = Object.entries(map).flatMap(([key, value]: [string, unknown]) => {
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    const said: unknown = isMap
      ? withoutNothing(value)
      : typeof value === "string"
        ? oneLine(value)
        : value;
    const isNothing =
      said === undefined ||
      said === "" ||
      (Array.isArray(said) && said.length === 0) ||
      (isMap && Object.keys(said as object).length === 0);
    return isNothing ? [] : [[key, said] as const];
  });
  return Object.fromEntries(entries);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
