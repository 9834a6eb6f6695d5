/** A IIIF collection of printed issues. */
import { collectionOf } from "./data/iiif/collection.ts";
import type { CollectionPage } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("collections");

export function render({ site, model }: TemplateData<CollectionPage>): string {
  return `${JSON.stringify(collectionOf(site, model))}\n`;
}
