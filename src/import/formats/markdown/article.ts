/** An article of a Markdown file. */
import { basename } from "node:path/posix";
import { readDate } from "../../date/read-date.ts";
import type { InputFile } from "../../input/input-file.ts";
import type { ImportItem, Note } from "../../item.ts";
import type { Mapping } from "../mapping.ts";
import { notesOfUntaken } from "../record-notes.ts";
import { articleOf } from "../record-article.ts";
import { RecordFields } from "../record-fields.ts";
import { isObject, textsOf, type JsonObject } from "../record-values.ts";
import { pictureBeside } from "../pictures-beside.ts";
import { addressKeys, placeOf, translation, type Place } from "./addresses.ts";
import { filesOf } from "./files.ts";
import type { Generator, SiteFile } from "./generators.ts";
import { Held } from "../held.ts";
import { addressAt, type Links } from "./links.ts";
import { turnContainers } from "./containers.ts";
import { turnTags } from "./template-tags.ts";
import { isHeadlineAlone, renderHtml } from "./to-html.ts";
import { stateKeys } from "./why-not.ts";
import { turnWikiLinks } from "./wiki-links.ts";
import { say, type Message } from "../../../messages/message.ts";

/** Groups of keys whose keys are the article's too. */
const groups = ["params", "extra", "taxonomies", "data", "frontmatter"];

/** The front matter with the keys of its groups, its own first. */
export function flatFront(front: JsonObject): JsonObject {
  const inner = groups.map((name) => front[name]).filter(isObject);
  const own = Object.entries(front).filter(
    ([key, value]) => !groups.includes(key) || !isObject(value),
  );
  return Object.assign({}, ...inner, Object.fromEntries(own)) as JsonObject;
}

/** The day that a front matter says by a key for it, for addresses that have it. */
export function dayOf(front: JsonObject, mapping: Mapping): string | undefined {
  return new RecordFields([front], mapping)
    .candidates("date")
    .flatMap(({ name, value }) => textsOf(value, name, new Set()))
    .map((text) => /^\s*(\d{4}-\d{1,2}-\d{1,2})/.exec(text)?.[1])
    .find((day) => day !== undefined);
}

/** A Markdown file that was read. */
export interface MarkdownFile {
  file: InputFile;
  own: SiteFile;
  front: JsonObject;
  body: string;
  /** Whether the text is HTML: Jekyll's and Hugo's sites have such articles as well. */
  isHtml: boolean;
}

/** The article of a file. */
export function itemOf(
  { file, own, front, body, isHtml }: MarkdownFile,
  links: Links,
  mapping: Mapping,
): ImportItem {
  const { site, name } = own;
  const { generator } = site;
  const notes: Note[] = [];
  const tags: string[] = [];
  const { place, left } = placeOf(name, front, site, dayOf(front, mapping));
  const record = {
    ...Object.fromEntries(
      Object.entries(front).filter(
        ([key]) => !addressKeys.includes(key) && !stateKeys.includes(key),
      ),
    ),
    ...left,
  };
  splitWords(record, generator);
  const asked = new RecordFields([record], mapping).candidates("title")[0]?.value;
  const said = textsOf(asked, "title", new Set())[0];
  const { html, heading, lead } = htmlOf({
    body,
    isHtml,
    front,
    title: said ?? "",
    own,
    links,
    notes,
    tags,
  });
  const title = said ?? heading ?? titleOfName(name);
  if (said === undefined && heading === undefined)
    notes.push({ code: say("headline from the file's name"), message: title });
  const fields = new RecordFields(
    [{ ...record, ...(said === undefined && { title }), body: html }],
    mapping,
  );
  const item = articleOf(fields, file.name, file, false);
  notes.push(...notesOfUntaken(fields));
  const path = place.path ?? links.pathOf(name);
  const lang = item.lang ?? translation.exec(name)?.[1];
  return {
    ...item,
    name,
    key: `markdown:${name}`,
    title: withoutEmphasis(item.title),
    body: { kind: "html", value: isHeadlineAlone(html, title) ? "" : html },
    summary: item.summary ?? lead,
    isWritten: true,
    slug: place.slug,
    tags: [...new Set([...item.tags, ...tags])],
    published: [...item.published, ...(place.fileDate === undefined ? [] : [place.fileDate])],
    datelines: hijriOf(record, item),
    aliases: aliasesOf(place, path, links, name),
    ...urlOf(item, place, site.base),
    ...(lang !== undefined && { lang }),
    article: (href) => links.toArticle(href, name),
    picture: (src) => filesOf(own, src) ?? pictureBeside(file, src),
    notes: [...item.notes, ...notes],
  };
}

interface Written {
  body: string;
  isHtml: boolean;
  front: JsonObject;
  title: string;
  own: SiteFile;
  links: Links;
  notes: Note[];
  tags: string[];
}

/** The text as HTML, with what it says beside put into notes and tags. */
function htmlOf({ body, isHtml, front, title, own, links, notes, tags }: Written) {
  const { generator } = own.site;
  const held = new Held();
  const article = (name: string) => links.find(name, own.name);
  const leave = (kind: Message, what: string) =>
    notes.push({
      code: say("left out: {what}", { what: kind }),
      message: what.replace(/\s+/g, " ").slice(0, 200),
    });
  let text = turnContainers(Held.clear(body));
  if (/\.mdx$/i.test(own.name)) text = withoutImports(text, leave);
  text = turnTags(text, {
    generator,
    front,
    held,
    article,
    leave: (name, tag) => leave(say("tag {name}", { name }), tag),
  });
  const [beginning, rest] = text.split(/<!--\s*(?:more|truncate)\s*-->/i, 2);
  const lead = rest === undefined ? undefined : beginning;
  if (isHtml)
    return { html: held.release(text), heading: undefined, lead: lead && held.release(lead) };
  if (generator === undefined || generator === "Obsidian") {
    text = turnWikiLinks(text, { held, article, leave, tag: (name) => tags.push(name) });
  }
  if (generator !== "Obsidian") text = withoutAttributes(text);
  const settings = {
    breaks: generator === "Obsidian" || generator === "Hexo",
    linkify: generator !== "Jekyll" && generator !== "Zola",
  };
  const { html, heading, uncalled } = renderHtml(text, title, settings);
  if (uncalled.length > 0) {
    const message = say("{n} of them: they are called at the end of the text", {
      n: uncalled.length,
    });
    notes.push({ code: say("footnotes that nothing calls"), message });
  }
  for (const [call] of html.replace(/<code[^]*?<\/code>/g, "").matchAll(/\[\^[^\]\s<>]+\]/g))
    notes.push({ code: say("call of a footnote that is not there"), message: call });
  const shown = lead && renderHtml(lead.replace(/\[\^[^\]\s]+\]/g, ""), title, settings).html;
  return { html: held.release(html), heading, lead: shown && held.release(shown) };
}

/** Lines of a program in MDX. */
function withoutImports(text: string, leave: (kind: Message, what: string) => void): string {
  return text.replace(
    /^(?:import\s[^\n]*?\sfrom\s+["'][^"'\n]+["'];?|import\s+["'][^"'\n]+["'];?|export\s+(?:const|default|function)\s[^\n]*)$/gm,
    (line) => {
      leave(say("line of a program (MDX)"), line);
      return "";
    },
  );
}

/** Without what kramdown and Hugo say of the element beside: `{: .class}`, `{#name}` behind a heading. */
function withoutAttributes(text: string): string {
  return text
    .replace(/^[*-] TOC[ \t]*\n\{:toc[^{}\n]*\}[ \t]*$/gim, "")
    .replace(/\{:[^{}\n]*\}/g, "")
    .replace(/^(#{1,6} .*?)[ \t]*\{[#.][^{}\n]*\}[ \t]*$/gm, "$1");
}

/** Jekyll reads a text of several words as so many tags. */
function splitWords(record: Record<string, unknown>, generator: Generator | undefined): void {
  if (generator !== "Jekyll") return;
  for (const key of ["tags", "categories"]) {
    const value = record[key];
    if (typeof value === "string" && !/[،,]/.test(value)) record[key] = value.trim().split(/\s+/);
  }
}

/** A headline's name: its file's, or its folder's where that is `index`. */
function titleOfName(name: string): string {
  const stem = basename(name).replace(/\.\w+$/, "");
  const own = /^_?index$/i.test(stem) ? (name.split("/").at(-2) ?? stem) : stem;
  return own
    .replace(/^\d{4}-\d{1,2}-\d{1,2}[-_]/, "")
    .replace(/[-_]+/g, " ")
    .trim();
}

/** A headline without asterisks around its words: generators show them as italics. */
function withoutEmphasis(title: string): string {
  return title.replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, "$2");
}

/** A Hijri date that stands beside the date. */
function hijriOf(record: JsonObject, item: ImportItem): string[] {
  const texts = ["hijri", "hijri_date", "date_hijri"].flatMap((key) =>
    textsOf(record[key], key, new Set()),
  );
  return texts.filter((it) => !item.published.includes(it) && readDate(it, "UTC")?.written?.hijri);
}

/** Where it was on the old site: its own path leads on, as do those that led to it. */
function aliasesOf(place: Place, path: string | undefined, links: Links, name: string): string[] {
  const all = [path, ...place.aliases].filter((it) => it !== undefined);
  return [...new Set(all)].filter((it) => links.claim(it, name));
}

/** Its address: what the front matter says, else where its site was with its path. */
function urlOf(item: ImportItem, { path }: Place, base: string | undefined): Partial<ImportItem> {
  if (item.url !== undefined || path === undefined) return path === undefined ? {} : { link: path };
  if (base === undefined) return { link: path };
  return { url: addressAt(base, path), link: path };
}
