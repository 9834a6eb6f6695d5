/** The head of the paper: its name, its date in both calendars, and who leads it on that date. */
import { dayOf } from "../../src/calendar/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { editionOf } from "../../src/newspaper/frequency.ts";
import { languages, type Language } from "../../src/newspaper/interface/languages.ts";
import { leadersOn, type OfficeHolder } from "../../src/newspaper/newspaper.ts";
import { DATES } from "../../src/pages/models/dates-page.ts";
import { SEARCH } from "../../src/pages/models/link.ts";
import { plainText } from "../../src/pages/interface/tokens.ts";
import { perSite } from "../../src/pages/per-site.ts";
import type { AssetPicture, Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { dateline, type PrintedDate } from "./dateline.ts";

/** Lengths of names, in letters, for which `masthead.css` has a size that keeps a name in one line. */
const NAME_LENGTHS = [10, 16, 24, 40];

/** Letters that the row of sections has room for beside the tools; a gap is as wide as two. */
const ROW_OF_SECTIONS = 66;
const GAP = 2;

/**
 * The masthead of a page.
 *
 * @param options.home whether this is the front page, whose heading is the paper's name.
 */
export function masthead(site: Site, options: { home: boolean; date?: PrintedDate }): Html {
  const { newspaper } = site;
  const { date } = options;
  const edition = date && (dayOf(date.date) ?? editionOf(newspaper.frequency, date.date));
  const leaders = edition === undefined ? [] : leadersOn(newspaper, edition);
  const name = html`<a
    class="nameplate letters-${lengthOf(newspaper.name)}"
    href="${site.link("/")}"
    ${options.home && html` aria-current="page"`}
    >${nameplate(site)}</a
  >`;
  return html`<header class="masthead">
    <div class="masthead-name">${options.home ? html`<h1>${name}</h1>` : html`<p>${name}</p>`}</div>
    <div class="folio">
      ${date && html`<div class="ear ear-date">${dateline(site, date)}</div> `}
      ${newspaper.motto !== undefined && html`<p class="motto">${newspaper.motto}</p> `}
      ${leaders.length > 0 && leadersEar(leaders)}
    </div>
    ${navigation(site)}
  </header>`;
}

function lengthOf(name: string): number | undefined {
  return NAME_LENGTHS.find((length) => name.length <= length) ?? NAME_LENGTHS.at(-1);
}

/** The paper's name, in letters or as its own picture. */
function nameplate(site: Site): Html | string {
  const { newspaper, assets } = site;
  const { logo, logoDark } = assets;
  if (!logo) return newspaper.name;
  const picture = ({ url, width, height }: AssetPicture, kind: string): Html =>
    html`<img
      class="logo${kind}"
      src="${site.link(url)}"
      width="${width}"
      height="${height}"
      alt="${newspaper.name}"
    /> `;
  return logoDark
    ? html`${picture(logo, " logo-light")}${picture(logoDark, " logo-dark")}`
    : picture(logo, "");
}

function leadersEar(leaders: readonly OfficeHolder[]): Html {
  return html`<dl class="ear ear-leaders">
    ${leaders.map(
      ({ office, name }) =>
        html`<div>
          <dt>${office}</dt>
          <dd>${name}</dd>
        </div> `,
    )}
  </dl>`;
}

const navigation = perSite((site: Site): Html => {
  const { newspaper, strings } = site;
  const words = strings.masthead;
  const links = [
    ...newspaper.sections.map(({ name, slug }) => ({ url: `/sections/${slug}/`, title: name })),
    ...site.links.menu,
  ];
  const names = [words.home, ...links.map(({ title }) => title)];
  const isLong = plainText(names.join("")).length + GAP * names.length > ROW_OF_SECTIONS;
  return html`<div class="navigation${isLong && " is-long"}">
    <nav aria-label="${words.navigation}">
      <ul class="nav-sections">
        <li><a href="${site.link("/")}">${words.home}</a></li>
        ${links.map((link) => html`<li>${anchor(site, link)}</li> `)}
      </ul>
    </nav>
    <div class="nav-tools">
      ${
        newspaper.sections.length > 0 &&
        html`<a class="nav-tool nav-tool-sections" href="${site.link("/sections/")}"
          >${sectionsIcon}<span>${strings.topics.sections}</span></a
        > `
      }
      <a class="nav-tool" href="${site.link(DATES)}" data-opens="jump"
        >${calendarIcon}<span>${words.dates}</span></a
      >
      ${languageControl(site)}<button
        id="theme-control"
        class="nav-tool"
        type="button"
        aria-pressed="false"
        hidden
      >
        ${themeIcon}<span class="visually-hidden">${words.theme}</span>
      </button>
      ${searchForm(site)}
    </div>
  </div>`;
});

/**
 * The button that changes the language of the interface, in the words of the language to which it leads:
 * styles show one of the two. A third language changes no page, and is in the list that it opens then.
 */
function languageControl({ newspaper }: Site): Html | false {
  const [written, other] = newspaper.interface;
  if (written === undefined || other === undefined) return false;
  const name = (code: Language): Html =>
    html`<span
      class="to-${code === written ? "written" : "other"}"
      lang="${code}"
      dir="${languages[code].direction}"
      >${languages[code].name}</span
    >`;
  return html`<button id="language-control" class="nav-tool" type="button" hidden>
    ${languageIcon}${name(other)}${name(written)}
  </button> `;
}

/** A sign beside a word, or in its place. */
function icon(shape: Html, kind?: string): Html {
  return html`<svg
    ${kind !== undefined && html`class="${kind}"`}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
  >
    ${shape}
  </svg> `;
}

const sectionsIcon = icon(
  html`<path
    d="M2.5 5h15M2.5 10h15M2.5 15h15"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />`,
);

const calendarIcon = icon(
  html`<path
    d="M2.5 4.5h15v13h-15zM2.5 8.5h15M6.5 2v4M13.5 2v4"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />`,
);

const languageIcon = icon(
  html`<path
    d="M2.75 10h14.5M10 2.75c-5 4-5 10.5 0 14.5M10 2.75c5 4 5 10.5 0 14.5M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0z"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />`,
);

const themeIcon = icon(
  html`<circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="M10 2.75a7.25 7.25 0 0 0 0 14.5z" fill="currentColor" />`,
);

const searchIcon = icon(
  html`<path
    d="M13 13l5 5M14.5 8.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0z"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />`,
  "nav-search-sign",
);

/** The search box. `page-style.ts` reads from it how the newspaper writes numbers and dates. */
function searchForm(site: Site): Html {
  const { newspaper, strings, dates } = site;
  const words = strings.masthead;
  return html`<form
    class="nav-search"
    role="search"
    action="${site.link(SEARCH)}"
    method="get"
    data-digits="${newspaper.digits}"
    data-months="${dates.monthNames.join("|")}"
  >
    <label class="visually-hidden" for="masthead-search">${words.searchLabel}</label>
    <input
      id="masthead-search"
      type="search"
      name="q"
      placeholder="${words.searchLabel}"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="400"
    />
    ${searchIcon}<button type="submit">${words.searchButton}</button>
  </form>`;
}
