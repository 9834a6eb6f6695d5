/** The schema of `_data/newspaper.ts`: what a newspaper says about itself. */
import { IANAZone } from "luxon";
import * as z from "zod";
import { toDotPath } from "zod/v4/core";
import {
  countries,
  digitsOf,
  isCountry,
  monthNamesOf,
  weekStartOf,
  weekStarts,
} from "../calendar/index.ts";
import { designSchema } from "./design/design.ts";
import { ARK_RESOLVER, NAAN, SHOULDER } from "../lib/ark.ts";
import { isPublicHost } from "../lib/public-host.ts";
import { frequencySchema } from "./frequency-schema.ts";
import { holdsOn } from "./frequency.ts";
import { languages, WRITTEN, type Language } from "./interface/languages.ts";
import { asText, fromText, joined, MessageError, say } from "../messages/message.ts";

const name = z.string().trim().min(1);
const isoDay = z.iso.date();
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, asText(say("lower-case Latin letters and hyphens")));

/** An origin as browsers write it, so that the policy names what they will ask. */
const httpsOrigin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && isOrigin(text, new URL(text)),
    'an https origin without a path, such as "https://iiif.example.org"',
  );

function isOrigin(text: string, { protocol, origin, hostname }: URL): boolean {
  return protocol === "https:" && origin === text && isPublicHost(hostname);
}

const interfaceLanguages = z
  .array(z.enum(Object.keys(languages) as [Language, ...Language[]]))
  .refine(
    (list) => list[0] === WRITTEN && new Set(list).size === list.length,
    `each once, "${WRITTEN}" first: pages are written in it`,
  );

const holder = z.strictObject({
  name: name.describe("The person."),
  from: isoDay.describe("First day in office."),
  until: isoDay.optional().describe("Last day in office; without it, still in office."),
});

const office = z.strictObject({
  title: name.describe("The office, as the masthead prints it."),
  holders: z.array(holder).describe("Who held it, and when."),
});

const section = z.strictObject({
  name: name.describe("As articles write it in `section`."),
  slug: slug.describe("Its part of the URL: /sections/<slug>/"),
});

/** A newspaper's identity: all that its site does not share with those of other newspapers. */
const newspaperSchema = z.strictObject({
  name: name.describe("The name in the masthead."),
  publication: name.describe("The name in full, as citations give it."),
  motto: name.optional().describe("The line under the name."),
  description: name.describe("One sentence for search engines and shared links."),
  url: z.url().describe("Where the archive will live; a path in it becomes the path prefix."),
  language: z.string().default("ar").describe("BCP 47 language of the interface and the text."),
  interface: interfaceLanguages
    .default([WRITTEN])
    .describe(
      "Languages of the menus and notices that a reader chooses from: one beside Arabic puts a switch into every page.",
    ),
  frequency: frequencySchema.describe(
    "How often the paper appears; a list of terms where that changed over time.",
  ),
  place: name.optional().describe("Where the paper appears."),
  country: z
    .string()
    .refine(isCountry, asText(say('an ISO 3166-1 code of a country, such as "EG" or "GB"')))
    .describe("ISO 3166-1 code; decides month names, digits and the week's start."),
  zone: name.describe("IANA time zone; a date without an offset is meant in it."),
  digits: z
    .enum(["latn", "arab"])
    .optional()
    .describe("Digits of dates and counts, if not the country's."),
  weekStart: z.enum(weekStarts).optional().describe("First day of a week, if not the country's."),
  monthNames: z
    .union([z.enum(countries), z.array(name).length(12)])
    .optional()
    .describe("Names of the months, if not the country's: twelve, or another country's code."),
  sections: z.array(section).min(1).describe("The sections, in the paper's order."),
  offices: z.array(office).default([]).describe("Who led the paper when."),
  publisher: name.optional().describe("The company that publishes the paper."),
  licence: z
    .strictObject({ name, url: z.url().optional() })
    .optional()
    .describe("Under what terms the archive may be used."),
  ark: z
    .strictObject({
      naan: z
        .string()
        .regex(NAAN, 'the number that arks.org has registered for you, such as "12345"')
        .describe("The number under which ARKs are assigned."),
      shoulder: z
        .string()
        .regex(SHOULDER, 'letters without vowels and without "l", and a digit, such as "s1"')
        .describe("How the names of this archive's ARKs begin."),
      resolver: z
        .url({ protocol: /^https$/ })
        .transform((url) => url.replace(/\/*$/, "/"))
        .default(ARK_RESOLVER)
        .describe("What stands before an ARK in a web address that leads to its article."),
    })
    .optional()
    .describe("Whose ARKs, which are persistent identifiers, `npm run ark` assigns to articles."),
  data: z
    .strictObject({
      months: z.boolean().default(true).describe("A JSON file of each month's articles."),
      years: z.boolean().default(true).describe("JSON Lines and CSV files of each year."),
    })
    .prefault({})
    .describe("What of the archive is published as data; hosts limit the bytes of a site."),
  scans: z
    .strictObject({
      origins: z
        .array(httpsOrigin)
        .default([])
        .describe("Sites of others from which pages of the paper are shown: https origins."),
    })
    .prefault({})
    .describe("The scans of printed pages."),
  canonical: z
    .enum(["archive", "original"])
    .default("archive")
    .describe("Which page search engines are to show where an article's original is on the web."),
  design: designSchema.prefault({}).describe("Colours, faces and logo, if not Sijill's own."),
  about: z.string().default("").describe("Markdown for the page about the archive."),
  pageFrom: z
    .int()
    .min(1)
    .default(3)
    .describe("Articles from which a byline, tag or place has a page; fewer lead to a search."),
  listLength: z
    .int()
    .min(10)
    .default(60)
    .describe("Articles on a closed page of a section, author, tag or place."),
});

/** A newspaper's identity, checked and with its defaults. */
export type Newspaper = Omit<Identity, keyof Usage> & Usage;

type Identity = z.output<typeof newspaperSchema>;
type Usage = ReturnType<typeof usageOf>;

/** How the newspaper writes dates and numbers: as its country does, unless it says otherwise. */
function usageOf({ country, digits, weekStart, monthNames }: Identity) {
  return {
    digits: digits ?? digitsOf(country),
    weekStart: weekStart ?? weekStartOf(country),
    monthNames: typeof monthNames === "object" ? monthNames : monthNamesOf(monthNames ?? country),
  };
}

/** What `_data/newspaper.ts` may write: {@link Newspaper} with the defaults left out. */
export type NewspaperInput = z.input<typeof newspaperSchema>;

/**
 * Checks a newspaper's identity and fills in the defaults.
 *
 * @throws Error that names every wrong key of `_data/newspaper.ts`.
 */
export function defineNewspaper(input: NewspaperInput): Newspaper {
  const parsed = newspaperSchema.safeParse(input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      say("✖ {fault}\n  → at {key}", { fault: fromText(message), key: toDotPath(path) }),
    );
    throw new MessageError(
      say("_data/newspaper.ts is not valid:\n{faults}", {
        faults: joined(faults, "{one}\n{other}"),
      }),
    );
  }
  if (!IANAZone.isValidZone(parsed.data.zone)) {
    throw new MessageError(
      say(
        '_data/newspaper.ts: zone "{zone}" is not a time zone; expected an IANA name such as "Africa/Cairo"',
        { zone: parsed.data.zone },
      ),
    );
  }
  return Object.freeze({ ...parsed.data, ...usageOf(parsed.data) });
}

/** Who held which office on a day: one line of a masthead. */
export interface OfficeHolder {
  office: string;
  name: string;
}

/**
 * Who led the paper on a day, or in the month of an issue.
 *
 * @param day ISO day, or a month such as `1906-03`: then all who led it in that month.
 * @returns the holders in the order of the offices; an office vacant that day is left out.
 */
export function leadersOn(newspaper: Newspaper, day: string): OfficeHolder[] {
  return newspaper.offices.flatMap(({ title, holders }) =>
    holders
      .filter((term) => holdsOn(term, day))
      .map((term) => ({ office: title, name: term.name })),
  );
}
