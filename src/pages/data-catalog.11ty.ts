/** The catalogue of the archive's data, as DCAT. */
import { catalogOf } from "./data/dcat/catalog.ts";
import { toJsonLd, toTurtle } from "./data/dcat/rdf.ts";
import type { CatalogPage } from "./models/data-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dataCatalog");

export function render({ site, model }: TemplateData<CatalogPage>): string {
  const graph = catalogOf(site, model);
  return model.form === "jsonld" ? toJsonLd(graph) : toTurtle(graph);
}
