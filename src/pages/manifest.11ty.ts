/** The IIIF manifest of a printed issue. */
import { manifestOf } from "./data/iiif/manifest.ts";
import type { ManifestPage } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("manifests");

export function render({ site, model, bodies }: TemplateData<ManifestPage>): string {
  return `${JSON.stringify(manifestOf(site, model, bodies))}\n`;
}
