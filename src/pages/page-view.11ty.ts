/** The view of a page of a printed issue. */
import { shell } from "../../_includes/layouts/shell.ts";
import { html } from "../lib/html.ts";
import type { PageView } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("pageViews");

export function render({ site, model }: TemplateData<PageView>): string {
  const title = `صفحة ${site.dates.plain(model.page.label)}`;
  return shell(site, {
    title,
    description: title,
    url: model.url,
    kind: "page-view",
    main: html`<h1>${title}</h1>`,
  });
}
