/** A graph of RDF, and its two forms: JSON-LD 1.1 and Turtle 1.1 (W3C Recommendations). */

/** Vocabularies, by the prefixes of their terms. */
export const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A term of a vocabulary, such as `dct:title`. */
export type Term = `${keyof typeof prefixes}:${string}`;

/** What is said of something: another thing by its address, a text, or a thing without an address. */
export type RdfValue = { "@id": string } | RdfText | RdfNode;

/** A text in a language or of a type, or just so. */
type RdfText = { "@value": string; "@language"?: string; "@type"?: Term };

/** A thing, of which something is said: within another, one without an address. */
export interface RdfNode {
  "@id"?: never;
  "@type": Term;
  [term: Term]: RdfValue | readonly RdfValue[] | undefined;
}

/** A thing with an address. */
export type NamedNode = Omit<RdfNode, "@id"> & { "@id": string };

/** A thing by its address, in which all is encoded that neither form takes. */
export function iri(address: string): { "@id": string } {
  return { "@id": address.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent) };
}

/** A text of a type, or just so. */
export function literal(text: string, type?: Term): RdfText {
  return { "@value": text, ...(type !== undefined && { "@type": type }) };
}

/** The graph as JSON-LD, a line for each thing. */
export function toJsonLd(graph: readonly NamedNode[]): string {
  const things = graph.map((node) => JSON.stringify(node)).join(",\n");
  return `{"@context":${JSON.stringify(prefixes)},"@graph":[\n${things}\n]}\n`;
}

/** The graph as Turtle. */
export function toTurtle(graph: readonly NamedNode[]): string {
  const heads = Object.entries(prefixes).map(
    ([name, address]) => `@prefix ${name}: <${address}> .\n`,
  );
  const things = graph.map((node) => `\n<${node["@id"]}> ${properties(node, "  ")} .\n`);
  return [...heads, ...things].join("");
}

function properties(node: RdfNode | NamedNode, indent: string): string {
  const said = (Object.keys(node) as Term[]).flatMap((term) => {
    const value = term.startsWith("@") ? undefined : node[term];
    if (value === undefined) return [];
    const all = Array.isArray(value) ? (value as readonly RdfValue[]) : [value as RdfValue];
    return all.length === 0 ? [] : [`${term} ${all.map((one) => object(one, indent)).join(", ")}`];
  });
  return [`a ${node["@type"]}`, ...said].join(` ;\n${indent}`);
}

function object(value: RdfValue, indent: string): string {
  if ("@value" in value) {
    const { "@value": text, "@language": language, "@type": type } = value;
    // A string of JSON is one of Turtle, but for the mark of deletion.
    const quoted = JSON.stringify(text).replaceAll("\u007f", "\\u007F");
    return (
      quoted +
      (language === undefined ? "" : `@${language}`) +
      (type === undefined ? "" : `^^${type}`)
    );
  }
  if ("@type" in value) return `[ ${properties(value, `${indent}  `)} ]`;
  return `<${value["@id"]}>`;
}
