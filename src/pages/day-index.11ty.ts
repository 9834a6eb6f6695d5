/** Which dates have articles, as data for scripts. */
import type { DayIndexPage } from "./models/dates-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dayIndex");

export function render({ model }: TemplateData<DayIndexPage>): string {
  return `${JSON.stringify(model.file)}\n`;
}
