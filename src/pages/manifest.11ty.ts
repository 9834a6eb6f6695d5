/** The IIIF manifest of a printed issue. */
import type { ManifestPage } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("manifests");

export function render({ site, model }: TemplateData<ManifestPage>): string {
  const manifest = {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: site.absolute(model.url),
    type: "Manifest",
  };
  return `${JSON.stringify(manifest)}\n`;
}
