/** Makes an article's file of what a format found: dates, cleaning, names, front matter. */
import { aliasUrl } from "../archive/links/aliases.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { formerPaths } from "../article/fields.ts";
import { urlOf } from "../article/index.ts";
import {
  dayOf,
  hijriDaysApart,
  monthOf,
  parseHijri,
  yearOf,
  type ArchiveDate,
  type HijriDate,
} from "../calendar/index.ts";
import { readByline } from "./clean/byline.ts";
import { stripBoilerplate, type Stripped } from "./clean/boilerplate.ts";
import { htmlToMarkdown, type Places } from "./clean/html-markdown.ts";
import { decodeReferences, escapeLine, plainToMarkdown } from "../article/markdown/decoded-text.ts";
import { repair, type Repairs } from "../article/repair/repair.ts";
import { withoutMarks } from "./clean/shown-text.ts";
import { decideDates, type Dates, type DateSettings } from "./date/decide.ts";
import { exampleOf, type ImportItem, type ItemPicture, type Note } from "./item.ts";
import { isOwnAddress, placesOf, type Bring } from "./places.ts";
import { Refusal } from "./refusal.ts";
import { articleFile, type Name } from "./write/front-matter.ts";
import { slugApart, slugFor } from "./write/slug.ts";
import { say } from "../messages/message.ts";

/** What decides how articles are written. */
export interface PrepareSettings extends DateSettings {
  /** Names of the sections that are declared. */
  sections: readonly string[];
  /** The section of articles that have none of these. */
  section?: string | undefined;
  /** The newspaper's own language. */
  language: string;
}

/** An article made ready to be written. */
export interface Prepared {
  text: string;
  /** Its file less `.md`, and another for when that is another article's. */
  place: string;
  otherPlace: string;
  dates: Dates;
  notes: Note[];
  repairs: Repairs;
  stripped: Stripped;
}

/**
 * Prepares an article.
 *
 * @param bring brings along what its text names.
 * @throws Refusal when it has neither text nor picture nor link.
 */
export function prepare(item: ImportItem, settings: PrepareSettings, bring: Bring): Prepared {
  const repairs: Repairs = {};
  const notes = [...item.notes];
  const add = (more: Repairs) => {
    for (const [kind, count] of Object.entries(more) as [keyof Repairs, number][]) {
      repairs[kind] = (repairs[kind] ?? 0) + count;
    }
  };
  const mend = (text: string | undefined): string => {
    const mended = repair(lineOf(text ?? ""));
    add(mended.repairs);
    return mended.text.replace(/\s+/g, " ").trim();
  };
  add(item.repairs ?? {});
  const places = placesOf(item, bring, notes);

  const title = mend(item.title);
  const body = bodyOf(item, places, notes, add);
  const lead = item.lead && leadOf(mendedLead(item.lead, mend), places, body, notes);
  // A page repeats its headline above its text; a poem of a dump begins with its own.
  const headlines = item.body.kind === "html" ? [title, mend(item.subtitle)] : [];
  const text = lead?.body ?? body;
  const isEdited = item.body.kind === "markdown";
  const stripped = isEdited || item.isWritten ? asWritten(text) : stripBoilerplate(text, headlines);
  // A cartoon and a picture of the day have no letter.
  if (!/\p{L}|\]\(</u.test(stripped.markdown) && !lead?.image) {
    const lost = notes.find(({ code }) => code.id === "picture-not-brought");
    throw new Refusal(
      lost
        ? say('it has no text, and its picture is not there: "{message}"', {
            message: lost.message,
          })
        : say("it has no text"),
    );
  }

  const bylines = [...item.author, ...stripped.author].map((name) =>
    isEdited ? { names: [mend(name)], dates: [] } : readByline(mend(name)),
  );
  const published = [...item.published, ...bylines.flatMap(({ dates }) => dates)];
  const dates = decideDates({ ...item, published }, isEdited ? "" : stripped.markdown, settings);
  const { section, tags } = placing(item, settings, notes);
  if (/\ufffd/.test(title + stripped.markdown)) {
    notes.push({
      code: say("letters-lost"),
      message: say("it has U+FFFD, where letters were lost before"),
      needsPerson: true,
    });
  }

  const date = dates.published?.date;
  const known = (names: readonly string[]) => names.map((name) => withAddresses(name, item));
  const slug = slugFor(item);
  const own = date === undefined ? undefined : urlOf(date, slug);
  const file = articleFile(
    {
      title,
      // A section that is declared is shown as one.
      kicker: item.kicker === section ? undefined : mend(item.kicker),
      subtitle: mend(item.subtitle),
      date,
      hijri: dates.hijri ?? hijriOf(item, date, notes),
      section,
      tags: tags.map(mend),
      places: known((item.places ?? []).map(mend)),
      author: known([...new Set(bylines.flatMap(({ names }) => names))]),
      edition: { issue: item.issue, volume: item.volume, page: item.page },
      pages: (item.pages ?? []).map(({ n, regions = [] }) =>
        regions.length === 0 ? n : { n, regions },
      ),
      ocr: { confidence: item.confidence },
      image: lead?.image,
      source: {
        url: item.url ?? item.partOf,
        captured: dates.captured,
        publisher: mend(item.publisher),
      },
      summary: mend(item.summary),
      related: (item.related ?? []).flatMap((key) => bring.article(key) ?? []),
      updated: dates.updated,
      aliases: aliasesOf(item, own, notes),
      lang: item.lang?.split("-")[0] === settings.language ? undefined : item.lang,
      marks: item.marks,
      rights: mend(item.rights),
    },
    stripped.markdown,
    date === undefined ? WITHOUT_DATE : undefined,
  );
  return {
    text: file,
    place: placeOf(date, slug),
    otherPlace: placeOf(date, slugApart(slug, item)),
    dates,
    notes: [...notes, ...dates.notes],
    repairs,
    stripped,
  };
}

function withAddresses(name: string, { sameAs }: ImportItem): Name {
  const addresses = sameAs?.get(name) ?? [];
  return addresses.length === 0 ? name : { name, sameAs: addresses };
}

/** The Hijri date that a source has, where Umm al-Qura has another; one far off is told, not taken. */
export function hijriOf(
  { hijri: said }: Pick<ImportItem, "hijri">,
  date: ArchiveDate | undefined,
  notes: Note[],
): HijriDate | undefined {
  const day = date === undefined ? undefined : dayOf(date);
  if (said === undefined || day === undefined) return undefined;
  const hijri = parseHijri(said);
  const apart = Math.abs(hijriDaysApart(day, hijri));
  if (apart <= mostApart) return apart === 0 ? undefined : hijri;
  const message = say("the Hijri date of its source, {said}, is not near {day}", { said, day });
  notes.push({ code: say("hijri"), message, needsPerson: true });
  return undefined;
}

/** Days between a calendar that was computed and one that was seen. */
const mostApart = 1;

/** The paths of every site; what an owner has added is for `check` to compare. */
const paths = sitePaths();
const formerPath = formerPaths();

/** Former paths that the archive can answer: neither the article's own nor a page of the site. */
function aliasesOf({ aliases = [] }: ImportItem, own: string | undefined, notes: Note[]): string[] {
  return aliases.filter((path) => {
    const isPath = formerPath.safeParse(path).success;
    const url = isPath ? aliasUrl(path) : path;
    if (isPath && !paths.isTaken(url)) return url !== own;
    const message = `${path.slice(0, 200)}: ${isPath ? "the site has a page of its own there" : "no path of a site"}`;
    notes.push({ code: say("former address not kept"), message });
    return false;
  });
}

/** A text that has nothing around it. */
function asWritten(markdown: string): Stripped {
  return { markdown, author: [], dropped: [], readAlso: 0 };
}

/** A field as one line: what it is marked with and how its characters are written is not its text. */
function lineOf(field: string): string {
  let line = field;
  // Systems that escape what is escaped make `&amp;nbsp;` of a space.
  for (let i = 0; i < 2; i++) line = decodeReferences(withoutMarks(line)).text;
  return withoutMarks(line);
}

function bodyOf(
  item: ImportItem,
  places: Places,
  notes: Note[],
  add: (repairs: Repairs) => void,
): string {
  const { kind, value } = item.body;
  if (kind === "markdown")
    return value.replace(pictures, (found, _alt, src: string, caption: string = "") => {
      const placed = places.picture([src]);
      return placed === undefined
        ? escapeLine(caption.replace(/\\(.)/g, "$1"))
        : found.replace(`<${src}>`, `<${placed}>`);
    });
  if (kind === "html") {
    const isOwn = (address: string) => isOwnAddress(address, item);
    const { markdown, repairs, leftOut } = htmlToMarkdown(value, places, isOwn);
    add(repairs);
    for (const { kind: left, count, example } of leftOut.values()) {
      notes.push({
        code: say("left out: {what}", { what: left }),
        message: exampleOf(count, example),
      });
    }
    return markdown;
  }
  const mended = repair(decodeReferences(value).text);
  add(mended.repairs);
  return plainToMarkdown(mended.text);
}

function mendedLead(
  { src, alt, caption }: ItemPicture,
  mend: (text: string) => string,
): ItemPicture {
  return {
    src,
    ...(alt !== undefined && { alt: mend(alt) }),
    ...(caption !== undefined && { caption: mend(caption) }),
  };
}

/** A picture as this import writes it; in a text of its own nothing else looks like one. */
const picture = /(?<!\\)!\[((?:[^\]\\]|\\.)*)\]\(<([^>]*)>(?: "((?:[^"\\]|\\.)*)")?\)/;
const pictures = new RegExp(picture, "g");
/** One that begins a text. */
const firstPicture = new RegExp(`^${picture.source}$`);

/** Stands in the file itself, which is the same whatever language its importer reads. */
const WITHOUT_DATE =
  "No date was found. Give it one (date: 2024-05-07) and move it into the archive. " +
  "لم يُعثر على تاريخ النشر: اكتبه في المفتاح date، ثم انقل الملف إلى الأرشيف.";

/** The lead picture, and the text without that picture if it begins with it. */
function leadOf(
  { src, alt, caption }: ItemPicture,
  places: Places,
  body: string,
  notes: Note[],
): {
  image?: { src: string; alt?: string | undefined; caption?: string | undefined };
  body: string;
} {
  const placed = places.picture([src]);
  if (placed === undefined) {
    if (caption !== undefined && caption !== "")
      notes.push({ code: say("caption-without-picture"), message: caption });
    return { body };
  }
  const [first = "", ...rest] = body.split("\n\n");
  const [, , inText, title] = firstPicture.exec(first) ?? [];
  if (inText !== placed) return { image: { src: placed, alt, caption }, body };
  // What the page prints under the picture counts before what it says of it elsewhere.
  const printed = title?.replace(/\\(.)/g, "$1");
  if (printed !== undefined && caption !== undefined && caption !== "" && printed !== caption) {
    notes.push({ code: say("another caption of the lead picture"), message: caption });
  }
  return { image: { src: placed, alt, caption: printed ?? caption }, body: rest.join("\n\n") };
}

/** The section if it is declared; one that is not stays as a tag, so that nothing is lost. */
function placing(
  item: ImportItem,
  { sections, section: other }: PrepareSettings,
  notes: Note[],
): { section: string | undefined; tags: string[] } {
  const named = item.section && lineOf(item.section).replace(/\s+/g, " ").trim().normalize("NFC");
  const tags = item.tags
    .map((tag) => lineOf(tag).trim())
    .filter((tag) => /[\p{L}\p{N}]/u.test(tag));
  if (named === undefined || named === "") {
    const declared = tags.find((tag) => sections.includes(tag));
    return { section: declared ?? other, tags: tags.filter((tag) => tag !== declared) };
  }
  if (sections.includes(named)) return { section: named, tags };
  const message = say(
    "the section {named} is not declared in _data/newspaper.ts; it was kept as a tag",
    { named },
  );
  notes.push({ code: say("section not declared: {named}", { named }), message });
  return { section: other, tags: [...new Set([named, ...tags])] };
}

/** `2024/05/07-slug`, `1932/05/slug`, `1932/slug`; the slug alone without a date. */
function placeOf(date: string | undefined, slug: string): string {
  if (date === undefined) return slug;
  const day = dayOf(date)?.slice(8);
  const month = monthOf(date)?.slice(5);
  const name = day === undefined ? slug : `${day}-${slug}`;
  return [yearOf(date), month, name].filter((part) => part !== undefined).join("/");
}
