/** Documents of JSON:API, in which Drupal and Joomla answer: what an article names stands beside it. */
import { isObject, type JsonObject } from "./record-values.ts";

/** Relations of relations: of an article, the file of its picture. */
const deepest = 3;

/** A document whose resources have what they name in them; anything else as it is. */
export function withRelated(document: JsonObject): JsonObject {
  const resources = [document["data"]].flat().filter(isObject);
  if (!resources.some((it) => isObject(it["attributes"]) && typeof it["type"] === "string"))
    return document;
  const included = [document["included"]].flat().filter(isObject);
  const known = new Map(included.map((it) => [nameOf(it), it]));
  const site = selfOf(document);
  return {
    data: resources.map((it) => ({ ...whole(it, known, 0), ...urlOf(it, site ?? selfOf(it)) })),
  };
}

function nameOf({ type, id }: JsonObject): string {
  return `${String(type)} ${String(id)}`;
}

/** A resource's own fields, and of what it names those that the document has. */
function whole(resource: JsonObject, known: ReadonlyMap<string, JsonObject>, depth: number) {
  const { id, attributes, relationships } = resource;
  const related = Object.entries(isObject(relationships) ? relationships : {}).map(
    ([key, relation]): [string, unknown] => {
      const named = [isObject(relation) ? relation["data"] : undefined].flat().filter(isObject);
      const found = named.flatMap((it) => {
        const other = known.get(nameOf(it));
        if (other === undefined || depth === deepest) return [];
        const meta = isObject(it["meta"]) ? it["meta"] : {};
        return [{ ...whole(other, known, depth + 1), ...meta }];
      });
      return [key, found];
    },
  );
  const fields: JsonObject = {
    id,
    ...(isObject(attributes) && attributes),
    ...Object.fromEntries(related.filter(([, found]) => (found as unknown[]).length > 0)),
  };
  return fields;
}

/** The address of an article of Drupal: its path, on the site that answered. */
function urlOf({ attributes }: JsonObject, site: string | undefined): { url?: string } {
  const path = isObject(attributes) ? attributes["path"] : undefined;
  const alias = isObject(path) ? path["alias"] : undefined;
  if (typeof alias !== "string" || site === undefined || !URL.canParse(alias, site)) return {};
  return { url: new URL(alias, site).href };
}

/** The address by which a server gave something. */
function selfOf({ links }: JsonObject): string | undefined {
  const link = isObject(links) ? links["self"] : undefined;
  const address = isObject(link) ? link["href"] : link;
  return typeof address === "string" ? address : undefined;
}
