/**
 * The archive's data as a catalogue of datasets, in the terms of DCAT 3 (W3C) as DCAT-AP 3 has them, the
 * profile of Europe's portals: the articles, a dataset for each year; the scans; the newest articles.
 */
import { FEED } from "../../models/feed-page.ts";
import type { CatalogPage } from "../../models/data-page.ts";
import type { Site } from "../../site.ts";
import { DATA, periodFile, schemaFiles } from "../files.ts";
import { licenceUri } from "../iiif/presentation.ts";
import { iri, literal, type NamedNode, type RdfNode, type RdfValue } from "./rdf.ts";
import {
  dumpTypes,
  EU,
  fileType,
  IIIF,
  languageTerm,
  namedTerms,
  THEMES,
  type Said,
} from "./terms.ts";

/** The catalogue. */
export function catalogOf(site: Site, model: CatalogPage): NamedNode[] {
  const { newspaper, strings } = site;
  const { publication, publisher, licence } = newspaper;
  const text = (said: string): RdfValue => inLanguage(site, said);
  const datasets = [...yearsOf(site, model), ...scansOf(site, model), newestOf(site)];
  return [
    {
      ...own(site, "catalog"),
      "@type": "dcat:Catalog",
      "dct:title": text(strings.data.catalog.title.replace("{of}", publication)),
      "dct:description": text(newspaper.description),
      ...common(site),
      ...terms(site),
      "foaf:homepage": iri(site.absolute("/")),
      "dcat:themeTaxonomy": iri(THEMES),
      "dcat:dataset": datasets.map((one) => iri(one["@id"])),
    },
    {
      ...own(site, "publisher"),
      "@type": "foaf:Agent",
      "foaf:name": text(publisher ?? publication),
      "foaf:homepage": iri(site.absolute("/")),
    },
    ...(licence
      ? [
          {
            ...licenceId(site),
            "@type": "dct:LicenseDocument",
            "rdfs:label": text(licence.name),
          } as const,
        ]
      : []),
    ...seriesOf(site, model),
    ...datasets,
    ...namedTerms(site),
  ];
}

/** The articles of all time: a series, of which the years are. */
function seriesOf(site: Site, { years }: CatalogPage): NamedNode[] {
  const [first, last] = [years[0]?.id, years.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const { articles, texts } = site.strings.data.catalog;
  return [
    dataset(site, "articles", articles.replace("{of}", site.newspaper.publication), texts, {
      "@type": "dcat:DatasetSeries",
      "dct:temporal": periodOfTime(first, last),
    }),
  ];
}

function yearsOf(site: Site, { years }: CatalogPage): NamedNode[] {
  const { articles, texts } = site.strings.data.catalog;
  const { publication } = site.newspaper;
  const types = dumpTypes(site);
  return years.map(({ id, dumps, periods }) =>
    dataset(site, id, articles.replace("{of}", `${publication}، ${site.dates.year(id)}`), texts, {
      "dcat:inSeries": own(site, "articles"),
      "dct:temporal": periodOfTime(id, id),
      "dcat:distribution": [
        ...dumps.map(({ url, format }) => distribution(site, url, types[format])),
        ...periods.map((period) =>
          distribution(site, `/${periodFile(period)}`, {
            ...fileType("JSON", "application/json"),
            "dct:conformsTo": iri(site.absolute(schemaFiles.period)),
          }),
        ),
      ],
    }),
  );
}

/** The scans of printed issues, if there are any. */
function scansOf(site: Site, { collections }: CatalogPage): NamedNode[] {
  if (collections.length === 0) return [];
  const { scans, scansText } = site.strings.data.catalog;
  return [
    dataset(site, "scans", scans.replace("{of}", site.newspaper.publication), scansText, {
      "dcat:distribution": collections.map((url) =>
        distribution(site, url, {
          ...fileType("JSON_LD", "application/ld+json"),
          "dct:conformsTo": iri(IIIF),
        }),
      ),
    }),
  ];
}

function newestOf(site: Site): NamedNode {
  const { newest, newestText } = site.strings.data.catalog;
  return dataset(site, "newest", newest.replace("{of}", site.newspaper.publication), newestText, {
    "dcat:distribution": distribution(site, FEED, fileType("ATOM", "application/atom+xml")),
  });
}

function dataset(
  site: Site,
  name: string,
  title: string,
  description: string,
  more: Said,
): NamedNode {
  const id = own(site, name);
  return {
    ...id,
    "@type": "dcat:Dataset",
    "dct:identifier": literal(id["@id"]),
    "dct:title": inLanguage(site, title),
    "dct:description": inLanguage(site, description),
    ...common(site),
    "dct:accessRights": iri(`${EU}/access-right/PUBLIC`),
    "dcat:theme": iri(`${THEMES}/EDUC`),
    "dcat:keyword": site.newspaper.sections.map((section) => inLanguage(site, section.name)),
    "dcat:landingPage": iri(site.absolute(DATA)),
    ...more,
  };
}

/** What is said of the catalogue and of each dataset. */
function common(site: Site): Said {
  const { newspaper } = site;
  const language = languageTerm(site);
  return {
    "dct:publisher": own(site, "publisher"),
    ...(language !== undefined && { "dct:language": iri(`${EU}/language/${language}`) }),
    ...(newspaper.place !== undefined && {
      "dct:spatial": {
        "@type": "dct:Location",
        "skos:prefLabel": inLanguage(site, newspaper.place),
      },
    }),
  };
}

/** The address of a thing of the catalogue. */
function own(site: Site, name: string): { "@id": string } {
  return iri(`${site.absolute(DATA)}#${name}`);
}

function inLanguage({ newspaper }: Site, text: string): RdfValue {
  return { "@value": text, "@language": newspaper.language };
}

function periodOfTime(first: string, last: string): RdfNode {
  return {
    "@type": "dct:PeriodOfTime",
    "dcat:startDate": literal(`${first}-01-01`, "xsd:date"),
    "dcat:endDate": literal(`${last}-12-31`, "xsd:date"),
  };
}

function distribution(site: Site, path: string, about: Said): RdfNode {
  const file = iri(site.absolute(path));
  return {
    "@type": "dcat:Distribution",
    "dct:title": literal(path.slice(1)),
    "dcat:accessURL": file,
    "dcat:downloadURL": file,
    ...about,
    ...terms(site),
  };
}

/** Under what terms the archive may be used, if it says so. */
function terms(site: Site): Said {
  return site.newspaper.licence ? { "dct:license": licenceId(site) } : {};
}

function licenceId(site: Site): { "@id": string } {
  const url = site.newspaper.licence?.url;
  return iri(licenceUri(url) ?? url ?? `${site.absolute(DATA)}#licence`);
}
