/** A new kind of page is a model, a template and an entry of the list: all the rest follows. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../testing/command.ts";
import { copySite } from "../testing/place.ts";
import { copyProject, inTemporaryDirectory } from "../testing/project.ts";

const MODEL = `import type { Catalogue } from "../../archive/catalogue.ts";

/** Who wrote how much. */
export interface WritersPage {
  url: string;
  names: readonly string[];
}

export function writersPage({ topics }: Catalogue): WritersPage {
  return { url: "/writers/", names: topics.lists.authors.map(({ name }) => name) };
}
`;

const TEMPLATE = `import { shell } from "../../_includes/layouts/shell.ts";
import { html } from "../lib/html.ts";
import type { WritersPage } from "./models/writers-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("writers");

export function render({ site, model }: TemplateData<WritersPage>): string {
  return shell(site, {
    title: "كتّاب",
    description: "كتّاب",
    url: model.url,
    kind: "writers",
    main: html\`<ul>\${model.names.map((name) => html\`<li>\${name}</li>\`)}</ul>\`,
  });
}
`;

const IMPORT = 'import { writersPage, type WritersPage } from "./models/writers-page.ts";\n';
const ENTRY = `export const routes = {
  writers: route<WritersPage>({
    path: "/writers/",
    template: "writers",
    pages: ({ catalogue }) => [writersPage(catalogue)],
    inSitemap: true,
  }),
`;

const RIVAL = `---
title: خبر
date: 2024-05-09
aliases: [/writers/old/]
---

[الكتّاب](/writers/)
`;

test("it is made, listed and linked, and no article takes its path", async () => {
  await inTemporaryDirectory(async (directory) => {
    const project = path.join(directory, "project");
    copyProject(project);
    copySite(project);
    const source = (file: string) => path.join(project, "src/pages", file);
    writeFileSync(source("models/writers-page.ts"), MODEL);
    writeFileSync(source("writers.11ty.ts"), TEMPLATE);
    const list = readFileSync(source("routes.ts"), "utf8");
    writeFileSync(source("routes.ts"), IMPORT + list.replace("export const routes = {\n", ENTRY));
    const article = path.join(project, "articles/2024/05/09-x.md");
    writeFileSync(article, RIVAL.replace("/writers/old/", "/writings/old/"));
    const { status, stderr } = await runCommand(project, "build");
    expect([status, stderr]).toEqual([0, ""]);
    const built = (file: string) => readFileSync(path.join(project, "_site", file), "utf8");
    expect(built("writers/index.html")).toContain("<li>سلمى فاروق</li>");
    expect(built("sitemap-1.xml")).toContain("/writers/</loc>");

    writeFileSync(article, RIVAL);
    expect((await runCommand(project, "build")).stderr).toContain(
      '2024/05/09-x.md:4: aliases: "/writers/old/" is a page of the site itself',
    );
  });
});
