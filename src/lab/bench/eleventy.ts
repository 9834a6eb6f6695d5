/** Eleventy as a peer of a build: ours, used the plain way. */
import { readFileSync } from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { projectDirectory } from "../../build/project.ts";
import { peerPage, type Peer } from "./peer.ts";

/** A collection for each list, of which pagination makes the pages. */
const CONFIG = `export default (config) => {
  for (const list of ["months", "days"]) {
    config.addCollection(list, (api) => {
      const groups = new Map();
      for (const article of api.getFilteredByGlob("content/**/*.md")) {
        for (const id of article.data[list]) {
          if (!groups.has(id)) groups.set(id, []);
          groups.get(id).push(article);
        }
      }
      return [...groups].map(([id, articles]) => ({ id, articles }));
    });
  }
};
export const config = { markdownTemplateEngine: false };
`;

const ARTICLE = peerPage(
  "{{ title }}",
  `<main data-pagefind-body>
<h1>{{ title }}</h1>
<p><time>{{ date }}</time> <span data-pagefind-filter="author">{{ by }}</span>
<span data-pagefind-filter="section">{{ desk }}</span></p>
{{ content | safe }}
</main>`,
);

const list = (name: string): string => `---
pagination: { data: collections.${name}, size: 1, alias: list }
permalink: "/${name}/{{ list.id }}/"
---
${peerPage(
  "{{ list.id }}",
  '<ul>{% for article in list.articles %}<li><a href="{{ article.url }}">{{ article.data.title }}</a></li>{% endfor %}</ul>',
)}`;

/** Megabytes that it may hold. It keeps all pages until the last is written: Node's own limit is too low for many. */
const HEAP = Math.floor((0.75 * totalmem()) / 2 ** 20);

/** Eleventy as its documentation uses it: collections, pagination, layouts. */
export function plainEleventy(): Peer {
  const directory = path.join(projectDirectory, "node_modules/@11ty/eleventy");
  const about = readFileSync(path.join(directory, "package.json"), "utf8");
  const { version } = JSON.parse(about) as { version: string };
  return {
    name: `plain Eleventy ${version}`,
    project: {
      "eleventy.config.js": CONFIG,
      "package.json": '{ "type": "module" }',
      "content/content.json": '{ "layout": "article.njk" }',
      "_includes/article.njk": ARTICLE,
      "months.njk": list("months"),
      "days.njk": list("days"),
    },
    command: [
      process.execPath,
      `--max-old-space-size=${HEAP}`,
      path.join(directory, "cmd.cjs"),
      "--quiet",
    ],
    site: "_site",
  };
}
