import type { Thing, WithContext } from "schema-dts";
import { html, json, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";

/** Structured data of a page, in the terms of schema.org, whose types the compiler checks. */
export function jsonLd<Kind extends Thing>(data: WithContext<Kind>, id?: string): Html {
  return html`<script type="application/ld+json" ${id !== undefined && html`id="${id}"`}>
    ${json(data)}
  </script> `;
}

/** Who publishes the newspaper. */
export function publisherOf(site: Site) {
  const { newspaper } = site;
  return {
    "@type": "NewsMediaOrganization" as const,
    name: newspaper.publisher ?? newspaper.publication,
    url: site.absolute("/"),
  };
}
