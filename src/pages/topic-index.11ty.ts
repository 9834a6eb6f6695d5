/** All sections, authors, tags or places that have a page. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { topicIndex } from "../../_includes/parts/topic-index.ts";
import { html } from "../lib/html.ts";
import type { TopicIndexPage } from "./models/topic-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("topicIndexes");

export function render({ site, model }: TemplateData<TopicIndexPage>): string {
  const title = site.strings.topics[model.kind];
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}`,
    url: model.url,
    kind: "topic-index",
    main: html`${breadcrumb(site, [], title)} ${pageHead(title)}
    ${model.topics.length > 0 ? topicIndex(site, model.topics) : html`<p>${site.strings.list.empty}</p>`}`,
  });
}
