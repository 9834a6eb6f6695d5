/** What the resources of IIIF Presentation 3.0 have in common (iiif.io/api/presentation/3.0/). */
import type { Site } from "../../site.ts";

/** A resource: its keys are those of the standard. */
export interface Resource {
  id: string;
  type: string;
  [key: string]: unknown;
}

/** Texts by their language. */
export type LanguageMap = Record<string, string[]>;

export const context = "http://iiif.io/api/presentation/3/context.json";

/** A text in the newspaper's language, or in another. */
export function inLanguage({ newspaper }: Site, text: string, lang?: string): LanguageMap {
  return { [lang ?? newspaper.language]: [text] };
}

/** A page of the site as something that people read. */
export function webPage(site: Site, path: string, label: string, lang?: string): Resource {
  return {
    id: site.absolute(path),
    type: "Text",
    label: inLanguage(site, label, lang),
    format: "text/html",
    language: [lang ?? site.newspaper.language],
  };
}

/** Who publishes the archive. */
export function provider(site: Site): Resource[] {
  const { publication, publisher } = site.newspaper;
  return [
    {
      id: site.absolute("/"),
      type: "Agent",
      label: inLanguage(site, publisher ?? publication),
      homepage: [webPage(site, "/", publication)],
    },
  ];
}

/** A day at its beginning, the first day of a month or of a year. */
export function navDate(date: string): string {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}T00:00:00Z`;
}

const licences =
  /^https?:\/\/((?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\/(?:[^/?#]+\/)*)/;

/**
 * The URI of a licence, as the standard has it: of Creative Commons or RightsStatements.org, with `http:`,
 * without the page that explains it.
 *
 * @returns `undefined` for any other text.
 */
export function licenceUri(rights: string | undefined): string | undefined {
  const uri = licences.exec(rights === undefined ? "" : rights.replace(/(?<=\/[\d.]+)$/, "/"))?.[1];
  return uri === undefined ? undefined : `http://${uri}`;
}
