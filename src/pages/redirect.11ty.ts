/** An old path of an article: leads to the present one, on any static host. */
import { policyMeta } from "../../_includes/parts/policy-meta.ts";
import { html } from "../lib/html.ts";
import type { RedirectPage } from "./models/redirects.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("redirects");

export function render({ site, model }: TemplateData<RedirectPage>): string {
  const target = site.link(model.target);
  const { redirect } = site.strings;
  return html`<!doctype html>
    <html lang="${site.newspaper.language}" dir="rtl">
      <head>
        <meta charset="utf-8" />
        ${policyMeta(site)}
        <title>${redirect.title}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content="0; url=${target}" />
        <link rel="canonical" href="${site.absolute(model.target)}" />
      </head>
      <body>
        <p>${redirect.text} <a href="${target}">${model.title}</a></p>
      </body>
    </html> `.toString();
}
