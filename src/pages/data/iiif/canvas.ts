/** A printed page as a canvas of a IIIF manifest, with its scan and the texts that stand on it. */
import { plainText, type Article } from "../../../article/index.ts";
import { readDigits } from "../../../calendar/digits.ts";
import {
  pageUrl,
  type Issue,
  type IssuePage,
  type Region,
  type Scan,
} from "../../../archive/issues/issue.ts";
import type { ManifestPage } from "../../models/printed-issue.ts";
import type { Site } from "../../site.ts";
import type { Bodies } from "../../bodies.ts";
import { inLanguage, webPage, type Resource } from "./presentation.ts";

/** Width of thumbnails, in pixels. */
const THUMBNAIL = 240;

/** The canvas of a page; one whose scan is missing is as large as the others. */
export function canvasOf(site: Site, model: ManifestPage, page: IssuePage, bodies: Bodies) {
  const id = canvasId(site, model.issue, page);
  const { scan } = page;
  const { width, height } = scan ?? sizeOfOthers(model.issue);
  const words = site.strings.manifest;
  const label = site.dates.plain(page.label);
  const texts = annotations(site, model, page, bodies);
  return {
    id,
    type: "Canvas",
    label: inLanguage(site, scan ? label : `${label} (${words.missing})`),
    width,
    height,
    ...(scan && { thumbnail: thumbnailOf(site, scan) }),
    homepage: [webPage(site, pageUrl(model.issue, page), `${words.page} ${label}`)],
    items: scan ? [annotationPage(`${id}/scan`, [painting(site, id, scan)])] : [],
    ...(texts.length > 0 && { annotations: [annotationPage(`${id}/texts`, texts)] }),
  } satisfies Resource;
}

/** The identifier of a page's canvas. */
export function canvasId(site: Site, issue: Issue, page: IssuePage): string {
  return `${site.absolute(pageUrl(issue, page))}canvas`;
}

/** A part of a canvas, or the whole. */
export function partOf(id: string, region?: Region): string {
  if (!region) return id;
  const { x, y, width, height } = region;
  return `${id}#xywh=${[x, y, width, height].map(Math.round).join(",")}`;
}

/** A scan at the size of a thumbnail; of a picture of others there is none. */
export function thumbnailOf(site: Site, scan: Scan): Resource[] {
  const height = Math.max(1, Math.round((scan.height * THUMBNAIL) / scan.width));
  const size = { width: THUMBNAIL, height };
  if (scan.kind === "file") {
    return [{ ...image(site.absolute(scan.thumbnail)), ...size }];
  }
  if (scan.kind === "picture") return [];
  const id = `${scan.url}/full/${THUMBNAIL},/0/default.jpg`;
  return [{ ...image(id), ...size, service: [serviceOf(scan)] }];
}

function sizeOfOthers({ pages }: Issue): { width: number; height: number } {
  return pages.find(({ scan }) => scan)?.scan ?? { width: 1000, height: 1414 };
}

function annotationPage(id: string, items: Resource[]): Resource {
  return { id, type: "AnnotationPage", items };
}

function painting(site: Site, canvas: string, scan: Scan): Resource {
  return {
    id: `${canvas}/scan/picture`,
    type: "Annotation",
    motivation: "painting",
    body: pictureOf(site, scan),
    target: canvas,
  };
}

function pictureOf(site: Site, scan: Scan): Resource {
  const { width, height } = scan;
  if (scan.kind === "file") {
    const shown = { width: scan.shownWidth, height: scan.shownHeight };
    return { ...image(site.absolute(scan.url)), ...shown };
  }
  if (scan.kind === "picture") return { ...image(scan.url), width, height };
  const id = `${scan.url}/full/${scan.version === 2 ? "full" : "max"}/0/default.jpg`;
  return { ...image(id), width, height, service: [serviceOf(scan)] };
}

/** A viewer reads the rest in the service's `info.json`; what libraries run conforms to level 1 at least. */
function serviceOf({ url, version }: Scan & { kind: "service" }): object {
  return version === 2
    ? { "@id": url, "@type": "ImageService2", profile: "http://iiif.io/api/image/2/level1.json" }
    : { id: url, type: "ImageService3", profile: "level1" };
}

const formats: Readonly<Record<string, string>> = {
  webp: "image/webp",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  avif: "image/avif",
};

function image(id: string): Resource {
  const ending = /\.(\w+)(?:[?#]|$)/.exec(id)?.[1]?.toLowerCase() ?? "";
  const format = formats[ending];
  return { id, type: "Image", ...(format !== undefined && { format }) };
}

/** The texts of the articles whose places on the page are known. */
function annotations(
  site: Site,
  { issue, articles }: ManifestPage,
  page: IssuePage,
  bodies: Bodies,
): Resource[] {
  const canvas = canvasId(site, issue, page);
  return articles.flatMap(({ article, pages }, i) => {
    const place = pages.find((one) => one.page.slug === page.slug);
    const [region, ...others] = (place?.regions ?? []).map((one) => partOf(canvas, one));
    if (region === undefined) return [];
    const labels = pages.map((one) => one.page.label);
    const value = textOnPage(article, labels, page.label, bodies);
    if (value === "") return [];
    const language = article.lang ?? site.newspaper.language;
    return [
      {
        id: `${canvas}/texts/${i + 1}`,
        type: "Annotation",
        motivation: "supplementing",
        body: { type: "TextualBody", value, format: "text/plain", language },
        target: others.length === 0 ? region : [region, ...others],
      },
    ];
  });
}

/** A mark of a page's beginning, and what stands for it while the text loses its Markdown. */
const written = /\[\[ص ([^\]\n]{1,20})\]\]/g;
const held = /\ue000([^\ue001]*)\ue001/;

/**
 * What of an article stands on one of its pages: its headline on the first, and the text as far as marks
 * say where pages begin; without marks all of it is on the first.
 */
function textOnPage(
  article: Article,
  labels: readonly string[],
  label: string,
  bodies: Bodies,
): string {
  const marked = bodies.of(article).replace(written, "\ue000$1\ue001");
  const [first = "", ...rest] = plainText(marked).split(held);
  let current = labels[0];
  const parts = [current === label ? `${article.title}\n\n${first}` : ""];
  for (const [i, text] of rest.entries()) {
    // Labels and texts take turns.
    if (i % 2 === 1) parts.push(current === label ? text : "");
    else if (labels.includes(readDigits(text))) current = readDigits(text);
  }
  return parts.join("").trim();
}
