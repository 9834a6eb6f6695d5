/** What is shown without a connection for a page that was not seen: those that were. */
import { shell } from "../../_includes/layouts/shell.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html } from "../lib/html.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("offline");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const words = site.strings.offline;
  return shell(site, {
    title: words.title,
    description: words.text,
    url: model.url,
    kind: "offline",
    hidden: true,
    main: html`${pageHead(words.title)}
      <p>${words.text}</p>
      <section id="saved-pages"></section>`,
  });
}
