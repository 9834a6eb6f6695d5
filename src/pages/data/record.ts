/**
 * An article as data: what the files for research hold of it. One table says which fields there are,
 * writes them, and is the data dictionary.
 */
import { addressesOf, knownName, type Authorities } from "../../archive/authorities.ts";
import type { Article } from "../../article/index.ts";
import { issueRange } from "../../article/issue-number.ts";
import { firstPage } from "../../article/page-numbers.ts";

/** A field's value: text, a number, or a list of texts; left out where nothing is known. */
export type FieldValue = string | number | readonly string[] | undefined;

/** What a record is made from. */
export interface RecordSource {
  article: Article;
  /** Whole URL of its page. */
  url: string;
  /** Its text, without marks. */
  text: string;
  /** The newspaper's language. */
  language: string;
  /** Whom and what names mean. */
  authorities: Authorities;
}

/** A field of a record. */
interface Field {
  name: string;
  type: "text" | "number" | "list";
  /** Whether every record has it. */
  isRequired?: true;
  /** What it means, for the data dictionary. */
  meaning: string;
  value: (source: RecordSource) => FieldValue;
}

const issueNumbers = ({ edition }: Article) =>
  edition?.issue === undefined ? undefined : issueRange(edition.issue);

const two = (n: number): string => String(n).padStart(2, "0");

/** The fields, in the order of the columns. New ones are added at the end. */
export const fields: readonly Field[] = [
  {
    name: "url",
    type: "text",
    isRequired: true,
    meaning: "رابط المقال الثابت، وهو معرّفه",
    value: ({ url }) => url,
  },
  {
    name: "title",
    type: "text",
    isRequired: true,
    meaning: "العنوان",
    value: ({ article }) => article.title,
  },
  {
    name: "kicker",
    type: "text",
    meaning: "العنوان التمهيدي",
    value: ({ article }) => article.kicker,
  },
  {
    name: "subtitle",
    type: "text",
    meaning: "العنوان الفرعي",
    value: ({ article }) => article.subtitle,
  },
  {
    name: "date",
    type: "text",
    isRequired: true,
    meaning: "تاريخ النشر بقدر ما يُعرف منه (EDTF): سنة أو شهر أو يوم أو وقت بفارقه عن غرينتش",
    value: ({ article }) => article.date,
  },
  {
    name: "hijri",
    type: "text",
    meaning: "التاريخ الهجري كما طبعته الصحيفة، إن خالف تقويم أم القرى",
    value: ({ article: { hijri } }) =>
      hijri && [hijri.year, two(hijri.month), two(hijri.day)].join("-"),
  },
  { name: "section", type: "text", meaning: "القسم", value: ({ article }) => article.section },
  { name: "author", type: "list", meaning: "الكتّاب", value: ({ article }) => article.author },
  { name: "tags", type: "list", meaning: "الموضوعات", value: ({ article }) => article.tags },
  { name: "places", type: "list", meaning: "الأماكن", value: ({ article }) => article.places },
  {
    name: "issue",
    type: "number",
    meaning: "رقم العدد المطبوع؛ وفي العدد المزدوج أول رقميه",
    value: ({ article }) => issueNumbers(article)?.first,
  },
  {
    name: "issue_end",
    type: "number",
    meaning: "آخر رقمي العدد المزدوج",
    value: ({ article }) => {
      const { first, last } = issueNumbers(article) ?? {};
      return last === first ? undefined : last;
    },
  },
  {
    name: "page",
    type: "number",
    meaning: "صفحة العدد المطبوع",
    value: ({ article: { edition } }) =>
      edition?.page === undefined ? undefined : firstPage(edition.page),
  },
  {
    name: "column",
    type: "number",
    meaning: "عمود الصفحة",
    value: ({ article }) => article.edition?.column,
  },
  {
    name: "language",
    type: "text",
    isRequired: true,
    meaning: "اللغة (BCP 47)",
    value: ({ article, language }) => article.lang ?? language,
  },
  {
    name: "source_url",
    type: "text",
    meaning: "رابط الأصل الذي نُسخ منه",
    value: ({ article }) => article.source?.url,
  },
  {
    name: "source_publisher",
    type: "text",
    meaning: "ناشر الأصل",
    value: ({ article }) => article.source?.publisher,
  },
  {
    name: "captured",
    type: "text",
    meaning: "متى نُسخ الأصل",
    value: ({ article }) => article.source?.captured,
  },
  { name: "updated", type: "text", meaning: "متى حُدِّث", value: ({ article }) => article.updated },
  {
    name: "correction",
    type: "text",
    meaning: "التصويب",
    value: ({ article }) => article.correction,
  },
  { name: "rights", type: "text", meaning: "الحقوق", value: ({ article }) => article.rights },
  {
    name: "text",
    type: "text",
    isRequired: true,
    meaning: "نص المقال بلا تنسيق، كل فقرة في سطر",
    value: ({ text }) => text,
  },
  {
    name: "volume",
    type: "number",
    meaning: "مجلد العدد المطبوع أو سنته",
    value: ({ article }) => article.edition?.volume,
  },
  {
    name: "author_same_as",
    type: "list",
    meaning: "روابط الكتّاب في ملفات الاستناد (VIAF وويكي بيانات وغيرهما)، كل منها بعد اسم صاحبه",
    value: ({ article, authorities }) => namedAddresses(article, "author", authorities),
  },
  {
    name: "place_same_as",
    type: "list",
    meaning: "روابط الأماكن في ملفات الاستناد (GeoNames وغيره)، كل منها بعد اسم المكان",
    value: ({ article, authorities }) => namedAddresses(article, "places", authorities),
  },
  {
    name: "identifier",
    type: "text",
    meaning: "معرّفه الدائم (ARK أو DOI أو غيرهما)",
    value: ({ article }) => article.identifier,
  },
];

function namedAddresses(
  article: Pick<Article, "author" | "places" | "sameAs">,
  key: "author" | "places",
  authorities: Authorities,
): string[] {
  return article[key].flatMap((name) => {
    const known = knownName(authorities, key === "author" ? "authors" : "places", name);
    return addressesOf(name, article.sameAs?.[key], known).map((address) => `${name} <${address}>`);
  });
}

/** Parts the names of a list in one cell of a table, as Arabic parts them. */
export const LIST_SEPARATOR = "؛ ";

/** An article as data: the fields of which something is known, in their order. */
export type DataRecord = Readonly<Record<string, Exclude<FieldValue, undefined>>>;

export function toDataRecord(source: RecordSource): DataRecord {
  return Object.fromEntries(
    fields.flatMap(({ name, value }) => {
      const found = value(source);
      const isKnown = found !== undefined && (!Array.isArray(found) || found.length > 0);
      return isKnown ? [[name, found] as const] : [];
    }),
  );
}
