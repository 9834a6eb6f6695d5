/** A IIIF collection of printed issues. */
import type { CollectionPage } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("collections");

export function render({ site, model }: TemplateData<CollectionPage>): string {
  const collection = {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: site.absolute(model.url),
    type: "Collection",
  };
  return `${JSON.stringify(collection)}\n`;
}
