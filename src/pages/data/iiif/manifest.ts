/** The IIIF manifest of a printed issue: its pages, its articles by section, its licence. */
import { issueName, editionName } from "../../../../_includes/parts/issue.ts";
import { groupBy } from "../../../archive/group-by.ts";
import type { Issue, IssueLink } from "../../../archive/issues/issue.ts";
import { dayOf, yearOf } from "../../../calendar/index.ts";
import { periodUrl } from "../../models/link.ts";
import { collectionUrl, type ManifestPage } from "../../models/printed-issue.ts";
import type { Site } from "../../site.ts";
import type { Bodies } from "../../bodies.ts";
import { canvasId, canvasOf, partOf, thumbnailOf } from "./canvas.ts";
import {
  context,
  inLanguage,
  licenceUri,
  navDate,
  provider,
  webPage,
  type Resource,
} from "./presentation.ts";

/** The manifest of an issue. */
export function manifestOf(site: Site, model: ManifestPage, bodies: Bodies): Resource {
  const { issue } = model;
  const shown = issue.pages.find(({ scan }) => scan)?.scan;
  const thumbnail = shown ? thumbnailOf(site, shown) : [];
  const contents = rangesOf(site, model);
  return {
    "@context": context,
    id: site.absolute(model.url),
    type: "Manifest",
    label: inLanguage(site, issueLabel(site, issue)),
    metadata: metadataOf(site, issue),
    navDate: navDate(issue.date),
    // As Arabic is read: the next page is on the left.
    viewingDirection: "right-to-left",
    behavior: ["paged"],
    ...rightsOf(site, issue),
    provider: provider(site),
    homepage: [webPage(site, periodUrl(issue.date), editionName(site, issue.date))],
    partOf: [{ id: site.absolute(collectionUrl(yearOf(issue.date))), type: "Collection" }],
    ...(issue.pdf !== undefined && { rendering: [pdf(site, issue.pdf)] }),
    ...(thumbnail.length > 0 && { thumbnail }),
    items: issue.pages.map((page) => canvasOf(site, model, page, bodies)),
    ...(contents && { structures: [contents] }),
  };
}

/** `المقتبس، العدد 1، السنة الأولى، الأحد 25 فبراير 1906`. */
export function issueLabel(site: Site, issue: IssueLink): string {
  const { date, label } = issue;
  return [site.newspaper.publication, issueName(site, issue), editionName(site, date), label]
    .filter((part) => part !== undefined && part !== "")
    .join("، ");
}

function metadataOf(site: Site, issue: Issue): object[] {
  const { article, manifest } = site.strings;
  const { dates } = site;
  const day = dayOf(issue.date);
  const said: [string, string | undefined][] = [
    [manifest.date, editionName(site, issue.date)],
    [manifest.hijri, day === undefined ? undefined : dates.hijri(day, issue.hijri)],
    [article.volume.word, issue.volume === undefined ? undefined : dates.plain(issue.volume)],
    [article.issue, issue.issue === undefined ? undefined : dates.plain(issue.issue)],
    [article.source, issue.source],
  ];
  return said.flatMap(([label, value]) =>
    value === undefined ? [] : [{ label: inLanguage(site, label), value: inLanguage(site, value) }],
  );
}

/** A licence by its URI; whose scans they are, and terms that have no URI, in words that viewers show. */
function rightsOf(site: Site, { rights, attribution }: Issue): object {
  const { licence } = site.newspaper;
  const uri = licenceUri(rights ?? licence?.url);
  const terms = rights ?? licence?.name;
  const words = [attribution, uri === undefined ? terms : undefined].filter(
    (text) => text !== undefined,
  );
  return {
    ...(uri !== undefined && { rights: uri }),
    ...(words.length > 0 && {
      requiredStatement: {
        label: inLanguage(site, site.strings.article.rights),
        value: { [site.newspaper.language]: words },
      },
    }),
  };
}

function pdf(site: Site, address: string): Resource {
  return {
    // A path of the site is percent-encoded already.
    id: address.startsWith("/")
      ? new URL(site.markdownLink(address, {}), site.absolute("/")).href
      : address,
    type: "Text",
    label: inLanguage(site, "PDF"),
    format: "application/pdf",
  };
}

/** The table of contents: a range for each section and for each article, in the order of the paper. */
function rangesOf(site: Site, model: ManifestPage): Resource | undefined {
  const { issue, articles } = model;
  if (articles.length === 0) return undefined;
  const base = `${site.absolute(model.url)}/contents`;
  const range = (id: string, label: string, items: object[], lang?: string): Resource => ({
    id,
    type: "Range",
    label: inLanguage(site, label, lang),
    items,
  });
  const ranges = articles.map(({ article, pages }, i) => ({
    section: article.section,
    range: {
      ...range(
        `${base}/articles/${i + 1}`,
        article.title,
        pages.flatMap(({ page, regions }) => {
          const canvas = canvasId(site, issue, page);
          const parts = regions.length === 0 ? [undefined] : regions;
          return parts.map((region) => ({ id: partOf(canvas, region), type: "Canvas" }));
        }),
        article.lang,
      ),
      homepage: [webPage(site, article.url, article.title, article.lang)],
    },
  }));
  const sections = groupBy(ranges, ({ section, range: own }) => section ?? own.id);
  const items = [...sections.values()].flatMap((own, i) => {
    const [{ section } = {}] = own;
    const inIt = own.map((one) => one.range);
    return section === undefined ? inIt : [range(`${base}/sections/${i + 1}`, section, inIt)];
  });
  return range(base, site.strings.manifest.contents, items);
}
