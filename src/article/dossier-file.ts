/**
 * The file of a dossier, `dossiers/NAME.md`: a text about some articles of the archive, with lines
 * between its paragraphs in whose place the articles stand.
 */
import * as z from "zod";
import { readDigits } from "../calendar/index.ts";
import type { Fault } from "./fault.ts";
import * as field from "./fields.ts";
import { didYouMean } from "./found.ts";
import { splitFile } from "./front-matter.ts";
import { lengthFault } from "./length-fault.ts";
import { keyFaults } from "./key-faults.ts";
import { referencesOf, type References } from "./markdown/index.ts";
import { image } from "./schema-groups.ts";
import { slugFault } from "./slug.ts";
import { spoofingFaults } from "./spoofing-faults.ts";
import { say, type Message } from "../messages/message.ts";

const { optional } = field;

/** What a dossier's file says. */
export interface DossierFile extends z.output<ReturnType<typeof dossierSchema>> {
  /** Path beside the archive's directory, as `dossiers/suez-canal.md`. */
  file: string;
  /** The file's name less `.md`: the last part of its page's address. */
  slug: string;
  /** The lines of its text, with the places of its entries in these' stead. */
  body: readonly (string | number)[];
  entries: readonly DossierEntry[];
  /** Its pictures and the links of its text, with their lines in the file. */
  references: Pick<References, "pictures" | "links">;
}

/** The kinds of name by which a line chooses articles. */
export type EntryTopic = "tag" | "section" | "author" | "place";

/** A line of a dossier in whose place articles stand. */
export type DossierEntry = {
  /** Its line in the file. */
  line: number;
  /** As it was written. */
  text: string;
  /** Whether a heading of the dossier stands above it. */
  isBelowHeading: boolean;
} & (
  | {
      kind: "link";
      href: string;
      /** Whether it may lead elsewhere than to an article, and is then a line of the text like others. */
      mayBeText: boolean;
    }
  | { kind: "search"; query: string }
  | { kind: EntryTopic; name: string; from?: string; until?: string }
);

/** The schema of a dossier's front matter, whose scalars are all text. */
function dossierSchema(zone: string) {
  return z.strictObject({
    title: field
      .line(say("a title"))
      .meta({ description: "Its title.", examples: ["قناة السويس"] }),
    date: field.dayOrTime(zone).meta({
      description: "When it was published: the newest stands on the front page.",
      examples: ["2024-05-07"],
    }),
    updated: optional(field.dayOrTime(zone), "When it was last changed.", "2024-05-08"),
    summary: optional(
      field.line(say("a text")),
      "One or two sentences for lists and shared links; without it, how it begins.",
      "من التأميم إلى جنوح «إيفر غيفن»",
    ),
    author: field
      .lines(say("a name"))
      .meta({ description: "Who put it together: a name or a list.", examples: ["منى السيد"] }),
    image: image()
      .optional()
      .meta({ description: "The picture at its head: src, alt, caption, credit." }),
  });
}

/** Reads the file of a dossier: its path beside the archive's directory, and its text. */
export type DossierParser = (
  file: string,
  text: string,
) => { dossier?: DossierFile; faults: Fault[] };

/** Makes a reader of dossiers' files. */
export function createDossierParser(zone: string): DossierParser {
  const schema = dossierSchema(zone);
  return (file, text) => {
    const faults: Fault[] = [];
    const fault = (line: number, message: Message): void => {
      faults.push({ file, line, message, severity: "error" });
    };
    const excess = lengthFault(text);
    if (excess) {
      fault(1, excess);
      return { faults };
    }
    const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length).normalize("NFC");
    const unfit = slugFault(slug);
    if (unfit !== undefined) fault(1, say("the file's name: {fault}", { fault: unfit }));
    const { data, body: written, bodyLine, sanitised, lineOf, faults: found } = splitFile(text);
    for (const { line, message } of found) fault(line, message);
    if (data === undefined) return { faults };
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      for (const { line, message } of keyFaults(parsed.error, schema, lineOf)) fault(line, message);
    }
    faults.push(...spoofingFaults(data, sanitised, lineOf).map((one) => ({ file, ...one })));
    const { body, notes, entries } = splitBody(written, bodyLine, fault);
    if (!parsed.success || faults.some(({ severity }) => severity === "error")) return { faults };
    const { pictures, links } = referencesOf(notes, bodyLine);
    const lead = parsed.data.image && {
      src: parsed.data.image.src,
      line: lineOf(["image", "src"]),
    };
    const references = { pictures: lead ? [lead, ...pictures] : pictures, links };
    return { dossier: { ...parsed.data, file, slug, body, entries, references }, faults };
  };
}

/** Before the number of an entry in the text, which cannot have it itself. */
const MARK = "\ue000";

/**
 * The Markdown of a dossier's text: in the place of an entry a line for which the renderer asks its
 * context (`readAlso`).
 *
 * @param isText whether an entry turned out to be a line of the text.
 */
export function dossierMarkdown(
  { body, entries }: Pick<DossierFile, "body" | "entries">,
  isText: (place: number) => boolean,
): string {
  const lines = body.flatMap((line) => {
    if (typeof line === "string") return line;
    return isText(line) ? (entries[line]?.text ?? "") : ["", `اقرأ أيضًا: ${MARK}${line}`, ""];
  });
  return lines.join("\n");
}

/** Which entry the renderer asks for; `undefined` for a headline that the text itself names. */
export function entryPlace(headline: string): number | undefined {
  return headline.startsWith(MARK) ? Number(headline.slice(MARK.length)) : undefined;
}

interface SplitBody {
  body: (string | number)[];
  /** The text alone, each line where the file has it. */
  notes: string;
  entries: DossierEntry[];
}

/** Takes the lines of entries out of a text. */
function splitBody(
  written: string,
  firstLine: number,
  fault: (line: number, message: Message) => void,
): SplitBody {
  const entries: DossierEntry[] = [];
  const body: (string | number)[] = [];
  const notes: string[] = [];
  let [isBelowHeading, fence] = [false, ""];
  for (const [i, text] of written.replaceAll(MARK, "").split("\n").entries()) {
    const [, opened = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (opened !== "") fence = fence === "" ? opened : text.trim().startsWith(fence) ? "" : fence;
    isBelowHeading ||= fence === "" && /^ {0,3}#{1,6}\s/.test(text);
    const line = firstLine + i;
    const entry = fence === "" ? entryOf(text) : undefined;
    if (entry && "id" in entry) fault(line, entry);
    if (entry === undefined || "id" in entry) {
      body.push(text);
      notes.push(text);
    } else {
      body.push(entries.length);
      notes.push("");
      entries.push({ ...entry, text, line, isBelowHeading });
    }
  }
  return { body, notes: notes.join("\n"), entries };
}

type FoundEntry = DossierEntry extends infer One
  ? One extends DossierEntry
    ? Omit<One, "text" | "line" | "isBelowHeading">
    : never
  : never;

/** The words by which a line says how it chooses articles. */
const WORDS: Readonly<Record<string, "search" | EntryTopic>> = {
  بحث: "search",
  search: "search",
  وسم: "tag",
  tag: "tag",
  قسم: "section",
  section: "section",
  كاتب: "author",
  author: "author",
  مكان: "place",
  place: "place",
};

const LIST_MARK = /^\s*(?:[-*+•]|\p{Nd}{1,3}[.)-])\s+/u;
const CHOICE = new RegExp(`^(${Object.keys(WORDS).join("|")})\\s*[:：](.*)$`, "i");
const LINK = /^\[(?:[^[\]]|\[[^\]]*\])*\]\((?:<[^<>]*>|(?:[^()<\s]|\([^()]*\))+)(?:\s+"[^"]*")?\)$/;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+)>?$/i;
const PATH = /^(?:[^\s<>]+\.md|\/?\d{4}\/[^\s<>]+)$/;

/** What a line chooses; a message if it is wrong; `undefined` for a line of the text. */
function entryOf(line: string): FoundEntry | Message | undefined {
  const text = line.replace(LIST_MARK, "").trim();
  const [, word, rest = ""] = CHOICE.exec(text) ?? [];
  const kind = word === undefined ? undefined : WORDS[word.toLowerCase()];
  if (kind !== undefined) return choiceOf(kind, rest.trim());
  if (LINK.test(text)) return linkEntry(text, true);
  const [, address] = ADDRESS.exec(text) ?? [];
  if (address !== undefined) return linkEntry(`<${address}>`, true);
  return PATH.test(text) ? linkEntry(`[x](<${text}>)`, false) : undefined;
}

/** @param markdown the link, of which the address is as the parser normalises it. */
function linkEntry(markdown: string, mayBeText: boolean): FoundEntry | undefined {
  const [link] = referencesOf(markdown).links;
  return link && { kind: "link", href: link.href, mayBeText };
}

const PERIOD = /(?:^|\s)(\S*)\.\.(\S*)$/;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

function choiceOf(kind: "search" | EntryTopic, rest: string): FoundEntry | Message {
  if (kind === "search") {
    return rest === ""
      ? say("search: found nothing, expected words as in the search box, such as {example}", {
          example: "قناة السويس 1956..1957",
        })
      : { kind, query: rest };
  }
  const [whole = "", from = "", until = ""] = PERIOD.exec(rest) ?? [];
  const name = rest.slice(0, rest.length - whole.length).trim();
  if (name === "")
    return say("{kind}: found no name, expected one, and perhaps a period: 1998..2004", { kind });
  if (whole === "") return { kind, name };
  const ends = [from, until].map((end) => readDigits(end));
  if (ends.every((end) => end === "") || ends.some((end) => end !== "" && !DATE.test(end))) {
    return say(
      '{kind}: found the period "{period}", expected one of years, months or days, such as 1998..2004 or 2011-01-25..',
      { kind, period: whole.trim() },
    );
  }
  const [first = "", last = ""] = ends;
  if (first !== "" && last !== "" && first.slice(0, last.length) > last.slice(0, first.length)) {
    return say(
      '{kind}: found the period "{period}", expected one that ends when it has begun{hint}',
      { kind, period: whole.trim(), hint: didYouMean(`${last}..${first}`) },
    );
  }
  return {
    kind,
    name,
    ...(first !== "" && { from: first }),
    ...(last !== "" && { until: last }),
  };
}
