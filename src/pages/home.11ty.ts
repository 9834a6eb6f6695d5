/** The front page: the latest edition, and the ways into the archive. */
import type { Bodies } from "./bodies.ts";
import { contents } from "../../_includes/parts/contents.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { dossierList } from "../../_includes/parts/dossier-list.ts";
import { edition } from "../../_includes/parts/edition.ts";
import { printedIssues, scanStyles } from "../../_includes/parts/issue-pages.ts";
import { issueBesideDate } from "../../_includes/parts/issue.ts";
import { timeline } from "../../_includes/parts/timeline.ts";
import { topicLinks } from "../../_includes/parts/topic-links.ts";
import { yearList } from "../../_includes/parts/year-list.ts";
import { DOSSIERS } from "../archive/dossiers/dossier.ts";
import { html, type Html } from "../lib/html.ts";
import { DATES } from "./models/dates-page.ts";
import { numbersOf } from "./models/edition.ts";
import type { FrontPage } from "./models/front-page.ts";
import { periodUrl } from "./models/link.ts";
import { ON_THIS_DAY } from "./models/on-this-day-page.ts";
import { printedDate } from "./models/period-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("front");

export function render({ site, model, bodies }: TemplateData<FrontPage>): string {
  const { strings, newspaper } = site;
  const latest = model.edition;
  return shell(site, {
    description: newspaper.description,
    url: model.url,
    kind: "home",
    ...(latest?.articles.length === 0 && { head: scanStyles(site) }),
    ...(latest && {
      date: {
        ...printedDate(latest),
        issue: issueBesideDate(site, latest.id, numbersOf(latest)),
      },
    }),
    main: html`<section class="front" aria-labelledby="latest">
        <h2 class="visually-hidden" id="latest">${strings.home.latest}</h2>
        ${latest ? latestEdition(site, latest, bodies) : html`<p>${strings.home.noEdition}</p>`}
        ${latest && html`<p class="more"><a href="${site.link(latest.url)}">${strings.home.wholeEdition}</a></p>`}
      </section>
      ${model.hasDays && onThisDay(site)} ${[newDossiers(site, model), ways(site, model)]}`,
  });
}

/** Its articles; the pages of one without texts. */
function latestEdition(
  site: Site,
  latest: NonNullable<FrontPage["edition"]>,
  bodies: Bodies,
): Html {
  const { articles, printed } = latest;
  return articles.length === 0 && printed
    ? printedIssues(site, printed, false)
    : edition(site, latest, bodies);
}

/** What the paper had on today's date: a script fills it, since only a reader's browser knows today. */
function onThisDay(site: Site): Html {
  const { title } = site.strings.onThisDay;
  return html`<section id="on-this-day" class="on-this-day" aria-labelledby="on-this-day-title">
    <h2 class="section-head" id="on-this-day-title">
      <a href="${site.link(ON_THIS_DAY)}">${title}</a>
    </h2>
  </section>`;
}

/** The newest dossiers, and the way to all of them. */
function newDossiers(site: Site, { dossiers }: FrontPage): Html | undefined {
  const { title, all } = site.strings.dossiers;
  return (
    dossiers &&
    html`<section class="front-dossiers" aria-labelledby="dossiers">
      <h2 class="section-head" id="dossiers"><a href="${site.link(DOSSIERS)}">${title}</a></h2>
      ${dossierList(site, dossiers, 3)}
      <p class="more"><a href="${site.link(DOSSIERS)}">${all}</a></p>
    </section> `
  );
}

function ways(site: Site, model: FrontPage): Html {
  const { strings, dates } = site;
  const span = `${strings.home.from} ${dates.date(model.from)} ${strings.home.until} ${dates.date(model.until)}`;
  return html`<section class="ways" aria-labelledby="archive">
    <header class="page-head">
      <h2 id="archive">${strings.home.archiveOf}</h2>
      <p class="count">${contents(site, model.total)}، ${span}</p>
    </header>
    <section class="ways-time">
      ${timeline(site, { months: model.months, years: model.years.toReversed() })}
      <h3>${strings.home.years}</h3>
      ${yearList(site, model.years, { url: periodUrl, name: (id) => dates.year(id) })}
      <p class="more"><a href="${site.link(DATES)}">${strings.home.byDate}</a></p>
    </section>
    <section>
      <h3>${strings.home.sections}</h3>
      ${topicLinks(site, model.sections)}
    </section>
    ${
      model.tags.length > 0 &&
      html`<section>
        <h3>${strings.home.tags}</h3>
        ${topicLinks(site, model.tags)}
      </section> `
    }
  </section>`;
}
