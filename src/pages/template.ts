/** What the Eleventy templates of `src/pages` have in common. */
import type { Bodies } from "./bodies.ts";
import type { PageKind } from "./routes.ts";
import type { Site } from "./site.ts";

/** What a template's `render` is given by Eleventy's data cascade. */
export interface TemplateData<Model> {
  site: Site;
  bodies: Bodies;
  /** The page to render. */
  model: Model;
}

/**
 * A template's `data` for Eleventy: one page for each of the run's models of a kind, at its URL.
 * A run that has none of the kind writes nothing.
 */
export function eachOf(kind: PageKind) {
  return {
    kind,
    pagination: {
      data: `run.pages.${kind}`,
      size: 1,
      alias: "model",
      addAllPagesToCollections: false,
    },
    permalink: ({ model }: { model: { url: string } }): string => outputPath(model.url),
    eleventyExcludeFromCollections: true,
    layout: false,
  };
}

/** The file of the site that serves a URL: `/2024/` → `/2024/index.html`, `/404.html` as it is. */
export function outputPath(url: string): string {
  return url.endsWith("/") ? `${url}index.html` : url;
}
