/** All dossiers, the newest first. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { dossierList } from "../../_includes/parts/dossier-list.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html } from "../lib/html.ts";
import type { DossierIndexPage } from "./models/dossier-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dossierIndex");

export function render({ site, model }: TemplateData<DossierIndexPage>): string {
  const { title, about } = site.strings.dossiers;
  return shell(site, {
    title,
    description: about,
    url: model.url,
    kind: "dossier-index",
    main: html`${breadcrumb(site, [], title)} ${pageHead(title, about)}
    ${dossierList(site, model.dossiers, 2)}`,
  });
}
