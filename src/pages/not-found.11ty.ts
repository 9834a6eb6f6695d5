/** What a host shows for a path that the site does not have. */
import { shell } from "../../_includes/layouts/shell.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html } from "../lib/html.ts";
import { DATES } from "./models/dates-page.ts";
import { SEARCH } from "./models/link.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("notFound");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { notFound, masthead, search, dates } = site.strings;
  return shell(site, {
    title: notFound.title,
    description: notFound.text,
    url: model.url,
    kind: "not-found",
    hidden: true,
    main: html`${pageHead(notFound.title)}
      <div id="missing-date" class="jump-answer" role="status"></div>
      <p>${notFound.text}</p>
      <ul>
        <li><a href="${site.link("/")}">${masthead.home}</a></li>
        <li><a href="${site.link(DATES)}">${dates.title}</a></li>
        <li><a href="${site.link(SEARCH)}">${search.title}</a></li>
      </ul>`,
  });
}
