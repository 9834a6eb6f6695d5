/** The front matter of an article: source of its type, its validation and its documentation. */
import * as z from "zod";
import { parseHijri } from "../calendar/index.ts";
import * as field from "./fields.ts";
import type { ArkSettings } from "../lib/ark.ts";
import { streamSafe } from "../lib/stream-safe.ts";
import { didYouMean, expected, show } from "./found.ts";
import { nearest } from "./nearest.ts";
import { ocr, pages } from "./page-fields.ts";
import { edition, image, source } from "./schema-groups.ts";
import { slugFault } from "./slug.ts";
import { asText, say } from "../messages/message.ts";

const { optional } = field;

/** The part of a newspaper's identity that decides whether an article is valid. */
export interface ArticleSettings {
  /** IANA time zone in which a date without an offset is meant. */
  readonly zone: string;
  /** Names of the sections that are declared. */
  readonly sections: readonly string[];
  /** Whose ARKs it assigns, if any. */
  readonly ark?: ArkSettings | undefined;
}

/**
 * The schema of front matter whose scalars are all text (YAML's failsafe schema). Messages say what
 * was found and expected and fit behind the key and a colon.
 */
export function frontMatterSchema(settings: ArticleSettings) {
  return z.strictObject({ ...headlines(), ...placing(settings), ...extras(settings) });
}

/** Marks that editors of a text put into it. */
export const editorialMarks = ["gap", "supplied", "reading", "unclear"] as const;
export type EditorialMark = (typeof editorialMarks)[number];

/** An article's front matter, checked, normalised and with its defaults. */
export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>;

function headlines() {
  return {
    title: field.line(say("a headline")).meta({
      description: "The headline.",
      examples: ["افتتاح معرض القاهرة الدولي للكتاب"],
    }),
    kicker: optional(
      field.line(say("a text")),
      "The line above the headline.",
      "في دورته الخامسة والخمسين",
    ),
    subtitle: optional(
      field.line(say("a text")),
      "The line under the headline.",
      "مشاركة 1200 ناشر من 70 دولة",
    ),
  };
}

function placing({ zone, sections }: ArticleSettings) {
  return {
    date: field.date(zone).meta({
      description:
        "When it was published: a day or a time (without an offset: in the newspaper's time zone), " +
        "or a month or a year alone where no more is known.",
      examples: ["2024-05-07"],
    }),
    hijri: optional(
      field.readFrom(say("a Hijri date such as 1445-10-28"), parseHijri),
      "The Hijri date as the paper printed it, where it differs from Umm al-Qura.",
      "1445-10-28",
    ),
    section: optional(
      section(sections),
      "The section, by a name that `_data/newspaper.ts` declares.",
      "ثقافة",
    ),
    tags: field.lines(say("a tag")).meta({
      description: "What it is about: a name or a list of names.",
      examples: [["معرض الكتاب", "نشر"]],
    }),
    places: field.names(say("a place")).meta({
      description:
        "Where it happened: a name or a list of names, each perhaps with the addresses that stand for it elsewhere (`name`, `sameAs`).",
      examples: [["القاهرة"]],
    }),
    author: field.names(say("a name")).meta({
      description:
        "Who wrote it: a name or a list of names, each perhaps with the addresses that stand for it elsewhere (`name`, `sameAs`).",
      examples: ["منى السيد"],
    }),
    edition: edition().optional().meta({ description: "Where the printed paper had it." }),
    pages: optional(
      pages(),
      "The pages on which it stands: labels, or maps of `n`, `regions` and, where the issue has no `issue.yaml`, `image`.",
      "19",
    ),
    ocr: ocr().optional().meta({ description: "How its text was recognised, if a machine did." }),
  };
}

function extras({ zone, ark }: ArticleSettings) {
  return {
    image: image().optional().meta({ description: "The picture at its head." }),
    source: source(zone).optional().meta({ description: "Where this copy comes from." }),
    slug: optional(
      slug(),
      "The last part of the URL; without it, the file's name less its extension and day.",
      "معرض-الكتاب",
    ),
    summary: optional(
      field.line(say("a text")),
      "One or two sentences for lists and shared links; without it, how it begins.",
      "أكثر من ألف ناشر في دورة هذا العام",
    ),
    related: field.lines(say("a path of an article")).meta({
      description: "Articles to read with it: paths in the archive or their URLs.",
      examples: [["2024/05/06-ناشرون.md"]],
    }),
    updated: optional(field.dayOrTime(zone), "When it was last changed.", "2024-05-08"),
    correction: optional(
      field.prose(say("a text")),
      "What was corrected.",
      "عدد الناشرين 1200 لا 2100",
    ),
    aliases: field.formerPaths().meta({
      description: "Former paths that lead here.",
      examples: [["/news/410826.html"]],
    }),
    identifier: optional(
      field.identifier(ark),
      "Its persistent identifier: an ARK (`npm run ark` assigns them), a DOI, a handle or an https address that is kept for good.",
      "ark:12345/s1x8kbv04n7",
    ),
    lang: optional(field.language(), "The language, if not the newspaper's (BCP 47).", "en"),
    marks: field
      .lines(say("a mark"))
      .pipe(
        z.array(
          z.enum(editorialMarks, {
            error: expected(say("one of {choices}", { choices: editorialMarks.join(", ") })),
          }),
        ),
      )
      .meta({
        description:
          "Which marks of its editors the text has, to be explained below it: `gap` `[…]`, `supplied` `[word]`, `reading` `[= word]`, `unclear` `[؟]`.",
        examples: [["gap", "supplied"]],
      }),
    rights: optional(
      field.line(say("a text")),
      "Who owns it, if not the newspaper.",
      "وكالة الأنباء",
    ),
  };
}

function section(sections: readonly string[]) {
  const names = new Set(sections.map((name) => name.normalize("NFC")));
  const what = say("one of {choices}", { choices: [...names].join("، ") });
  return field
    .line(say("the name of a section"))
    .refine((name) => names.has(name), {
      error: (issue) => {
        const hint = didYouMean(nearest(String(issue.input), names));
        const found = show(issue.input);
        return asText(say("found {found}, expected {what}{hint}", { found, what, hint }));
      },
    })
    .meta({ enum: [...names] });
}

function slug() {
  return z
    .string({ error: expected(say("a text")) })
    .overwrite((text) => streamSafe(text.trim()).normalize("NFC"))
    .refine((text) => slugFault(text) === undefined, {
      error: (issue) => {
        const fault = slugFault(String(issue.input));
        return fault && asText(fault);
      },
    });
}
