/** The terms of others that the catalogue uses, from Europe's lists and the Internet's of media types. */
import type { Site } from "../../site.ts";
import { DATA, schemaFiles, type DumpFormat } from "../files.ts";
import { iri, type NamedNode, type RdfValue, type Term } from "./rdf.ts";

export const EU = "http://publications.europa.eu/resource/authority";
const IANA = "https://www.iana.org/assignments/media-types";

export const THEMES = `${EU}/data-theme`;

export const IIIF = "http://iiif.io/api/presentation/3.0/";

/** What is said of a thing. */
export type Said = { "@type"?: Term } & { [term: Term]: RdfValue | readonly RdfValue[] };

/** Languages as Europe's portals name them, by BCP 47. */
const languages: Readonly<Record<string, string>> = { ar: "ARA", en: "ENG", fr: "FRA", tr: "TUR" };

/** The newspaper's language in Europe's list, if it is known there. */
export function languageTerm({ newspaper }: Site): string | undefined {
  return languages[new Intl.Locale(newspaper.language).language];
}

/** What kind of file something is: a term of Europe's list, and a media type. */
export function fileType(name: string, type: string): Said {
  return {
    "dct:format": iri(`${EU}/file-type/${name}`),
    "dcat:mediaType": iri(`${IANA}/${type}`),
  };
}

/** What the dumps are, by their format. */
export function dumpTypes(site: Site): Record<DumpFormat, Said> {
  const packed = { "dcat:compressFormat": iri(`${IANA}/application/gzip`) };
  return {
    "csv.gz": {
      ...packed,
      ...fileType("CSV", "text/csv"),
      "dct:conformsTo": iri(site.absolute(schemaFiles.table)),
    },
    "jsonl.gz": {
      ...packed,
      // No registered media type stands for JSON Lines: its schema and its title say what it is.
      "dct:conformsTo": iri(site.absolute(schemaFiles.record)),
    },
  };
}

/** What the terms are that are used, for readers that do not have the lists of which they are. */
export function namedTerms(site: Site): NamedNode[] {
  const language = languageTerm(site);
  const standards = [...Object.values(schemaFiles).map((path) => site.absolute(path)), IIIF];
  const media = ["json", "ld+json", "atom+xml", "gzip"].map((one) => `application/${one}`);
  const formats = ["CSV", "JSON", "JSON_LD", "ATOM"];
  const of = (type: Term, all: readonly string[]): NamedNode[] =>
    all.map((one) => ({ ...iri(one), "@type": type }));
  const listed = (type: Term, list: string, all: readonly string[], more: Said = {}): NamedNode[] =>
    all.map((one) => ({
      ...iri(`${EU}/${list}/${one}`),
      "@type": type,
      "skos:inScheme": iri(`${EU}/${list}`),
      ...more,
    }));
  const english = (said: string): RdfValue => ({ "@value": said, "@language": "en" });
  return [
    ...of("dct:Standard", standards),
    ...of("foaf:Document", [site.absolute("/"), site.absolute(DATA)]),
    ...of(
      "dct:MediaType",
      ["text/csv", ...media].map((type) => `${IANA}/${type}`),
    ),
    ...listed("dct:MediaTypeOrExtent", "file-type", formats),
    ...listed("dct:LinguisticSystem", "language", language === undefined ? [] : [language]),
    ...listed("dct:RightsStatement", "access-right", ["PUBLIC"]),
    ...listed("skos:Concept", "data-theme", ["EDUC"], {
      "skos:prefLabel": english("Education, culture and sport"),
    }),
    { ...iri(THEMES), "@type": "skos:ConceptScheme", "dct:title": english("Data theme") },
  ];
}
