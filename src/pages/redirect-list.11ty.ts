/** Where all former paths lead, for a deploy to tell hosts that redirect by themselves. */
import type { RedirectList } from "./models/redirects.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("redirectList");

export function render({ model }: TemplateData<RedirectList>): string {
  return `${JSON.stringify(model.targets, undefined, 1)}\n`;
}
