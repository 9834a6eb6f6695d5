/** A day's edition: its articles by section. A day of a monthly is not an edition by itself. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb, periodLinks } from "../../_includes/parts/breadcrumb.ts";
import { edition } from "../../_includes/parts/edition.ts";
import { printedIssues, scanStyles } from "../../_includes/parts/issue-pages.ts";
import { issueData } from "../../_includes/parts/issue-data.ts";
import { editionName, issueBesideDate, stepWords } from "../../_includes/parts/issue.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html } from "../lib/html.ts";
import { numbersOf } from "./models/edition.ts";
import { periodLink } from "./models/link.ts";
import { printedDate, type DayPage } from "./models/period-page.ts";
import { pagesOf } from "./models/printed-issue.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("days");

export function render({ site, model, bodies }: TemplateData<DayPage>): string {
  const { strings, dates } = site;
  const isEdition = model.issue === undefined;
  const title = `${isEdition ? strings.period.editionOf : strings.period.archiveOf} ${dates.full(model.id)}`;
  const issue = issueBesideDate(site, model.id, numbersOf(model));
  const { printed } = model;
  const hasTexts = model.articles.length > 0;
  const count = hasTexts
    ? site.count(strings.counts.articles, model.articles.length)
    : site.count(strings.counts.pages, pagesOf(printed));
  const total = issue === "" ? count : `${issue}، ${count}`;
  const link = (id: string | undefined) => periodLink(id, (known) => editionName(site, known));
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: stepWords(site, model.id),
  };
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}: ${total}`,
    url: model.url,
    kind: "day",
    date: { ...printedDate(model), issue },
    ...(printed && {
      head: html`${issueData(site, { ...model, issues: [model.articles] })}${scanStyles(site)}`,
    }),
    main: html`${breadcrumb(site, periodLinks(site, [model.id.slice(0, 4), model.id.slice(0, 7)]), dates.day(model.id))}
    ${pageHead(title, total, steps)} ${printed && printedIssues(site, printed, hasTexts)}
    ${hasTexts && edition(site, model, bodies)} ${neighbours(site, steps)}`,
  });
}
