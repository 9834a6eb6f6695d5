/** The catalogue of the data: both its forms, and what DCAT-AP 3 demands. */
import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store, Writer } from "n3";
import { expect, test } from "vitest";
import newspaper from "../../../testing/newspaper.ts";
import { sampleSite } from "../../../testing/sample-site.ts";
import type { CatalogPage } from "../../models/data-page.ts";
import { catalogOf } from "./catalog.ts";
import { prefixes, toJsonLd, toTurtle, type Term } from "./rdf.ts";

const model: CatalogPage = {
  url: "/data/catalog.ttl",
  form: "turtle",
  years: [
    { id: "1932", dumps: [], periods: ["1932", "1932-05"] },
    {
      id: "2024",
      dumps: [
        { format: "jsonl.gz", url: "/data/2024.jsonl.gz" },
        { format: "csv.gz", url: "/data/2024.csv.gz" },
      ],
      periods: ["2024-05"],
    },
  ],
  collections: ["/collection.json", "/2024/collection.json"],
};
const canonical = (
  input: JsonLdDocument | string,
  inputFormat?: "application/n-quads",
): Promise<string> =>
  jsonld.canonize(input as JsonLdDocument, {
    algorithm: "URDNA2015",
    format: "application/n-quads",
    ...(inputFormat !== undefined && { inputFormat }),
  });
const full = (term: Term): string => {
  const [prefix = "", name = ""] = term.split(":");
  return prefixes[prefix as keyof typeof prefixes] + name;
};

test("JSON-LD and Turtle say the same, whatever the newspaper is called", async () => {
  const hostile = 'اسم "ما" \\ <b>\u007f\u2028\nسطر^^xsd:x @en';
  const site = sampleSite.with({
    newspaper: {
      ...newspaper,
      publication: hostile,
      place: hostile,
      licence: { name: hostile, url: "https://a.example/x y|{z}" },
    },
  });
  const graph = catalogOf(site, model);
  const quads = new Parser().parse(toTurtle(graph));
  const asTurtle = await canonical(
    new Writer({ format: "N-Quads" }).quadsToString(quads),
    "application/n-quads",
  );
  expect(await canonical(JSON.parse(toJsonLd(graph)) as JsonLdDocument)).toBe(asTurtle);
  expect(quads.filter(({ object }) => object.value === hostile).length).toBeGreaterThan(2);
});

test("it has what DCAT-AP 3 demands of each class, and what is named is of the class that it asks for", () => {
  const store = new Store(new Parser().parse(toTurtle(catalogOf(sampleSite, model))));
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const demanded: [Term, Term[]][] = [
    ["dcat:Catalog", ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"]],
    ["dcat:DatasetSeries", ["dct:title", "dct:description"]],
    ["dcat:Dataset", ["dct:title", "dct:description"]],
    ["dcat:Distribution", ["dcat:accessURL"]],
    ["foaf:Agent", ["foaf:name"]],
    ["skos:Concept", ["skos:prefLabel"]],
    ["skos:ConceptScheme", ["dct:title"]],
  ];
  const lacking = demanded.flatMap(([kind, properties]) => {
    const things = store.getSubjects(type, full(kind), null);
    if (things.length === 0) return [kind];
    return properties.flatMap((property) =>
      things
        .filter((thing) => store.countQuads(thing, full(property), null, null) === 0)
        .map((thing) => `${thing.value} ${property}`),
    );
  });
  expect(lacking).toEqual([]);
  const ranges: [Term, Term][] = [
    ["dct:publisher", "foaf:Agent"],
    ["dct:license", "dct:LicenseDocument"],
    ["dct:language", "dct:LinguisticSystem"],
    ["dct:spatial", "dct:Location"],
    ["dct:temporal", "dct:PeriodOfTime"],
    ["dct:accessRights", "dct:RightsStatement"],
    ["dct:conformsTo", "dct:Standard"],
    ["dct:format", "dct:MediaTypeOrExtent"],
    ["dcat:mediaType", "dct:MediaType"],
    ["dcat:compressFormat", "dct:MediaType"],
    ["dcat:dataset", "dcat:Dataset"],
    ["dcat:inSeries", "dcat:DatasetSeries"],
    ["dcat:distribution", "dcat:Distribution"],
    ["dcat:theme", "skos:Concept"],
    ["dcat:themeTaxonomy", "skos:ConceptScheme"],
    ["dcat:landingPage", "foaf:Document"],
    ["foaf:homepage", "foaf:Document"],
  ];
  const other = ranges.flatMap(([property, kind]) => {
    const values = store.getObjects(null, full(property), null);
    if (values.length === 0) return [property];
    return values
      .filter((value) => store.countQuads(value, type, full(kind), null) === 0)
      .map((value) => `${property} ${value.value}`);
  });
  expect(other).toEqual([]);
});
