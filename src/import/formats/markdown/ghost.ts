/** Ghost's export: one JSON file with the tables of its database. */
import type { InputFile } from "../../input/input-file.ts";
import type { Found, ImportItem, Note } from "../../item.ts";
import type { Mapping } from "../mapping.ts";
import { pictureBeside } from "../pictures-beside.ts";
import { articleOf } from "../record-article.ts";
import { RecordFields } from "../record-fields.ts";
import { notesOfUntaken } from "../record-notes.ts";
import { isObject, scalarText, type JsonObject } from "../record-values.ts";
import { bodyOf } from "../text-blocks.ts";
import { markdownHtml, mobiledocHtml } from "./mobiledoc.ts";
import { say, type Message } from "../../../messages/message.ts";

/** What stands for the site's address in an export. */
const siteMark = /__GHOST_URL__/g;
/** Columns that say how a post is kept, or say again what another does. */
const inner = new Set(
  `id uuid slug html plaintext markdown mobiledoc lexical status type visibility comment_id featured created_at
  created_by updated_by published_by author_id newsletter_id show_title_and_feature_image
  email_recipient_filter post_id page locale`.split(/\s+/),
);

/** The tables of an export; `undefined` for other JSON. */
export function ghostTables(data: unknown): JsonObject | undefined {
  const outer = isObject(data) && Array.isArray(data["db"]) ? (data["db"] as unknown[])[0] : data;
  const tables = isObject(outer) ? outer["data"] : undefined;
  return isObject(tables) && Array.isArray(tables["posts"]) ? tables : undefined;
}

/** The articles of an export. */
export function* ghostPosts(
  tables: JsonObject,
  file: InputFile,
  mapping: Mapping,
): Generator<Found> {
  const posts = rowsOf(tables, "posts");
  const slugs = new Set(posts.map((post) => scalarText(post["slug"])));
  const names = namesOf(tables);
  const meta = new Map(
    rowsOf(tables, "posts_meta").map((row) => [scalarText(row["post_id"]), row]),
  );
  for (const post of posts) {
    const slug = scalarText(post["slug"]);
    const origin = `${file.name}, post ${slug}`;
    const why = whyNot(post);
    if (why !== undefined) {
      yield { origin, skipped: why };
      continue;
    }
    const own = { ...post, ...meta.get(scalarText(post["id"])) };
    const left = new Set<string>();
    const body = textIn(post, left);
    if (body === undefined) {
      yield { origin, skipped: say("it has no text in the export") };
      continue;
    }
    const record = {
      ...Object.fromEntries(
        Object.entries(own)
          .filter(([key]) => !inner.has(key))
          .map(([key, value]) => [
            key,
            typeof value === "string" ? value.replace(siteMark, "") : value,
          ]),
      ),
      body: body.value,
      author: names.authors(post),
      tags: names.tags(post),
    };
    const fields = new RecordFields([record], mapping);
    const item = articleOf(fields, origin, file, false);
    yield {
      ...item,
      key: `ghost:${slug}`,
      body,
      isWritten: true,
      slug,
      aliases: [`/${slug}/`],
      article: (href) => {
        const name = /^\/([^/?#]+)\/?(#.*)?$/.exec(href)?.[1];
        return name !== undefined && slugs.has(name) ? href : undefined;
      },
      picture: (src) => pictureBeside(file, src) ?? pictureBeside(file, src.replace(/^\//, "")),
      notes: [...item.notes, ...notesOfUntaken(fields), ...notesOfLeft(left)],
    } satisfies ImportItem;
  }
}

function whyNot(post: JsonObject): Message | undefined {
  const status = scalarText(post["status"]);
  if (status !== "published") return say("not published ({status})", { status });
  if (scalarText(post["type"]) === "page" || /^(?:1|true)$/.test(scalarText(post["page"])))
    return say("a page of the site, not an article");
  return undefined;
}

/**
 * A post's text: as it was shown, or as its editor kept it, which programs that make an export write alone.
 *
 * @param left gets the paths of what is not taken of it.
 */
function textIn(post: JsonObject, left: Set<string>): ImportItem["body"] | undefined {
  const column = (name: string) => scalarText(post[name]).replace(siteMark, "");
  const lexical = treeOf(column("lexical"));
  const mobiledoc = treeOf(column("mobiledoc"));
  const found: (() => ImportItem["body"])[] = [
    () => ({ kind: "html", value: column("html") }),
    () => bodyOf(lexical, "lexical", [], left),
    () => ({
      kind: "html",
      value: mobiledoc ? mobiledocHtml(mobiledoc, (card) => left.add(`mobiledoc.${card}`)) : "",
    }),
    () => ({ kind: "html", value: markdownHtml(column("markdown")) }),
    () => ({ kind: "plain", value: column("plaintext") }),
  ];
  for (const read of found) {
    const body = read();
    // An editor keeps an empty paragraph where there is no text.
    if (body.value.replace(/<(?!img|iframe)[^>]*>/g, "").trim() !== "") return body;
  }
  return undefined;
}

function treeOf(json: string): JsonObject | undefined {
  try {
    const tree: unknown = JSON.parse(json);
    return isObject(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function notesOfLeft(left: ReadonlySet<string>): Note[] {
  return [...left].map((path) => ({
    code: say("field not taken: {path}", { path: path.slice(0, 60) }),
    message: say("no key of the front matter was mapped to it"),
  }));
}

/** Who wrote a post and what it is about, from the tables between; tags with `#` are for the site alone. */
function namesOf(tables: JsonObject) {
  const users = new Map(
    rowsOf(tables, "users").map((row) => [scalarText(row["id"]), scalarText(row["name"])]),
  );
  const tags = new Map(
    rowsOf(tables, "tags").map((row) => [scalarText(row["id"]), scalarText(row["name"])]),
  );
  const between = (table: string, column: string, names: ReadonlyMap<string, string>) => {
    const byPost = new Map<string, JsonObject[]>();
    for (const row of rowsOf(tables, table)) {
      const post = scalarText(row["post_id"]);
      byPost.set(post, [...(byPost.get(post) ?? []), row]);
    }
    return (post: JsonObject): string[] =>
      (byPost.get(scalarText(post["id"])) ?? [])
        .toSorted((a, b) => Number(a["sort_order"] ?? 0) - Number(b["sort_order"] ?? 0))
        .map((row) => names.get(scalarText(row[column])) ?? "")
        .filter((name) => name !== "" && !name.startsWith("#"));
  };
  const authors = between("posts_authors", "author_id", users);
  return {
    tags: between("posts_tags", "tag_id", tags),
    authors: (post: JsonObject) => {
      const named = authors(post);
      const one = users.get(scalarText(post["author_id"]));
      return named.length > 0 || one === undefined ? named : [one];
    },
  };
}

function rowsOf(tables: JsonObject, name: string): JsonObject[] {
  const rows = tables[name];
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}
